"""Counts that a toll told in the same sentence holds: "the toll rose to five after two more died"."""

from __future__ import annotations

from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

BACK = 12
"""How many words before its number may tell that a toll rises."""
AHEAD = 4
"""How many words may stand between "to" and the number: "to at least"."""


def raising_toll(parse: Parse, counted: Span | None) -> Span | None:
    """The toll that a sentence tells as risen to another number than this one, beside which this one is told; or
    None.
    """
    own = {t.index for t in parse.between(counted)} if counted is not None else set()
    if not own:
        return None
    sentence = parse.sentence_of(min(own))
    words = parse.tokens[sentence.start : sentence.end]
    raised = (toll for to in words if to.lower == "to" and (toll := _toll(parse, to)) and _number(parse, to) not in own)
    return next((toll.span for toll in raised), None)


def _toll(parse: Parse, to: Token) -> Token | None:
    """The toll that rises to what a "to" leads in."""
    if _number(parse, to) is None:
        return None
    start = parse.sentence_of(to.index).start
    before = parse.tokens[max(start, to.index - BACK) : to.index]
    rises = any(t.lemma.lower() in words_of("raising") for t in before)
    return next((t for t in reversed(before) if rises and t.lower in words_of("tolls")), None)


def _number(parse: Parse, to: Token) -> int | None:
    """The token of the number that a "to" leads in."""
    end = parse.sentence_of(to.index).end
    behind = parse.tokens[to.index + 1 : min(end, to.index + 1 + AHEAD)]
    return next((t.index for t in behind if t.upos == "NUM"), None)
