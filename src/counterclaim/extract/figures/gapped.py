"""Counted people whose verb is left out: "20 soldiers were hurt, and 50 civilians", "we lost 9, against 24 rebels"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile, takewhile

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft, ended_before, last_told, told_before
from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.models import does, model_of, said_verb
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.told_sides import UNTOLD
from counterclaim.extract.figures.triggers import AWAY
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import fate_called, words_of
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Token

_AND = frozenset({"and", "plus"})
_LIKE = frozenset({"did", "does", "do", "was", "were", "is", "are", "had", "has", "have"})
_END = frozenset({".", ",", ";", ")", "!", "”", '"', "while", "but", "since", "in", "at", "near", "last", "on"})


def find_gapped(phrases: Phrases, drafts: Sequence[Draft], counts: Sequence[CountMention]) -> list[Draft]:
    """The figures of counted people that share the fate told right before them in their sentence."""
    used = {i for d in drafts for i in d.people}
    found: list[Draft] = []
    for count in counts:
        if count.count.low < 1 or not used.isdisjoint(range(count.start, count.end)):
            continue
        model = _model(phrases, [*drafts, *found], count)
        group = None if model is None else _people(phrases, count, used)
        if model is not None and group is not None:
            fate = fate_called(phrases.parse.tokens[group.noun].lower)
            model = replace(model, status=fate) if fate in AWAY else model
            told = [group, *_beside(phrases, group)]
            found += joined([_draft(phrases, model, g) for g in told if used.isdisjoint(g.tokens)])
            used |= {i for g in told for i in g.tokens}
    return found


def _model(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    asked = (_against, _goes_on, _placed, _placed_people, _more, _so, _those, _said)
    return next((found for ask in asked if (found := ask(phrases, drafts, count))), None)


def _so(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "Five soldiers were hurt, and *so were* four nurses": the figure of the clause that a number goes on with."""
    words = phrases.parse.tokens
    like, verb = words[max(0, count.start - 2) : count.start] if count.start > 1 else (None, None)
    if like is None or verb is None or like.lower not in {"so", "as"} or verb.lower not in _LIKE:
        return None
    model = ended_before(words, drafts, count.start)
    # "The raid killed nine, as did the one in May": another killed, and did not die.
    return None if model is None or (verb.lower == "did" and "object" in model.rule) else model


