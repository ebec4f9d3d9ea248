"""Places by name, from packed tables: no network, no database, loaded at the first look-up.

`data/places.npz` (written by `tools/build_places.py`) holds one row a place, by number: name, kind, country,
parent (the unit around it), capital, latitude and longitude in 1/10,000 degree, population, GeoNames id; and
the folded names in order, each with how many entries it has, an entry being twice a place's number, plus one
where the name is an alias. `shape_order` lists the names by the CRC-32 of their skeleton, `shape_steps` the
differences between these. `data/conflict_places.tsv` adds places and names that people wrote by hand.
"""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from typing import Any
from zlib import crc32

import numpy as np

from counterclaim.errors import DataMissing
from counterclaim.gazetteer.fold import fold, skeleton
from counterclaim.lookup import PlaceCandidate, PlaceKind
from counterclaim.model.value import PlacePrecision, Where

KINDS = tuple(PlaceKind)
NOWHERE = -(2**31)
ARTICLES = ("the ", "al ", "el ", "ad ", "ar ", "as ", "at ", "an ", "az ", "ash ")

ALIKE, ALIKE_SHORT = 0.55, 0.72
"""How alike two spellings with one skeleton must be, as a ratio of matching letters; the more if it is short."""
KEPT = 20_000
UNITS = (
    " Province",
    " District",
    " Governorate",
    " Oblast",
    " Rayon",
    " Raion",
    " Region",
    " Department",
    " State",
)

Table = np.ndarray[Any, np.dtype[Any]]


class PlaceTable:
    """The packed tables behind a `PlaceIndex`; a look-up costs microseconds."""

    def __init__(self, tables: dict[str, Table], curated: dict[str, list[PlaceCandidate]]) -> None:
        self._tables = tables
        self._keys = _Lines(tables["keys"])
        self._names = _Lines(tables["names"])
        self._countries = tables["countries"].tobytes().decode().split("\n")
        self._starts = np.concatenate(([0], np.cumsum(tables["counts"], dtype=np.int64)))
        self._curated = curated
        self._found: dict[str, tuple[PlaceCandidate, ...]] = {}
        self._shapes = np.cumsum(tables["shape_steps"], dtype=np.uint32)
        self._like: dict[tuple[str, str], tuple[PlaceCandidate, ...]] = {}

    def __len__(self) -> int:
        return len(self._tables["kind"])

    def find(self, name: str) -> tuple[PlaceCandidate, ...]:
        """The places of that name, curated ones first, then the most populous; empty if none.

        Beside a curated one there is none of another land in which nobody is known to live: Israel's "Gaza".
        """
        if name not in self._found:
            _make_room(self._found)
            key = fold(name)
            self._found[name] = self._by_key(key) or self._without_article(key)
        return self._found[name]

    def capital(self, country: str) -> PlaceCandidate | None:
        """The most populous town of a country that the table has as its capital."""
        if country not in self._countries:
            return None
        mine = self._tables["country"] == self._countries.index(country)
        seats = np.flatnonzero(mine & (self._tables["capital"] != 0)).tolist()
        found = (self._candidate(number << 1) for number in seats)
        return max(found, key=lambda place: place.population, default=None)

    def alike(self, name: str, country: str) -> tuple[PlaceCandidate, ...]:
        """The places of a country whose consonants agree with that name's, the most alike first."""
        if (name, country) not in self._like:
            _make_room(self._like)
            self._like[name, country] = self._alike(name, country)
        return self._like[name, country]

    def _alike(self, name: str, country: str) -> tuple[PlaceCandidate, ...]:
        key, shape = fold(name), skeleton(name)
        if len(shape) < 2 or country not in self._countries:
            return ()
        mine = self._countries.index(country)
        owners = [(at, e) for at in self._shaped(shape) for e in self._entries(at)]
        local = [(at, e) for at, e in owners if self._tables["country"][e >> 1] == mine]
        rated = [(SequenceMatcher(None, key, self._keys[at]).ratio(), e) for at, e in local]
        least = ALIKE if len(shape) > 2 else ALIKE_SHORT
        close = sorted((pair for pair in rated if pair[0] >= least), key=lambda pair: -pair[0])
        return tuple(self._candidate(entry) for entry in dict.fromkeys(e for _, e in close))

    def _by_key(self, key: str) -> tuple[PlaceCandidate, ...]:
        at = self._keys.find(key)
        entries = [] if at is None else self._entries(at)
        packed = sorted(map(self._candidate, entries), key=lambda c: -c.population)
        curated = self._curated.get(key, ())
        lands = {place.where.country for place in curated}
        return (*curated, *(c for c in packed if not lands or c.population or c.where.country in lands))

    def _without_article(self, key: str) -> tuple[PlaceCandidate, ...]:
        for article in ARTICLES:
            if key.startswith(article):
                return self._by_key(key.removeprefix(article))
        return self._by_key("al " + key)

    def _shaped(self, shape: str) -> list[int]:
        """The numbers of the names with that skeleton, found by its CRC-32 and then compared."""
        sought, order = np.uint32(crc32(shape.encode())), self._tables["shape_order"]
        first = np.searchsorted(self._shapes, sought, side="left")
        last = np.searchsorted(self._shapes, sought, side="right")
        return [at for at in order[first:last].tolist() if skeleton(self._keys[at]) == shape]

    def _entries(self, at: int) -> list[int]:
        """The entries of the name with that number."""
        listed: list[int] = self._tables["entries"][self._starts[at] : self._starts[at + 1]].tolist()
        return listed

    def _candidate(self, entry: int) -> PlaceCandidate:
        number, alias = entry >> 1, bool(entry & 1)
        kind = self._kind(number)
        around = {self._kind(above): above for above in self._above(number)}
        admin1 = around.get(PlaceKind.ADMIN1) if kind is not PlaceKind.ADMIN1 else number
        admin2 = around.get(PlaceKind.ADMIN2)
        return PlaceCandidate(
            where=self._where(number, kind, None if admin1 is None else _plain(self._names[admin1])),
            kind=kind,
            population=int(self._tables["population"][number]),
            alias=alias,
            capital=bool(self._tables["capital"][number]),
            admin2=None if admin2 is None else _plain(self._names[admin2]),
        )

    def _where(self, number: int, kind: PlaceKind, admin1: str | None) -> Where:
        """The place; one without a point of its own takes that of the unit around it, and its precision."""
        located = next((n for n in (number, *self._above(number)) if self._tables["lat"][n] != NOWHERE), None)
        lat, lon = (None, None) if located is None else self._point(located)
        return Where(
            name=_plain(self._names[number]),
            country=self._countries[self._tables["country"][number]],
            admin1=admin1,
            lat=lat,
            lon=lon,
            precision=PlacePrecision(kind if located is None else self._kind(located)),
            geonames=int(self._tables["geonames"][number]) or None,
        )

    def _point(self, number: int) -> tuple[float, float]:
        return int(self._tables["lat"][number]) / 1e4, int(self._tables["lon"][number]) / 1e4

    def _kind(self, number: int) -> PlaceKind:
        return KINDS[int(self._tables["kind"][number])]

    def _above(self, number: int) -> Iterator[int]:
        above = int(self._tables["parent"][number])
        while above >= 0:
            yield above
            above = int(self._tables["parent"][above])


