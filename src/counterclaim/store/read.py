"""Getting nouns and rows out of a ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, func, select, text
from sqlalchemy.exc import DBAPIError

from counterclaim.errors import UsageError
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding
from counterclaim.model.incident import Level
from counterclaim.store import schema
from counterclaim.store.codec import load

Rows = Sequence[Any]
"""Rows of a query, each with its columns as attributes."""
LEVELS = tuple(Level)
MARKS = tuple(f"{level[0]}-" for level in LEVELS)
"""What may stand before an id to say its level: e-, b-, i-."""
CHUNK = 500
"""Most values in one list of a query; SQLite allows 32,766."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A report in the ledger, without its text."""

    id: str
    name: str
    outlet: str | None
    published: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Found:
    """A report that a search found, with the words around what was sought."""

    id: str
    name: str
    published: date | None
    snippet: str


def has_report(connection: Connection, ident: str) -> bool:
    return connection.execute(select(schema.reports.c.id).where(schema.reports.c.id == ident)).first() is not None


def entries(connection: Connection, idents: Iterable[str] | None = None) -> tuple[Entry, ...]:
    """Reports by day and id; all, or those of the ids."""
    c = schema.reports.c
    query = select(c.id, c.name, c.outlet, c.published, c.source)
    rows = _by(connection, query, c.id, idents)
    return tuple(sorted((Entry(*row) for row in rows), key=lambda e: (e.published or date.min, e.id)))


def text_of(connection: Connection, report: str) -> str:
    """The text of a report as it came."""
    found = connection.execute(select(schema.reports.c.text).where(schema.reports.c.id == report)).scalar()
    if found is None:
        raise UsageError(f"no report {report} in this ledger", "counterclaim search finds reports by words")
    return str(found)


def claims(
    connection: Connection, scenes: Iterable[str] | None = None, reports: Iterable[str] | None = None
) -> Iterator[Claim]:
    """Claims by report and place; all, or those of scenes or of reports."""
    c = schema.claims.c
    column, values = (c.scene, scenes) if scenes is not None else (c.report, reports)
    rows = _by(connection, select(c.report, c.place, c.id, c.said), column, values)
    for row in sorted(rows):
        yield load(Claim, row.said)


def claim(connection: Connection, ident: str) -> Claim:
    """The claim of an id, or of an unambiguous start of one."""
    c = schema.claims.c
    rows = connection.execute(select(c.said).where(c.id.startswith(ident, autoescape=True)).limit(2)).all()
    if len(rows) != 1:
        how = "no claim has the id" if not rows else "more than one claim has an id that begins with"
        raise UsageError(f"{how} {ident}", "counterclaim show lists claims with their ids")
    return load(Claim, rows[0].said)


def words(connection: Connection, idents: Iterable[str]) -> dict[str, str]:
    """The words of claims in their reports, by id."""
    c = schema.claims.c
    return {row.id: row.words for row in _by(connection, select(c.id, c.words), c.id, idents)}


def findings(connection: Connection, reports: Iterable[str] | None = None) -> tuple[tuple[str, Finding], ...]:
    """The findings within reports, with the report of each."""
    c = schema.findings.c
    rows = _by(connection, select(c.report, c.id, c.said), c.report, reports)
    return tuple((row.report, load(Finding, row.said)) for row in sorted(rows))


def namings(connection: Connection, sounds: Iterable[str]) -> Rows:
    """The names that sound so, as each report tells them: sound, name, rank, report."""
    c = schema.namings.c
    return sorted(_by(connection, select(c.sound, c.name, c.rank, c.report), c.sound, sounds), key=_in_order)


def _in_order(row: Any) -> tuple[str, str, str]:
    return row.sound, row.report, row.name


def sharing(connection: Connection, bands: Sequence[str]) -> Rows:
    """The reports that share a band of a sketch: id, sketch, length and source."""
    return connection.execute(_sharing(), {"bands": list(bands)}).all() if bands else ()


def near_scenes(connection: Connection, parties: Sequence[str], first: date | None, last: date | None) -> Rows:
    """The scenes of any of these parties that overlap these days."""
    if not parties or first is None or last is None:
        return ()
    told = {"parties": list(parties), "low": week(first), "high": week(last), "first": first, "last": last}
    return connection.execute(_near_scenes(), told).all()


def week(day: date) -> int:
    """The number of the week that a day lies in."""
    return day.toordinal() // 7


@cache
def _sharing() -> Select[Any]:
    c, r = schema.prints.c, schema.reports.c
    near = select(c.report).where(c.value.in_(bindparam("bands", expanding=True))).distinct().subquery()
    told = select(r.id, r.sketch, r.length, r.source, r.wire, r.outlet, r.published)
    return told.join(near, near.c.report == r.id).order_by(r.id)


