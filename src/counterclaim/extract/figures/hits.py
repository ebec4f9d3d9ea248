"""People who were hit, struck, shot or destroyed: told by words that are as often said of things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from counterclaim.extract.figures.clauses import Arguments, is_form
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.triggers import AWAY, Frame, Trigger
from counterclaim.extract.figures.victims import is_nation, is_people, person_at
from counterclaim.extract.figures.words import is_ordinal, words_of
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

_BARE = frozenset({"bare plural", "any"})
_ONE = frozenset({"name", "singular", "pronoun"})


def weakened(trigger: Trigger) -> Trigger | None:
    """A trigger as it is asked last: words of hitting, and words for captives whom nothing is told to hold."""
    if trigger.frame is Frame.CUSTODY:
        return replace(trigger, frame=Frame.HELD)
    return trigger if trigger.frame is Frame.HIT else None


def stands(phrases: Phrases, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a draft of such a word is a figure: of people, counted or denied, whose fate no plainer word tells."""
    if any(_same(draft, d) for d in drafts) or _told_dead(phrases, draft, drafts):
        return False
    rule, noun = draft.group.rule, draft.group.noun
    if _known(phrases, draft, drafts) or _is_likened(phrases, draft):
        return False
    if _is_nobody(phrases, draft):
        return True
    if rule in _BARE:
        return draft.denied or draft.group.count == Count.exactly(0)
    if draft.status is Status.CASUALTIES and rule in _ONE and not _is_struck(phrases, draft):
        return False
    trigger = phrases.parse.tokens[draft.trigger]
    caught = is_form(trigger, words_of("catches")) and phrases.clauses.passive(trigger)
    living = (caught or is_form(trigger, words_of("living"))) and draft.group.counted is not None
    told_of = living and phrases.parse.tokens[noun].lower in {"them", "those", "these", "whom"}
    person = is_person(phrases, noun) or is_member(phrases, draft.group) or _of_a_crew(phrases, draft.group)
    person = person or (caught and is_ordinal(phrases.parse.tokens[noun].lower))
    return (person or told_of or _of_those_told(phrases, draft, drafts)) and rule != "group"


def _of_a_crew(phrases: Phrases, group: Group) -> bool:
    """ "Struck *two of the crew*": some of those who serve as one."""
    behind = phrases.clauses.at(group.head + 1, phrases.parse.tokens[group.head])
    some = group.counted is not None and behind is not None and behind.lower == "of"
    return some and phrases.parse.tokens[group.noun].lower in words_of("units")


def _is_likened(phrases: Phrases, draft: Draft) -> bool:
    """ "A private was killed, *as was* a villager struck by a shell": what befell him is what was told before."""
    near = [t.lower for t in phrases.parse.tokens[max(0, draft.first - 2) : draft.first + 2]]
    return any(a in {"as", "so"} and b in {"was", "were"} for a, b in pairwise(near))


def _is_nobody(phrases: Phrases, draft: Draft) -> bool:
    """ "*Nobody* was hit", "*no one* aboard was shot": by arms, and neither caught nor struck by what one hears."""
    trigger = phrases.parse.tokens[draft.trigger]
    nobody = phrases.parse.tokens[draft.group.noun].lower in {"nobody", "one"} and draft.group.count == Count.exactly(0)
    agent = phrases.clauses.agent(trigger)
    by_arms = agent is None or is_form(phrases.parse.tokens[agent], words_of("missiles"))
    shot_at = any(t.lower == "at" for t in phrases.parse.deps(trigger.index))
    return nobody and draft.status not in AWAY and phrases.clauses.passive(trigger) and by_arms and not shot_at


def is_fatal(phrases: Phrases, token: Token, status: Status) -> bool:
    """ "Hit two villagers *fatally*", "three *fatal* casualties": harm of which one dies."""
    below = phrases.parse.deps(token.index, "advmod", "amod")
    end = min(token.index + _NEAR, phrases.parse.sentence_of(token.index).end)
    behind = phrases.parse.tokens[token.index + 1 : end]
    rest = takewhile(lambda t: t.upos not in {"VERB", "AUX", "PUNCT", "CCONJ"}, behind)
    fatal = any(t.lower == "fatal" for t in below) or any(t.lower in {"fatally", "mortally"} for t in (*below, *rest))
    return fatal and status in {Status.WOUNDED, Status.CASUALTIES}


