"""The nouns of a ledger as flat rows, and rows as CSV, JSON lines or GeoJSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from counterclaim.model.incident import Level

Row = dict[str, Any]


class Book(Protocol):
    """What a ledger must answer to be exported."""

    def query(self, sql: str) -> Iterator[Row]: ...
    def incidents(self, level: str = ...) -> Iterable[Any]: ...
    def toll(self, group: str | None = ..., policy: Any = ..., by_day: bool = ...) -> Iterable[Any]: ...
    def fates(self, group: str | None = ...) -> Iterable[tuple[Any, Iterable[Any]]]: ...
    def findings(self, group: str | None = ...) -> Iterable[tuple[str, Any]]: ...


REPORTS = "SELECT id, name, url, outlet, wire, published, title, source, sha256, text FROM reports ORDER BY id"
DECISIONS = "SELECT id, at, who, kind, target, before, after, why FROM decisions ORDER BY at, id"
CLAIMS = (
    "SELECT c.id, c.report, c.place, c.kind, c.stance, c.claimant, c.party, c.words, c.low, c.high, "
    'c.status, c.side, c.victims, c.scope, c.first, c.last, c."where", c.lat, c.lon, s.episode, s.battle, s.incident '
    "FROM claims c LEFT JOIN scenes s ON s.id = c.scene ORDER BY c.report, c.place, c.id"
)


def rows(book: Book, noun: str) -> list[Row]:
    """All of one noun, in an order that does not hang on how they came."""
    makers: dict[str, Callable[[], Iterable[Row]]] = {
        "reports": lambda: book.query(REPORTS),
        "claims": lambda: book.query(CLAIMS),
        "incidents": lambda: (_incident(i) for level in Level for i in book.incidents(level)),
        "tolls": lambda: _tolls(book),
        "people": lambda: (_person(person, fates) for person, fates in book.fates()),
        "decisions": lambda: book.query(DECISIONS),
        "findings": lambda: (_finding(where, f) for where, f in book.findings()),
    }
    return list(makers[noun]())


def written(table: list[Row], form: str) -> str:
    """Rows in a format; GeoJSON holds those with coordinates as points, the others without a place."""
    if form == "csv":
        return _csv(table)
    if form == "jsonl":
        return "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in table)
    return json.dumps({"type": "FeatureCollection", "features": [_feature(r) for r in table]}, default=str) + "\n"


def _csv(table: list[Row]) -> str:
    out = io.StringIO()
    if table:
        writer = csv.DictWriter(out, list(table[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({k: _cell(v) for k, v in row.items()} for row in table)
    return out.getvalue()


def _cell(value: Any) -> Any:
    return " ".join(map(str, value)) if isinstance(value, (list, tuple)) else value


def _feature(row: Row) -> Row:
    lat, lon = row.get("lat"), row.get("lon")
    point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "geometry": point, "properties": row}


def _incident(item: Any) -> Row:
    return {
        "id": item.id,
        "level": item.level,
        "within": item.within,
        "first": item.first,
        "last": item.last,
        "parties": item.parties,
        "places": "; ".join(item.places),
        "reports": item.reports,
        "lat": item.lat,
        "lon": item.lon,
    }


def _tolls(book: Book) -> Iterator[Row]:
    """The tolls of each day, with the point of their episode."""
    where = {e.id: (e.lat, e.lon) for e in book.incidents("episode")}
    for item in book.toll(by_day=True):
        lat, lon = where[item.incident]
        yield {**_toll(item), "lat": lat, "lon": lon}


def _toll(item: Any) -> Row:
    t = item.tally
    return {
        "episode": item.incident,
        "day": item.day,
        "side": t.side,
        "victims": str(t.victims),
        "status": str(t.status),
        "low": t.low,
        "best": t.best if item.pinned is None else item.pinned,
        "high": t.high,
        "low_claims": t.low_claims,
        "best_claims": t.best_claims,
        "high_claims": t.high_claims,
    }


def _person(item: Any, fates: Iterable[Any]) -> Row:
    return {
        "name": item.name,
        "variants": "; ".join(item.variants),
        "rank": item.rank,
        "side": item.side,
        "status": str(item.status),
        "fates": "; ".join(f"{f.fate} {f.day or 'undated'}: {f.who}" for f in fates),
        "claims": item.claims,
    }


def _finding(where: str, item: Any) -> Row:
    return {"where": where, "kind": str(item.kind), "why": item.why, "stake": item.stake, "claims": item.claims}
