"""How one claim came about, composed for the terminal."""

from __future__ import annotations

import re

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Reading
from counterclaim.model.text import Span
from counterclaim.page import words

LONGEST = 240
"""Characters of a paragraph that are shown on either side of the evidence."""


def explanation(reading: Reading, claim: Claim) -> Group:
    """The claim in a line, its sentence with the evidence marked, then each value with its rule and words."""
    parts: list[RenderableType] = [
        Text.assemble(("claim ", "quiet"), (claim.id, "id"), ("  " + _in_a_line(claim), "head")),
        _sentence(reading, claim),
        Text("\nhow each value came about", "head"),
        _steps(reading, claim),
        Text("\nspans (characters of the report)", "head"),
        _spans(reading, claim),
    ]
    return Group(*parts)


def _in_a_line(claim: Claim) -> str:
    if claim.figure:
        figure = claim.figure
        side = words.side_name(figure.side)
        said = ", ".join((words.counted(figure), words.people(figure.victims), side, words.scope_alone(figure)))
    elif claim.event:
        said = words.event(claim.event)
    else:
        said = claim.statement.about if claim.statement else ""
    return f"{claim.stance.replace('_', ' ')}: {said} ({words.who(claim)}; {words.days(claim.when)})"


def _sentence(reading: Reading, claim: Claim) -> Text:
    text, evidence = reading.document.text, claim.evidence[0]
    around = _around(reading, evidence)
    shown = Text("  " + _flat(text[around.start : evidence.start]))
    shown.append(" ".join(evidence.of(text).split()), "bold underline")
    return shown.append(_flat(text[evidence.end : around.end]))


def _flat(words: str) -> str:
    """The words on one line, spaces at their ends kept."""
    return re.sub(r"\s+", " ", words)


def _around(reading: Reading, evidence: Span) -> Span:
    """The paragraph of the evidence, cut where it is long; nothing that cleaning left out."""
    stretch = next((s.span for s in reading.document.told if s.span.covers(evidence)), evidence)
    return Span(max(stretch.start, evidence.start - LONGEST), min(stretch.end, evidence.end + LONGEST))


def _steps(reading: Reading, claim: Claim) -> Table:
    table = Table(box=None, show_header=False, pad_edge=True, padding=(0, 2, 0, 2))
    for step in claim.trace:
        read = words.quote(step.span.of(reading.document.text), 60) if step.span else ""
        table.add_row(Text(step.slot, "quiet"), Text(step.rule), Text(read, "quote"))
    return table


def _spans(reading: Reading, claim: Claim) -> Table:
    table = Table(box=None, show_header=False, pad_edge=True, padding=(0, 2, 0, 2))
    for slot, span in (*(("evidence", s) for s in claim.evidence), *claim.spans):
        read = Text(words.quote(span.of(reading.document.text), 60), "quote")
        table.add_row(Text(slot, "quiet"), f"{span.start}–{span.end}", read)
    return table
