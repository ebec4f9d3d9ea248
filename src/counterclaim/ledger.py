"""The one file that knows the order across reports: copies, scenes, links, then what stands over all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import islice, pairwise
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from counterclaim.link.copies import changes
from counterclaim.link.lately import as_news
from counterclaim.link.scenes import untold
from counterclaim.linking import add_reading, lost_lookups, regroup, renew, scene_of
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, Person, Reading
from counterclaim.model.incident import Copies, Incident, Level, Toll, Unplaced
from counterclaim.model.text import Report
from counterclaim.reconcile.across import find_across
from counterclaim.reconcile.agreement import cohens_kappa, krippendorffs_alpha
from counterclaim.reconcile.fates import RELEASE, Fate, fates
from counterclaim.reconcile.names_beyond import find_names_beyond
from counterclaim.reconcile.people import Naming, gather_namings, namings
from counterclaim.reconcile.policy import Policy
from counterclaim.reconcile.stakes import ranked
from counterclaim.reconcile.tallies import tally
from counterclaim.reconcile.turns import Step, turns
from counterclaim.reconcile.wording import Called
from counterclaim.spelling import sound
from counterclaim.store import read, write
from counterclaim.store.check import check
from counterclaim.store.connect import name_of, open_ledger, told, writing
from counterclaim.store.decisions import Decision, Decisions, Deed


def keyed(report: Report) -> Report:
    """A report under the id that a ledger knows it by: what it says and where it came from, in a hash."""
    given = "" if report.id == report.sha256[:16] else f"{report.id}."
    return replace(report, id=given + report.key)


class Ledger:
    """Reports in, the record out; the same for any order of arrival, any duplicates and any batches."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, where: str | Path, create: bool = False) -> Ledger:
        """The ledger of a path or URL; raises UsageError or LedgerError where it cannot be opened."""
        book = cls(open_ledger(where, create))
        if book._before_battles():
            with told(book.name), writing(book.engine) as connection:
                renew(connection)
        return book

    def _before_battles(self) -> bool:
        with told(self.name), self.engine.connect() as connection:
            return bool(read.scene_rows(connection, Level.BATTLE, "", limit=1))

    @property
    def name(self) -> str:
        return name_of(self.engine)

    def add(self, readings: Iterable[Reading], batch: int = 1) -> Iterator[bool]:
        """Adds readings, `batch` of them a transaction; tells of each, once it is kept, whether it is new.

        The report of a reading has the id of `keyed`. What stands over all reports is not computed again:
        a report is linked with those near it.
        """
        coming = iter(readings)
        while some := list(islice(coming, batch)):
            with told(self.name), writing(self.engine) as connection:
                decisions = Decisions(read.decisions(connection))
                new = [add_reading(connection, reading, decisions) for reading in some]
            yield from new

    def replace(self, readings: Iterable[Reading]) -> int:
        """Puts new readings of known reports in place of the old; tells how many. Decisions stay.

        A decision of a claim that is no longer read waits in `waiting`.
        """
        count = 0
        with told(self.name), writing(self.engine) as connection:
            decisions = Decisions(read.decisions(connection))
            for reading in readings:
                write.forget(connection, reading.document.report.id)
                add_reading(connection, reading, decisions)
                count += 1
            regroup(connection)
        return count

    def waiting(self) -> tuple[Decision, ...]:
        """The decisions of claims that are not read so any more: a person should look at them again."""
        with told(self.name), self.engine.connect() as connection:
            verdicts = Decisions(read.decisions(connection)).verdicts
            known = read.words(connection, verdicts)
        return tuple(d for target, d in sorted(verdicts.items()) if target not in known)

    def agreement(self) -> tuple[int, float | None, float | None]:
        """Of the claims that several people judged: how many, Cohen's kappa of the first two, Krippendorff's alpha."""
        judged: dict[str, dict[str, str]] = defaultdict(dict)
        for decision in self.decisions():
            if decision.deed in (Deed.ACCEPT, Deed.REJECT, Deed.CORRECT):
                judged[decision.target][decision.who] = decision.deed
        shared = [said for said in judged.values() if len(said) > 1]
        coders = sorted({who for said in shared for who in said})[:2]
        pairs = [(s[coders[0]], s[coders[1]]) for s in shared if set(coders) <= s.keys()]
        return len(shared), cohens_kappa(pairs), krippendorffs_alpha([list(s.values()) for s in shared])

    def knows(self, report: Report) -> bool:
        """Whether a report of that id is in the ledger, so that it need not be read again."""
        with told(self.name), self.engine.connect() as connection:
            return read.has_report(connection, report.id)

    def incidents(self, level: str = Level.EPISODE) -> tuple[Incident, ...]:
        """The episodes, or the battles or incidents in them, by day and name."""
        groups: dict[str, list[Any]] = defaultdict(list)
        for row in self._scene_rows():
            if untold(scene_of(row.said)) is None:
                groups[getattr(row, level)].append(row)
        made = (_incident(name, level, of_group) for name, of_group in groups.items())
        return tuple(sorted(made, key=lambda i: (i.first or date.min, i.id)))

    def group(self, ident: str) -> tuple[str, str]:
        """The level and full id of an episode, battle or incident, from a start of its id that no other shares."""
        with told(self.name), self.engine.connect() as connection:
            return read.group_named(connection, ident)

    def unplaced(self) -> tuple[Unplaced, ...]:
        """The scenes that are of no incident, by report, with what each does not tell; their claims count nowhere."""
        scenes = [scene_of(row.said) for row in self._scene_rows()]
        found = (Unplaced(s.id, s.report, why) for s in scenes if (why := untold(s)) is not None)
        return tuple(sorted(found, key=lambda u: (u.report, u.scene)))

    def _scene_rows(self) -> read.Rows:
        with told(self.name), self.engine.connect() as connection:
            return read.scene_rows(connection)

    def claims(self, group: str | None = None) -> tuple[Claim, ...]:
        """The claims of an episode, battle or incident, or all, as decisions leave them."""
        with told(self.name), self.engine.connect() as connection:
            return _claims(connection, group)

    def toll(self, group: str | None = None, policy: Policy | None = None, by_day: bool = False) -> tuple[Toll, ...]:
        """Low, best and high of an episode, battle or incident, or of each episode; `by_day`, as it then stood."""
        names = [group] if group else [i.id for i in self.incidents()]
        found: list[Toll] = []
        with told(self.name), self.engine.connect() as connection:
            days = _days(connection)
            pins = Decisions(read.decisions(connection)).pins
            for name in names:
                _, full = read.group_named(connection, name)
                said = _counted(connection, full, days)
                found.extend(_tolls(full, said, days, policy, by_day, pins))
        return tuple(found)

    def accounts(self, group: str | None = None) -> tuple[Step, ...]:
        """What each claimant has said of an episode, battle or incident, in time; or of each episode in turn."""
        with told(self.name), self.engine.connect() as connection:
            days = _days(connection)
            names = [group] if group else _episodes(connection)
            return tuple(step for name in names for step in turns(_counted(connection, name, days), days))

    def findings(self, group: str | None = None, called: Called = str) -> tuple[tuple[str, Finding], ...]:
        """The findings across the reports of an episode, by what hangs on them, then those of each report."""
        with told(self.name), self.engine.connect() as connection:
            days = _days(connection)
            across: list[tuple[str, Finding]] = []
            reports: set[str] = set()
            for name in [group] if group else _episodes(connection):
                claims = _counted(connection, name, days)
                reports |= {c.report for c in claims}
                across += [(name, f) for f in _across(connection, claims, days, called)]
            within = read.findings(connection, reports if group else None)
        return (*sorted(across, key=lambda f: -(f[1].stake or 0)), *within)

    def people(self, group: str | None = None) -> tuple[Person, ...]:
        """The named dead, wounded, captured and missing over all reports, by side and name."""
        with told(self.name), self.engine.connect() as connection:
            return _people(connection, _claims(connection, group))

    def fates(self, group: str | None = None) -> tuple[tuple[Person, tuple[Fate, ...]], ...]:
        """The people of `people`, each with what became of them in time and who says so."""
        with told(self.name), self.engine.connect() as connection:
            claims, days = _claims(connection, group), _days(connection)
            by_id = {c.id: c for c in claims}
            freed = [c for c in claims if c.event and c.event.mode == RELEASE]
            found = [(p, [*(by_id[i] for i in p.claims), *freed]) for p in _people(connection, claims)]
            words = read.words(connection, (c.id for c in freed))
        return tuple((person, fates(person, about, words, days)) for person, about in found)

    def copies(self) -> tuple[Copies, ...]:
        """The groups of reports that are one source, with what changed from one to the next."""
        with told(self.name), self.engine.connect() as connection:
            groups: dict[str, list[read.Entry]] = defaultdict(list)
            for entry in read.entries(connection):
                groups[entry.source].append(entry)
            several = {name: group for name, group in groups.items() if len(group) > 1}
            return tuple(_copies(connection, name, several[name]) for name in sorted(several))

    def entries(self) -> tuple[read.Entry, ...]:
        """The reports, by day."""
        with told(self.name), self.engine.connect() as connection:
            return read.entries(connection)

    def search(self, words: str, limit: int = 20) -> tuple[read.Found, ...]:
        """The reports that hold all the words, best first."""
        with told(self.name), self.engine.connect() as connection:
            return read.search(connection, words, limit)

    def query(self, sql: str) -> Iterator[dict[str, Any]]:
        """The rows of a query that only reads."""
        with told(self.name), self.engine.connect() as connection:
            yield from read.query(connection, sql)

    def claim(self, ident: str) -> tuple[Claim, str]:
        """The claim of an id, or of a start of one that no other shares, and its words."""
        with told(self.name), self.engine.connect() as connection:
            claim = read.claim(connection, ident)
            text = read.text_of(connection, claim.report)
        return claim, " … ".join(span.of(text) for span in claim.evidence)

    def words(self, claims: Iterable[Claim]) -> dict[str, str]:
        """The words of claims in their reports, by id."""
        with told(self.name), self.engine.connect() as connection:
            return read.words(connection, (c.id for c in claims))

    def decisions(self, target: str | None = None) -> tuple[Decision, ...]:
        """The decisions that stand, in time; all, or those of one target."""
        with told(self.name), self.engine.connect() as connection:
            standing = Decisions(read.decisions(connection)).standing
        return tuple(d for d in standing if target is None or target in d.target.split("+"))

    def decide(self, decision: Decision) -> bool:
        """Records a decision and lets it take effect; False where it is recorded already."""
        with told(self.name), writing(self.engine) as connection:
            if not write.put_decision(connection, decision.row()):
                return False
            if decision.deed in (Deed.MERGE, Deed.SPLIT, Deed.UNDO):
                regroup(connection)
        return True

    def check(self) -> tuple[str, ...]:
        """What is wrong with the ledger, in sentences; nothing where all is well."""
        with told(self.name):
            found = check(self.engine)
            # what a damaged scene is looked up by cannot be told
            if found:
                return found
            with self.engine.connect() as connection:
                return tuple(lost_lookups(connection))


