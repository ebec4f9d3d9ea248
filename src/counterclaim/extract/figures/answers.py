"""Numbers that stand alone below a question or a figure: "How many fell? - Eight.", "Nine dead. Now 14."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.drafts import Draft, last_told
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.models import dead_first
from counterclaim.extract.figures.notes import are_unhurt
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.questions import is_question
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.words import QUOTES, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Token
from counterclaim.model.text import Span

_BACK = 2
_LABEL = 5
_MANY = 8


def find_answers(
    phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention], triggers: Sequence[Trigger]
) -> list[Draft]:
    """The figures of numbers that are all that a sentence says, read like what was asked or told last before them."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for count in counts:
        if used.isdisjoint(range(count.start, count.end)) and _alone(phrases, count):
            told = _answer(phrases, [*drafts, *found], count, triggers)
            found += [] if told is None else [told]
    return found


def _alone(phrases: Phrases, count: CountMention) -> bool:
    """Whether nothing but a label, a time or a small word stands before a number, and nothing counted behind it nor a
    verb of its own.
    """
    sentence = phrases.parse.sentence_of(count.start)
    before = phrases.parse.tokens[sentence.start : count.start]
    colon = max((i for i, t in enumerate(before) if t.text == ":"), default=-1)
    said = any(t.lemma in words_of("says") for t in before[max(0, colon - _LABEL) : max(0, colon)])
    if colon >= 0 and are_unhurt(before[:colon]):
        return False
    opening = before[colon + 1 :] if colon <= _LABEL or said or before[0].lower == "asked" else before
    return all(_small(t) for t in opening) and _ends(phrases, count) and not _acts(phrases, count)


def _acts(phrases: Phrases, count: CountMention) -> bool:
    """ "*Some* in the crowd chanted": what they do is told, so that nothing befell them."""
    number = phrases.parse.tokens[count.end - 1]
    verb = phrases.clauses.head(number) if number.deprel == "nsubj" else None
    return verb is not None and verb.upos == "VERB" and verb.index > count.end


def _small(token: Token) -> bool:
    return token.upos in {"PUNCT", "SYM", "NUM"} or token.text in QUOTES or token.lower in words_of("openers")


def _ends(phrases: Phrases, count: CountMention) -> bool:
    behind = phrases.clauses.at(count.end, phrases.parse.tokens[count.start])
    own = [t.lower for t in phrases.parse.tokens[count.end : count.end + 3]]
    if own[:1] == ["of"] and own[2:] == ["own"]:
        return True
    return behind is None or behind.text in {".", ",", ";", "!", *QUOTES} or behind.lower in {"in", "with", "so"}


def _answer(
    phrases: Phrases, drafts: Sequence[Draft], count: CountMention, triggers: Sequence[Trigger]
) -> Draft | None:
    """The figure that a lone number is: of the question asked, else like the figure before; the nearer of the two."""
    asked = max((t for t in triggers if _asks(phrases, t, count)), key=lambda t: t.token, default=None)
    told = [d for d in drafts if _before(phrases, d, count)]
    model = dead_first(phrases, told, last_told(told))
    if asked is not None and (model is None or asked.token > model.last):
        return Draft(asked.token, asked.status, _group(count, None), "answer")
    if model is None or not model.group.count.low or _numbered(phrases, count):
        return None
    return replace(model, group=_group(count, model), rule="ellipsis", by=None, part=None, extra=(), denied=False)


def _asks(phrases: Phrases, trigger: Trigger, count: CountMention) -> bool:
    """Whether a trigger stands in a question right before a number: one that ends so, or one of how many."""
    words = phrases.parse.tokens
    back = words[count.start].sentence - words[trigger.token].sentence
    if trigger.frame is Frame.TOLL or trigger.token > count.start or not 0 <= back <= _BACK:
        return False
    sentence = phrases.parse.sentence_of(trigger.token)
    near = [t.lower for t in words[max(sentence.start, trigger.token - _MANY) : trigger.token]]
    return is_question(phrases, sentence) or ("how" in near and "many" in near)


def _before(phrases: Phrases, draft: Draft, count: CountMention) -> bool:
    """Whether a figure was told in one of the sentences right before a number."""
    words = phrases.parse.tokens
    return 0 < words[count.start].sentence - words[draft.last].sentence <= _BACK


def _numbered(phrases: Phrases, count: CountMention) -> bool:
    """Whether a number in figures begins its sentence, as that of a list does."""
    first = phrases.parse.sentence_of(count.start).start
    labelled = first > 0 and phrases.parse.tokens[first - 1].text == ":"
    return count.start == first and not labelled and phrases.parse.tokens[first].text.isdigit()


def _group(count: CountMention, model: Draft | None) -> Group:
    tokens = tuple(range(count.start, count.end))
    at, kind = count.end - 1, model.group.victims if model else Victims.UNKNOWN
    counted: Span = count.span
    return Group(at, model.group.noun if model else at, tokens, count.count, counted, f"ellipsis {count.rule}", kind)
