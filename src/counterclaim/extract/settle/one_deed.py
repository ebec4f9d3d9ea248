"""Whether losses are told of one deed, hour or place, beside whatever total: "dead after a raid", "in Mora alone"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.parse import Parse, Token

SOME_DEEDS = frozenset().union(*(words_in(WORDS, name) for name in ("deeds", "raids", "engagements", "broils")))
HOURS = words_in(WORDS, "hours")
SPELLS = frozenset({"week", "month", "year", "decade"})
HUNG = frozenset({"obl", "nmod", "advmod"})


def in_a_deed(parse: Parse, trigger: Token) -> bool:
    """ "Dozens are dead *after a raid* on their camp *overnight*", "a brawl *in which* two were hurt": of one deed."""
    above = list(parse.ancestors(trigger.index)) if trigger.upos != "VERB" else []
    over = (trigger, *above[: next((n for n, t in enumerate(above) if t.upos == "VERB"), -1) + 1])
    hung = [t for at in over for t in parse.deps(at.index) if t.deprel.partition(":")[0] in HUNG]
    if trigger.deprel == "acl:relcl" and any(_is_in_which(parse, t) for t in hung):
        return True
    struck = [t for at in over for c in parse.deps(at.index, "advcl") for t in parse.deps(c.index, "nsubj")]
    one = any(_is_an_hour(parse, t) or _is_some_deed(parse, t) for t in (*hung, *struck))
    return one or _is_alone(parse, hung)


def _is_in_which(parse: Parse, token: Token) -> bool:
    inside = not cases(parse, token).isdisjoint({"in", "during", "at"})
    return token.lower in ("where", "when") or (token.lower == "which" and inside)


def _is_an_hour(parse: Parse, token: Token) -> bool:
    """Whether a word is of an hour or the day of the news: "overnight", "the same day", not "on the same morning"."""
    again = any(t.lower in ("same", "that") for t in parse.deps(token.index, "amod", "det"))
    return token.lower in HOURS and (token.lower == "day" or not again)


def _is_some_deed(parse: Parse, noun: Token) -> bool:
    some = any(t.lower in ("a", "an", "another") for t in parse.deps(noun.index, "det"))
    return some and noun.xpos == "NN" and noun.lemma in SOME_DEEDS


def _is_alone(parse: Parse, hung: Sequence[Token]) -> bool:
    """ "In the battle for Mora *alone*", "on Thursday alone", not "this year alone"."""
    nouns = (t for t in hung if not {t.lemma, *(d.lemma for d in parse.deps(t.index))} & SPELLS)
    return any(parse.tokens[i].lower == "alone" for noun in nouns for i in parse.subtree(noun.index))