def _those(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "The deaths of nine soldiers, and Chad *those of four men*": the figure of the noun that "those" stands for."""
    words = phrases.parse.tokens
    pointed = [t.lower for t in words[max(0, count.start - 2) : count.start]]
    if pointed not in (["those", "of"], ["that", "of"]):
        return None
    return last_told(d for d in told_before(words, drafts, count.start) if words[d.trigger].upos == "NOUN")


def _said(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "Nine bodies lay there; the army speaks of four soldiers": the figure that people told of go on with."""
    verb = said_verb(phrases, count)
    if verb is None or phrases.clauses.passive(verb) or does(phrases, count) or _is_about(phrases, verb, count):
        return None
    model = model_of(phrases, drafts, count)
    # "Detained 90 people and named three suspects": the second thing that one does, and not what one says of it.
    return None if model is None or (verb.deprel == "conj" and verb.head == model.trigger) else model


def _is_about(phrases: Phrases, verb: Token, count: CountMention) -> bool:
    """ "Said *two men were caught*", "had seen *30 soldiers* in the grounds": people of whom something else is told."""
    noun = phrases.parse.tokens[phrases.clauses.counted_noun(count)]
    above = phrases.clauses.head(noun) if noun.deprel.startswith("nsubj") else None
    own = above is not None and above.upos == "VERB" and above.index > noun.index
    return own or (verb.lemma.lower() in words_of("seeing") and not phrases.clauses.is_bare(count))


def _against(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "178 have been killed, as against 24 troops": the figure that a number is set against."""
    words = phrases.parse.tokens
    before = [t.lower for t in words[max(0, count.start - 2) : count.start]]
    bare = phrases.clauses.is_bare(count) and before[-1:] == ["against"]
    if not bare and before not in ([",", "against"], ["as", "against"], ["compared", "with"], ["compared", "to"]):
        return None
    return last_told(told_before(words, drafts, count.start))


def _goes_on(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "20 were wounded, and 50 civilians.": the figure whose verb ends right before the "and" of a number."""
    words = phrases.parse.tokens
    at = count.start - 1
    if at < 2 or words[at].lower not in _AND:
        return None
    verb = at - 2 if words[at - 1].text == "," else at - 1
    ended = (d for d in drafts if d.trigger == verb and d.last < verb)
    model = next(ended, None)
    return model if words[verb].sentence == words[count.start].sentence else None


def _placed(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "100 were killed in Noshki and eighty in Panjgur": the figure before a bare number told of another place."""
    words = phrases.parse.tokens
    before, behind = (phrases.clauses.at(i, words[count.start]) for i in (count.start - 1, count.end))
    if before is not None and behind is not None and before.upos == "PROPN" and behind.lower in _END:
        return _placed_before(phrases, drafts, before)
    if before is None or before.lower not in _AND | {","} or behind is None or not _says_where(phrases, behind):
        return None
    model = ended_before(words, drafts, count.start)
    if model is None or model.trigger > count.start:
        return None
    between = words[model.end + 1 : before.index]
    placed = bool(between) and _says_where(phrases, between[0])
    return model if placed and all(t.upos not in {"VERB", "AUX", "SCONJ", "CCONJ"} for t in between) else None


def _says_where(phrases: Phrases, case: Token) -> bool:
    """Whether a word leads in where or on what day: "nine *in* Homs", "101 *for* Monday"."""
    day = phrases.clauses.at(case.index + 1, case)
    dated = case.lower == "for" and day is not None and day.lower in words_of("days")
    return dated or case.lower in words_of("sites")


def _more(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "Eight were killed, he said, *and on Monday four more in Geneina*": more of them at another time or place."""
    words = phrases.parse.tokens
    at = phrases.clauses.at(count.start - 1, words[count.start])
    if at is not None and at.lower in words_of("today"):
        at = phrases.clauses.at(at.index - 2, at)
    behind = phrases.clauses.at(count.end, words[count.start])
    if at is None or at.lower not in _AND or behind is None or behind.lower not in words_of("sites") | _THERE:
        return None
    end = phrases.parse.sentence_of(at.index).end
    rest = takewhile(lambda t: t.text not in {".", ",", ";"}, words[count.end : end])
    model = ended_before(words, drafts, count.start)
    told = model is not None and model.trigger < at.index and phrases.clauses.is_bare(count)
    more = (count.added or count.other) and all(t.upos not in {"VERB", "AUX"} for t in rest)
    return model if told and more else None


_THERE = frozenset({"there", "here", "elsewhere"})


def _placed_people(phrases: Phrases, drafts: Sequence[Draft], count: CountMention) -> Draft | None:
    """ "One was killed in Tyre and *two fighters of Amal in Sidon*": those who met the same fate in another place."""
    words = phrases.parse.tokens
    noun, before = words[phrases.clauses.counted_noun(count)], phrases.clauses.at(count.start - 1, words[count.start])
    above = phrases.clauses.head(noun) if noun.deprel == "conj" else None
    if above is None or before is None or before.lower not in _AND | {","} or not is_people(noun.lower):
        return None
    model = ended_before(words, drafts, count.start)
    if model is None or model.trigger > count.start or above.index not in {model.trigger, *model.people}:
        return None
    between = words[model.end + 1 : before.index]
    plain = all(t.upos not in {"VERB", "AUX", "SCONJ", "CCONJ"} and not phrases.clauses.human(t) for t in between)
    placed = bool(between) and between[0].lower in words_of("sites") and _placed_behind(phrases, noun)
    return model if placed and plain else None


def _placed_behind(phrases: Phrases, noun: Token) -> bool:
    """Whether it is told where those of a noun were, or on what day: "two fighters of Amal *in Sidon*"."""
    end = min(noun.index + _NEAR, phrases.parse.sentence_of(noun.index).end)
    behind = phrases.parse.tokens[noun.index + 1 : end]
    rest = dropwhile(lambda t: t.lower == "of" or t.upos in {"PROPN", "DET"}, behind)
    place = next(rest, None)
    return place is not None and place.lower in words_of("sites")


_NEAR = 6


def _placed_before(phrases: Phrases, drafts: Sequence[Draft], place: Token) -> Draft | None:
    """ "In Raqqa 15 were killed, and *in Homs seven*": the figure before a bare number led by its place."""
    words, case = phrases.parse.tokens, phrases.clauses.at(place.index - 1, place)
    opens = phrases.clauses.at(place.index - 2, place)
    if case is None or case.lower != "in" or opens is None or opens.lower not in _AND | {",", ";"}:
        return None
    model = ended_before(words, drafts, case.index)
    return model if model is not None and model.trigger < case.index else None


def _people(phrases: Phrases, count: CountMention, used: set[int]) -> Group | None:
    """The people that a number counts, where nothing but the end of the clause follows them."""
    head = phrases.canonical(count.end - 1)
    group = next((g for g in groups_of(phrases, head) if used.isdisjoint(g.tokens)), None)
    if group is None or group.counted is None:
        return None
    noun = phrases.parse.tokens[group.noun]
    human = is_people(noun.lower) or noun.index in phrases.actors or noun.index in phrases.clauses.within
    behind = phrases.clauses.at(max(group.tokens) + 1, noun)
    ended = behind is None or behind.lower in _END or _among_others(phrases, behind)
    ended = ended or (behind is not None and behind.lower == "and" and _is_ended_list(phrases, group))
    return group if human and ended else None


def _is_ended_list(phrases: Phrases, group: Group) -> bool:
    """Whether a list goes on behind a group with counted people, and no verb of their own behind these."""
    beside = _beside(phrases, group)
    behind = phrases.clauses.at(max(beside[-1].tokens) + 1, phrases.parse.tokens[group.head]) if beside else None
    return bool(beside) and (behind is None or behind.upos not in {"AUX", "VERB"})


def _beside(phrases: Phrases, group: Group) -> list[Group]:
    """ "Had higher figures, 34 Russians *and four fighters*": the counted people that a list goes on with."""
    groups = groups_of(phrases, group.head)
    return [g for g in groups if g.head != group.head and g.counted is not None]


def _among_others(phrases: Phrases, token: Token) -> bool:
    """ "Eight *among the rebels*": people of another camp, and none of the dead."""
    behind = phrases.clauses.phrase_behind(phrases.parse.tokens[token.index - 1], "among")
    noun = None if behind is None else phrases.parse.tokens[behind]
    return noun is not None and noun.lower not in words_of("summed") | words_of("dead")


def _draft(phrases: Phrases, model: Draft, group: Group) -> Draft:
    side = side_of(phrases, group, NOBODY, phrases.parse.tokens[group.noun])
    kind = model.group.victims if group.victims is Victims.UNKNOWN else group.victims
    told = replace(group, victims=kind)
    return replace(model, group=told, side=side if side.told else UNTOLD, rule="ellipsis", by=None, part=None, extra=())
