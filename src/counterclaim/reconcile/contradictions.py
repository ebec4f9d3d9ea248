"""Where the accounts of one report part, each contradiction as a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding
from counterclaim.reconcile.blame import find_mutual_blame
from counterclaim.reconcile.denials import find_denials
from counterclaim.reconcile.rivals import find_rival_counts
from counterclaim.reconcile.wording import Called


def find_contradictions(claims: Iterable[Claim], text: str = "", called: Called = str) -> tuple[Finding, ...]:
    """Assertion against denial, counts that cannot both hold, and mutual blame.

    `text` is the report's, so that the words of events can be compared; `called` names a party.
    """
    told = tuple(claims)
    return (
        *find_denials(told, text, called),
        *find_rival_counts(told, called),
        *find_mutual_blame(told, text, called),
    )