def of_both_fates(phrases: Phrases, arguments: Arguments, group: Group) -> bool:
    """ "96 casualties, dead and wounded": a sum of two fates, told of neither by itself."""
    return arguments.rule == "shared noun" and phrases.parse.tokens[group.noun].lemma.lower() == "casualty"


_NEAR = 8


def lived(phrases: Phrases, draft: Draft) -> Draft:
    """Those who "were hit" as wounded: of the dead it would say so, and who hits others may have killed."""
    trigger = phrases.parse.tokens[draft.trigger]
    if is_form(trigger, frozenset({"shoot"})) and _is_nobody(phrases, draft):
        return replace(draft, status=Status.CASUALTIES)
    some = draft.group.count.low > 0 and not draft.denied
    told = some and phrases.clauses.passive(trigger)
    if some and draft.status is Status.KILLED and _left_for_dead(phrases, trigger):
        return replace(draft, status=Status.WOUNDED)
    if some and draft.status in _HARMED and _in_a_limb(phrases, trigger):
        dead = _dies_behind(phrases, trigger)
        return replace(draft, status=Status.KILLED if dead else Status.WOUNDED)
    if told and draft.status is Status.KILLED and _survived(phrases, trigger):
        return replace(draft, status=Status.WOUNDED)
    return replace(draft, status=Status.WOUNDED) if told and draft.status is Status.CASUALTIES else draft


def _survived(phrases: Phrases, trigger: Token) -> bool:
    """ "Was shot and *is in* a serious *condition*": what is told of them next is of the living."""
    return _LIVING.match(_behind(phrases, trigger)) is not None


def _left_for_dead(phrases: Phrases, trigger: Token) -> bool:
    """ "Shot her and *left her for dead*": who was only taken for dead."""
    return _TAKEN_FOR_DEAD.search(_behind(phrases, trigger)) is not None


_TAKEN_FOR_DEAD = re.compile(r"\b(?:left|leaving|leave)(?: (?:him|her|them|me|us))? for dead\b")
"""Of the same people: "shot ten farmers and left one for dead" tells of another."""

# The same people go on as the subject: no new one stands behind "and" or "but".
_LIVING = re.compile(
    r"(?:(?!and |but |while |as )\S+ ){0,8}(?:, )?(?:and|but) "
    r"(?:(?:is|are|was|were|has|have|been|had|still|later|now|then) )*"
    r"(?:remains?|remained|survived?|lived?|recover\w*|treated|hospitali[sz]ed|wounded|injured|hurt|critical"
    r"|in (?:an? )?(?:\w+ )?(?:condition|hospital|coma)|(?:taken|rushed|flown|brought) to (?:\w+ ){0,3}hospital)"
    r"(?!.* (?:died?|dead))"
)


def _same(draft: Draft, other: Draft) -> bool:
    """Whether another figure tells of the same people, or of the same act: "shot him *dead*"."""
    completed = other.status is draft.status and 0 < other.trigger - draft.trigger <= _ACT
    return completed or not draft.people.isdisjoint(other.people)


_ACT = 3


