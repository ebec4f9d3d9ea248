"""Whether two claims are told by two, so that one can go against the other."""

from __future__ import annotations

from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claim, Claimant

RULING = ("Presidency of ", "Government of ")
"""How those are called who speak for a state as a whole."""


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
    ruling = claimant.sector in (None, Sector.GOVERNMENT) and claimant.name.startswith(RULING)
    return claimant.party or "" if ruling or claimant.name == claimant.party else claimant.name
