"""Several readings in one table, and the toll over all their claims."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule

from counterclaim.cli.layout import section, table
from counterclaim.cli.report import sum_sentences, toll_table
from counterclaim.gazetteer import actors
from counterclaim.link.lately import as_news
from counterclaim.model.claim import Claim, Kind
from counterclaim.model.finding import Finding, FindingKind, Reading
from counterclaim.model.text import Role
from counterclaim.page.words import quote
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.tallies import tally

MOST = 12
"""Contradictions shown; the rest are counted."""


def overview(readings: Sequence[Reading]) -> Group:
    """A row a report, then what all claims together come to."""
    reports = (reading.document.report for reading in readings)
    days = {report.id: report.published for report in reports if report.published}
    claims = tuple(as_news((claim for reading in readings for claim in reading.claims), days))
    toll = tally(claims, told=days)
    parts: list[RenderableType] = [Rule(style="quiet"), *_reports(readings)]
    parts += section("Toll over all reports", toll_table(toll), "low, best, high") if toll else []
    parts += _contradictions(_parted(readings, claims))
    return Group(*parts)


def _parted(readings: Sequence[Reading], claims: Sequence[Claim]) -> list[Finding]:
    """The contradictions within each report, then those between figures of different reports; each sentence once."""
    within = [f for reading in readings for f in reading.findings if f.kind is FindingKind.CONTRADICTION]
    figures = {c.id: c for c in claims if c.figure}
    found = find_contradictions(figures.values(), called=actors.load().adjective)
    across = [f for f in found if len({figures[ident].report for ident in f.claims}) > 1]
    return list({f.why: f for f in (*within, *across)}.values())


def _reports(readings: Sequence[Reading]) -> list[RenderableType]:
    rows = table("published", "outlet", "report", ("figures", "right"), ("others", "right"), "sums", "parted")
    for reading in sorted(readings, key=lambda r: (str(r.document.report.published), r.document.report.id)):
        report = reading.document.report
        title = report.title or reading.document.first(Role.TITLE) or reading.document.text
        figures = sum(c.kind is Kind.FIGURE for c in reading.claims)
        rows.add_row(
            str(report.published or "–"), report.outlet or "–", quote(title, 44), str(figures),
            str(len(reading.claims) - figures), _sums(reading.findings), _contradicted(reading),
        )  # fmt: skip
    return section("Reports", rows, f"{len(readings)} read")


def _contradicted(reading: Reading) -> str:
    return str(_count(reading.findings, "contradiction") or "")


def _sums(findings: Sequence[Finding]) -> str:
    holds, fails = _count(findings, "sum_holds"), _count(findings, "sum_fails")
    said = (f"{holds} hold" if holds else "", f"{fails} fail" if fails else "")
    return " ".join(part for part in said if part)


def _count(findings: Sequence[Finding], kind: str) -> int:
    return sum(f.kind == FindingKind(kind) for f in findings)


def _contradictions(parted: Sequence[Finding]) -> list[RenderableType]:
    if not parted:
        return []
    more = f"{len(parted)} in all" if len(parted) > MOST else ""
    return section("Where the accounts part", sum_sentences(parted[:MOST]), more)
