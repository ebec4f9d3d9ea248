"""Which counts are told of a deed of their own, apart from those told before: "in a separate incident"."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span


def in_another_deed(parse: Parse, trigger: int) -> Span | None:
    """The word that puts what became of people apart from all told before: "*Separately*, a mine killed two", "died in
    a *separate* raid"; none by which somebody says so apart.
    """
    return _opening(parse, trigger) or _occasion(parse, trigger)


def _opening(parse: Parse, trigger: int) -> Span | None:
    sentence = parse.sentences[parse.tokens[trigger].sentence]
    first = parse.tokens[sentence.start]
    if first.lower not in words_of("apart_from_others") or first.head is None:
        return None
    over = parse.tokens[first.head]
    told = over.index == trigger or trigger in set(parse.subtree(over.index))
    return first.span if told and reporting.verb(over) is None and not parse.deps(first.index, "case", "obl") else None


def _occasion(parse: Parse, trigger: int) -> Span | None:
    """The word for an occasion of its own that what became of people hangs on, or what did it."""
    verb = parse.tokens[trigger]
    over = [verb, *(t for t in parse.ancestors(trigger) if t.upos == "VERB")][:2]
    nouns = (n for v in over for n in parse.deps(v.index, "obl") if _led_by_in(parse, n))
    return next((a.span for n in nouns for a in parse.deps(n.index, "amod") if a.lower in words_of("unrelated")), None)


def _led_by_in(parse: Parse, noun: Token) -> bool:
    return any(c.lower in ("in", "during") for c in parse.deps(noun.index, "case"))
