"""One self-contained page of an episode over many reports: tolls over days, accounts, where they part, people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from counterclaim import __version__
from counterclaim.model.claim import BOTH, UNKNOWN, Claim
from counterclaim.model.finding import Finding, Person
from counterclaim.model.incident import Incident, Toll
from counterclaim.page.map import drawn
from counterclaim.page.sides import MARKS
from counterclaim.page.toll import charts
from counterclaim.page.words import capital, sentence, side_name


@dataclass(frozen=True, slots=True)
class Source:
    """A report as the page names it."""

    name: str
    day: str


@dataclass(frozen=True, slots=True)
class Episode:
    """All that a page of an episode shows, as a ledger gives it."""

    incident: Incident
    tolls: Sequence[Toll]
    claims: Sequence[Claim]
    words: Mapping[str, str]
    steps: Sequence[object]
    findings: Sequence[Finding]
    people: Sequence[Person]
    sources: Mapping[str, Source]


def episode_page(told: Episode) -> str:
    """The HTML page of an episode; it opens without a server or a network."""
    claims = {c.id: c for c in told.claims}
    final = [t for t in told.tolls if t.day == max((t.day for t in told.tolls if t.day), default=None)]
    return (
        _templates()
        .get_template("episode.html.j2")
        .render(
            told=told,
            claims=claims,
            charts=charts(told.tolls),
            final=final,
            marks=_marks(told),
            map=drawn(told.claims),
            version=__version__,
        )
    )


def _marks(told: Episode) -> dict[str, str]:
    """The style of each side, parties in the order of their names."""
    sides = sorted({t.tally.side for t in told.tolls} - {BOTH, UNKNOWN})
    marks = {side: MARKS[min(n, len(MARKS) - 1)] for n, side in enumerate(sides)}
    return {**marks, BOTH: "both", UNKNOWN: "unknown"}


def _templates() -> Environment:
    loader = PackageLoader("counterclaim.page", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    made.trim_blocks = made.lstrip_blocks = True
    made.globals["asset"] = lambda name: Markup(loader.get_source(made, name)[0])
    made.filters["side_name"] = side_name
    made.filters["capital"] = capital
    made.filters["sentence"] = sentence
    return made
