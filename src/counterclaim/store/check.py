"""Whether a ledger is whole: the file, its references, the claims and their words, and the groups."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DatabaseError

from counterclaim.model.claim import Claim
from counterclaim.store import schema
from counterclaim.store.codec import load
from counterclaim.store.decisions import Decisions
from counterclaim.store.groups import components
from counterclaim.store.read import LEVELS, decisions, links_of, scene_rows

MOST_TOLD = 50


def check(connection: Connection) -> tuple[str, ...]:
    """What is wrong, in sentences, at most fifty of a kind; nothing where all is well."""
    found: list[str] = []
    for look in (_file, _references, _texts, _claims, _groups, _words):
        try:
            told = look(connection)
            found.extend(line for line, _ in zip(told, range(MOST_TOLD), strict=False))
        except DatabaseError as error:
            found.append(f"{look.__name__.strip('_')} cannot be read: {error.orig}")
    return tuple(found)


def _file(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds: pages and indexes."""
    if connection.dialect.name != "sqlite":
        return
    for row in connection.execute(text("PRAGMA integrity_check")):
        if row[0] != "ok":
            yield f"the file is damaged: {row[0]}"


def _references(connection: Connection) -> Iterator[str]:
    """Rows that refer to a row that is not there, such as a claim to its report."""
    for table in schema.ledger.sorted_tables:
        for key in table.foreign_keys:
            target = key.column
            there = select(target).where(target == key.parent).exists()
            for lost in connection.execute(select(key.parent).where(key.parent.is_not(None), ~there).distinct()):
                yield f"{table.name} refers to {lost[0]}, which is not among the {target.table.name}"


def _texts(connection: Connection) -> Iterator[str]:
    c = schema.reports.c
    for row in connection.execute(select(c.id, c.text, c.sha256)):
        if hashlib.sha256(row.text.encode("utf-8", "surrogatepass")).hexdigest() != row.sha256:
            yield f"report {row.id}: the text is not the text that came"


def _claims(connection: Connection) -> Iterator[str]:
    """Claims whose id does not follow from what they say, or whose words are not in their report."""
    c, r = schema.claims.c, schema.reports.c
    query = select(c.id, c.said, c.words, c.low, c.high, r.text).join(schema.reports, r.id == c.report)
    for row in connection.execute(query):
        try:
            claim = load(Claim, row.said)
        except (ValueError, KeyError, TypeError) as error:
            yield f"claim {row.id} cannot be read: {error}"
            continue
        words = " … ".join(span.of(row.text) for span in claim.evidence)
        count = (claim.figure.count.low, claim.figure.count.high) if claim.figure else (None, None)
        if claim.id != row.id or words != row.words or count != (row.low, row.high):
            yield f"claim {row.id}: its values or words are not what was read"


def _groups(connection: Connection) -> Iterator[str]:
    """Scenes that are not in the group that their links put them in."""
    rows = {row.id: row for row in scene_rows(connection)}
    told = Decisions(decisions(connection))
    for level in LEVELS:
        apart = {scene for scene, at in told.apart if at == level}
        pairs = [(r.one, r.other) for r in links_of(connection, rows, level)]
        pairs += [(a, b) for a, b, at, _ in told.merged if at == level and a in rows and b in rows]
        made = components(rows, [p for p in pairs if not apart.intersection(p)])
        for ident, group in made.items():
            stored = getattr(rows[ident], level)
            if stored != group:
                yield f"scene {ident}: its {level} is {stored}, by its links it is {group}"


def _words(connection: Connection) -> Iterator[str]:
    """Whether the full text index holds what the reports hold."""
    if connection.dialect.name != "sqlite":
        return
    try:
        connection.execute(text("INSERT INTO words(words, rank) VALUES ('integrity-check', 1)"))
    except DatabaseError as error:
        yield f"the full text is out of step with the reports: {error.orig}"