@cache
def _near_scenes() -> Select[Any]:
    b, s = schema.blocks.c, schema.scenes.c
    of_parties = b.party.in_(bindparam("parties", expanding=True))
    near = select(b.scene).where(of_parties, b.week.between(bindparam("low"), bindparam("high"))).distinct()
    found = near.subquery()
    overlaps = (s.first <= bindparam("last")) & (s.last >= bindparam("first"))
    query = select(s.id, s.said, s.episode, s.battle, s.incident).join(found, found.c.scene == s.id)
    return query.where(overlaps).order_by(s.id)


def scene_rows(
    connection: Connection, level: str | None = None, group: str | None = None, limit: int | None = None
) -> Rows:
    """Scenes in time: all, or those of one group at a level; at most `limit`."""
    s = schema.scenes.c
    query = select(schema.scenes).order_by(s.first, s.last, s.id)
    if level is not None and group is not None:
        query = query.where(s[level] == group)
    return connection.execute(query.limit(limit)).all()


def group_named(connection: Connection, ident: str) -> tuple[str, str]:
    """The level and full name of an episode, battle or incident from an unambiguous start of its name."""
    wanted, levels = ident, list(LEVELS)
    if ident.startswith(MARKS):
        wanted, levels = ident[2:], [level for level in LEVELS if level[0] == ident[0]]
    for level in levels:
        column = schema.scenes.c[level]
        query = select(column).where(column.startswith(wanted, autoescape=True)).distinct().limit(2)
        rows = connection.execute(query).scalars().all()
        if len(rows) == 1:
            return level, str(rows[0])
        if rows:
            raise UsageError(f"more than one {level} has a name that begins with {wanted}", "give more of it")
    raise UsageError(f"no episode, battle or incident {ident}", "counterclaim incidents lists them")


def links_of(connection: Connection, scenes: Iterable[str], level: str) -> Rows:
    """The links at a level whose first end is one of these scenes."""
    c = schema.links.c
    query = select(c.one, c.other, c.score, c.why).where(c.level == level)
    return sorted(_by(connection, query, c.one, scenes))


def copy_pairs(connection: Connection) -> list[tuple[str, str]]:
    """The pairs of reports that are copies."""
    c = schema.copies.c
    return [(row.one, row.other) for row in connection.execute(select(c.one, c.other))]


def decisions(connection: Connection) -> Rows:
    """All decisions in the order of their time."""
    c = schema.decisions.c
    return connection.execute(select(schema.decisions).order_by(c.at, c.id)).all()


def search(connection: Connection, words: str, limit: int = 20) -> tuple[Found, ...]:
    """The reports that hold words, best first, with a snippet each."""
    if connection.dialect.name == "sqlite":
        query = (
            "SELECT r.id, r.name, r.published, snippet(words, 1, '[', ']', ' … ', 16) AS snippet "
            "FROM words JOIN reports r ON r.number = words.rowid "
            "WHERE words MATCH :words ORDER BY rank, r.id LIMIT :limit"
        )
        asked = " ".join('"' + w.replace('"', '""') + '"' for w in words.split())
    else:
        query = (
            "SELECT id, name, published, "
            "ts_headline('english', text, q, 'StartSel=[, StopSel=], MaxWords=16') AS snippet "
            "FROM reports, websearch_to_tsquery('english', :words) q "
            "WHERE to_tsvector('english', coalesce(title, '') || ' ' || text) @@ q "
            "ORDER BY ts_rank(to_tsvector('english', coalesce(title, '') || ' ' || text), q) DESC, id LIMIT :limit"
        )
        asked = words
    if not asked:
        raise UsageError("nothing to search for", "give a word or several")
    rows = connection.execute(text(query), {"words": asked, "limit": limit})
    return tuple(Found(row.id, row.name, _day(row.published), " ".join(row.snippet.split())) for row in rows)


def query(connection: Connection, sql: str) -> Iterator[dict[str, Any]]:
    """The rows of a query by column; the database itself refuses one that would write."""
    sqlite = connection.dialect.name == "sqlite"
    connection.exec_driver_sql("PRAGMA query_only=ON" if sqlite else "SET TRANSACTION READ ONLY")
    try:
        for row in connection.exec_driver_sql(sql).mappings():
            yield dict(row)
    except DBAPIError as error:
        raise UsageError(f"the query fails: {error.orig}", "a query may only read; see the tables in docs/") from error
    finally:
        if sqlite:
            connection.exec_driver_sql("PRAGMA query_only=OFF")


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each noun has."""
    tables = ("reports", "claims", "findings", "scenes", "links", "copies", "decisions")
    found = {}
    for name in tables:
        number = connection.execute(select(func.count()).select_from(schema.ledger.tables[name])).scalar()
        found[name] = int(number or 0)
    return found


def _by(connection: Connection, query: Select[Any], column: Any, values: Iterable[str] | None) -> list[Any]:
    """The rows of a query whose column has one of the values; all where none are given."""
    if values is None:
        return list(connection.execute(query))
    wanted = sorted(set(values))
    some = query.where(column.in_(bindparam("some", expanding=True)))
    chunks = (wanted[i : i + CHUNK] for i in range(0, len(wanted), CHUNK))
    return [row for chunk in chunks for row in connection.execute(some, {"some": chunk})]


def _day(value: str | date | None) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value