def _incident(name: str, level: str, rows: list[Any]) -> Incident:
    told_scenes = [scene_of(row.said) for row in rows]
    places = sorted({s.place for s in told_scenes if s.place})
    points = Counter((s.lat, s.lon) for s in told_scenes if s.lat is not None and s.lon is not None)
    lat, lon = min(points, key=lambda p: (-points[p], p), default=(None, None))
    above = {Level.BATTLE: Level.EPISODE, Level.INCIDENT: Level.BATTLE}.get(Level(level))
    return Incident(
        id=name,
        level=level,
        within=getattr(rows[0], above) if above else None,
        first=min((s.first for s in told_scenes if s.first), default=None),
        last=max((s.last for s in told_scenes if s.last), default=None),
        parties=tuple(sorted({p for s in told_scenes for p in s.parties})),
        places=tuple(places),
        reports=tuple(sorted({s.report for s in told_scenes})),
        scenes=tuple(sorted(s.id for s in told_scenes)),
        lat=lat,
        lon=lon,
    )


def _claims(connection: Connection, group: str | None) -> tuple[Claim, ...]:
    decisions = Decisions(read.decisions(connection))
    if group is None:
        return decisions.apply(read.claims(connection))
    level, name = read.group_named(connection, group)
    idents = [row.id for row in read.scene_rows(connection, level, name)]
    return decisions.apply(read.claims(connection, scenes=idents))


