"""Whether the day that a lead tells dates a deed told in a sentence before it: only where it is told of that deed."""

from __future__ import annotations

from counterclaim.extract.events.lexicon import cues, grammar
from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role

DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST"})
TAKEN_UP = words_in("dates_words.toml", "taken_up")
"""Determiners and pronouns that take up what was told."""
WITH = words_in("dates_words.toml", "done_with")
DAYS = grammar("days")
HAPPENING = words_in("dates_words.toml", "happening")
"""Nouns of a deed that are in no table of events, and of those it struck."""


def may_be_of(parse: Parse, lead: TimeMention, token: int) -> bool:
    """Whether the day of the lead may be that of a word: told before it or with it, over it in a title, or behind it in
    words that take the same deed up: "Gunmen killed 20 people. The attack happened on Monday".
    """
    words = parse.between(lead.span)
    if not words or words[0].sentence <= parse.tokens[token].sentence:
        return True
    if parse.sentence_of(token).role is not Role.BODY:
        return True
    return _takes_up(parse, words[0])


def _takes_up(parse: Parse, day: Token) -> bool:
    """Whether what a day dates is told of a deed known already, and as no earlier one."""
    for at in (day, *parse.ancestors(day.index)):
        if at.upos == "NOUN" and _is_deed(at) and not _is_new(parse, at):
            return True
        if at.upos in ("VERB", "AUX"):
            before = any(t.lower == "had" for t in parse.deps(at.index, "aux"))
            known = any(_is_known(parse, t) for t in parse.deps(at.index, "nsubj"))
            return not before and (known or any(_is_theirs(parse, t) for t in parse.deps(at.index, "obj")))
    return False


def _is_known(parse: Parse, subject: Token) -> bool:
    """Whether a subject is a deed told before, or who did it, with what, or to whom: "the gunmen", "it"."""
    if subject.upos == "PRON":
        return subject.lower in TAKEN_UP
    if _is_new(parse, subject):
        return False
    return _is_deed(subject) or subject.lemma in WITH or kind_of_noun(subject.lower) is Victims.MILITANT


def _is_theirs(parse: Parse, noun: Token) -> bool:
    """Whether a thing is of those told before: "pirates seized their yacht"."""
    return any(t.upos == "PRON" for t in parse.deps(noun.index, "nmod:poss"))


def _is_new(parse: Parse, noun: Token) -> bool:
    """Whether a noun has no determiner that takes up what was told, nor a day of its own before it: "Friday's raid"."""
    known = any(t.lower in TAKEN_UP for t in parse.deps(noun.index, "det"))
    return not known and not any(t.lower in DAYS for t in parse.deps(noun.index, "nmod:poss"))


def _is_deed(noun: Token) -> bool:
    return noun.lemma in HAPPENING or any(cue.type in DEEDS for cue in cues("nouns").get(noun.lemma, ()))
