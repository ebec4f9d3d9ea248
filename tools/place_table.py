"""The packed tables of the gazetteer, as `counterclaim/gazetteer/places.py` reads them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from counterclaim.gazetteer.fold import fold, skeleton
from counterclaim.lookup import PlaceKind

NOWHERE = -(2**31)
"""The latitude and longitude of a place whose point is unknown."""
GENERIC = re.compile(
    r"\b(province|region|oblast'?|governorate|prefecture|district|state|rayon|raion|department|municipality"
    r"|wilaya|regional state|autonomous region|autonomous republic|republic of|muhafazat)\b",
    re.IGNORECASE,
)
KINDS = list(PlaceKind)


@dataclass(eq=False)
class Place:
    name: str
    kind: PlaceKind
    country: str
    point: tuple[float, float] | None = None
    population: int = 0
    geonames: int = 0
    parent: Place | None = None
    aliases: set[str] = field(default_factory=set)
    labels: list[tuple[float, float]] = field(default_factory=list)
    capital: bool = False
    number: int = -1


def pack(places: list[Place], target: Path) -> None:
    places.sort(key=lambda p: (p.country, KINDS.index(p.kind), p.name, p.geonames))
    for number, place in enumerate(places):
        place.number = number
    names = _index_names(places)
    keys = sorted(names)
    shapes = np.array([crc32(skeleton(key).encode()) for key in keys], dtype=np.uint32)
    order = np.argsort(shapes, kind="stable")
    countries = sorted({place.country for place in places})
    points = [place.point for place in places]
    np.savez_compressed(
        target,
        names=_text(place.name for place in places),
        countries=_text(countries),
        keys=_text(keys),
        shape_steps=np.diff(shapes[order], prepend=np.uint32(0)),
        shape_order=order.astype(np.uint32),
        counts=np.array([len(names[key]) for key in keys], dtype=np.uint16),
        entries=np.array([entry for key in keys for entry in sorted(names[key])], dtype=np.uint32),
        kind=np.array([KINDS.index(place.kind) for place in places], dtype=np.uint8),
        country=np.array([countries.index(place.country) for place in places], dtype=np.uint8),
        capital=np.array([place.capital for place in places], dtype=np.bool_),
        parent=np.array([p.parent.number if p.parent else -1 for p in places], dtype=np.int32),
        lat=np.array([round(p[0] * 1e4) if p else NOWHERE for p in points], dtype=np.int32),
        lon=np.array([round(p[1] * 1e4) if p else NOWHERE for p in points], dtype=np.int32),
        population=np.array([place.population for place in places], dtype=np.int32),
        geonames=np.array([place.geonames for place in places], dtype=np.int32),
    )


def _index_names(places: list[Place]) -> dict[str, set[int]]:
    """Folded name to entries: twice the number of the place, and one more where the name is an alias.

    Another romanisation of a place's own name is none.
    """
    names: dict[str, set[int]] = defaultdict(set)
    for place in places:
        plain = {fold(place.name), fold(stripped(place.name))}
        for key in plain:
            names[key].add(place.number * 2)
        same = {shape_of(place.name), shape_of(stripped(place.name))}
        for alias in place.aliases:
            if fold(alias) not in plain:
                names[fold(alias)].add(place.number * 2 + (shape_of(alias) not in same))
    names.pop("", None)
    return names


def _text(lines: Iterable[str]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def shape_of(name: str) -> str:
    """What romanisations of a unit's or town's name share; a short skeleton shares too much."""
    shape = skeleton(stripped(name))
    return shape if len(shape) > 2 else fold(stripped(name))


def stripped(name: str) -> str:
    """The name without its generic word; the whole where nothing else is left."""
    return " ".join(GENERIC.sub("", name).split()) or name
