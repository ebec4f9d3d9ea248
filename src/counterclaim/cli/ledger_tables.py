"""What a ledger shows in a terminal: tables and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.cli.layout import section, short_ids, table
from counterclaim.ledger import Ledger
from counterclaim.model.finding import Finding, FindingKind, Person
from counterclaim.model.incident import Incident, Toll, Unplaced, spread
from counterclaim.page.words import account as called
from counterclaim.page.words import bounded, capital, of_whom, quote, reliable, side_name, upper
from counterclaim.reconcile.fates import Fate
from counterclaim.reconcile.policy import NARROW, WIDEST, load_policy
from counterclaim.reconcile.turns import Step, Turn
from counterclaim.store.decisions import Decision
from counterclaim.store.read import Found

Cell = tuple[str, date | None, str, str, str]
Ranges = Mapping[Cell, tuple[Toll, Toll]]

SHORT = 6
MOST_PLACES = 4
MOST_EPISODES = 12
MOST_IDS = 3
BOUNDS = (("low", "right"), ("best", "right"), ("high", "right"))
RANGES = "reliable leaves out what belligerents say of the enemy; claimed is all that anyone says"
STYLES = {
    Turn.DENIED: "denied",
    Turn.WITHDRAWN: "fails",
    Turn.LOWERED: "head",
    Turn.RAISED: "head",
    FindingKind.SUM_HOLDS: "holds",
    FindingKind.SUM_FAILS: "fails",
    FindingKind.CONTRADICTION: "denied",
}


def overview(book: Ledger) -> Group:
    """A ledger at a glance: its reports, its copies, its episodes with their dead."""
    entries, copies = book.entries(), book.copies()
    days = [e.published for e in entries if e.published]
    span = f", {min(days)} to {max(days)}" if days else ""
    parts: list[RenderableType] = [Text(f"{len(entries)} reports{span}", "head")]
    if waiting := book.waiting():
        parts.append(Text(f"{len(waiting)} decisions wait: their claims are read otherwise now", "fails"))
    episodes = book.incidents()
    largest = sorted(episodes, key=lambda e: -len(e.reports))[:MOST_EPISODES]
    shown = [e for e in episodes if e in largest]
    more = f"the {len(shown)} largest of {len(episodes)}" if len(shown) < len(episodes) else ""
    parts += section("Episodes", incidents(shown), more)
    rows = [t for e in shown for t in book.toll(e.id)]
    beside = {c: pair for e in shown for c, pair in ranges(book, e.id).items()}
    parts += section("Tolls", tolls(rows, ["side", "status"], beside), RANGES)
    if alone := book.unplaced():
        parts += section("Of no incident", unplaced(alone), "they count nowhere until decide merge puts them somewhere")
    several = sum(len(c.reports) for c in copies)
    changed = Text("\n").join(Text(what) for c in copies for what in c.changes) or Text(
        "none changed its figures", "quiet"
    )
    parts += section("Copies", changed, f"{several} reports are copies of {len(copies)} stories") if copies else []
    return Group(*parts)


def ranges(book: Ledger, group: str | None = None, by_day: bool = False) -> Ranges:
    """What is reliable and what is claimed of each cell, to stand beside the toll of any policy."""
    narrow = {cell(t): t for t in book.toll(group, load_policy(NARROW), by_day)}
    return {cell(t): (narrow.get(cell(t), t), t) for t in book.toll(group, load_policy(WIDEST), by_day)}


def incidents(found: Sequence[Incident]) -> Table:
    """Episodes or incidents, one a row."""
    rows = table("id", "days", "between", "places", ("reports", "right"))
    for item in found:
        places = ", ".join(item.places[:MOST_PLACES]) + (" …" if len(item.places) > MOST_PLACES else "")
        parties = ", ".join(side_name(p) for p in item.parties)
        ident = Text(f"{item.level[0]}-{item.id[:SHORT]}", "id")
        rows.add_row(ident, _days(item.first, item.last), Text(parties), Text(places), str(len(item.reports)))
    return rows


def unplaced(found: Iterable[Unplaced]) -> Table:
    """The scenes that are of no incident, with the reason."""
    rows = table("scene", "report", "why")
    for item in found:
        rows.add_row(Text(item.scene[:SHORT], "id"), Text(item.report), Text(item.why))
    return rows


def claim(book: Ledger, ident: str) -> Group:
    """One claim with its words and what was decided of it."""
    found, words = book.claim(ident)
    lines = [
        Text(f"“{words}”", "quote"),
        Text(f"{found.claimant.name} · {found.stance} · report {found.report}"),
    ]
    if found.figure:
        f = found.figure
        lines.append(Text(f"{f.count} {f.status}, {f.side} {f.victims}, {f.scope}"))
    return Group(*lines, decisions(book.decisions(found.id)))


def tolls(found: Iterable[Toll], columns: Sequence[str], beside: Ranges | None = None) -> Table:
    """Tolls, with the claims that carry the best; beside them the ranges, where they are given."""
    day = ["day"] if "day" in columns else []
    wide = [("reliable", "right"), ("claimed", "right")] if beside else []
    rows = table("episode", *day, "side", "of whom", *BOUNDS, *wide, "carried by")
    before: tuple[str, ...] = ("", "", "")
    for item in found:
        t = item.tally
        here = f"e-{item.incident[:SHORT]}", str(item.day or ""), capital(side_name(t.side))
        first, moment, side = (word if here[: n + 1] != before[: n + 1] else "" for n, word in enumerate(here))
        best = Text(_number(t.best) if item.pinned is None else f"{item.pinned:,} pinned", "head")
        bounds = f"{t.low:,}", best, upper(t)
        told = _beside(item, beside) if beside else ()
        ids = short_ids((t.best_claims or t.high_claims)[:3])
        rows.add_row(first, *([moment] if day else []), side, of_whom(t), *bounds, *told, ids)
        before = here
    return rows


def _beside(toll: Toll, beside: Ranges) -> tuple[str, str]:
    """The reliable and the claimed range of a toll in words."""
    narrow, wide = beside.get(cell(toll), (toll, toll))
    return reliable(narrow.tally), bounded(*spread(toll, wide))


def cell(toll: Toll) -> Cell:
    """What a toll counts, and when: the key under which another policy's toll stands beside it."""
    t = toll.tally
    return toll.incident, toll.day, t.side, t.status, t.victims


