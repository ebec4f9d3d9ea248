"""The stretches of a report between quotation marks, over sentences and over paragraphs; what only a name stands in is
none: the "Donetsk People's Republic".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

OPENING, CLOSING, STRAIGHT = "“„«", "”»", '"'
MARKS = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}]")
JOINING = frozenset(("of", "for", "and", "the", "'s", "’s", "-"))
"""What stands in a name between its capitals."""
PHRASED = ("DET", "ADJ", "ADP")
"""What stands in a phrase before a name."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: tokens `start` to `end`, marks left out; `carried` from the paragraph
    before.
    """

    start: int
    end: int
    carried: bool = False


def find_quotations(parse: Parse) -> tuple[Quotation, ...]:
    """The quotations of a parse in order; one that a paragraph leaves open goes on if the next opens with a
    mark.
    """
    found: list[Quotation] = []
    left_open = False
    for stretch in parse.document.told:
        marks = list(_marks(parse.text, stretch.span))
        spans, opened = _paired(marks, stretch.span)
        opens = bool(marks) and not parse.text[stretch.span.start : marks[0][0]].strip()
        for place, span in enumerate(spans):
            tokens = parse.between(span)
            if tokens and not _is_a_name(parse, tokens):
                carried = left_open and opens and place == 0
                found.append(Quotation(tokens[0].index, tokens[-1].index + 1, carried))
        left_open = opened
    return tuple(found)


def _is_a_name(parse: Parse, tokens: Sequence[Token]) -> bool:
    """Whether words are a name of two words or more in a phrase that its quotation marks do not part, "the self-styled
    “Donetsk People's Republic”", and nothing that anybody says.
    """
    capitals = [t for t in tokens if t.text[0].isupper()]
    proper = all(t.upos in ("PROPN", "ADJ", "NOUN", "NUM") for t in capitals)
    before = parse.tokens[tokens[0].index - 2] if tokens[0].index > 1 else None
    within = before is not None and before.sentence == tokens[0].sentence and before.upos in PHRASED
    named = len(capitals) > 1 and proper and all(t in capitals or t.text in JOINING for t in tokens)
    return named and (within or (before is not None and before.lower == "called"))


def quoted_words(parse: Parse) -> frozenset[int]:
    """The tokens between quotation marks."""
    return frozenset(i for q in find_quotations(parse) for i in range(q.start, q.end))


def _marks(text: str, span: Span) -> Iterator[tuple[int, str]]:
    return ((m.start(), m[0]) for m in MARKS.finditer(text, span.start, span.end))


def _paired(marks: Sequence[tuple[int, str]], stretch: Span) -> tuple[list[Span], bool]:
    """The spans between opening and closing marks, and whether the last was left open."""
    spans: list[Span] = []
    start: int | None = None
    for at, mark in marks:
        closes = mark in CLOSING or (mark == STRAIGHT and start is not None)
        if start is not None and closes:
            spans.append(Span(start, at))
            start = None
        elif start is None and mark not in CLOSING:
            start = at + 1
    if start is not None:
        spans.append(Span(start, stretch.end))
    return spans, start is not None