def _counted(connection: Connection, group: str, days: Mapping[str, date]) -> tuple[Claim, ...]:
    """The claims of a group as a ledger counts them: losses of late that a report looks back on are no history."""
    return tuple(as_news(_claims(connection, group), days))


def _across(
    connection: Connection, claims: tuple[Claim, ...], days: Mapping[str, date], called: Called
) -> tuple[Finding, ...]:
    """The findings over the reports of one group, by what hangs on them."""
    within = [f for _, f in read.findings(connection, {c.report for c in claims})]
    words = read.words(connection, (c.id for c in claims if not c.figure))
    parted = find_across(claims, within, days, words, called)
    beyond = find_names_beyond(_people(connection, claims), tally(claims, None, days), called)
    return ranked((*parted, *beyond), claims, days)


def _people(connection: Connection, claims: Iterable[Claim]) -> tuple[Person, ...]:
    """The people that claims name; only names that sound alike are compared."""
    alike: dict[str, list[Naming]] = defaultdict(list)
    for naming in namings(claims):
        alike[sound(naming.name)].append(naming)
    ranks: dict[str, list[Any]] = defaultdict(list)
    for row in read.namings(connection, alike):
        ranks[row.sound].append(row)
    found = (p for key, some in alike.items() for p in gather_namings(some, ranks[key]))
    return tuple(sorted(found, key=lambda p: (p.side, p.name, p.claims)))


