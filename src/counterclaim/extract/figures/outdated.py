"""Counts that are told as put right: "revised an earlier toll of 27", "lowered the toll to 20 from 27"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span

ANEW = frozenset(("to", "at", "by", "upwards", "downwards"))
"""What leads in the count that stands in place of another, or by how much it is another."""
BACK = 6
"""How many words before a count may tell that it was a first one."""


def outdated(parse: Parse, counted: Span | None) -> Span | None:
    """The word that tells that a count holds no more, beside one in its sentence that puts it right; or None."""
    number = parse.between(counted) if counted is not None else ()
    if not number:
        return None
    sentence = parse.sentence_of(number[0].index)
    before = parse.tokens[max(sentence.start, number[0].index - BACK) : number[0].index]
    words = parse.tokens[sentence.start : sentence.end]
    told = _earlier(before) or _from(before) or _corrected(before)
    moved = [t.lower for t in before[-2:]] in (["down", "from"], ["up", "from"])
    return told.span if told and (moved or any(_puts_right(t) for t in words)) else None


def _earlier(before: Sequence[Token]) -> Token | None:
    """The word by which a toll was a first one, "an earlier toll of", with nothing between that is another's."""
    tolls = [i for i, t in enumerate(before) if t.lemma.lower() in words_of("tolls_of") or _is_such_a_one(before, i)]
    if not tolls or any(t.upos in ("VERB", "PUNCT", "NUM") for t in before[tolls[-1] + 1 :]):
        return None
    return next((t for t in reversed(before[: tolls[-1]]) if t.lower in words_of("at_first")), None)


def _corrected(before: Sequence[Token]) -> Token | None:
    """The word by which a count is one that is put right, "correcting its statement of Thursday that", and no new
    one, "revised the toll to".
    """
    verbs = [t for t in before if _puts_right(t) and t.upos == "VERB"]
    behind = before[verbs[-1].index - before[0].index + 1 :] if verbs else ()
    telling = [t for t in behind if t.lemma.lower() in words_of("tolls_of")]
    new = any(t.lower in ANEW or t.upos in ("PUNCT", "NUM", "VERB") for t in behind)
    return telling[0] if telling and not new else None


def _is_such_a_one(before: Sequence[Token], at: int) -> bool:
    """Whether "one" stands for a toll told of before: "up from an earlier one of"."""
    return before[at].lower == "one" and at > 0 and before[at - 1].lower in words_of("at_first")


def _from(before: Sequence[Token]) -> Token | None:
    """The "from" right before a count that another is put in place of, "down from 27"."""
    return before[-1] if before and before[-1].lower == "from" else None


def _puts_right(token: Token) -> bool:
    return token.lemma.lower() in words_of("putting_right")
