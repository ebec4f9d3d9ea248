"""How a toll moved: for each side and fate a drawing of low, best and high over the days that were reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from counterclaim.model.claim import Status
from counterclaim.model.incident import Toll, spread

LEFT, RIGHT, WIDTH = 44.0, 24.0, 340.0
DAY = 76.0
"""The room that the name of a day takes."""
TOP, HEIGHT, BOTTOM = 12.0, 120.0, 24.0

Cell = tuple[str, str, str]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A word of an axis and where it stands; one of a number has a line across."""

    x: float
    y: float
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing of one side, kind of victim and fate.

    The band runs over what is reliable, `wide` over all that anyone claims, the line along the best. `open_from` is
    where the claimed range begins to have no upper bound, None where it always has one.
    """

    side: str
    victims: str
    status: str
    wide: str
    band: str
    line: str
    open_from: float | None
    dots: tuple[Point, ...]
    numbers: tuple[Label, ...]
    days: tuple[Label, ...]
    told: str
    left: float = LEFT
    right: float = LEFT + WIDTH
    top: float = TOP
    foot: float = TOP + HEIGHT
    width: float = LEFT + WIDTH + RIGHT
    height: float = TOP + HEIGHT + BOTTOM


@dataclass(frozen=True, slots=True)
class Move:
    """A day on which a toll moved: the toll since then, the claimed one beside it, the claims that newly carry it."""

    toll: Toll
    reliable: Toll
    claimed: Toll
    claims: tuple[str, ...]


def charts(tolls: Iterable[Toll], reliable: Iterable[Toll] = (), claimed: Iterable[Toll] = ()) -> tuple[Chart, ...]:
    """A drawing for each toll that moved, the dead and the largest first.

    `reliable` and `claimed` are the same tolls under the narrow and under the widest policy.
    """
    rows, narrow, wide = by_cell(tolls), by_cell(reliable), by_cell(claimed)
    moved = {cell: some for cell, some in rows.items() if len({_bounds(t) for t in some}) > 1}
    ranked = sorted(moved, key=lambda cell: (fate(cell), -max(t.tally.best or 0 for t in moved[cell]), cell))
    found = ((cell, moved[cell]) for cell in ranked)
    return tuple(_chart(cell, some, narrow.get(cell, some), wide.get(cell, some)) for cell, some in found)


def moves(tolls: Sequence[Toll], reliable: Iterable[Toll] = (), claimed: Iterable[Toll] = ()) -> tuple[Move, ...]:
    """The days on which the toll of one cell moved, from the first."""
    narrow, wide = {t.day: t for t in reliable}, {t.day: t for t in claimed}
    found: list[Move] = []
    carried: set[str] = set()
    for toll in tolls:
        beside = wide.get(toll.day, toll)
        if not found or (_bounds(found[-1].toll), _bounds(found[-1].claimed)) != (_bounds(toll), _bounds(beside)):
            now = dict.fromkeys((*toll.tally.best_claims, *toll.tally.low_claims, *beside.tally.high_claims))
            found.append(Move(toll, narrow.get(toll.day, toll), beside, tuple(c for c in now if c not in carried)))
            carried |= set(now)
    return tuple(found)


def by_cell(tolls: Iterable[Toll]) -> dict[Cell, list[Toll]]:
    """The tolls of days by side, kind of victim and fate, each in time."""
    found: dict[Cell, list[Toll]] = defaultdict(list)
    for toll in tolls:
        if toll.day is not None:
            found[toll.tally.side, str(toll.tally.victims), str(toll.tally.status)].append(toll)
    return {cell: sorted(some, key=_day) for cell, some in found.items()}


def fate(cell: Cell) -> int:
    """Where a fate stands among the others: the dead first."""
    return list(Status).index(Status(cell[2]))


def _chart(cell: Cell, tolls: list[Toll], narrow: list[Toll], wide: list[Toll]) -> Chart:
    first, last = _day(tolls[0]), _day(tolls[-1])
    most = max(number for t in (*tolls, *wide) for number in _numbers(t)) or 1

    def x(day: date) -> float:
        return round(LEFT + WIDTH * (day - first).days / max(1, (last - first).days), 1)

    def y(number: int | None) -> float:
        return TOP if number is None else round(TOP + HEIGHT * (1 - number / most), 1)

    best = [(x(_day(t)), y(_best(t))) for t in tolls if _best(t) is not None]
    return Chart(
        *cell,
        wide=_band([(_day(t), *spread(t, w)) for t, w in zip(tolls, _beside(tolls, wide), strict=True)], x, y),
        band=_band([(_day(t), t.tally.low, _upper(t)) for t in narrow], x, y),
        line=_path(_steps(best)),
        open_from=next((x(_day(t)) for t in wide if t.tally.high is None), None),
        dots=tuple(best),
        numbers=tuple(Label(LEFT - 6, y(n), f"{n:,}", "end") for n in dict.fromkeys((0, most // 2, most))),
        days=_days(tolls, x),
        told="; ".join(f"{short(_day(t))}: {_said(t)}" for t in tolls),
    )


def _beside(tolls: Iterable[Toll], others: Iterable[Toll]) -> list[Toll]:
    """For each toll the other of its day, or itself where there is none."""
    by_day = {t.day: t for t in others}
    return [by_day.get(t.day, t) for t in tolls]


def _band(
    bounds: Sequence[tuple[date, int, int | None]], x: Callable[[date], float], y: Callable[[int | None], float]
) -> str:
    lows = [(x(day), y(low)) for day, low, _ in bounds]
    highs = [(x(day), y(high)) for day, _, high in bounds]
    return _path(_steps(highs) + _steps(lows)[::-1]) + " Z"


def _days(tolls: Sequence[Toll], x: Callable[[date], float]) -> tuple[Label, ...]:
    """The first and the last day, and those between that have room."""
    days = sorted({_day(t) for t in tolls})
    kept: list[date] = []
    for day in days:
        if not kept or (x(day) - x(kept[-1]) >= DAY and (day == days[-1] or x(days[-1]) - x(day) >= DAY)):
            kept.append(day)
    anchors: Mapping[date, str] = {days[0]: "start", days[-1]: "end"} if len(days) > 1 else {}
    return tuple(Label(x(day), TOP + HEIGHT + 17, short(day), anchors.get(day, "middle")) for day in kept)


def _steps(points: list[Point]) -> list[Point]:
    """Points as stairs: a count stands until the next report."""
    made = points[:1]
    for (_, before), (x, y) in pairwise(points):
        made += [(x, before), (x, y)]
    return made


def _path(points: list[Point]) -> str:
    return "M " + " L ".join(f"{x:g} {y:g}" for x, y in points) if points else ""


def _numbers(toll: Toll) -> tuple[int, ...]:
    return toll.tally.low, _best(toll) or 0, toll.tally.high or 0


def _bounds(toll: Toll) -> tuple[int, int | None, int | None]:
    return toll.tally.low, _best(toll), toll.tally.high


def _upper(toll: Toll) -> int | None:
    """The high of a toll, its low where nobody may carry a high: then there is no band."""
    return toll.tally.high if toll.tally.high_claims else toll.tally.low


def _best(toll: Toll) -> int | None:
    return toll.tally.best if toll.pinned is None else toll.pinned


def _said(toll: Toll) -> str:
    low, best, high = _bounds(toll)
    over = "open" if high is None else str(high)
    return f"{low} to {over}" + ("" if best is None else f", best {best}")


def _day(toll: Toll) -> date:
    return toll.day or date.min


def short(day: date) -> str:
    """A day as a drawing names it: 3 May."""
    return f"{day.day} {day:%b}"