def accounts(steps: Sequence[Step], words: Mapping[str, str]) -> Table:
    """What each claimant has said of each side, step by step; what is only repeated, once."""
    rows = table("of whom", "day", "turn", "said", "in which words", "id")
    for number, (key, some) in enumerate(groupby(steps, lambda s: (s.account, s.side))):
        if number:
            rows.add_row()
        rows.add_row(Text(_heading(*key), "head"))
        before = ""
        for step, times, last in _told_once(list(some)):
            until = f" to {_short(last)}" if last != step.day else ""
            turn = step.turn + (f" ×{times}{until}" if times > 1 else "")
            victims = "" if step.victims == before else step.victims
            rows.add_row(
                victims, _short(step.day), Text(turn, STYLES.get(step.turn, "")), step.said,
                Text(quote(words.get(step.claim, ""), 70), "quote"), short_ids([step.claim]),
            )  # fmt: skip
            before = step.victims
    return rows


def _heading(account: str, side: str) -> str:
    whose = "its own" if account == side else side_name(side)
    return f"{capital(called(account))} of {whose}"


def _told_once(steps: list[Step]) -> Iterator[tuple[Step, int, date | None]]:
    """Steps, those that only repeat in a row as one, with how many and the last day."""
    for _, some in groupby(enumerate(steps), lambda n: n[0] if n[1].turn is not Turn.REPEATED else n[1].said):
        row = [step for _, step in some]
        yield row[0], len(row), row[-1].day


def people(found: Iterable[tuple[Person, Sequence[Fate]]]) -> Table:
    """The named, each with what became of one and who says so."""
    rows = table("name", "also spelt", "rank", "side", "what became of whom")
    for person, fates in found:
        told = (f"{f.fate}, {_short(f.day)}: {side_name(f.who)}" for f in fates)
        rows.add_row(
            Text(person.name), Text(", ".join(person.variants), "quiet"), person.rank or "–",
            capital(side_name(person.side)), Text("\n".join(told) or person.status),
        )  # fmt: skip
    return rows


def findings(found: Iterable[tuple[str, Finding]]) -> Table:
    """Findings, each with the report or the episode that it is of, and by how many people a toll hangs on it."""
    rows = table("kind", "what", ("stake", "right"), "where", "id")
    for where, finding in found:
        kind = Text(finding.kind.replace("_", " "), STYLES.get(finding.kind, ""))
        stake = f"{finding.stake:,}" if finding.stake else ""
        rows.add_row(kind, Text(finding.why), stake, where[:18], short_ids(finding.claims[:MOST_IDS]))
    return rows


def search(found: Iterable[Found]) -> Table:
    """Reports with the words that were sought, which stand out."""
    rows = table("day", "report", "words around")
    for item in found:
        rows.add_row(str(item.published or "?"), Text(item.name[:60]), _marked(item.snippet))
    return rows


def _marked(snippet: str) -> Text:
    """A snippet whose words in brackets stand out; the brackets stay, for those who see no bold."""
    made = Text(snippet)
    made.highlight_regex(r"\[[^\]]*\]", "head")
    return made


def decisions(found: Iterable[Decision]) -> Table:
    """Decisions, with what stood before and what stands after."""
    rows = table("when", "who", "deed", "of", "before", "after", "why")
    for item in found:
        when = item.at.isoformat(" ", "minutes")
        cells = (when, item.who, item.deed, item.target, item.before or "", item.after or "", item.why)
        rows.add_row(*map(Text, cells))
    return rows


def _days(first: date | None, last: date | None) -> str:
    if first is None or first == last:
        return str(first or "undated")
    return f"{first} – {last}"


def _short(day: date | None) -> str:
    return f"{day.day} {day:%b}" if day else "?"


def _number(told: int | None) -> str:
    return "–" if told is None else f"{told:,}"
