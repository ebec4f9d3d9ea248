"""Coordinated groups that lie beyond the trigger they are listed behind: of another fate, another clause, or parts."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import Arguments
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.models import of_them
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.words import JOINERS, words_of
from counterclaim.model.claim import Status


def is_beyond(
    phrases: Phrases, trigger: Trigger, arguments: Arguments, group: Group, triggers: Sequence[Trigger]
) -> bool:
    """Whether a coordinated group lies behind a word that tells its fate: behind "men killed and ...", a new noun."""
    first, last = min(arguments.victims), group.head
    behind = max(group.tokens) + 1
    if trigger.frame is Frame.LOSE and group.counted and any(t.token == behind != trigger.token for t in triggers):
        return True
    if last > trigger.token and first < trigger.token and arguments.rule.endswith("before"):
        return True
    # "Four bodies and two rifles": what is told beside bodies is none.
    if arguments.rule == "counted bodies" and group.head != trigger.token and trigger.token not in group.tokens:
        return True
    listed = group.head not in arguments.victims
    if listed and (_of_another_fate(phrases, trigger, group, triggers) or is_set_against(phrases, group)):
        return True
    if _of_another_subject(phrases, group) or _behind_a_part(phrases, first, group):
        return True
    between = [t for t in triggers if first < t.token < last and t.token != trigger.token]
    attribute = phrases.parse.tokens[trigger.token].deprel == "amod" or trigger.frame is Frame.BODY
    apart = attribute and any(t.status is not trigger.status and t.token >= min(group.tokens) for t in between)
    taken = any(t.token == min(group.tokens) - 1 and phrases.parse.tokens[t.token].upos == "VERB" for t in between)
    return apart or taken or any(t.frame is Frame.NOUN for t in between)


def only_called(trigger: Trigger, groups: Sequence[Group]) -> bool:
    """ "A camp for *displaced people*", "*families displaced* by a war": what people are called who fled before."""
    return trigger.status is Status.DISPLACED and all(g.rule in {"bare plural", "singular", "group"} for g in groups)


def _of_another_fate(phrases: Phrases, trigger: Trigger, group: Group, triggers: Sequence[Trigger]) -> bool:
    """ "One death and *29 wounded*", "149 of the deaths and *204 of the injured*": the number counts another fate."""
    if trigger.token in group.tokens or group.counted is None:
        return False
    named = {group.noun, max(group.tokens) + 1} if group.noun in phrases.clauses.within else {group.noun}
    named |= {t.index for t in phrases.parse.deps(group.noun, "amod") if t.index in group.tokens}
    named |= {t.index for t in phrases.parse.deps(group.noun, "acl") if t.index == max(group.tokens) + 1}
    told = {t.token: t.status for t in triggers if t.token != trigger.token}
    fates = (i for i in named if i in told and phrases.parse.tokens[i].lower in words_of("fates"))
    return any(told[i] is not trigger.status for i in fates)


def is_set_against(phrases: Phrases, group: Group) -> bool:
    """ "Killed nine farmers *and not two fighters*": those whom it is told not to have befallen."""
    return any(t.lower == "not" for t in phrases.parse.deps(group.head, "advmod", "cc"))


def _behind_a_part(phrases: Phrases, first: int, group: Group) -> bool:
    """ "90 people, *nine of them* critically and *20* lightly": some of those before, or a number beside such."""
    words, start = phrases.parse.tokens, min(group.tokens)
    own = phrases.clauses.starts.get(start)
    if own is not None and first < start and of_them(phrases, own):
        return True
    between = (c for c in phrases.clauses.starts.values() if first < c.start and c.end < start - 1)
    beside = words[start - 1].lower == "and" and words[start - 2].text != ","
    return beside and any(of_them(phrases, c) for c in between)


def _of_another_subject(phrases: Phrases, group: Group) -> bool:
    """ "The first shell killed ten and *the second four*": a bare number behind people or things of its own clause."""
    words = phrases.parse.tokens
    mention = phrases.clauses.within.get(group.head)
    start = -1 if mention is None else mention.start
    # "Five soldiers, not seven": a number set right adds nothing.
    if start > 0 and words[start - 1].lower == "not":
        return True
    if start < _GAP or words[start].lower == "the" or group.noun not in phrases.clauses.within:
        return False
    led, article, joiner = (words[start - i] for i in (1, 2, 3))
    named = led.upos in {"NOUN", "PROPN", "ADJ"} and article.lower == "the"
    return named and joiner.lower in JOINERS and joiner.sentence == words[start].sentence


_GAP = 3
