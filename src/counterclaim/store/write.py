"""Putting a reading, its links and people's decisions into a ledger; each call is part of one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Reading
from counterclaim.model.text import Role
from counterclaim.store import schema
from counterclaim.store.codec import dump


@dataclass(frozen=True, slots=True)
class Edge:
    """A link between two rows, as it is stored; `one` sorts before `other`."""

    one: str
    other: str
    score: float
    why: str


def put_reading(connection: Connection, reading: Reading, version: str, sketch: tuple[bytes, int]) -> None:
    """Stores a report with its claims and findings; it is its own source until a copy is found."""
    report = reading.document.report
    row = {
        "id": report.id,
        "name": report.title or reading.document.first(Role.TITLE) or report.url or report.id,
        "url": report.url,
        "outlet": report.outlet,
        "wire": reading.document.wire,
        "published": report.published,
        "title": report.title,
        "text": report.text,
        "sha256": report.sha256,
        "stretches": dump(reading.document.stretches),
        "unresolved": dump(reading.unresolved),
        "version": version,
        "sketch": sketch[0],
        "length": sketch[1],
        "source": report.id,
    }
    connection.execute(insert(schema.reports), [row])
    once = {c.id: c for c in reading.claims}
    _put(connection, schema.claims, (claim_row(c, report.text) for c in once.values()))
    found = ({"report": report.id, "kind": f.kind, "why": f.why, "said": dump(f)} for f in reading.findings)
    _put(connection, schema.findings, found)


def put_namings(connection: Connection, report: str, rows: Iterable[tuple[str, str, str | None]]) -> None:
    """Stores the people that a report names: how the surname sounds, the name, the rank."""
    told = ({"report": report, "sound": sound, "name": name, "rank": rank} for sound, name, rank in rows)
    _put(connection, schema.namings, told)


def put_bands(connection: Connection, report: str, bands: Sequence[str]) -> None:
    rows = ({"report": report, "value": value} for value in bands)
    _put(connection, schema.prints, rows)


def put_scene(connection: Connection, row: dict[str, Any], blocks: Iterable[tuple[str, int]]) -> None:
    """Stores a scene, a group of its own until it is linked, and where it can be found."""
    connection.execute(insert(schema.scenes), [row])
    _put(connection, schema.blocks, ({"scene": row["id"], "party": p, "week": w} for p, w in blocks))


def assign(connection: Connection, claims: Sequence[str], scene: str) -> None:
    """Says of which scene claims are."""
    where = schema.claims.c.id.in_(claims)
    connection.execute(update(schema.claims).where(where).values(scene=scene))


def put_copies(connection: Connection, edges: Sequence[Edge]) -> None:
    _put(connection, schema.copies, map(_edge_row, edges))


def put_links(connection: Connection, edges: Sequence[Edge], level: str) -> None:
    _put(connection, schema.links, ({**_edge_row(e), "level": level} for e in edges))


def forget_copies(connection: Connection) -> None:
    """Makes every report its own source again, looked up by nothing."""
    for table in (schema.copies, schema.prints):
        connection.execute(delete(table))
    connection.execute(update(schema.reports).values(source=schema.reports.c.id))


def put_sketch(connection: Connection, report: str, sketch: tuple[bytes, int]) -> None:
    """Gives a report another sketch: its signature and the number of its shingles."""
    values = {"sketch": sketch[0], "length": sketch[1]}
    connection.execute(update(schema.reports).where(schema.reports.c.id == report).values(values))


def unlink(connection: Connection, level: str) -> None:
    """Removes the links of a level."""
    connection.execute(delete(schema.links).where(schema.links.c.level == level))


def join(connection: Connection, table: Table, column: str, groups: set[str]) -> None:
    """Makes several groups one, under the first of their names."""
    name = min(groups)
    where = table.c[column].in_(sorted(groups - {name}))
    if len(groups) > 1:
        connection.execute(update(table).where(where).values({column: name}))


def relabel(connection: Connection, level: str, groups: dict[str, str]) -> None:
    """Gives each scene the group of a mapping."""
    for scene, group in groups.items():
        where = schema.scenes.c.id == scene
        connection.execute(update(schema.scenes).where(where).values({level: group}))


def resource(connection: Connection, groups: dict[str, str]) -> None:
    """Gives each report the source of a mapping."""
    for report, source in groups.items():
        where = (schema.reports.c.id == report) & (schema.reports.c.source != source)
        connection.execute(update(schema.reports).where(where).values(source=source))


def forget(connection: Connection, report: str) -> None:
    """Removes a report with all that was read from it; what people decided stays."""
    s, links, copies = schema.scenes.c, schema.links.c, schema.copies.c
    mine = select(s.id).where(s.report == report)
    connection.execute(delete(schema.links).where(links.one.in_(mine) | links.other.in_(mine)))
    connection.execute(delete(schema.blocks).where(schema.blocks.c.scene.in_(mine)))
    connection.execute(delete(schema.copies).where((copies.one == report) | (copies.other == report)))
    for table in (schema.scenes, schema.prints, schema.namings, schema.findings, schema.claims):
        connection.execute(delete(table).where(table.c.report == report))
    connection.execute(delete(schema.reports).where(schema.reports.c.id == report))


def put_decision(connection: Connection, row: dict[str, Any]) -> bool:
    """Appends a decision; False where it is there already."""
    known = select(schema.decisions.c.id).where(schema.decisions.c.id == row["id"])
    if connection.execute(known).first():
        return False
    connection.execute(insert(schema.decisions), [row])
    return True


def _put(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    told = list(rows)
    if told:
        connection.execute(insert(table), told)


def _edge_row(edge: Edge) -> dict[str, Any]:
    return {"one": edge.one, "other": edge.other, "score": edge.score, "why": edge.why}


def claim_row(claim: Claim, text: str) -> dict[str, Any]:
    """A claim as a row of the ledger, of no scene yet."""
    figure, when, where = claim.figure, claim.when, claim.where
    return {
        "id": claim.id,
        "report": claim.report,
        "place": min(s.start for s in claim.evidence),
        "kind": claim.kind,
        "stance": claim.stance,
        "claimant": claim.claimant.name,
        "party": claim.claimant.party,
        "words": " … ".join(s.of(text) for s in claim.evidence),
        "low": figure.count.low if figure else None,
        "high": figure.count.high if figure else None,
        "status": figure.status if figure else None,
        "side": figure.side if figure else None,
        "victims": figure.victims if figure else None,
        "scope": figure.scope if figure else None,
        "first": when.first if when else None,
        "last": when.last if when else None,
        "where": where.name if where else None,
        "lat": where.lat if where else None,
        "lon": where.lon if where else None,
        "said": dump(claim),
        "scene": None,
    }
