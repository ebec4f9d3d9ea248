"""What several claims, in one report or many, are about, and how its toll stood on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.model.finding import Tally


@dataclass(frozen=True, slots=True)
class Incident:
    """A group of scenes: an episode of fighting, or one clash or strike in it; `within` names its episode.

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
class Copies:
    """Reports of one source: the first told, its copies, and what changed between them."""

    source: str
    reports: tuple[str, ...]
    changes: tuple[str, ...]


def spread(one: Toll, other: Toll) -> tuple[int, int | None]:
    """The lowest low and the highest high of two tolls of one thing; None where either has no upper bound."""
    highs = (one.tally.high, other.tally.high)
    highest = None if None in highs else max(h for h in highs if h is not None)
    return min(one.tally.low, other.tally.low), highest
