"""Replies to questions after losses: "What did it cost you? - As of today, eight men and two guides.", "Civilians?"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import NOBODY, is_form
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group, group_of
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import QUOTES, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Sentence

_BACK = 2
_AGO = 14
_LABEL = 3
_SHORT = 8
_LONG = 16
_JOINS = frozenset({"and", "or", "so", "now", "today", "plus"})


def find_replies(
    phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention], triggers: Sequence[Trigger]
) -> list[Draft]:
    """The figures of numbers, bare or of people, that a sentence gives in reply to a question after losses."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for count in counts:
        asked = None if not used.isdisjoint(range(count.start, count.end)) else _asked(phrases, count, triggers)
        group = None if asked is None or not _plain(phrases, count, triggers) else _people(phrases, count)
        if asked is None or group is None or not used.isdisjoint(group.tokens):
            continue
        side = side_of(phrases, group, NOBODY, phrases.parse.tokens[group.noun])
        found.append(Draft(asked.token, _status(phrases, asked), group, "answer", side))
        used |= set(group.tokens)
    return found


def _asked(phrases: Phrases, count: CountMention, triggers: Sequence[Trigger]) -> Trigger | None:
    """What the question right before a number asks after: by its own words, or by those of the question before it."""
    at = phrases.parse.tokens[count.start].sentence
    before = [s for s in phrases.parse.sentences[:at] if s.end - s.start > _LABEL or is_question(phrases, s)]
    question = next((s for s in reversed(before[-_BACK:]) if is_question(phrases, s)), None)
    if question is None:
        return None
    own = [t for t in triggers if question.start <= t.token < question.end]
    if own:
        return next((t for t in reversed(own) if t.frame not in {Frame.TOLL, Frame.HIT}), None)
    if not _is_short(phrases, question):
        return None
    since = phrases.parse.tokens[question.start].sentence - _AGO
    near = (s for s in phrases.parse.sentences[max(0, since) :] if s.end <= question.start)
    asked = [s for s in near if is_question(phrases, s)]
    earlier = [t for s in asked for t in triggers if s.start <= t.token < s.end and t.frame is not Frame.TOLL]
    return earlier[-1] if earlier else None


def is_question(phrases: Phrases, sentence: Sentence) -> bool:
    last = [t.text for t in phrases.parse.tokens[sentence.start : sentence.end] if t.text not in QUOTES][-1:]
    return last == ["?"]


def _is_short(phrases: Phrases, question: Sentence) -> bool:
    """ "And the enemy?", "Civilians?", "On your side?": a question that only says after whom."""
    words = phrases.parse.tokens[question.start : question.end]
    camps = words_of("camps") | words_of("noted") | {"yours", "enemy"}
    whom = any(t.lower in camps or is_people(t.lower) or t.index in phrases.actors for t in words)
    return whom and len(words) <= _SHORT and not any(t.upos in {"VERB", "AUX"} for t in words)


def _plain(phrases: Phrases, count: CountMention, triggers: Sequence[Trigger]) -> bool:
    """Whether a sentence only leads up to its number: "As of this morning, ...", "Our estimate is ..."."""
    start = phrases.parse.sentence_of(count.start).start
    before = phrases.parse.tokens[start : count.start]
    light = all(t.upos != "VERB" or is_form(t, words_of("light")) for t in before)
    told = any(start <= t.token < count.start for t in triggers)
    return light and not told and len(before) <= _LONG and not any(t.lower in {"of", "for"} for t in before[-1:])


def _people(phrases: Phrases, count: CountMention) -> Group | None:
    """Those whom a number counts in a reply, where nothing is told of them behind it."""
    noun = phrases.clauses.counted_noun(count)
    bare = noun == count.end - 1
    word = phrases.parse.tokens[noun]
    if not bare and not is_people(word.lower):
        return None
    behind = phrases.clauses.at(noun + 1, word)
    zero = count.count.high == 0 and phrases.parse.tokens[count.start - 1].text != ","
    nation = behind is not None and bare and behind.index in phrases.actors
    closed = behind is None or behind.upos == "PUNCT" or behind.lower in _JOINS or nation or zero
    if not closed or phrases.parse.tokens[count.start - 1].lower in {"at", "on", "by"}:
        return None
    tokens = tuple(range(count.start, noun + 1))
    group = group_of(phrases, phrases.canonical(count.end - 1))
    kind = Victims.UNKNOWN if group is None or bare else group.victims
    return Group(count.end - 1, noun, tokens, count.count, count.span, f"answer {count.rule}", kind)


def _status(phrases: Phrases, asked: Trigger) -> Status:
    """Losses asked after are deaths, unless the reply says otherwise."""
    lost = phrases.parse.tokens[asked.token].lower in {"loss", "losses"}
    return Status.KILLED if lost else asked.status
