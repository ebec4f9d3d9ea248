"""The timeline: claims with a day laid out in lanes over the days of the incident."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.model.claim import Claim, Scope
from counterclaim.model.value import Precision

LONGEST = 45
"""The most days that the axis spans; claims of earlier days are left to the tables."""

FINE = frozenset({Precision.DAY, Precision.DAYS, Precision.WEEK})
LEFT, WIDTH, TOP, LANE = 4, 700, 34, 26
LETTER, PADDING, GAP = 6.9, 46, 8


@dataclass(frozen=True, slots=True)
class Tick:
    """A day of the axis and where it begins, in units of the drawing."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A claim on the axis: from `x` for `width`, in the lane at `y`; `turned` where its label ends at `words`.

    Else the label begins there. One that is longer than a bar at the right edge stands before the bar.
    """

    claim: Claim
    x: float
    width: float
    y: float
    words: float
    turned: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """Ticks, bars and the height of the drawing; the width is fixed."""

    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    height: float
    width: float = LEFT * 2 + WIDTH


def timeline(claims: Sequence[Claim], label: dict[str, str]) -> Timeline | None:
    """The drawing of these claims, `label` by id telling how wide each is; None without a dated claim."""
    dated = [(c, *_days(c)) for c in claims if _fine(c)]
    if not dated:
        return None
    last = max(end for _, _, end in dated)
    dated = [d for d in dated if (last - d[1]).days < LONGEST]
    first = min(start for _, start, _ in dated)
    step = WIDTH / ((last - first).days + 1)
    bars = _bars(sorted(dated, key=lambda d: (d[1], d[2], d[0].evidence[0])), first, step, label)
    bottom = max(bar.y for bar in bars) + LANE
    return Timeline(_ticks(first, last, step), tuple(bars), bottom)


def _fine(claim: Claim) -> bool:
    background = claim.figure is not None and claim.figure.scope is Scope.BACKGROUND
    when = claim.when
    return not background and when is not None and when.precision in FINE and bool(when.first and when.last)


def _days(claim: Claim) -> tuple[date, date]:
    when = claim.when
    if when is None or when.first is None or when.last is None:
        raise ValueError(f"claim {claim.id} has no days")
    return when.first, when.last


def _bars(dated: Sequence[tuple[Claim, date, date]], first: date, step: float, label: dict[str, str]) -> list[Bar]:
    """Each claim in the first lane whose last label ended before it begins."""
    lanes: list[float] = []
    bars = []
    for claim, start, end in dated:
        x, right = LEFT + (start - first).days * step, LEFT + ((end - first).days + 1) * step
        words = len(label[claim.id]) * LETTER + PADDING
        turned = x + words > LEFT + WIDTH
        before = turned and words > right - x
        begin, stop = (x - words if before else x, right) if turned else (x, max(right, x + words))
        anchor = x - GAP if before else right - GAP if turned else x + GAP
        lane = next((n for n, taken in enumerate(lanes) if taken <= begin), len(lanes))
        lanes[lane:] = [stop + 6, *lanes[lane + 1 :]]
        bars.append(Bar(claim, x + 2, right - x - 4, TOP + lane * LANE, anchor, turned))
    return bars


def _ticks(first: date, last: date, step: float) -> tuple[Tick, ...]:
    every = max(1, round(60 / step))
    count = (last - first).days + 1
    days = [(n, first + timedelta(days=n)) for n in range(0, count, every)]
    return tuple(Tick(LEFT + n * step, f"{day:%a} {day.day} {day:%b}") for n, day in days)
