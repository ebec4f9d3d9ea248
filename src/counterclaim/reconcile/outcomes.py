"""One ground that two sides both say they hold: taken by the one, defended by the other."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.model.claim import SAID, Claim
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.lexicon import acts_in, objects_in, words_of
from counterclaim.reconcile.quantities import elsewhere, end, periods_meet, place
from counterclaim.reconcile.wording import does, quoted

CLOSE = 260
"""How many characters apart both may be said."""


def find_outcomes(claims: Iterable[Claim], text: str) -> tuple[Finding, ...]:
    """Each claim to have taken ground with the nearest claim of another party to have held it."""
    told = sorted((c for c in claims if c.event and c.stance in SAID), key=lambda c: (place(c), c.id))
    found: list[Finding] = []
    for taken in (c for c in told if _own_success(c) and _takes_ground(c, text)):
        held = [c for c in told if _holds(c, taken, text) and _one_ground(taken, c, text)]
        if held:
            found.append(_finding(taken, min(held, key=lambda c: (abs(place(c) - place(taken)), c.id)), text))
    return tuple(found)


def _takes_ground(claim: Claim, text: str) -> bool:
    """Whether ground is taken: not lost, nor men or arms."""
    acts = acts_in(words_of(claim, text))
    return "captured" in acts and "lost" not in acts and claim.event is not None and claim.event.mode is None


def _own_success(claim: Claim) -> bool:
    """Whether a party says what it did itself."""
    if claim.event is None or claim.claimant.party is None:
        return False
    return claim.event.actor is not None and claim.event.actor.party == claim.claimant.party


def _holds(claim: Claim, taken: Claim, text: str) -> bool:
    """Whether a party says that it drove back those who took ground, or, without a doer, that they were driven back."""
    if "held" not in acts_in(words_of(claim, text)):
        return False
    beaten = claim.event.recipient if claim.event and _is_passive(claim) else None
    foe = beaten is not None and claim.claimant.party is not None and beaten.party in (None, taken.claimant.party)
    return foe or _own_success(claim)


def _is_passive(claim: Claim) -> bool:
    return claim.event is not None and claim.event.actor is None


def _one_ground(taken: Claim, held: Claim, text: str) -> bool:
    """Whether two parties speak of one place or thing, close by and of one time; who were driven back from nowhere else
    were driven back there.
    """
    apart = max(place(taken), place(held)) - min(end(taken), end(held))
    if taken.claimant.party == held.claimant.party or apart > CLOSE:
        return False
    things = objects_in(words_of(taken, text)) & objects_in(words_of(held, text))
    same = taken.where is not None and held.where is not None and taken.where.name == held.where.name
    untold = _is_passive(held) and held.where is None
    return bool(same or things or untold) and not elsewhere(taken, held) and periods_meet(taken.when, held.when)


def _finding(taken: Claim, held: Claim, text: str) -> Finding:
    one, other = (f"{does(c.claimant, 'say')} {quoted(c.evidence, text) or 'so'}" for c in (taken, held))
    return Finding(FindingKind.CONTRADICTION, (taken.id, held.id), f"{one}, but {other}")
