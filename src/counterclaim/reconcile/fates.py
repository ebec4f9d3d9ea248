"""What became of one named person, in time, with who says so: missing, then captured, then released."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.model.claim import Claim, Stance
from counterclaim.model.finding import Person
from counterclaim.reconcile.quantities import place
from counterclaim.reconcile.wording import who_says
from counterclaim.spelling import fold

RELEASE = "release"
RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Fate:
    """What one claimant says became of a person: the day it was told, the fate, who says so, by which claim."""

    day: date | None
    fate: str
    who: str
    claim: str


def fates(
    person: Person, claims: Iterable[Claim], words: Mapping[str, str], told: Mapping[str, date]
) -> tuple[Fate, ...]:
    """The fates of a person, each as it was first told by each claimant, in the order they were told.

    `words` holds the words of claims by id: one is released where the words of a release name him. `told` dates
    the reports.
    """
    said = {c.id: c for c in claims if c.stance is not Stance.DENIED and _fate(c, person, words)}
    ordered = sorted(said.values(), key=lambda c: (told.get(c.report, date.max), c.report, place(c), c.id))
    found: dict[tuple[str, str], Fate] = {}
    for claim in ordered:
        fate, who = str(_fate(claim, person, words)), who_says(claim.claimant)
        found.setdefault((fate, who), Fate(told.get(claim.report), fate, who, claim.id))
    return tuple(found.values())


def _fate(claim: Claim, person: Person, words: Mapping[str, str]) -> str | None:
    """What a claim says became of a person; None where it says nothing of him."""
    if claim.figure and claim.id in person.claims:
        return str(claim.figure.status)
    if claim.event and claim.event.mode == RELEASE:
        about = fold(words.get(claim.id, ""))
        return RELEASED if any(fold(name) in about for name in (person.name, *person.variants)) else None
    return None
