"""Whether a group may be the victims that a word for a fate tells of, and not things, or what is only not known."""

from __future__ import annotations

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.hits import is_member
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.triggers import AWAY, Frame, Trigger
from counterclaim.extract.figures.victims import are_people, person_at
from counterclaim.extract.figures.words import words_of
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

UNNAMED = frozenset({"NUM", "DET", "PRON"})
"""What stands for people that are not named: "three", "these", "they"."""


def is_plausible(phrases: Phrases, trigger: Trigger, group: Group) -> bool:
    """Whether a group may be the victims: always for the killed and hurt, only known people for the lost or held."""
    noun, none = phrases.parse.tokens[group.noun], group.count == Count.exactly(0)
    if none and _is_no_count(phrases, trigger, noun):
        return False
    # "A displaced farmer said": who somebody is that speaks, and no count of those who fled.
    if trigger.status is Status.DISPLACED and group.rule in {"article", "singular", "name"}:
        return False
    # "The main body of armed men had left": a band, and nobody's corpse.
    if phrases.parse.tokens[trigger.token].lower == "body" and group.rule == "bare plural":
        return False
    # "Losses: 3" counts people; "the loss of 3" may count anything.
    lost = phrases.parse.tokens[trigger.token].lower in {"loss", "losses"} and not _heads(phrases, trigger)
    strict = none or lost or trigger.status in AWAY or trigger.frame in {Frame.LOSE, Frame.FALL}
    if noun.index == trigger.token or not strict:
        return True
    aboard = [t.lower for t in phrases.parse.tokens[noun.index + 1 : noun.index + 3]]
    if lost and noun.index in phrases.clauses.within and (aboard[:1] == ["aboard"] or aboard == ["on", "board"]):
        return True
    bare = (noun.upos in UNNAMED or noun.index in phrases.clauses.within) and not lost
    verb = noun.upos == "VERB" and group.counted is not None
    return bare or verb or (none and noun.lower in {"own", "ours"}) or _are_known(phrases, group, noun)


def _is_no_count(phrases: Phrases, trigger: Trigger, noun: Token) -> bool:
    """Whether "no" and "none" tell of no losses that there were none."""
    # "No bodies were shown", "no figure for the dead": what is not known is no count of nobody.
    unknown = trigger.frame is Frame.BODY or noun.lower in words_of("amounts")
    # "Nobody has been arrested" tells of those who are looked for.
    # "He said that *he* had *killed nobody*": a plea, and no toll.
    token = phrases.parse.tokens[trigger.token]
    subject = None if phrases.clauses.passive(token) else phrases.clauses.subject(token)
    pleads = trigger.frame is Frame.PATIENT and subject is not None and subject.lower in {"he", "she", "i"}
    if pleads and noun.index > trigger.token:
        return True
    # "None of the wounded is in danger" tells how they are, and not that there are none.
    of_them = noun.lower in words_of("fallen") and noun.deprel.startswith("nmod")
    return unknown or of_them or _at_large(phrases, phrases.parse.tokens[trigger.token])


def _are_known(phrases: Phrases, group: Group, noun: Token) -> bool:
    """Whether a noun stands for people: by its sense, as a name, as those of an actor, as "the rest"."""
    human = are_people(phrases.parse, noun) or person_at(phrases.parse, noun.index) is not None
    called = noun.lower == "rest" or noun.lower in words_of("ordinals") or noun.lower in words_of("harm")
    return human or called or is_member(phrases, group) or noun.index in phrases.actors


def _at_large(phrases: Phrases, token: Token) -> bool:
    """Whether a word tells that those who did it have not been arrested."""
    perfect = any(t.lower in {"has", "have"} for t in phrases.parse.deps(token.index, "aux"))
    return token.lower == "arrested" and perfect and phrases.clauses.passive(token)


def _heads(phrases: Phrases, trigger: Trigger) -> bool:
    behind = phrases.clauses.at(trigger.token + 1, phrases.parse.tokens[trigger.token])
    return behind is not None and behind.text == ":"