def _known(phrases: Phrases, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether "all four" are the four whose fate was told already."""
    definite = phrases.parse.tokens[draft.first].lower in {"all", "both", "the"}
    before = (d for d in drafts if d.first < draft.first)
    return definite and any((d.status, d.group.count) == (draft.status, draft.group.count) for d in before)


def is_person(phrases: Phrases, noun: int) -> bool:
    """Whether a noun names single people, and no unit that may be a gun and those who serve it."""
    token = phrases.parse.tokens[noun]
    named = person_at(phrases.parse, noun) is not None or token.lower in {"him", "her"}
    if is_nation(phrases.parse, noun) and token.upos in {"NOUN", "PROPN"}:
        return True
    single = is_people(token.lower) and token.lower.removesuffix("s") not in words_of("units")
    return named or (single and token.upos != "DET")


def _of_those_told(phrases: Phrases, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Nine rebels fell and *four were caught*": a bare number behind people told of in its sentence."""
    words, trigger = phrases.parse.tokens, phrases.parse.tokens[draft.trigger]
    caught = phrases.clauses.passive(trigger) and is_form(trigger, words_of("living") | words_of("catches"))
    if not caught or draft.group.noun not in phrases.clauses.within or draft.group.counted is None:
        return False
    before = (d for d in drafts if d.last < draft.first)
    return any(words[d.last].sentence == trigger.sentence for d in before)


def is_member(phrases: Phrases, group: Group) -> bool:
    """Whether people are told of as members of something: "five members of the movement"."""
    return phrases.parse.tokens[group.head].lower in {"member", "members"}


def _is_struck(phrases: Phrases, draft: Draft) -> bool:
    """ "Was hit *in the ankle*", "was struck *by two bullets*": one to whom it befell, and no turn of speech."""
    trigger = phrases.parse.tokens[draft.trigger]
    agent = phrases.clauses.agent(trigger)
    shot = agent is not None and is_form(phrases.parse.tokens[agent], words_of("missiles") | words_of("fragments"))
    return shot or _place_struck(phrases, trigger) is not None


def _in_a_limb(phrases: Phrases, trigger: Token) -> bool:
    """ "Shot *in the leg*", "hit the teacher *in the eye*": where one is struck who lives; who shoots another in the
    back or the throat means to kill, though who "was shot in the neck" may be told of as hurt.
    """
    found = _place_struck(phrases, trigger)
    if found is None or found["limb"] in words_of("outer_limbs"):
        return found is not None
    befell = phrases.clauses.passive(trigger) and not found["before"]
    return befell and found["limb"] in words_of("limbs") - {"throat"}


def _told_dead(phrases: Phrases, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """ "Shot a woman in the leg, *killing her*": one whom the clause behind tells dead is no other one."""
    trigger = phrases.parse.tokens[draft.trigger]
    if draft.status not in _HARMED or _place_struck(phrases, trigger) is None:
        return False
    words = phrases.parse.tokens
    behind = [d for d in drafts if d.status is Status.KILLED and d.first > draft.trigger]
    same = [d for d in behind if words[d.trigger].sentence == trigger.sentence and d.group.count == draft.group.count]
    return any(words[d.group.noun].lower in _THEY for d in same)


_THEY = frozenset({"he", "him", "she", "her", "they", "them", "who", "whom", "both"})


def _dies_behind(phrases: Phrases, trigger: Token) -> bool:
    """ "Shot five in the leg *and buried them*", "; *their bodies were* flown home": dead by what is told next."""
    return _DEAD_NEXT.search(_behind(phrases, trigger)) is not None


_DEAD_NEXT = re.compile(
    r"\b(?:kill(?:ed|ing)|bur(?:ied|ying)|finish(?:ed|ing) off) (?:him|her|them|both|all)\b"
    r"|\bfinish(?:ed|ing) (?:him|her|them) off\b"
    r"|\b(?:their|his|her|whose) (?:\w+ )?(?:bod(?:y|ies)|corpses?) (?:was|were|is|are|has|have|had|lay)\b"
    r"|\b(?:dump|bur[yi]|burn|hid|thr[eo]w|dragg|return)\w* (?:their|his|her|the) (?:bod(?:y|ies)|corpses?)\b"
    r"|\b(?:bled|bleeding|left to bleed) to death\b"
    r"|\b(?:and|he|she|they|who|both) (?:(?:later|then|soon|also|had|has|have|were|was) )*(?:died|buried|killed)\b"
    r"(?! (?!by |on |in |at |there|that |of |from |later|soon|before |after |yesterday|today|near |without )\w)"
)


def _place_struck(phrases: Phrases, trigger: Token) -> re.Match[str] | None:
    """Where on the body one is struck: "shot *in the leg*", "hit her *in the head*"."""
    found = _WHERE.match(_behind(phrases, trigger))
    head = found is not None and found["limb"] in {"head", "heads"}
    return None if head and is_form(trigger, frozenset({"shoot"})) else found


def _behind(phrases: Phrases, trigger: Token) -> str:
    end = phrases.parse.sentence_of(trigger.index).end
    return " ".join(t.lower for t in phrases.parse.tokens[trigger.index + 1 : end])


_HARMED = frozenset({Status.KILLED, Status.CASUALTIES})
_WHERE = re.compile(
    r"(?P<before>(?:(?!in |through |and |but |while )\S+ ){0,6})(?:in|through) (?:the|his|her|their|one|both|an?) "
    rf"(?:(?:left|right|upper|lower) )?(?P<limb>{'|'.join(sorted(words_of('limbs') | words_of('bones')))}|heads?)"
    r"(?! of (?:the|his|her|their) (?:head|neck))(?!\w| streets?| roads?| row| seats?| garden| yard)"
)
