"""How well harm to civilians is established, after the grades that Airwars gives its incidents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claim, Stance, Victims
from counterclaim.reconcile.quantities import figure_of, in_play
from counterclaim.reconcile.wording import listed, who_says

FAIR = 2
"""How many sources of their own make a fair report, after Airwars."""


class Grade(StrEnum):
    """Airwars' words for how far a report of civilian harm is borne out."""

    CONFIRMED = "confirmed"
    FAIR = "fair"
    WEAK = "weak"
    CONTESTED = "contested"
    DISCOUNTED = "discounted"


@dataclass(frozen=True, slots=True)
class Graded:
    """A grade, with the claims that it rests on and why."""

    grade: Grade
    claims: tuple[str, ...]
    why: str


def grade(claims: Iterable[Claim]) -> Graded | None:
    """The grade of an incident's harm to civilians; None where none is claimed.

    Confirmed where the one who did it says so; contested where two are named for it; discounted where those
    who count say that the dead were fighters; fair with two sources of their own; weak with one.
    """
    told = tuple(claims)
    harm = [c for c in in_play(told) if _is_harm(c)]
    if not harm:
        return None
    owned = [c for c in harm if figure_of(c).by and figure_of(c).by == c.claimant.party]
    if owned:
        return _graded(Grade.CONFIRMED, owned, "who did it says so")
    doers = {figure_of(c).by for c in harm} - {None}
    if len(doers) > 1:
        return _graded(Grade.CONTESTED, harm, f"{listed(sorted(d for d in doers if d))} are each named for it")
    fighters = [c for c in in_play(told) if _counts_fighters(c, harm)]
    if fighters:
        return _graded(Grade.DISCOUNTED, fighters, "the dead are told to be fighters")
    sources = {c.claimant.party or c.claimant.name: c for c in reversed(harm) if not c.claimant.narrator}
    if len(sources) >= FAIR:
        return _graded(Grade.FAIR, sources.values(), f"{len(sources)} sources of their own")
    return _graded(Grade.WEAK, list(sources.values()) or harm, "one source")


def _is_harm(claim: Claim) -> bool:
    figure = figure_of(claim)
    return figure.victims is Victims.CIVILIAN and figure.count.high != 0


def _counts_fighters(claim: Claim, harm: list[Claim]) -> bool:
    """Whether a body that counts for a living says that so many dead of that side were fighters."""
    figure = figure_of(claim)
    counts = claim.claimant.sector in (Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL)
    same = any((figure.count, figure.side) == (figure_of(h).count, figure_of(h).side) for h in harm)
    return counts and same and figure.victims in (Victims.MILITANT, Victims.MILITARY)


def _graded(grade: Grade, claims: Iterable[Claim], why: str) -> Graded:
    said = [c for c in claims if c.stance is not Stance.DENIED]
    names = listed(dict.fromkeys(who_says(c.claimant) for c in said))
    return Graded(grade, tuple(c.id for c in said), f"{why}: {names}")
