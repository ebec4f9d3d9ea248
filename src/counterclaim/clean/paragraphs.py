"""Hard-wrapped lines of a paragraph joined into one stretch."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from statistics import median

from counterclaim.clean.pieces import Piece, ended

NARROWEST, WIDEST = 40, 100
FEWEST_LINES = 4
SLACK = 8
WRAPPED = 0.5
FILLED = 0.7
SMALL = 0.3
"""The share of lines that go on in small letters, as those of a list of headlines do not."""


def join_wrapped(text: str, pieces: list[Piece]) -> list[Piece]:
    """The lines of a wrapped paragraph made one piece; a text that is not wrapped is unchanged."""
    width = _width(text, pieces)
    if width is None:
        return pieces
    joined: list[Piece] = []
    for piece in pieces:
        if joined and not (piece.gap or piece.item) and _full(text, joined[-1], piece, width):
            joined[-1] = replace(joined[-1], span=joined[-1].span.hull(piece.span))
        else:
            joined.append(piece)
    return joined


def _width(text: str, pieces: list[Piece]) -> int | None:
    """The width at which the text is wrapped, in characters, or None where each line is a paragraph."""
    followed = [(a, b) for a, b in pairwise(pieces) if not (b.gap or b.item)]
    inner = [a for a, _ in followed]
    if len(inner) < FEWEST_LINES or not NARROWEST <= median(len(p.span) for p in inner) <= WIDEST:
        return None
    widest = max(len(p.span) for p in pieces)
    broken = sum(not ended(p.words(text)) and len(p.span) >= FILLED * widest for p in inner)
    small = sum(b.words(text)[:1].islower() for _, b in followed)
    wrapped = broken >= WRAPPED * len(inner) and small >= SMALL * len(inner)
    return widest if widest <= WIDEST * 1.2 and wrapped else None


def _full(text: str, before: Piece, piece: Piece, width: int) -> bool:
    """Whether the next line's first word would not have fitted on the line before."""
    last = text[before.span.start : before.span.end].splitlines()[-1]
    return len(last) + 1 + len(piece.words(text).split(maxsplit=1)[0]) > width - SLACK
