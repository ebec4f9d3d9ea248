"""The map: places of claims over outlines of countries, drawn without a network."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from counterclaim.gazetteer import outlines
from counterclaim.gazetteer.outlines import Box, Outline, Ring
from counterclaim.model.claim import Claim
from counterclaim.model.value import PlacePrecision, Where

WIDTH, HEIGHT = 640.0, 420.0
LETTER, LINE, GAP = 8.5, 18.0, 10.0
"""About how wide a letter and how tall a line is, and how far a name stands from its place."""

PASSES, ROUNDS = 3, 8
"""How often the side of each name is chosen, and from how many beginnings."""

LEAST = 3.0
"""The fewest degrees from north to south that a map shows, so that a lone town has surroundings."""

Point = tuple[float, float]
Scale = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class Land:
    """A piece of a country: its code, name and the path of its outline."""

    country: str | None
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Label:
    """A country's name at the middle of its largest piece on the map."""

    country: str | None
    name: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Name:
    """Where a place's name stands, and which end of it stands there: start, middle or end."""

    x: float
    y: float
    anchor: str
    box: Box


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the claims that happened there."""

    where: Where
    claims: tuple[Claim, ...]
    x: float
    y: float
    name: Name


@dataclass(frozen=True, slots=True)
class Map:
    """All that is drawn, in units of the drawing."""

    lands: tuple[Land, ...]
    labels: tuple[Label, ...]
    spots: tuple[Spot, ...]
    width: float = WIDTH
    height: float = HEIGHT


def drawn(claims: Iterable[Claim]) -> Map | None:
    """The map of the places of these claims; None where none has coordinates finer than a country."""
    places = _places(claims)
    if not places:
        return None
    box = _box([where for where, _ in places])
    across, down = _projection(box)
    pieces = [(o, clipped(o.ring, box)) for o in outlines.within(box)]
    kept = [(o, [(across(x), down(y)) for x, y in ring]) for o, ring in pieces if len(ring) > 2]
    lands = tuple(Land(o.country, o.name, _path(ring)) for o, ring in kept)
    return Map(lands, _labels(kept), _spots(places, across, down))


def _places(claims: Iterable[Claim]) -> list[tuple[Where, list[Claim]]]:
    found: dict[tuple[float, float], tuple[Where, list[Claim]]] = {}
    for claim in claims:
        where = claim.where
        if where is None or where.precision is PlacePrecision.COUNTRY:
            continue
        if where.lat is None or where.lon is None:
            continue
        found.setdefault((where.lat, where.lon), (where, []))[1].append(claim)
    return list(found.values())


def _box(places: Sequence[Where]) -> Box:
    """The box around the places with room on each side, in the proportions of the drawing."""
    lats, lons = [w.lat or 0.0 for w in places], [w.lon or 0.0 for w in places]
    lat, lon = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
    shrink = max(math.cos(math.radians(lat)), 0.2)
    tall = max((max(lats) - min(lats)) * 1.6, LEAST, (max(lons) - min(lons)) * 1.6 * shrink * HEIGHT / WIDTH)
    wide = tall * WIDTH / HEIGHT / shrink
    return Box(lon - wide / 2, lat - tall / 2, lon + wide / 2, lat + tall / 2)


def _projection(box: Box) -> tuple[Scale, Scale]:
    """Plate carrée, true at the middle of the box."""

    def across(lon: float) -> float:
        return (lon - box.west) / (box.east - box.west) * WIDTH

    def down(lat: float) -> float:
        return (box.north - lat) / (box.north - box.south) * HEIGHT

    return across, down


def clipped(ring: Ring, box: Box) -> list[Point]:
    """The part of a ring inside a box, by Sutherland and Hodgman (1974)."""
    points: list[Point] = list(ring)
    for axis, edge, sign in ((0, box.west, 1), (0, box.east, -1), (1, box.south, 1), (1, box.north, -1)):
        points = _cut(points, axis, edge, sign)
    return points


def _cut(points: Sequence[Point], axis: int, edge: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    for one, two in zip([*points[-1:], *points[:-1]], points, strict=True):
        inside, was = (two[axis] - edge) * sign >= 0, (one[axis] - edge) * sign >= 0
        if inside != was:
            share = (edge - one[axis]) / (two[axis] - one[axis])
            kept.append((one[0] + share * (two[0] - one[0]), one[1] + share * (two[1] - one[1])))
        if inside:
            kept.append(two)
    return kept


def _path(ring: Sequence[Point]) -> str:
    """An SVG path with repeated points left out."""
    rounded = dict.fromkeys((round(x, 1), round(y, 1)) for x, y in ring)
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in rounded) + "Z"


def _labels(kept: Sequence[tuple[Outline, Sequence[Point]]]) -> tuple[Label, ...]:
    """A name for each large piece of land, the largest first, where no other name stands."""
    sized = [(_middle(ring), ring, outline) for outline, ring in kept]
    sized.sort(key=lambda piece: (-piece[0][0], piece[2].name))
    shown: list[Label] = []
    for (size, x, y), ring, outline in sized:
        label = Label(outline.country, outline.name, x, y)
        inside = 40 < x < WIDTH - 40 and 14 < y < HEIGHT - 8
        if size > 900 and inside and _holds(ring, x, y) and not any(_meet(label, o) for o in shown):
            shown.append(label)
    return tuple(shown)


def _meet(one: Label, other: Label) -> bool:
    """Whether two names would run into each other."""
    wide = (len(one.name) + len(other.name)) / 2 * LETTER
    return one.name == other.name or (abs(one.x - other.x) < wide and abs(one.y - other.y) < LINE)


def _holds(ring: Sequence[Point], x: float, y: float) -> bool:
    """Whether a point lies inside a ring: an odd number of its edges cross the ray to the right."""
    edges = zip(ring, [*ring[1:], ring[0]], strict=True)
    crossed = (e for e in edges if (e[0][1] > y) != (e[1][1] > y))
    right = (x < one[0] + (y - one[1]) / (two[1] - one[1]) * (two[0] - one[0]) for one, two in crossed)
    return sum(right) % 2 == 1


def _middle(ring: Sequence[Point]) -> tuple[float, float, float]:
    """Area and centre of area of a ring by the shoelace sum."""
    pairs = list(zip(ring, [*ring[1:], ring[0]], strict=True))
    area = sum(x * y2 - x2 * y for (x, y), (x2, y2) in pairs) / 2
    if not area:
        return 0.0, *ring[0]
    x = sum((x + x2) * (x * y2 - x2 * y) for (x, y), (x2, y2) in pairs) / (6 * area)
    y = sum((y + y2) * (x * y2 - x2 * y) for (x, y), (x2, y2) in pairs) / (6 * area)
    return abs(area), x, y


def _spots(places: Sequence[tuple[Where, list[Claim]]], across: Scale, down: Scale) -> tuple[Spot, ...]:
    """Each place with its name where it meets no other name and no other place, if there is such a side."""
    points = [(across(where.lon or 0.0), down(where.lat or 0.0)) for where, _ in places]
    widths = [len(where.name) * LETTER + 14 + 14 * min(len(claims), 4) for where, claims in places]
    names = _placed([_sides(x, y, width) for (x, y), width in zip(points, widths, strict=True)], points)
    told = zip(places, points, names, strict=True)
    return tuple(Spot(where, tuple(claims), x, y, name) for (where, claims), (x, y), name in told)


def _placed(sides: Sequence[Sequence[Name]], points: Sequence[Point]) -> list[Name]:
    """A side for each name: the best of a few rounds, each of which begins with another place."""
    dots = [_around(x, y) for x, y in points]
    rounds = [_round(sides, dots, first) for first in range(min(ROUNDS, len(sides)))]
    return min(rounds, key=lambda names: _covered([name.box for name in names], dots))


def _round(sides: Sequence[Sequence[Name]], dots: Sequence[Box], first: int) -> list[Name]:
    """A side for each name in turn, over as little as can be, chosen again while the others move."""
    chosen: dict[int, Name] = {}
    for turn in range(PASSES * len(sides)):
        i = (first + turn) % len(sides)
        names = [name.box for n, name in chosen.items() if n != i]
        others = [dot for n, dot in enumerate(dots) if n != i]
        harms = [_harm(name.box, names, others) for name in sides[i]]
        chosen[i] = sides[i][harms.index(min(harms))]
    return [chosen[i] for i in range(len(sides))]


def _covered(names: Sequence[Box], dots: Sequence[Box]) -> tuple[int, int]:
    """How many pairs of names meet, and how many points lie under a name."""
    return sum(a.meets(b) for a, b in combinations(names, 2)), sum(n.meets(dot) for n in names for dot in dots)


def _harm(box: Box, names: Sequence[Box], dots: Sequence[Box]) -> tuple[bool, int, int]:
    """Whether a name would leave the map, and how many names and points it would cover."""
    outside = box.west < 0 or box.east > WIDTH
    return outside, sum(map(box.meets, names)), sum(map(box.meets, dots))


def _around(x: float, y: float) -> Box:
    return Box(x - GAP / 2, y - GAP / 2, x + GAP / 2, y + GAP / 2)


def _sides(x: float, y: float, width: float) -> list[Name]:
    """The names to the right, to the left, above and below a point, then those at its four corners."""
    half = LINE / 2
    above, below = y - GAP, y + GAP + 9
    left, right = x - GAP / 2, x + GAP / 2
    return [
        Name(x + GAP, y + 4.5, "start", Box(x + GAP, y - half, x + GAP + width, y + half)),
        Name(x - GAP, y + 4.5, "end", Box(x - GAP - width, y - half, x - GAP, y + half)),
        Name(x, above, "middle", Box(x - width / 2, above - LINE, x + width / 2, above + 3)),
        Name(x, below, "middle", Box(x - width / 2, below - 14, x + width / 2, below + LINE - 9)),
        Name(right, above, "start", Box(right, above - LINE, right + width, above + 3)),
        Name(right, below, "start", Box(right, below - 14, right + width, below + LINE - 9)),
        Name(left, above, "end", Box(left - width, above - LINE, left, above + 3)),
        Name(left, below, "end", Box(left - width, below - 14, left, below + LINE - 9)),
    ]
