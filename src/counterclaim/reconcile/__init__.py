"""What no single claim states: people, sums, restatements, contradictions and tallies over claims."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, Reading, Unresolved
from counterclaim.model.text import Document
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.people import Named, gather_people
from counterclaim.reconcile.restatements import find_restatements
from counterclaim.reconcile.sums import find_sums
from counterclaim.reconcile.tallies import tally
from counterclaim.reconcile.wording import Called


def reconcile(
    document: Document,
    claims: tuple[Claim, ...],
    mentions: Iterable[Named] = (),
    unresolved: tuple[Unresolved, ...] = (),
    called: Called = str,
) -> Reading:
    """The reading of one report from its claims; `called` names a party as an adjective."""
    return Reading(
        document=document,
        claims=claims,
        people=gather_people(claims, mentions),
        findings=findings(claims, document.text, called),
        tallies=tally(claims),
        unresolved=unresolved,
    )


def findings(claims: Iterable[Claim], text: str = "", called: Called = str) -> tuple[Finding, ...]:
    """All findings over the claims of one report: sums, contradictions, then what is said twice."""
    told = tuple(claims)
    return (
        *find_sums(told, called),
        *find_contradictions(told, text, called),
        *find_restatements(told, called),
    )
