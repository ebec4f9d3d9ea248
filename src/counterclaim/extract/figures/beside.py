"""People who met their end with another: "was killed *with eight of his guards*", "died *with her son*"."""

from __future__ import annotations

from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import are_people
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token


def killed_with(phrases: Phrases, trigger: Token) -> list[Group]:
    """Those right behind "with", who are told by their number or as someone's own, and did not do it."""
    verb = trigger.upos == "VERB" and (phrases.clauses.passive(trigger) or trigger.lower in {"died", "perished"})
    beside = phrases.clauses.at(trigger.index + 1, trigger)
    if not verb or beside is None or beside.lower != "with":
        return []
    nouns = (t for t in phrases.parse.deps(trigger.index, "obl") if phrases.clauses.case(t) == "with")
    told = [t for t in nouns if beside.index <= min(phrases.own(t.index)) <= beside.index + 1]
    return [g for t in told for g in groups_of(phrases, t.index) if _is_own(phrases, g)]


def _is_own(phrases: Phrases, group: Group) -> bool:
    """ "Eight of his guards", "his wife", "12 others": people of the one who died, or like him."""
    noun = phrases.parse.tokens[group.noun]
    owned = any(phrases.parse.tokens[i].lower in words_of("possessives") for i in group.tokens)
    beside = (noun, *phrases.parse.deps(noun.index, "amod"))
    others = any(t.lower in {"other", "others"} for t in beside)
    return (owned and are_people(phrases.parse, noun)) or others
