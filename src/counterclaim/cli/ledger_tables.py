"""What a ledger shows in a terminal: tables and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.ledger import Ledger
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, Person
from counterclaim.model.incident import Incident, Toll
from counterclaim.reconcile.grading import grade
from counterclaim.reconcile.turns import Step
from counterclaim.store.decisions import Decision
from counterclaim.store.read import Found

SHORT = 6
MOST_PLACES = 4


def overview(book: Ledger) -> Group:
    """A ledger at a glance: its reports, its copies, its episodes with their dead."""
    entries, copies = book.entries(), book.copies()
    days = [e.published for e in entries if e.published]
    span = f", {min(days)} to {max(days)}" if days else ""
    head = Text(f"{len(entries)} reports{span}", "head")
    waiting = book.waiting()
    again = [Text(f"{len(waiting)} decisions wait: their claims are read otherwise now", "fails")] if waiting else []
    several = sum(len(c.reports) for c in copies)
    note = Text(f"{several} are copies of {len(copies)} stories" if copies else "no copies", "quiet")
    changed = [Text(f"  {what}", "quiet") for c in copies for what in c.changes]
    return Group(head, *again, note, *changed, incidents(book.incidents()))


def incidents(found: Sequence[Incident]) -> Table:
    """Episodes or incidents, one a row."""
    table = _table("id", "days", "between", "places", "reports")
    for item in found:
        places = ", ".join(item.places[:MOST_PLACES]) + (" …" if len(item.places) > MOST_PLACES else "")
        days = _days(item.first, item.last)
        reports = str(len(item.reports))
        _row(table, f"{item.level[0]}-{item.id[:SHORT]}", days, ", ".join(item.parties), places, reports)
    return table


def group(book: Ledger, ident: str) -> Group:
    """One episode or incident: its toll, its accounts, where they part, its named dead."""
    claims = book.claims(ident)
    across = [f for where, f in book.findings(ident)]
    parts: list[RenderableType] = [
        Text(f"{len(claims)} claims", "head"),
        tolls(book.toll(ident), ["side", "status"]),
    ]
    graded = grade(claims)
    if graded:
        parts.append(Text(f"harm to civilians: {graded.grade} ({graded.why})"))
    parts += [Text("accounts", "head"), accounts(book.accounts(ident))]
    parts += [Text("findings", "head"), *(Text(f"· {f.why}") for f in across)]
    parts += [Text("people", "head"), people(book.people(ident))]
    return Group(*parts)


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


def claims_about(book: Ledger, what: str) -> Table | None:
    """The figures that a claimant or party gives, of a side, or told on a day (ISO); None where there are none."""
    days = {e.id: str(e.published) for e in book.entries()}
    found = [c for c in book.claims() if c.figure and what in {*_names(c), days[c.report]}]
    if not found:
        return None
    words, table = book.words(found), _table("day", "claimant", "said", "of", "words", "id")
    for item in sorted(found, key=lambda c: (days[c.report], c.report, c.evidence)):
        f = item.figure
        if f is not None:
            told = f"{item.stance}: {f.count} {f.status}"
            of = f"{f.side} {f.victims}, {f.scope}"
            _row(table, days[item.report], item.claimant.name, told, of, words[item.id][:60], item.id[:SHORT])
    return table


def _names(claim: Claim) -> set[str]:
    """What a figure may be asked for by: its claimant, its party, its side."""
    told = {claim.claimant.name, claim.claimant.party, claim.claimant.speaker}
    return {name for name in told if name} | ({claim.figure.side} if claim.figure else set())


def tolls(found: Iterable[Toll], columns: Sequence[str]) -> Table:
    """Tolls, with the claims that carry the best."""
    day = ["day"] if "day" in columns else []
    table = _table("episode", *day, "side", "victims", "status", "low", "best", "high", "claims")
    for item in found:
        t = item.tally
        best = str(item.pinned) + " (pinned)" if item.pinned is not None else _number(t.best)
        carried = ", ".join(c[:SHORT] for c in (t.best_claims or t.high_claims)[:3])
        moment = [str(item.day)] if day else []
        bounds = (str(t.low), best, "open" if t.high is None else str(t.high))
        _row(table, item.incident[:SHORT], *moment, t.side, t.victims, t.status, *bounds, carried)
    return table


def accounts(steps: Iterable[Step]) -> Table:
    """What each claimant said, step by step."""
    table = _table("account", "of", "day", "turn", "said", "claim")
    for step in steps:
        of = f"{step.side} {step.victims}"
        _row(table, step.account, of, str(step.day or "?"), step.turn, step.said, step.claim[:SHORT])
    return table


def people(found: Iterable[Person]) -> Table:
    table = _table("name", "also", "rank", "side", "status", "claims")
    for person in found:
        also = ", ".join(person.variants)
        number = str(len(person.claims))
        _row(table, person.name, also, person.rank or "", person.side, person.status, number)
    return table


def findings(found: Iterable[tuple[str, Finding]]) -> Table:
    table = _table("kind", "what", "where")
    for where, finding in found:
        _row(table, finding.kind.replace("_", " "), finding.why, where[:24])
    return table


def search(found: Iterable[Found]) -> Table:
    table = _table("day", "report", "words")
    for item in found:
        _row(table, str(item.published or "?"), item.name[:50], item.snippet)
    return table


def decisions(found: Iterable[Decision]) -> Table:
    table = _table("when", "who", "deed", "of", "to", "why")
    for item in found:
        when = item.at.isoformat(" ", "minutes")
        _row(table, when, item.who, item.deed, item.target, item.after or "", item.why)
    return table


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="quiet")
    for column in columns:
        table.add_column(column, justify="right" if column in {"low", "best", "high"} else "left")
    return table


def _row(table: Table, *cells: str) -> None:
    """Adds a row of plain words: brackets in a report are no markup."""
    table.add_row(*map(Text, cells))


def _days(first: date | None, last: date | None) -> str:
    if first is None or first == last:
        return str(first or "undated")
    return f"{first} – {last}"


def _number(told: int | None) -> str:
    return "?" if told is None else str(told)
