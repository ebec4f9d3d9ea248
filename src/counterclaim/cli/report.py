"""One reading, composed for the terminal: figures, claims, sums, contradictions, people, places, tallies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from counterclaim.cli.words import bounds, days, quote, scope_word, side_name, who
from counterclaim.model.claim import Claim, Kind, Stance
from counterclaim.model.finding import Finding, FindingKind, Reading, Tally
from counterclaim.model.text import Role

SHOWN_ID = 6


def composed(reading: Reading) -> Group:
    """The whole report of a reading, its sections in the order an analyst asks for them."""
    sections = (
        _heading,
        _figures,
        _tallies,
        _sums,
        _contradictions,
        _others,
        _people,
        _places,
        _unresolved,
        _next,
    )
    return Group(*(part for section in sections for part in section(reading)))


def section(title: str, body: RenderableType, note: str = "") -> list[RenderableType]:
    """A titled section with its body set in by two."""
    head = Text.assemble(("\n" + title, "head"), ("  " + note if note else "", "quiet"))
    return [head, Padding(body, (0, 0, 0, 2))]


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
    words = ", ".join(quote(s.span.of(reading.document.text), 34) for s in dropped[:3])
    more = f" and {len(dropped) - 3} more" if len(dropped) > 3 else ""
    return [Text(f"left out: {len(dropped)} stretches, {size:,} characters: {words}{more}", "quiet")]


def _figures(reading: Reading) -> list[RenderableType]:
    figures = [c for c in reading.claims if c.kind is Kind.FIGURE]
    if not figures:
        return section("Casualty figures", Text("none", "quiet"))
    rows = table("side", ("count", "right"), "fate", "scope", "who says so", "when", "words", "id")
    for side in _sides(figures):
        name = side_name(side)
        for claim in (c for c in figures if c.figure and c.figure.side == side):
            rows.add_row(name, *_figure_cells(reading, claim))
            name = ""
    return section("Casualty figures", rows, f"{len(figures)} claims")


def _figure_cells(reading: Reading, claim: Claim) -> list[RenderableType]:
    figure = claim.figure
    if figure is None:
        raise ValueError(f"claim {claim.id} is no figure")
    denied = claim.stance is Stance.DENIED
    words = quote(claim.evidence[0].of(reading.document.text), 90)
    return [
        Text(bounds(figure.count)),
        Text.assemble(("denied: " if denied else "", "denied"), f"{figure.status}, {figure.victims}"),
        Text(scope_word(figure)),
        Text(who(claim)),
        Text(days(claim.when, reading.document.report.published)),
        Text(words, "quote"),
        Text(claim.id[:SHOWN_ID], "id"),
    ]


def _sides(figures: Iterable[Claim]) -> list[str]:
    """Sides in the order in which the report first names them; both and unknown last."""
    named = dict.fromkeys(c.figure.side for c in figures if c.figure)
    return sorted(named, key=lambda side: (side == "unknown", side == "both"))


def _tallies(reading: Reading) -> list[RenderableType]:
    return section("Toll by side", toll_table(reading.tallies), "low, best, high") if reading.tallies else []


def toll_table(tallies: Sequence[Tally]) -> Table:
    """Low, best and high by side, status and victims, with the ids of the claims that carry them."""
    rows = table(
        "side", "status", "victims", ("low", "right"), ("best", "right"), ("high", "right"), "carried by"
    )
    for tally in tallies:
        carriers = dict.fromkeys([*tally.low_claims, *tally.best_claims, *tally.high_claims])
        best = "–" if tally.best is None else str(tally.best)
        high = "open" if tally.high is None else str(tally.high)
        ids = Text(" ".join(c[:SHOWN_ID] for c in carriers), "id")
        rows.add_row(
            side_name(tally.side), tally.status, tally.victims, str(tally.low), Text(best, "head"), high, ids
        )
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
        rows.add_row(mark, Text(finding.why), Text(" ".join(c[:SHOWN_ID] for c in finding.claims), "id"))
    return rows


def _others(reading: Reading) -> list[RenderableType]:
    claims = [c for c in reading.claims if c.kind is not Kind.FIGURE]
    if not claims:
        return []
    rows = table("stance", "who", "what", "words", "id")
    for claim in claims:
        stance = Text(claim.stance.replace("_", " "), "denied" if claim.stance == "denied" else "")
        words = Text(quote(claim.evidence[0].of(reading.document.text), 110), "quote")
        rows.add_row(stance, who(claim), _what(claim), words, Text(claim.id[:SHOWN_ID], "id"))
    return section("Other claims and denials", rows, f"{len(claims)} claims")


def _what(claim: Claim) -> str:
    if claim.event:
        parts = [claim.event.plover, claim.event.mode or claim.event.sub, claim.event.means]
        return " · ".join(part for part in parts if part)
    target = claim.statement.target if claim.statement else None
    return f"on {side_name(target)}" if target else ""


def _people(reading: Reading) -> list[RenderableType]:
    if not reading.people:
        return []
    rows = table("name", "rank", "side", "status", "also spelt")
    for person in reading.people:
        others = ", ".join(v for v in person.variants if v != person.name)
        rows.add_row(
            person.name, person.rank or "–", side_name(person.side), person.status, Text(others, "quiet")
        )
    return section("The named", rows)


def _places(reading: Reading) -> list[RenderableType]:
    found = {c.where.name: c.where for c in reading.claims if c.where and c.where.lat is not None}
    if not found:
        return []
    rows = table("place", "in", "precision", ("lat", "right"), ("lon", "right"))
    for where in found.values():
        unit = ", ".join(part for part in (where.admin1, where.country) if part and part != where.name)
        rows.add_row(where.name, unit, where.precision, f"{where.lat:.2f}", f"{where.lon:.2f}")
    return section("Places of claims", rows)


def _unresolved(reading: Reading) -> list[RenderableType]:
    if not reading.unresolved:
        return []
    rows = table("", "", header=False)
    for item in reading.unresolved:
        rows.add_row(Text(quote(item.what, 60), "quote"), Text(item.reason.replace("_", " "), "quiet"))
    return section("Unresolved, and why", rows)


def _next(reading: Reading) -> list[RenderableType]:
    first = next((c.id[:SHOWN_ID] for c in reading.claims), None)
    if first is None:
        return []
    return [Text(f"\nnext: counterclaim explain REPORT {first}   how that claim came about", "quiet")]


WRAPPED = {"words": 3, "who says so": 2, "who": 2, "what": 2, "report": 3, "carried by": 2, "": 3}
"""Columns that may wrap, and their share of the width that is left."""


def table(*columns: str | tuple[str, str], header: bool = True) -> Table:
    """A table without lines; a column is a name, or a name and "right"."""
    rows = Table(box=None, show_header=header, header_style="quiet", pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        name, side = column if isinstance(column, tuple) else (column, "left")
        share = WRAPPED.get(name)
        justify: Literal["left", "right"] = "right" if side == "right" else "left"
        rows.add_column(name, justify=justify, no_wrap=share is None, ratio=share, overflow="fold")
    return rows