def _episodes(connection: Connection) -> list[str]:
    """The names of the episodes, by day and name."""
    first = {row.episode: row.first or date.min for row in reversed(read.scene_rows(connection))}
    return sorted(first, key=lambda name: (first[name], name))


def _days(connection: Connection) -> dict[str, date]:
    """The day on which each report was published, where it is told."""
    return {e.id: e.published for e in read.entries(connection) if e.published}


def _tolls(
    name: str,
    claims: tuple[Claim, ...],
    days: Mapping[str, date],
    policy: Policy | None,
    by_day: bool,
    pins: Mapping[str, int],
) -> Iterator[Toll]:
    """The tallies of a group over all its reports, or after each day on which one was published."""
    moments: list[date | None] = [None]
    if by_day:
        moments = [*sorted({days[c.report] for c in claims if c.report in days})]
    for moment in moments:
        said = [c for c in claims if moment is None or days.get(c.report, date.max) <= moment]
        for row in tally(said, policy, days):
            pinned = pins.get(f"{name}/{row.side}/{row.status}/{row.victims}")
            yield Toll(name, moment, row, pinned)


def _copies(connection: Connection, name: str, group: list[read.Entry]) -> Copies:
    """A group of copies in time, with the counts that each changed from the one before."""
    figures = {e.id: list(read.claims(connection, reports=[e.id])) for e in group}
    steps = ((b.name, changes(figures[a.id], figures[b.id])) for a, b in pairwise(group))
    said = tuple(f"{later}: {what}" for later, some in steps for what in some)
    return Copies(name, tuple(e.id for e in group), said)


def undo(decision: Decision, who: str, why: str, at: datetime) -> Decision:
    """The decision that undoes another."""
    return Decision(at, who, Deed.UNDO, decision.id, why)
