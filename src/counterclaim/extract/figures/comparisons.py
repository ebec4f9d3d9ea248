"""Whether a date only tells what a number is held against: "more than in the whole of 2019", "as many as in 2022"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.model.parse import Parse, Token

MARKS = frozenset({",", "-", "–", "—", "("})
REACH = 6
"""How many words before a spell may hold the place that something has in it."""

MORE = words_of("comparing")


def held_against(parse: Parse, date: Token) -> bool:
    """Whether a date stands below such a word, and not with people counted: "fewer than the 20 killed in 2016"."""
    for at in (date, *parse.ancestors(date.index)):
        if at is not date and (at.upos in ("VERB", "AUX") or _counted(parse, at)):
            return False
        led = {t.lower for t in parse.deps(at.index, "case", "mark")}
        if led & {"than", "as"}:
            return at.head is not None and _compares(parse.tokens[at.head])
    return False


def ranks(parse: Parse, at: Token) -> bool:
    """Whether a spell only tells among how many something comes: "the third attack *this month*"."""
    for word in reversed(parse.tokens[max(parse.sentence_of(at.index).start, at.index - REACH) : at.index]):
        if "NumType=Ord" in word.feats:
            return True
        if word.upos == "PUNCT" or (word.upos in ("VERB", "AUX") and word.xpos != "VB"):
            return False
    return False


def before_compared(parse: Parse, clause: Sequence[Token], trigger: int) -> tuple[Token, ...]:
    """The words of a clause up to what its number is held against: "killed nine, *fewer than* the 20 of 2016"."""
    end = parse.sentence_of(trigger).end
    commas = (i for i in range(trigger, end - 2) if parse.tokens[i].text in MARKS and _compares(parse.tokens[i + 1]))
    cut = next((i for i in commas if parse.tokens[i + 2].lower == "than"), end)
    return tuple(t for t in clause if t.index < cut)


def _counted(parse: Parse, noun: Token) -> bool:
    return fate_called(noun.lower) is not None or bool(parse.deps(noun.index, "nummod"))


def _compares(word: Token) -> bool:
    return word.xpos in ("JJR", "RBR") or word.lower in MORE
