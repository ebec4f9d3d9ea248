"""Tolls that came to another number, and the counts that those hold: "the toll rose to five after two more died"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

RISING = words_of("raising")
MOVING = RISING | words_of("putting_right") | {"change"}
"""By what a toll comes to another number."""
WHOSE = frozenset({"of", "killed", "dead"})
"""What tells of whom a number is."""
BACK = 12
"""How many words before its number may tell that a toll rises."""
AHEAD = 4
"""How many words may stand between "to" and the number: "to at least"."""


def raising_toll(parse: Parse, counted: Span | None) -> Span | None:
    """The toll that a sentence tells as risen to another number than this one, beside which this one is told; or
    None.
    """
    own = _own(parse, counted)
    raised = (toll for to in _steps(parse, own) if (toll := _toll(parse, to, RISING)) and _number(parse, to) not in own)
    return next((toll.span for toll in raised), None)


def moved_toll(parse: Parse, counted: Span | None) -> Span | None:
    """The toll that a sentence tells as risen, lowered or put right to this number; or None."""
    own = _own(parse, counted)
    moved = (toll for to in _steps(parse, own) if (toll := _toll(parse, to, MOVING)) and _number(parse, to) in own)
    return next((toll.span for toll in moved), None)


def _own(parse: Parse, counted: Span | None) -> set[int]:
    return {t.index for t in parse.between(counted)} if counted is not None else set()


def _steps(parse: Parse, own: set[int]) -> Iterator[Token]:
    """Each "to" in the sentence of a count."""
    if own:
        sentence = parse.sentence_of(min(own))
        yield from (t for t in parse.tokens[sentence.start : sentence.end] if t.lower == "to")


def _toll(parse: Parse, to: Token, moves: Collection[str]) -> Token | None:
    """The toll that rises to what a "to" leads in."""
    if _number(parse, to) is None:
        return None
    start = parse.sentence_of(to.index).start
    before = parse.tokens[max(start, to.index - BACK) : to.index]
    rises = any(t.lemma.lower() in moves for t in before)
    around = (*reversed(before), *_behind(parse, to))
    return next((t for t in around if rises and _is_toll(parse, t, to)), None)


def _is_toll(parse: Parse, token: Token, to: Token) -> bool:
    """Whether a word is one for all who died: "the toll", "*the dead* to 40", "the *number* killed", no "number to"."""
    behind = parse.tokens[token.index + 1].lower if token.index + 1 < len(parse.tokens) else ""
    beside = token.lower in words_of("tolls_beside") and token.index == to.index - 1
    return token.lower in words_of("tolls") or beside or (token.lower in words_of("tolls_before") and behind in WHOSE)


def _behind(parse: Parse, to: Token) -> Sequence[Token]:
    """The words right behind a number that a "to" leads in: "bringing to 13 *the number* killed"."""
    number, end = _number(parse, to), parse.sentence_of(to.index).end
    return () if number is None else parse.tokens[number + 1 : min(end, number + 3)]


def _number(parse: Parse, to: Token) -> int | None:
    """The token of the number that a "to" leads in."""
    end = parse.sentence_of(to.index).end
    behind = parse.tokens[to.index + 1 : min(end, to.index + 1 + AHEAD)]
    return next((t.index for t in behind if t.upos == "NUM"), None)
