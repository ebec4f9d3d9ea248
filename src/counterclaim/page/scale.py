"""The line of a tally: low, best and high on one scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from counterclaim.model.finding import Tally

WIDTH = 180.0
EDGE = 8.0


@dataclass(frozen=True, slots=True)
class Gauge:
    """Where low, best and high lie, in units of the drawing; `open` where no high was told."""

    low: float
    best: float | None
    high: float
    open: bool
    width: float = WIDTH


def gauge(tally: Tally, most: int) -> Gauge:
    """The line of a tally where `most` is the largest number of all; an open high runs to the edge."""
    high = WIDTH - 1 if tally.high is None else _place(tally.high, most)
    best = None if tally.best is None else _place(tally.best, most)
    return Gauge(_place(tally.low, most), best, high, tally.high is None)


def _place(number: int, most: int) -> float:
    """A number on a logarithmic scale that begins at nought."""
    share = math.log1p(number) / math.log1p(most) if most else 0.0
    return round(EDGE + share * (WIDTH - 4 * EDGE), 1)
