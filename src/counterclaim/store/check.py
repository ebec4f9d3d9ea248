"""Whether a ledger is whole: the file, its references, the claims and their words, and the groups."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sqlalchemy import Connection, Engine, select, text
from sqlalchemy.exc import DatabaseError

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding
from counterclaim.model.text import Report, Stretch
from counterclaim.store import schema
from counterclaim.store.codec import UnreadableError, load
from counterclaim.store.connect import writing
from counterclaim.store.decisions import Decisions, of_row
from counterclaim.store.groups import components
from counterclaim.store.read import LEVELS, copy_pairs, decisions, entries, links_of, scene_rows
from counterclaim.store.write import claim_row

MOST_TOLD = 50
GUARDS = ("decisions_stay", "decisions_last")
FOLLOWERS = ("words_in", "words_out")
UNINDEXED = "SELECT count(*) FROM reports WHERE number NOT IN (SELECT id FROM words_docsize)"


def check(engine: Engine) -> tuple[str, ...]:
    """What is wrong, in sentences, at most fifty of a kind; nothing where all is well."""
    found: list[str] = []
    looks = (_file, _guards, _references, _texts, _claims, _findings, _scenes, _groups, _sources, _decisions)
    with engine.connect() as connection:
        for look in looks:
            try:
                told = look(connection)
                found.extend(line for line, _ in zip(told, range(MOST_TOLD), strict=False))
            except DatabaseError as error:
                found.append(f"{look.__name__.strip('_')} cannot be read: {error.orig}")
    return (*found, *_words(engine))


def _file(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds: pages and indexes."""
    if connection.dialect.name != "sqlite":
        return
    for row in connection.execute(text("PRAGMA integrity_check")):
        if row[0] != "ok":
            yield f"the file is damaged: {row[0]}"


def _guards(connection: Connection) -> Iterator[str]:
    """Whether what keeps decisions from being changed, and the full text in step, is still there."""
    if connection.dialect.name == "sqlite":
        query, wanted = "SELECT name FROM sqlite_master WHERE type = 'trigger'", {*GUARDS, *FOLLOWERS}
    else:
        query, wanted = "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal", {GUARDS[0]}
    there = set(connection.execute(text(query)).scalars())
    yield from (f"the trigger {name} is gone" for name in sorted(wanted - there))


def _references(connection: Connection) -> Iterator[str]:
    """Rows that refer to a row that is not there, such as a claim to its report."""
    for table in schema.ledger.sorted_tables:
        for key in table.foreign_keys:
            target = key.column
            there = select(target).where(target == key.parent).exists()
            for lost in connection.execute(select(key.parent).where(key.parent.is_not(None), ~there).distinct()):
                yield f"{table.name} refers to {lost[0]}, which is not among the {target.table.name}"


def _texts(connection: Connection) -> Iterator[str]:
    """Reports whose text is another, or whose id does not follow from the text and where it came from."""
    c = schema.reports.c
    for row in connection.execute(select(c.id, c.url, c.outlet, c.published, c.text, c.sha256, c.stretches)):
        report = Report(row.text, url=row.url, outlet=row.outlet, published=row.published)
        if report.sha256 != row.sha256:
            yield f"report {row.id}: the text is not the text that came"
        elif report.key != row.id.rpartition(".")[2]:
            yield f"report {row.id}: it did not come from there, or not on that day"
        try:
            load(tuple[Stretch, ...], row.stretches)
        except UnreadableError:
            yield f"report {row.id}: its stretches cannot be read"


def _claims(connection: Connection) -> Iterator[str]:
    """Claims whose id does not follow from what they say, or whose row does not tell the same."""
    c, r = schema.claims, schema.reports.c
    columns = (column for column in c.columns if column.name != "scene")
    query = select(*columns, r.text).join(schema.reports, r.id == c.c.report)
    for row in connection.execute(query).mappings():
        try:
            claim = load(Claim, row["said"])
        except UnreadableError:
            yield f"claim {row['id']} cannot be read"
            continue
        if {**row, "scene": None} != {**claim_row(claim, row["text"]), "text": row["text"]}:
            yield f"claim {row['id']}: its values or words are not what was read"


