"""People of whom a sentence says first how many they were, and then that it befell them all: "all of them died"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.clauses import NOBODY
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import Group, groups_of
from counterclaim.extract.figures.hits import is_fatal
from counterclaim.extract.figures.kinds import kind_of
from counterclaim.extract.figures.negated import is_negated
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_denied, is_guessed, is_habit, is_unreal
from counterclaim.extract.figures.sides import side_of
from counterclaim.extract.figures.triggers import Frame, Trigger
from counterclaim.extract.figures.victims import are_people
from counterclaim.extract.mentions import CountMention
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token

ALL = frozenset({"all"})
OF_THEM = frozenset({"of", "them", "whom", "these", "those", "who", "the"})
FATES = frozenset({Frame.PATIENT, Frame.THEME, Frame.STATE})


def find_all_of_them(phrases: Phrases, drafts: Sequence[Draft], triggers: Sequence[Trigger]) -> list[Draft]:
    """The figures of those who are counted before it is told that all of them came to harm, where none is read yet."""
    found: list[Draft] = []
    for trigger in (t for t in triggers if t.frame in FATES):
        every = _all(phrases, phrases.parse.tokens[trigger.token])
        if every is None or not_so(phrases, trigger):
            continue
        for group in _counted_before(phrases, every):
            told = any(d.status is trigger.status and d.people & {*group.tokens} for d in (*drafts, *found))
            if not told:
                found.append(_draft(phrases, trigger, group))
    return found


def _all(phrases: Phrases, verb: Token) -> Token | None:
    """The "all" that is the subject of a verb and stands for people told of before."""
    subjects = phrases.parse.deps(verb.index, "nsubj", "nsubj:pass")
    every = next((t for t in subjects if t.lower in ALL and t.index < verb.index), None)
    if every is None:
        return None
    below = {phrases.parse.tokens[i].lower for i in phrases.parse.subtree(every.index) if i != every.index}
    return every if below <= OF_THEM else None


def not_so(phrases: Phrases, trigger: Trigger) -> bool:
    """Whether a verb of harm tells of what did not happen, or only may."""
    verb = phrases.parse.tokens[trigger.token]
    return any(ask(phrases.clauses, verb) for ask in (is_unreal, is_habit, is_guessed, is_negated))


def _counted_before(phrases: Phrases, every: Token) -> list[Group]:
    """The people counted last before a word that stands for all of them, with those of their list."""
    sentence = phrases.parse.sentence_of(every.index)
    before = [c for c in phrases.clauses.starts.values() if sentence.start <= c.start and c.end <= every.index]
    for count in sorted(before, key=lambda c: -c.start):
        noun = phrases.parse.tokens[_noun(phrases, count)]
        if are_people(phrases.parse, noun) or noun.index in phrases.actors:
            return _listed(phrases, count, noun)
        if not phrases.clauses.is_bare(count):
            return []
    return []


def _noun(phrases: Phrases, count: CountMention) -> int:
    """The noun of the people that a number counts; in "the gunmen numbered four", the gunmen."""
    number = phrases.parse.tokens[count.end - 1]
    verb = phrases.clauses.head(number) if phrases.clauses.is_bare(count) else None
    subject = phrases.clauses.subject(verb) if verb is not None and verb.lemma == "number" else None
    return phrases.clauses.counted_noun(count) if subject is None else subject.index


def _listed(phrases: Phrases, count: CountMention, noun: Token) -> list[Group]:
    """The groups of the list that the people counted stand in."""
    if noun.index < count.start:
        tokens = tuple(range(count.start, count.end))
        kind = kind_of(phrases, noun.index, phrases.own(noun.index))
        return [Group(count.end - 1, noun.index, tokens, count.count, count.span, count.rule, kind)]
    head = noun
    while head.deprel == "conj" and (above := phrases.clauses.head(head)) is not None and above.upos == head.upos:
        head = above
    groups = [g for g in groups_of(phrases, phrases.canonical(head.index)) if g.counted is not None]
    return groups if any(g.counted == count.span for g in groups) else []


def _draft(phrases: Phrases, trigger: Trigger, group: Group) -> Draft:
    verb = phrases.parse.tokens[trigger.token]
    status = Status.KILLED if is_fatal(phrases, verb, trigger.status) else trigger.status
    denied = is_denied(phrases.clauses, verb)
    return Draft(verb.index, status, group, "all of them", side_of(phrases, group, NOBODY, verb), denied=denied)
