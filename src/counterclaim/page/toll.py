"""How a toll moved: for each side and fate a drawing of low, best and high over the days that were reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from counterclaim.model.incident import Toll

LEFT, RIGHT, WIDTH = 40.0, 14.0, 340.0
TOP, HEIGHT, BOTTOM = 12.0, 110.0, 22.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A word of an axis and where it stands."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing of one side, kind of victim and fate: a band from low to high, and a line of the best.

    `open_from` is where the band begins to have no upper bound, None where it always has one.
    """

    side: str
    victims: str
    status: str
    band: str
    line: str
    open_from: float | None
    dots: tuple[Point, ...]
    labels: tuple[Label, ...]
    told: str
    width: float = LEFT + WIDTH + RIGHT
    height: float = TOP + HEIGHT + BOTTOM


def charts(tolls: Iterable[Toll]) -> tuple[Chart, ...]:
    """A drawing for each toll that moved, the largest first."""
    by_cell: dict[tuple[str, str, str], list[Toll]] = defaultdict(list)
    for toll in tolls:
        if toll.day is not None:
            by_cell[toll.tally.side, str(toll.tally.victims), str(toll.tally.status)].append(toll)
    moved = {cell: sorted(some, key=_day) for cell, some in by_cell.items() if len(set(map(_bounds, some))) > 1}
    ranked = sorted(moved, key=lambda cell: (-max(t.tally.best or 0 for t in moved[cell]), cell))
    return tuple(_chart(cell, moved[cell]) for cell in ranked)


def _chart(cell: tuple[str, str, str], tolls: list[Toll]) -> Chart:
    first, last = _day(tolls[0]), _day(tolls[-1])
    most = max(max(t.tally.high or 0, t.tally.best or 0, t.tally.low) for t in tolls) or 1

    def x(day: date) -> float:
        return round(LEFT + WIDTH * (day - first).days / max(1, (last - first).days), 1)

    def y(number: int) -> float:
        return round(TOP + HEIGHT * (1 - number / most), 1)

    lows = [(x(_day(t)), y(t.tally.low)) for t in tolls]
    highs = [(x(_day(t)), TOP if t.tally.high is None else y(t.tally.high)) for t in tolls]
    best = [(x(_day(t)), y(t.tally.best)) for t in tolls if t.tally.best is not None]
    return Chart(
        *cell,
        band=_path(_steps(highs) + _steps(lows)[::-1]) + " Z",
        line=_path(_steps(best)),
        open_from=next((x(_day(t)) for t in tolls if t.tally.high is None), None),
        dots=tuple(best),
        labels=_labels(first, last, most, x, y),
        told="; ".join(f"{_short(_day(t))}: {_bounds(t)}" for t in tolls),
    )


def _labels(first: date, last: date, most: int, x, y) -> tuple[Label, ...]:  # type: ignore[no-untyped-def]
    days = (Label(x(day), TOP + HEIGHT + 16, _short(day)) for day in dict.fromkeys((first, last)))
    numbers = (Label(LEFT - 6, y(number) + 4, f"{number:,}") for number in (0, most))
    return (*days, *numbers)


def _steps(points: list[Point]) -> list[Point]:
    """Points as stairs: a count stands until the next report."""
    made = points[:1]
    for (_, before), (x, y) in pairwise(points):
        made += [(x, before), (x, y)]
    return made


def _path(points: list[Point]) -> str:
    return "M " + " L ".join(f"{x:g} {y:g}" for x, y in points) if points else ""


def _bounds(toll: Toll) -> str:
    t = toll.tally
    high = "open" if t.high is None else str(t.high)
    return f"{t.low} to {high}" + ("" if t.best is None else f", best {t.best}")


def _day(toll: Toll) -> date:
    return toll.day or date.min


def _short(day: date) -> str:
    return f"{day.day} {day:%b}"
