"""Which lines, and which sentences at the edge of a line, are page furniture and no story.

Scored on what a page says of itself and asks of its reader (imperatives, the second person, "our reporting"),
outside quotation marks, less what speaks for a story; a weak mark counts only beside furniture. Losing a line
of the story costs a claim, keeping a line of furniture seldom does: in doubt it is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from counterclaim.clean.byline import is_byline
from counterclaim.clean.lexicon import Cue, cues
from counterclaim.clean.pieces import Piece, ended
from counterclaim.model.text import Role

STRONG = 2.0
WEAK = 1.0
LONGEST_LINK = 140
MOST_LINKS = 8

_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)")
_OPENING = r"[A-Z][A-Za-z]+[\s’',]"
_GLUED = re.compile(rf"(?<=[a-z]{{2}}[.!?])(?=[\"“‘']?{_OPENING})|(?<=[a-z]{{2}}[.!?][\"”’)])(?={_OPENING})")
_SPACED = re.compile(r"(?<=[a-z0-9)”\"’][.!?])[\"”’)]*\s+(?=[\"“‘'(]?[A-Z0-9])")
_OUTER = " \t\u00a0.:;,|·•»>›→-–—*[]()"


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence of a line with its score; `goes_on` where it only goes on with furniture before it."""

    start: int
    score: float
    goes_on: bool


def mark_furniture(text: str, pieces: list[Piece], outlet: str | None = None) -> list[Piece]:
    """The pieces with furniture told apart; lines that are furniture in part are cut."""
    cut = [part for piece in pieces for part in _cut_line(text, piece, outlet)]
    scores = [_score(_unquoted(piece.words(text)), outlet) for piece in cut]
    return _link_lists(text, _spread(cut, scores))


def _cut_line(text: str, piece: Piece, outlet: str | None) -> list[Piece]:
    """A line whole, or in up to three: the furniture before the story, the story, the furniture after it."""
    if piece.role is not None:
        return [piece]
    words = piece.words(text)
    if _is_whole(words):
        return [piece.as_role(Role.FURNITURE)]
    parts = _parts(words, piece.span.start, outlet)
    if all(p.score >= WEAK for p in parts) and sum(p.score for p in parts) >= STRONG:
        return [piece.as_role(Role.FURNITURE)]
    before, after = _prefix(parts), _suffix(parts)
    if before + after >= len(parts):
        return [piece.as_role(Role.FURNITURE)]
    return _cut_at(text, piece, parts, before, len(parts) - after)


def _cut_at(text: str, piece: Piece, parts: list[_Part], first: int, last: int) -> list[Piece]:
    """The piece cut before part `first` and before part `last`, what lies outside marked as furniture."""
    found: list[Piece] = []
    if first:
        head, piece = piece.cut(text, parts[first].start)
        found.append(head.as_role(Role.FURNITURE))
    if last < len(parts):
        piece, tail = piece.cut(text, parts[last].start)
        return [*found, piece, tail.as_role(Role.FURNITURE)]
    return [*found, piece]


def _parts(words: str, offset: int, outlet: str | None) -> list[_Part]:
    """The sentences of a line with their scores."""
    said = _unquoted(words)
    cuts = {m.start() for m in _GLUED.finditer(words)} | {m.end() for m in _SPACED.finditer(words)}
    starts = sorted({0} | cuts)
    ends = [*starts[1:], len(words)]
    return [
        _Part(offset + a, _score(said[a:b].strip(), outlet), _goes_on(words, a, b))
        for a, b in zip(starts, ends, strict=True)
    ]


def _goes_on(words: str, start: int, end: int) -> bool:
    """Whether a sentence answers a question ("Want more? Log in."), or is a set line of a page by itself."""
    return words[:start].rstrip().endswith("?") or _is_whole(words[start:end])


def _prefix(parts: list[_Part]) -> int:
    """How many sentences at the start are furniture: a run up to a strong one, none of them the story's."""
    best = 0
    for i, part in enumerate(parts):
        if part.score < 0:
            break
        if part.score >= STRONG or (part.goes_on and best == i):
            best = i + 1
        elif part.score == 0 and i + 1 < len(parts) and parts[i + 1].score <= 0:
            break
    return best


def _suffix(parts: list[_Part]) -> int:
    """The same from the end; a sentence without any mark ends the run."""
    best = 0
    for i, part in enumerate(reversed(parts)):
        if part.score < WEAK:
            break
        if part.score >= STRONG:
            best = i + 1
    return best


def _is_whole(words: str) -> bool:
    """Whether the line as a whole is one of the set lines of a page."""
    bare = words.strip(_OUTER)
    return not bare or any(cue.pattern.fullmatch(bare) for cue in cues() if cue.where in ("line", "heading"))


def _unquoted(words: str) -> str:
    """The words with everything inside quotation marks blanked out, of the same length."""
    return _QUOTED.sub(lambda m: " " * len(m.group()), words)


@lru_cache(maxsize=1024)
def _score(said: str, outlet: str | None) -> float:
    """The sum of the marks in the words, which are given without what is quoted."""
    total = sum(cue.weight for cue in cues() if _fires(cue, said))
    if outlet and total > 0 and outlet.lower() in said.lower():
        total += WEAK / 2
    return total


def _fires(cue: Cue, said: str) -> bool:
    if cue.where == "any":
        return bool(cue.pattern.search(said))
    return cue.where == "start" and bool(cue.pattern.match(said.lstrip(_OUTER)))


def _spread(pieces: list[Piece], scores: list[float]) -> list[Piece]:
    """Furniture taken from strong pieces to the weak ones beside them, until nothing changes."""
    open_ = [p.role is None for p in pieces]
    marked = [
        p.role is Role.FURNITURE or (free and score >= STRONG)
        for p, free, score in zip(pieces, open_, scores, strict=True)
    ]
    changed = True
    while changed:
        changed = False
        for i, piece in enumerate(pieces):
            if open_[i] and piece.first and not marked[i] and _drawn(i, marked, scores[i]):
                marked[i] = changed = True
    return [p.as_role(Role.FURNITURE) if m else p for p, m in zip(pieces, marked, strict=True)]


def _drawn(i: int, marked: list[bool], score: float) -> bool:
    """Whether a weak piece goes with the furniture on one side of it, or a faint one with that on both."""
    beside = [marked[j] for j in (i - 1, i + 1) if 0 <= j < len(marked)]
    return (any(beside) and score >= WEAK) or (beside == [True, True] and score > 0)


def _link_lists(text: str, pieces: list[Piece]) -> list[Piece]:
    """The headlines under "Read more" or "Related stories", once the story has begun, marked as furniture."""
    found: list[Piece] = []
    links, begun = 0, False
    for piece in pieces:
        words = piece.words(text)
        if piece.role is Role.FURNITURE:
            links = MOST_LINKS if _is_heading(words) else 0
        elif piece.role is None and ended(words) and not (links and words.endswith("?")):
            links, begun = 0, True
        elif begun and links and piece.role is None and len(words) <= LONGEST_LINK and not is_byline(words):
            links -= 1
            piece = replace(piece, role=Role.FURNITURE)
        found.append(piece)
    return found


def _is_heading(words: str) -> bool:
    bare = words.strip(_OUTER)
    return any(cue.pattern.fullmatch(bare) for cue in cues() if cue.where == "heading")
