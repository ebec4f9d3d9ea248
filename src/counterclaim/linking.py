"""How a report comes into a ledger: kept, then linked with its copies and with the scenes near its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select

from counterclaim import __version__
from counterclaim.link.copies import Sketch, compare, credit_prints, credits_of, folded, sketch, story
from counterclaim.link.incidents import links, reach
from counterclaim.link.scenes import Scene, scenes
from counterclaim.model.finding import Reading
from counterclaim.model.incident import Level
from counterclaim.model.text import Document, Report, Stretch
from counterclaim.spelling import sound
from counterclaim.store import read, schema, write
from counterclaim.store.codec import dump, load
from counterclaim.store.decisions import Decisions
from counterclaim.store.groups import components
from counterclaim.store.write import Edge


def add_reading(connection: Connection, reading: Reading, decisions: Decisions) -> bool:
    """Stores one reading and links it with what is near; False where its report is known."""
    report = reading.document.report
    if read.has_report(connection, report.id):
        return False
    found = sketch(story(reading.document))
    write.put_reading(connection, reading, __version__, (found.values, found.length))
    told_names = ((sound(n), n, p.rank) for p in reading.people for n in (p.name, *p.variants))
    write.put_namings(connection, report.id, told_names)
    _link_copies(connection, reading.document, found)
    for scene in scenes(report.id, reading.claims, report.published):
        _link_scene(connection, scene, decisions)
    return True


def _link_copies(connection: Connection, document: Document, found: Sketch) -> None:
    """Joins a report with the reports that tell the same story in the same words, or nearly so by one agency."""
    report = document.report.id
    edges, groups = [], {report}
    names, day = credits_of(document), document.report.published
    for row in read.sharing(connection, (*found.bands, *credit_prints(names, day, reach=1))):
        copy = compare(found, Sketch(row.sketch, row.length), shared_credit(document, row))
        if copy:
            edges.append(Edge(min(report, row.id), max(report, row.id), copy.score, copy.why))
            groups.add(row.source)
    write.put_copies(connection, edges)
    write.put_bands(connection, report, (*found.bands, *credit_prints(names, day)))
    write.join(connection, schema.reports, "source", groups)


def shared_credit(document: Document, row: Any) -> str | None:
    """The agency that a report and a stored one share, a day apart at most; the same outlet alone is none."""
    ours, theirs = document.report.published, row.published
    if ours is None or theirs is None or abs((ours - theirs).days) > 1:
        return None
    agencies = {folded(name): name for name in (document.wire, row.wire) if name}
    stored = {folded(name) for name in (row.outlet, row.wire) if name}
    return next((agencies[name] for name in credits_of(document) if name in agencies and name in stored), None)


def _link_scene(connection: Connection, scene: Scene, decisions: Decisions) -> None:
    """Stores a scene and joins it with the scenes near it, unless a person set one of them apart."""
    edges: dict[str, list[Edge]] = {level: [] for level in Level}
    groups: dict[str, set[str]] = {level: {scene.id} for level in Level}
    for row in read.near_scenes(connection, scene.found_by, *reach(scene)):
        for level, edge in _edges(scene, row):
            edges[level].append(edge)
            if not decisions.apart.intersection((end, level) for end in (edge.one, edge.other)):
                groups[level].add(getattr(row, level))
    write.put_scene(connection, _scene_row(scene), _blocks(scene))
    write.assign(connection, scene.claims, scene.id)
    for level in Level:
        write.put_links(connection, edges[level], level)
        write.join(connection, schema.scenes, level, groups[level])
    if any(scene.id in pair[:2] for pair in decisions.merged):
        regroup(connection)


def _edges(scene: Scene, row: Any) -> Iterator[tuple[Level, Edge]]:
    """The links of a scene with a stored one, at each level."""
    for link in links(scene, scene_of(row.said)):
        yield link.level, Edge(min(scene.id, row.id), max(scene.id, row.id), link.score, link.why)


def renew(connection: Connection) -> None:
    """Links a ledger of an earlier schema as a new one would be: its copies, once sketched otherwise, its battles."""
    c = schema.reports.c
    rows = connection.execute(select(c.id, c.text, c.wire, c.outlet, c.published, c.stretches).order_by(c.id)).all()
    write.forget_copies(connection)
    for row in rows:
        report = Report(row.text, id=row.id, outlet=row.outlet, published=row.published)
        document = Document(report, load(tuple[Stretch, ...], row.stretches), wire=row.wire)
        found = sketch(story(document))
        write.put_sketch(connection, row.id, (found.values, found.length))
        _link_copies(connection, document, found)
    link_battles(connection)


def link_battles(connection: Connection) -> None:
    """Finds the battles of a ledger that was kept before there were any; does nothing to another."""
    rows = read.scene_rows(connection, Level.BATTLE, "")
    if not rows:
        return
    write.unlink(connection, Level.BATTLE)
    found: dict[tuple[str, str], Edge] = {}
    for scene in (scene_of(row.said) for row in rows):
        for row in read.near_scenes(connection, scene.found_by, *reach(scene)):
            if row.id != scene.id:
                found |= {(e.one, e.other): e for level, e in _edges(scene, row) if level == Level.BATTLE}
    write.put_links(connection, list(found.values()), Level.BATTLE)
    regroup(connection)


def lost_lookups(connection: Connection) -> Iterator[str]:
    """Scenes and reports that those to come would not find: what they are looked up by is gone, or another's."""
    blocks: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for scene, party, week in connection.execute(select(schema.blocks)):
        blocks[scene].add((party, week))
    for row in read.scene_rows(connection):
        if blocks.get(row.id, set()) != set(_blocks(scene_of(row.said))):
            yield f"scene {row.id}: it is not looked up by its parties and weeks"
    bands: dict[str, set[str]] = defaultdict(set)
    for report, value in connection.execute(select(schema.prints)):
        bands[report].add(value)
    c = schema.reports.c
    for row in connection.execute(select(c.id, c.sketch, c.length, c.wire, c.outlet, c.published)):
        stored, wanted = bands.get(row.id, set()), set(Sketch(row.sketch, row.length).bands)
        # a ledger of an earlier version knows no credits: they may be missing, and no others may be there
        names = (folded(name) for name in (row.wire, row.outlet) if name)
        if wanted - stored or stored - wanted - set(credit_prints(names, row.published)):
            yield f"report {row.id}: its copies would not be found"


