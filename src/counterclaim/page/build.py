"""Puts a page together from its parts and the templates."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from counterclaim import __version__
from counterclaim.model.claim import Claim, Kind
from counterclaim.model.finding import Finding, FindingKind, Reading
from counterclaim.model.text import Role
from counterclaim.page import words
from counterclaim.page.map import drawn
from counterclaim.page.rows import Row, by_side, rows_of, tolls
from counterclaim.page.sides import sides_of
from counterclaim.page.text import LeftOut, Paragraph, heading, numbers, paragraphs
from counterclaim.page.timeline import timeline

SUMS = {
    FindingKind.SUM_HOLDS: "Adds up",
    FindingKind.SUM_FAILS: "Does not add up",
    FindingKind.RESTATEMENT: "Said twice",
    FindingKind.SUPERSEDED: "Superseded",
}


def page(readings: Sequence[Reading]) -> str:
    """One HTML page of these readings that needs no server and no network."""
    template = _templates().get_template("page.html.j2")
    several = len(readings) > 1
    shown = [_reading(reading, f"r{n}-" if several else "") for n, reading in enumerate(readings, 1)]
    return template.render(readings=shown, version=__version__)


@cache
def _templates() -> Environment:
    loader = PackageLoader("counterclaim.page", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    made.trim_blocks = made.lstrip_blocks = True
    made.globals["asset"] = lambda name: Markup(loader.get_source(made, name)[0])
    made.filters["side_name"] = words.side_name
    made.filters["reason"] = words.REASONS.__getitem__
    made.filters["sentence"] = words.sentence
    made.filters["number"] = "{:,}".format
    return made


def _reading(reading: Reading, prefix: str) -> dict[str, Any]:
    """What the template of one reading is given; `prefix` keeps the anchors of several apart."""
    sides, by_id = sides_of(reading), numbers(reading)
    rows = rows_of(reading, sides, by_id)
    document = reading.document
    return {
        "prefix": prefix,
        "report": document.report,
        "wire": document.wire,
        "title": document.report.title or document.first(Role.TITLE) or "Untitled report",
        "heading": heading(reading),
        "paragraphs": _without_heading(reading),
        "rows": rows,
        "sides": sides,
        "legend": [s for s in sides.values() if any(r.side == s for r in rows.values())],
        "by_side": by_side(rows, sides),
        "tolls": tolls(reading, sides),
        "others": [r for r in rows.values() if r.claim.kind is not Kind.FIGURE and not r.told],
        "told": [r for r in rows.values() if r.claim.kind is not Kind.FIGURE and r.told],
        "people": reading.people,
        "unresolved": reading.unresolved,
        **_findings(reading, rows),
        **_drawings(rows),
    }


def _without_heading(reading: Reading) -> list[Paragraph | LeftOut]:
    """The text below the title, which heads the page."""
    made = paragraphs(reading)
    first = next((n for n, p in enumerate(made) if isinstance(p, Paragraph) and p.role is Role.TITLE), None)
    return made if first is None else made[:first] + made[first + 1 :]


def _findings(reading: Reading, rows: dict[str, Row]) -> dict[str, Any]:
    def told(finding: Finding) -> dict[str, Any]:
        known = [rows[c] for c in finding.claims if c in rows]
        return {"kind": finding.kind, "label": SUMS.get(finding.kind, ""), "why": finding.why, "rows": known}

    return {
        "sums": [told(f) for f in reading.findings if f.kind in SUMS],
        "contradictions": [told(f) for f in reading.findings if f.kind is FindingKind.CONTRADICTION],
    }


def _drawings(rows: dict[str, Row]) -> dict[str, Any]:
    shown: list[Claim] = [row.claim for row in rows.values()]
    label = {ident: _cut(row.short, 36) for ident, row in rows.items()}
    return {"time": timeline(shown, label), "label": label, "map": drawn(shown)}


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + " …"
