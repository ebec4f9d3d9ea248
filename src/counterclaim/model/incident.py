"""What several claims, in one report or many, are about, and how its toll stood on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.finding import Tally


class Level(StrEnum):
    """How large a thing is: a run of fighting, the fight for one ground in it, one clash or strike in that.

    Each lies within one of the level before.
    """

    EPISODE = "episode"
    BATTLE = "battle"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class Incident:
    """A group of scenes at a level; `within` names the group of the level above that it lies in.

    `lat` and `lon`, in degrees, are of the place told most often; None where no place is known finely.
    """

    id: str
    level: str
    within: str | None
    first: date | None
    last: date | None
    parties: tuple[str, ...]
    places: tuple[str, ...]
    reports: tuple[str, ...]
    scenes: tuple[str, ...]
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """A tally of an episode as it stood when the reports of a day were in; no day means over all."""

    incident: str
    day: date | None
    tally: Tally
    pinned: int | None = None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A scene that is of no incident, and what it does not tell."""

    scene: str
    report: str
    why: str


@dataclass(frozen=True, slots=True)
class Copies:
    """Reports of one source: the first told, its copies, and what changed between them."""

    source: str
    reports: tuple[str, ...]
    changes: tuple[str, ...]


def spread(one: Toll, other: Toll) -> tuple[int, int | None]:
    """The lowest low and the highest high of two tolls of one thing; None where either has no upper bound.

    A toll whose high nobody may carry has none to give.
    """
    low = min(one.tally.low, other.tally.low)
    highs = [t.tally.high for t in (one, other) if t.tally.high_claims]
    return low, None if None in highs else max((h for h in highs if h is not None), default=low)
