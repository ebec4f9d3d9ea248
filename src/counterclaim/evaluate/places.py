"""How well places are found: mentions against a table written by hand, and provinces of press releases."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from counterclaim.extract.mentions import PlaceMention
from counterclaim.model.value import Where

NEAR = 20.0
"""Kilometres within which a point is right."""
UNRESOLVED, NO_PLACE = "unresolved", "no place"
Find = Callable[[str], Sequence[PlaceMention]]


@dataclass(frozen=True, slots=True)
class Case:
    """One name in a sentence: where it is, or that it stays unresolved, or is no place there.

    `name` is found from `start`; `half` is "tuned" or "held"; `slack` widens the 20 km for large units.
    """

    text: str
    name: str
    start: int
    expected: str
    lat: float | None
    lon: float | None
    country: str | None
    kind: str
    half: str
    slack: float = NEAR


@dataclass(frozen=True, slots=True)
class PlaceScore:
    """How many of how many were right, and which cases were not, each with what was answered."""

    right: int
    total: int
    wrong: tuple[tuple[Case, PlaceMention | None], ...]

    @property
    def share(self) -> float:
        return self.right / self.total if self.total else 0.0


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a table `kind, name, expected, lat, lon, country, slack, text`; "#" begins a comment.

    A name that stands more than once in its text is written as `name@2` for its second place.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]
    return tuple(_case(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def score_mentions(cases: Iterable[Case], find: Find) -> PlaceScore:
    """The share of cases answered rightly; `find` gives the places of a text."""
    listed = list(cases)
    answers = [(case, _answer(case, find(case.text))) for case in listed]
    wrong = tuple((case, answer) for case, answer in answers if not is_right(case, answer))
    return PlaceScore(len(listed) - len(wrong), len(listed), wrong)


def is_right(case: Case, answer: PlaceMention | None) -> bool:
    """Whether a mention (None where nothing was found) is what the case expects."""
    if case.expected == NO_PLACE:
        return answer is None
    if case.expected == UNRESOLVED:
        return answer is None or answer.where is None
    if answer is None or answer.where is None or case.lat is None or case.lon is None:
        return False
    near = _kilometres(answer.where, case.lat, case.lon) <= case.slack
    return near and answer.where.country == case.country


def same_provinces(found: Sequence[str], gold: Sequence[str]) -> bool:
    """Whether two sets of provinces are equal in lower case; blank and "??" stand for none."""
    told = {name.lower() for name in gold if name.strip("? ")}
    return {name.lower() for name in found} == told


def _case(row: dict[str, str]) -> Case:
    name, _, nth = row["name"].partition("@")
    start = -1
    for _ in range(int(nth or 1)):
        start = row["text"].index(name, start + 1)
    return Case(
        text=row["text"],
        name=name,
        start=start,
        expected=row["expected"],
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
        country=row["country"] or None,
        kind=row["kind"],
        half=half_of(row["text"]),
        slack=float(row["slack"] or NEAR),
    )


def half_of(text: str) -> str:
    """The half a text belongs to, by its hash, so that no one chooses: "tuned" or "held"."""
    return "held" if hashlib.sha256(text.encode()).digest()[0] % 2 else "tuned"


def _answer(case: Case, places: Iterable[PlaceMention]) -> PlaceMention | None:
    """The mention that overlaps the name of a case, or None."""
    end = case.start + len(case.name)
    return next((p for p in places if p.span.start < end and case.start < p.span.end), None)


def _kilometres(where: Where, lat: float, lon: float) -> float:
    """The distance to a point by the haversine formula; infinite where the place has none."""
    if where.lat is None or where.lon is None:
        return float("inf")
    north, north2 = radians(where.lat), radians(lat)
    across = radians(lon - where.lon)
    chord = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin(across / 2) ** 2
    return 12742.0 * asin(min(1.0, sqrt(chord)))