def regroup(connection: Connection) -> None:
    """Groups all scenes anew from their links and from what people decided of them."""
    decisions = Decisions(read.decisions(connection))
    all_scenes = {row.id: scene_of(row.said) for row in read.scene_rows(connection)}
    for level in Level:
        pairs = [(r.one, r.other) for r in read.links_of(connection, all_scenes, level)]
        apart = {scene for scene, at in decisions.apart if at == level}
        kept = [p for p in pairs if not apart.intersection(p)]
        made = [(a, b) for a, b, at, _ in decisions.merged if at == level]
        known = [(a, b) for a, b in made if a in all_scenes and b in all_scenes]
        write.relabel(connection, level, components(all_scenes, [*kept, *known]))
    reports = [e.id for e in read.entries(connection)]
    write.resource(connection, components(reports, read.copy_pairs(connection)))


def _blocks(scene: Scene) -> Iterator[tuple[str, int]]:
    """The parties and weeks under which a scene is found again."""
    if scene.first is not None and scene.last is not None:
        for week in range(read.week(scene.first), read.week(scene.last) + 1):
            yield from ((party, week) for party in scene.found_by)


def _scene_row(scene: Scene) -> dict[str, Any]:
    return {
        "id": scene.id,
        "report": scene.report,
        "first": scene.first,
        "last": scene.last,
        "place": scene.place,
        "said": dump(scene),
        **dict.fromkeys(Level, scene.id),
    }


@lru_cache(maxsize=20_000)
def scene_of(said: str) -> Scene:
    return load(Scene, said)
