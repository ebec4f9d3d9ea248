"""What several claims, in one report or many, are about, and how its toll stood on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from counterclaim.model.finding import Tally


@dataclass(frozen=True, slots=True)
class Incident:
    """A group of scenes: an episode of fighting, or one clash or strike in it; `within` names its episode."""

    id: str
    level: str
    within: str | None
    first: date | None
    last: date | None
    parties: tuple[str, ...]
    places: tuple[str, ...]
    reports: tuple[str, ...]
    scenes: tuple[str, ...]


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