def _findings(connection: Connection) -> Iterator[str]:
    """Findings that tell of claims that are not there."""
    known = set(connection.execute(select(schema.claims.c.id)).scalars())
    c = schema.findings.c
    for row in connection.execute(select(c.report, c.kind, c.why, c.said)):
        try:
            finding = load(Finding, row.said)
        except UnreadableError:
            yield f"a finding of report {row.report} cannot be read"
            continue
        if not known.issuperset(finding.claims) or (finding.kind, finding.why) != (row.kind, row.why):
            yield f"a finding of report {row.report} is not what was found: {row.why}"


def _scenes(connection: Connection) -> Iterator[str]:
    """Scenes whose claims are lost, or are said to be of another scene."""
    c = schema.claims.c
    of = {row.id: row.scene for row in connection.execute(select(c.id, c.scene))}
    for row in scene_rows(connection):
        try:
            told = load(dict, row.said)
            mine = told["claims"]
        except (UnreadableError, KeyError):
            yield f"scene {row.id} cannot be read"
            continue
        days = (told.get("first"), told.get("last"))
        if (told["id"], told["report"], *days) != (row.id, row.report, _iso(row.first), _iso(row.last)):
            yield f"scene {row.id}: its report or days are not those that were read"
        yield from (f"claim {ident} of scene {row.id} is lost" for ident in mine if ident not in of)
        for ident in mine:
            if of.pop(ident, row.id) != row.id:
                yield f"claim {ident} is said to be of another scene than {row.id}"
    yield from (f"claim {ident} is of scene {scene}, which does not tell of it" for ident, scene in of.items() if scene)


def _groups(connection: Connection) -> Iterator[str]:
    """Scenes that are not in the group that their links put them in."""
    rows = {row.id: row for row in scene_rows(connection)}
    told = Decisions(decisions(connection))
    for level in LEVELS:
        apart = {scene for scene, at in told.apart if at == level}
        linked = ((r.one, r.other) for r in links_of(connection, rows, level))
        kept = [pair for pair in linked if not apart.intersection(pair)]
        joined = [(a, b) for a, b, at, _ in told.merged if at == level and a in rows and b in rows]
        made = components(rows, [*kept, *joined])
        for ident, group in made.items():
            stored = getattr(rows[ident], level)
            if stored != group:
                yield f"scene {ident}: its {level} is {stored}, by its links it is {group}"


def _sources(connection: Connection) -> Iterator[str]:
    """Reports that are not of the source that their copies make them."""
    stored = {e.id: e.source for e in entries(connection)}
    made = components(stored, copy_pairs(connection))
    for ident, source in stored.items():
        if made[ident] != source:
            yield f"report {ident}: its source is {source}, by its copies it is {made[ident]}"


def _decisions(connection: Connection) -> Iterator[str]:
    """Decisions whose id does not follow from who decided what."""
    for row in decisions(connection):
        if of_row(row).id != row.id:
            yield f"decision {row.id}: it is not what was decided"


def _words(engine: Engine) -> Iterator[str]:
    """Whether the full text index holds what the reports hold; SQLite compares them as if it wrote."""
    if engine.dialect.name != "sqlite":
        return
    try:
        with writing(engine) as connection:
            connection.execute(text("INSERT INTO words(words, rank) VALUES ('integrity-check', 1)"))
    except DatabaseError as error:
        if "readonly" not in str(error.orig):
            yield f"the full text is out of step with the reports: {error.orig}"
            return
        with engine.connect() as connection:
            if connection.execute(text(UNINDEXED)).scalar():
                yield "the full text is out of step with the reports"


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
