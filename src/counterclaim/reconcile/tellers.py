"""Whether two claims or counts are told by two, so that one can go against the other."""

from __future__ import annotations

from itertools import product

from counterclaim.model.actor import Sector
from counterclaim.model.claim import MOVED, Claim, Claimant
from counterclaim.reconcile.quantities import Quantity
from counterclaim.reconcile.remains import counts_some

RULING = ("Presidency of ", "Government of ")
"""How those are called who speak for a state as a whole."""
KNOWN = 3
"""By how many times at most a private person's count of all whom he knows of falls short of another's."""


def told_by_two(one: Quantity, other: Quantity) -> bool:
    """Whether two counts are of two accounts, neither the outlet's, and the fewer are all who fell and not only those
    whom somebody saw: "I buried two of my sons" counts no others, nor does "nine bodies were brought in". Of those who
    tell one in the same breath, any may part from the other.
    """
    told = product(one.breaths, other.breaths)
    if not all(any(_are_apart(a, b) for a, b in product(some, others)) for some, others in told):
        return False
    fewer, more = sorted((one, other), key=lambda q: q.count.low)
    seen = _is_private(fewer) and KNOWN * (fewer.count.high or 0) < more.count.low
    return not seen and not counts_some(fewer)


def _are_apart(one: Claim, other: Claim) -> bool:
    """Whether two tell two counts, neither of which moved on from the other: "the ministry raised the toll"."""
    moved = one.claimant.party == other.claimant.party and any(c.span(MOVED) for c in (one, other))
    return are_two(one, other) and not moved and not one.claimant.narrator and not other.claimant.narrator


def _is_private(quantity: Quantity) -> bool:
    """Whether nobody counts who speaks for a party."""
    return all(c.claimant.party is None for c in quantity.claims)


def are_two(one: Claim, other: Claim) -> bool:
    """Whether two claims are of two accounts: of two parties, or of two bodies of one; no one person is two, nor a
    state's president and its government.
    """
    a, b = one.claimant, other.claimant
    if a.differs(b):
        return True
    same = a.speaker is not None and b.speaker is not None and a.speaker.split()[-1] == b.speaker.split()[-1]
    return not same and _body(a) != _body(b)


def _body(claimant: Claimant) -> str:
    """Which body of a party speaks: a state's president, its government and the state itself are one."""
    if claimant.sector not in (None, Sector.GOVERNMENT):
        return claimant.name
    ruled = next((claimant.name.removeprefix(r) for r in RULING if claimant.name.startswith(r)), claimant.name)
    return ruled.removeprefix("the ")