class _Lines:
    """Lines of text kept as bytes, so that half a million names cost no half million strings."""

    def __init__(self, packed: Table) -> None:
        self._bytes = packed.tobytes()
        ends = np.flatnonzero(packed == ord("\n"))
        self._starts = np.concatenate(([0], ends + 1, [len(self._bytes) + 1]))

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> str:
        return self._raw(number).decode()

    def find(self, line: str) -> int | None:
        """The number of that line among lines in order, or None."""
        wanted = line.encode()
        at = bisect_left(range(len(self)), wanted, key=self._raw)
        return at if at < len(self) and self._raw(at) == wanted else None

    def _raw(self, number: int) -> bytes:
        return self._bytes[self._starts[number] : self._starts[number + 1] - 1]


def _make_room(kept: dict[Any, Any]) -> None:
    """Empties a store of answers that has grown large, so that reading on for days takes no more memory."""
    if len(kept) >= KEPT:
        kept.clear()


def _plain(name: str) -> str:
    """A unit's name as reports write it: without "Province" or "District" at its end."""
    for word in UNITS:
        name = name.removesuffix(word)
    return name


@cache
def load() -> PlaceTable:
    """The gazetteer of the package; raises DataMissing where a data file is not there."""
    folder = files("counterclaim.gazetteer") / "data"
    try:
        with np.load(io.BytesIO((folder / "places.npz").read_bytes()), allow_pickle=False) as packed:
            tables = {name: packed[name] for name in packed.files}
        text = (folder / "conflict_places.tsv").read_text(encoding="utf-8")
    except OSError as error:
        raise DataMissing("the gazetteer of places is missing", "install counterclaim again") from error
    return PlaceTable(tables, read_curated(text))


def read_curated(text: str) -> dict[str, list[PlaceCandidate]]:
    """Folded names to the places of a table with the columns of `conflict_places.tsv`.

    Lines that begin with "#" are comments; aliases are parted by ";"; an empty cell is unknown.
    """
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    found: dict[str, list[PlaceCandidate]] = defaultdict(list)
    for row in csv.DictReader(lines, delimiter="\t"):
        place = _curated(row)
        for name in (row["name"], *filter(None, row["aliases"].split(";"))):
            found[fold(name)].append(place)
    return found


def _curated(row: dict[str, str]) -> PlaceCandidate:
    kind = PlaceKind(row["kind"])
    where = Where(
        name=row["name"],
        country=row["country"] or None,
        admin1=row["admin1"] or None,
        lat=float(row["lat"]) if row["lat"] else None,
        lon=float(row["lon"]) if row["lon"] else None,
        precision=PlacePrecision(kind),
    )
    return PlaceCandidate(where, kind, int(row["population"] or 0), curated=True)
