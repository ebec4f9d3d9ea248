"""How one claim came about, composed for the terminal."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from counterclaim.cli.words import bounds, days, quote, side_name, who
from counterclaim.model.claim import Claim
from counterclaim.model.finding import Reading
from counterclaim.model.text import Span


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
        values = (
            f"{bounds(figure.count)} {figure.status}",
            figure.victims,
            side_name(figure.side),
            figure.scope,
        )
        said = ", ".join(values)
    elif claim.event:
        event = claim.event
        said = " · ".join(p for p in (event.plover, event.mode, event.means) if p) or "an event"
    else:
        said = claim.statement.about if claim.statement else ""
    return f"{claim.stance}: {said} ({who(claim)}; {days(claim.when)})"


def _sentence(reading: Reading, claim: Claim) -> Text:
    text, evidence = reading.document.text, claim.evidence[0]
    start, end = _around(text, evidence)
    shown = Text("  " + " ".join(text[start : evidence.start].split()) + " ")
    shown.append(" ".join(evidence.of(text).split()), "bold underline")
    shown.append(" " + " ".join(text[evidence.end : end].split()))
    return shown


def _around(text: str, evidence: Span, most: int = 240) -> tuple[int, int]:
    """The paragraph of the evidence, cut where it is long."""
    start = max(text.rfind("\n", 0, evidence.start) + 1, evidence.start - most)
    stop = text.find("\n", evidence.end)
    return start, min(len(text) if stop < 0 else stop, evidence.end + most)


def _steps(reading: Reading, claim: Claim) -> Table:
    table = Table(box=None, show_header=False, pad_edge=True, padding=(0, 2, 0, 2))
    for step in claim.trace:
        words = quote(step.span.of(reading.document.text), 60) if step.span else ""
        table.add_row(Text(step.slot, "quiet"), step.rule, Text(words, "quote"))
    return table


def _spans(reading: Reading, claim: Claim) -> Table:
    table = Table(box=None, show_header=False, pad_edge=True, padding=(0, 2, 0, 2))
    for slot, span in (*(("evidence", s) for s in claim.evidence), *claim.spans):
        words = Text(quote(span.of(reading.document.text), 60), "quote")
        table.add_row(Text(slot, "quiet"), f"{span.start}–{span.end}", words)
    return table
