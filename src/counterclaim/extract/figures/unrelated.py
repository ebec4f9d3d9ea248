"""Numbers behind a figure that are none of its people: "died *in one of them*", "..., said *one of them*"."""

from __future__ import annotations

from counterclaim.extract.figures.among import of_things
from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.models import is_inverted, of_them
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import CountMention

_SAID = 6
_WITHIN = frozenset({"in", "at", "near", "inside", "outside"})


def of_other_things(phrases: Phrases, count: CountMention) -> bool:
    """ "Died *in one of them*", "..., *said one of them*", "four districts, *three of them* in Shabwa": no losses."""
    words = phrases.parse.tokens
    before = phrases.clauses.at(count.start - 1, words[count.start])
    if of_things(phrases, count.start, range(count.end, min(count.end + 2, len(words)))):
        return True
    if _speaks(phrases, count) or _look_on(phrases, count) or _of_a_list_of_things(phrases, count):
        return True
    placed = before is not None and before.lower in _WITHIN and before.deprel == "case"
    led = placed or (before is not None and is_inverted(phrases, before))
    return led and of_them(phrases, count)


def _of_a_list_of_things(phrases: Phrases, count: CountMention) -> bool:
    """ "In attacks, *including one* that wounded two": a bare number of what is no people, told right before."""
    noun, comma, led = (phrases.clauses.at(count.start - i, phrases.parse.tokens[count.start]) for i in (3, 2, 1))
    if noun is None or comma is None or led is None or comma.text != "," or led.lower != "including":
        return False
    told = noun.lower in words_of("fates") | words_of("harm") | words_of("summed") or noun.index in phrases.actors
    people = told or phrases.clauses.human(noun)
    return phrases.clauses.is_bare(count) and noun.xpos == "NNS" and not people


def _look_on(phrases: Phrases, count: CountMention) -> bool:
    """ "Interviewed *11 witnesses* and relatives of victims": those counted are none of the victims."""
    noun = phrases.parse.tokens[phrases.clauses.counted_noun(count)]
    return is_form(noun, words_of("bereaved") | words_of("onlookers"))


def _speaks(phrases: Phrases, count: CountMention) -> bool:
    """ "*One of the aid workers* said", "*one of them* wrote": who tells of it."""
    verb = phrases.clauses.head(phrases.parse.tokens[count.end - 1])
    near = verb is not None and count.end < verb.index <= count.end + _SAID and not phrases.clauses.passive(verb)
    return near and verb is not None and verb.upos == "VERB" and verb.lemma in words_of("speaks")
