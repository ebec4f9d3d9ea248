"""The pieces that cleaning works on: lines of a text, or parts of a line, with the role settled so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from counterclaim.model.text import Role, Span

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_BLANK = " \t\u00a0\u1680\u2000-\u200b\u200e\u200f\u202f\u205f\u2060\u3000\u00ad\ufeff\x00-\x1f\x7f-\x9f"
_INK = re.compile(f"[^{_BLANK}](?:.*[^{_BLANK}])?", re.DOTALL)
_BULLET = re.compile(r"[-–—•*▪►·‣◦]\s+(?=\S)")
_END = re.compile(r"[.!?…:;][\"'”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A span with the role settled so far; `gap` tells a blank line before it, `first` a line's start, `item` the mark
    of a list before it.
    """

    span: Span
    gap: bool = False
    role: Role | None = None
    first: bool = True
    item: bool = False

    def words(self, text: str) -> str:
        return self.span.of(text)

    def as_role(self, role: Role) -> Piece:
        return replace(self, role=role)

    def cut(self, text: str, at: int) -> tuple[Piece, Piece]:
        """The piece in two at a character of the text; blanks at the cut belong to neither."""
        head, tail = ink(text, self.span.start, at), ink(text, at, self.span.end)
        if head is None or tail is None:
            raise ValueError(f"nothing on one side of {at}")
        return replace(self, span=head), replace(self, span=tail, gap=False, first=False, item=False)


def lines_of(text: str) -> list[Piece]:
    """The lines of a text that hold more than blanks, without their outer blanks."""
    pieces: list[Piece] = []
    start, gap = 0, False
    ends = [(m.start(), m.end()) for m in _BREAK.finditer(text)]
    for end, after in [*ends, (len(text), len(text))]:
        span = ink(text, start, end)
        if span:
            bare = _after_bullet(text, span)
            pieces.append(Piece(bare, gap, item=bare != span))
        gap = span is None
        start = after
    return pieces


def _after_bullet(text: str, span: Span) -> Span:
    """The span without the mark that a list puts before its items."""
    found = _BULLET.match(text, span.start, span.end)
    return (ink(text, found.end(), span.end) or span) if found else span


def ink(text: str, start: int, end: int) -> Span | None:
    """The span from `start` to `end` without outer blanks, or None where nothing is left."""
    found = _INK.search(text, start, end)
    return Span(found.start(), found.end()) if found else None


def ended(words: str) -> bool:
    """Whether the words close as a sentence does."""
    return bool(_END.search(words))
