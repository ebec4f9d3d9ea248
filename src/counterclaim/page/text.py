"""The text of a report cut at the edges of its claims, so that every claim can be marked and linked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.model.claim import Claim, Kind
from counterclaim.model.finding import Reading
from counterclaim.model.text import TOLD, Role, Span, Stretch


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters that the same claims cover; `ends` are the claims whose evidence ends here."""

    text: str
    claims: tuple[Claim, ...]
    starts: tuple[Claim, ...]
    ends: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch that is told, in segments."""

    role: Role
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Neighbouring stretches that make no claim: their words and how many characters they have."""

    texts: tuple[str, ...]
    characters: int


def heading(reading: Reading) -> Paragraph | None:
    """The title of the report where it stands in the text."""
    first = next((s for s in reading.document.told if s.role is Role.TITLE), None)
    return Paragraph(Role.TITLE, tuple(_segments(reading, first.span))) if first else None


def paragraphs(reading: Reading) -> list[Paragraph | LeftOut]:
    """The text in order: told stretches with their claims, and what was left out between them."""
    made: list[Paragraph | LeftOut] = []
    waiting: list[Stretch] = []
    for stretch in reading.document.stretches:
        if stretch.role not in TOLD:
            waiting.append(stretch)
            continue
        made += _left_out(reading, waiting)
        waiting = []
        made.append(Paragraph(stretch.role, tuple(_segments(reading, stretch.span))))
    return made + _left_out(reading, waiting)


def _left_out(reading: Reading, waiting: Sequence[Stretch]) -> list[Paragraph | LeftOut]:
    if not waiting:
        return []
    texts = tuple(s.span.of(reading.document.text) for s in waiting)
    return [LeftOut(texts, sum(map(len, texts)))]


def _segments(reading: Reading, stretch: Span) -> Iterator[Segment]:
    marks = [(c, s) for c in reading.claims for s in c.evidence if s.overlaps(stretch)]
    inner = {edge for _, s in marks for edge in (s.start, s.end) if stretch.start < edge < stretch.end}
    edges = [stretch.start, *sorted(inner), stretch.end]
    for start, end in pairwise(edges):
        piece = Span(start, end)
        over = sorted((m for m in marks if m[1].overlaps(piece)), key=_rank)
        covering = tuple(dict.fromkeys(c for c, _ in over))
        starts = tuple(c for c, _ in over if c.evidence[0].start == start)
        ends = tuple(c for c, s in over if s is c.evidence[-1] and s.end == end)
        yield Segment(piece.of(reading.document.text), covering, starts, ends)


def _rank(mark: tuple[Claim, Span]) -> tuple[bool, int]:
    """Figures show over other claims, and short evidence over long."""
    claim, span = mark
    return claim.kind is not Kind.FIGURE, len(span)


def numbers(reading: Reading) -> Mapping[str, int]:
    """The number of each claim on the page, by id, in the order of its words in the text."""
    ordered = sorted(reading.claims, key=lambda c: (c.evidence[0], c.id))
    return {claim.id: number for number, claim in enumerate(ordered, 1)}
