"""Of whom some are told: "45 people are held, *38 of them* sentenced" parts those people, and no body named before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.tree import case_of, subjects
from counterclaim.extract.events.unnamed import called
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Parse, Token

THEY = frozenset({"them", "whom"})
MANY = ("NNS", "NNPS")
RULE = "of whom some are told"


def of_whom(parse: Parse, mention: ActorMention, known: Mapping[int, ActorMention]) -> ActorMention:
    """A pronoun behind the "of" of those who are counted, as the people told last before it in its sentence."""
    pronoun = parse.tokens[mention.head]
    counting = parse.tokens[pronoun.head] if pronoun.head is not None else pronoun
    counts = counting.upos == "NUM" or is_one_of(counting, grammar("measures"))
    if pronoun.lower not in THEY or not counts or case_of(parse, pronoun) != "of":
        return mention
    people = _last_people(parse, counting)
    if people is None:
        return mention
    told = known.get(people.index) or called(parse, people, None, RULE)
    return replace(mention, actor=told.actor, rule=f"{RULE}: {told.rule}")


def _last_people(parse: Parse, counting: Token) -> Token | None:
    """The nearest noun of several people or bodies before a count, none that does what befalls those counted."""
    clause = parse.tokens[counting.head] if counting.head is not None else counting
    doing = {t.index for t in subjects(parse, clause)}
    start = parse.sentence_of(counting.index).start
    before = (t for t in reversed(parse.tokens[start : counting.index]) if t.index not in doing)
    return next((t for t in before if t.xpos in MANY and _is_of_people(t)), None)


def _is_of_people(noun: Token) -> bool:
    return is_people(noun.lower) or is_one_of(noun, grammar("remains"))
