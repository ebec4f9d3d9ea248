"""One reading, composed for the terminal: figures, claims, sums, contradictions, people, places, tallies."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from counterclaim.cli.claim_rows import figures, others
from counterclaim.cli.layout import SHOWN_ID, section, short_ids, table
from counterclaim.model.claim import Kind
from counterclaim.model.finding import Finding, FindingKind, Reading, Reason, Tally
from counterclaim.model.text import Report, Role
from counterclaim.page import words


def composed(reading: Reading, published: str | None = None) -> Group:
    """The whole report of a reading, its sections in the order an analyst asks for them.

    `published` is the day as it was given on the command line: the next command has to give it again.
    """
    sections = (
        _heading,
        figures,
        _tallies,
        _sums,
        _contradictions,
        others,
        _people,
        _places,
        _unresolved,
    )
    return Group(*(part for section in sections for part in section(reading)), *_next(reading, published))


def _heading(reading: Reading) -> list[RenderableType]:
    document, report = reading.document, reading.document.report
    title = report.title or document.first(Role.TITLE) or "untitled report"
    about = [str(report.published or "no publication date"), report.outlet, document.wire, report.id]
    lines: list[RenderableType] = [Rule(style="quiet"), Text(title, "head")]
    standfirst = document.first(Role.STANDFIRST)
    if standfirst:
        lines.append(Text(standfirst))
    lines.append(Text(" · ".join(part for part in about if part), "quiet"))
    return [*lines, *_left_out(reading)]


def _left_out(reading: Reading) -> list[RenderableType]:
    dropped = [s for s in reading.document.stretches if s.role in (Role.FURNITURE, Role.CREDIT)]
    if not dropped:
        return []
    size = sum(len(s.span) for s in dropped)
    said = ", ".join(words.quote(s.span.of(reading.document.text), 34) for s in dropped[:3])
    more = f" and {len(dropped) - 3} more" if len(dropped) > 3 else ""
    return [Text(f"left out: {len(dropped)} stretches, {size:,} characters: {said}{more}", "quiet")]


def _tallies(reading: Reading) -> list[RenderableType]:
    return section("Toll by side", toll_table(reading.tallies), "low, best, high") if reading.tallies else []


def toll_table(tallies: Sequence[Tally]) -> Table:
    """Low, best and high by side, status and victims, with the ids of the claims that carry them."""
    rows = table("side", "of whom", ("low", "right"), ("best", "right"), ("high", "right"), "carried by")
    before = None
    for tally in tallies:
        side = "" if tally.side == before else words.capital(words.side_name(tally.side))
        best = "–" if tally.best is None else f"{tally.best:,}"
        high = "open" if tally.high is None else f"{tally.high:,}"
        ids = short_ids([*tally.low_claims, *tally.best_claims, *tally.high_claims])
        rows.add_row(side, words.of_whom(tally), f"{tally.low:,}", Text(best, "head"), high, ids)
        before = tally.side
    return rows


def _sums(reading: Reading) -> list[RenderableType]:
    kinds = (FindingKind.SUM_HOLDS, FindingKind.SUM_FAILS)
    found = [f for f in reading.findings if f.kind in kinds]
    return section("What adds up, and what does not", sum_sentences(found)) if found else []


def _contradictions(reading: Reading) -> list[RenderableType]:
    found = [f for f in reading.findings if f.kind is FindingKind.CONTRADICTION]
    return section("Where the accounts part", sum_sentences(found)) if found else []


def sum_sentences(findings: Sequence[Finding]) -> Table:
    marks = {FindingKind.SUM_HOLDS: Text("= holds", "holds"), FindingKind.SUM_FAILS: Text("≠ fails", "fails")}
    rows = table("", "", "", header=False)
    for finding in findings:
        mark = marks.get(finding.kind, Text("≠ parts", "denied"))
        rows.add_row(mark, Text(finding.why), short_ids(finding.claims))
    return rows


def _people(reading: Reading) -> list[RenderableType]:
    if not reading.people:
        return []
    rows = table("name", "rank", "side", "status", "also spelt")
    for person in reading.people:
        others = ", ".join(v for v in person.variants if v != person.name)
        rows.add_row(
            person.name, person.rank or "–", words.side_name(person.side), person.status, Text(others, "quiet")
        )
    return section("The named", rows)


def _places(reading: Reading) -> list[RenderableType]:
    found = {c.where.name: c.where for c in reading.claims if c.where and c.where.lat is not None}
    if not found:
        return []
    rows = table("place", "in", "precision", ("lat", "right"), ("lon", "right"))
    for where in found.values():
        unit = words.place(where).removeprefix(where.name).removeprefix(", ")
        rows.add_row(where.name, unit, where.precision, f"{where.lat:.2f}", f"{where.lon:.2f}")
    return section("Places of claims", rows)


def _unresolved(reading: Reading) -> list[RenderableType]:
    """What stayed open, each once with how often; the next step where a day of publication would help."""
    if not reading.unresolved:
        return []
    rows = table("", "", header=False)
    counted = Counter((" ".join(item.what.split()), item.reason) for item in reading.unresolved)
    for (what, reason), times in counted.items():
        often = f", {times} times" if times > 1 else ""
        rows.add_row(Text(words.quote(what, 60) + often, "quote"), Text(words.REASONS[reason], "quiet"))
    undated = any(reason is Reason.NO_PUBLICATION_DATE for _, reason in counted)
    return section("Left open, and why", rows, "give --published YYYY-MM-DD" if undated else "")


def _next(reading: Reading, published: str | None) -> list[RenderableType]:
    """The command that shows how a claim came about, a figure first, with the report's own path."""
    first = min(reading.claims, key=lambda c: c.kind is not Kind.FIGURE, default=None)
    if first is None:
        return []
    day = f" --published {published}" if published else ""
    command = f"counterclaim explain {_named(reading.document.report)} {first.id[:SHOWN_ID]}{day}"
    return [Text(f"\nhow a claim came about: {command}", "quiet")]


def _named(report: Report) -> str:
    """The report as `explain` takes it: its path, without the number of a line in it."""
    path = re.sub(r", line \d+$", "", report.source or "")
    return shlex.quote(path) if path and path != "-" else "REPORT"
