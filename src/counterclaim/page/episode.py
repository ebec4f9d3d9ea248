"""Self-contained pages over many reports: one of an episode, one of how tolls moved over days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from counterclaim import __version__
from counterclaim.model.claim import BOTH, UNKNOWN, Claim, Status, Victims
from counterclaim.model.finding import Finding, FindingKind, Person
from counterclaim.model.incident import Incident, Toll, spread
from counterclaim.page import words
from counterclaim.page.map import drawn
from counterclaim.page.sides import MARKS
from counterclaim.page.toll import by_cell, charts, fate, moves, short


@dataclass(frozen=True, slots=True)
class Source:
    """A report as the page names it."""

    name: str
    day: str


@dataclass(frozen=True, slots=True)
class Episode:
    """All that a page shows of an episode, as a ledger gives it.

    `reliable` are the same tolls without what belligerents say of the enemy, `claimed` those over all that anyone says.
    """

    incident: Incident
    tolls: Sequence[Toll]
    reliable: Sequence[Toll]
    claimed: Sequence[Toll]
    claims: Sequence[Claim]
    words: Mapping[str, str]
    steps: Sequence[Any]
    findings: Sequence[Finding]
    people: Sequence[tuple[Person, Sequence[Any]]]
    sources: Mapping[str, Source]
    grade: str | None = None


def episode_page(told: Episode) -> str:
    """The HTML page of an episode; it opens without a server or a network."""
    return _templates().get_template("episode.html.j2").render(e=_shown(told), version=__version__)


def toll_page(told: Sequence[Episode], policy: str, about: str) -> str:
    """The HTML page of how the tolls of episodes moved from day to day, each step with the words that moved it."""
    shown = [_shown(one) for one in told]
    return (
        _templates().get_template("tolls.html.j2").render(shown=shown, policy=policy, about=about, version=__version__)
    )


def _shown(told: Episode) -> dict[str, Any]:
    rows, narrow, wide = by_cell(told.tolls), by_cell(told.reliable), by_cell(told.claimed)
    ordered = sorted(rows.items(), key=lambda item: (item[0][0], fate(item[0]), item[0]))
    last = [(some[-1], narrow.get(cell, some)[-1], wide.get(cell, some)[-1]) for cell, some in ordered]
    undated = [(t, t, t) for t in told.tolls if t.day is None]
    return {
        "told": told,
        "title": title(told.incident),
        "claims": {c.id: c for c in told.claims},
        "charts": charts(told.tolls, told.reliable, told.claimed),
        "final": last or undated,
        "moves": [(cell, moves(some, narrow.get(cell, ()), wide.get(cell, ()))) for cell, some in ordered],
        "accounts": [(key, list(some)) for key, some in groupby(_ordered(told.steps), lambda s: (s.account, s.side))],
        "findings": [f for f in told.findings if f.kind is not FindingKind.RESTATEMENT],
        "marks": _marks(told),
        "map": drawn([c for c in told.claims if c.figure]) or drawn(told.claims),
    }


def title(incident: Incident) -> str:
    """An episode by its parties: "Colombia, ELN and UN"."""
    names = [words.side_name(p) for p in incident.parties]
    told = " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return words.capital(told) or f"An {incident.level}"


def _ordered(steps: Sequence[Any]) -> list[Any]:
    """The accounts of each claimant, of its own losses first."""
    return sorted(steps, key=lambda s: (s.account, s.account != s.side, s.side))


def _marks(told: Episode) -> dict[str, str]:
    """The style of each side, parties in the order of their names."""
    sides = sorted({t.tally.side for t in told.tolls} - {BOTH, UNKNOWN})
    marks = {side: MARKS[min(n, len(MARKS) - 1)] for n, side in enumerate(sides)}
    return {**marks, BOTH: "both", UNKNOWN: "unknown"}


def _claimed(reliable: Toll, claimed: Toll) -> str:
    """All that anyone claims, the reliable count with it: 12, 4–17, 12 to open."""
    return words.bounded(*spread(reliable, claimed))


@cache
def _templates() -> Environment:
    loader = PackageLoader("counterclaim.page", "templates")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    made.trim_blocks = made.lstrip_blocks = True
    made.globals["asset"] = lambda name: Markup(loader.get_source(made, name)[0])
    made.filters["side_name"] = words.side_name
    made.filters["capital"] = words.capital
    made.filters["sentence"] = words.sentence
    made.filters["victims"] = lambda told: words.people(Victims(told))
    made.filters["fate"] = lambda told: words.FATES.get(Status(told), str(told))
    made.filters["day"] = lambda told: short(told) if told else "undated"
    made.globals["claimed"] = _claimed
    made.filters["range"] = lambda toll: words.reliable(toll.tally)
    made.filters["upper"] = words.upper
    made.filters["account"] = words.account
    return made
