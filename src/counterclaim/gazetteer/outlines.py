"""Outlines of countries for a small map without a network."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from counterclaim.errors import DataMissing

Ring = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box of degrees: west to east, south to north."""

    west: float
    south: float
    east: float
    north: float

    def meets(self, other: Box) -> bool:
        across = self.west <= other.east and other.west <= self.east
        return across and self.south <= other.north and other.south <= self.north


@dataclass(frozen=True, slots=True)
class Outline:
    """One ring of a country's shape: ISO alpha-3 (None if it has none), name, closed ring of lon, lat."""

    country: str | None
    name: str
    ring: Ring
    box: Box


def within(box: Box) -> Iterator[Outline]:
    """The rings whose own box meets this one, in order of the countries' names."""
    return (outline for outline in load() if outline.box.meets(box))


def middle(country: str) -> tuple[float, float] | None:
    """The centre of area of a country's largest ring as latitude, longitude; None for an unknown code.

    The formula is the centroid of a polygon by the shoelace sum.
    """
    rings = [outline.ring for outline in load() if outline.country == country]
    if not rings:
        return None
    largest = max(rings, key=lambda ring: abs(_area(ring)))
    area = _area(largest)
    if not area:
        return largest[0][1], largest[0][0]
    pairs = list(zip(largest, largest[1:] + largest[:1], strict=True))
    lon = sum((x + x2) * (x * y2 - x2 * y) for (x, y), (x2, y2) in pairs) / (6 * area)
    lat = sum((y + y2) * (x * y2 - x2 * y) for (x, y), (x2, y2) in pairs) / (6 * area)
    return round(lat, 4), round(lon, 4)


@cache
def load() -> tuple[Outline, ...]:
    """Every ring of every country; raises DataMissing where the data file is not in the package."""
    source = files("counterclaim.gazetteer") / "data" / "outlines.json.gz"
    try:
        data = json.loads(gzip.decompress(source.read_bytes()))
    except OSError as error:
        raise DataMissing("the outlines of countries are missing", "install counterclaim again") from error
    return tuple(
        _outline(country["code"], country["name"], flat, data["scale"])
        for country in data["countries"]
        for flat in country["rings"]
    )


def _outline(code: str | None, name: str, flat: list[int], scale: int) -> Outline:
    xs, ys = list(accumulate(flat[::2])), list(accumulate(flat[1::2]))
    ring = tuple((x / scale, y / scale) for x, y in zip(xs, ys, strict=True))
    box = Box(min(xs) / scale, min(ys) / scale, max(xs) / scale, max(ys) / scale)
    return Outline(code, name, ring, box)


def _area(ring: Ring) -> float:
    closed = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(x * y2 - x2 * y for (x, y), (x2, y2) in closed) / 2
