"""Single people told apart of a figure: "eight fell, among them a major", "they include Captain X"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.among import INCLUDES, THEM
from counterclaim.extract.figures.clauses import is_form
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.groups import SINGLE, Group, groups_of
from counterclaim.extract.figures.joining import joined
from counterclaim.extract.figures.models import dead_first
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.reality import is_denied
from counterclaim.extract.figures.victims import is_people, is_plural, person_at
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Token
from counterclaim.model.value import Count

_MODIFIERS = ("det", "amod", "compound", "nmod:poss", "nmod:desc", "nummod", "flat", "advmod")
_MARKS = frozenset({",", ":", "was", "is", "were", "are", "also"})


def find_members(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures of single people, and those listed with them, that words of including set apart of a whole."""
    used = {i for d in drafts for i in (*d.people, d.trigger)}
    found: list[Draft] = []
    for token in phrases.parse.tokens:
        start = _led(phrases, token)
        start = None if start is None or phrases.clauses.at(start, token) is None else start
        whole = None if start is None else _whole(phrases, drafts, token)
        if start is None or whole is None:
            continue
        groups = [g for g in _groups(phrases, start) if used.isdisjoint(g.tokens)]
        if groups and groups[0].rule in SINGLE and min(groups[0].tokens) <= start + 1:
            told = [_member(phrases, drafts[whole], whole, g) for g in groups if _fits(drafts[whole], g)]
            # "Including a general" adds nothing to its whole; "among them a general" says so for itself.
            lone = token.lower == "including" and all(d.group.count.low < 2 for d in told)
            found += [] if lone else told if _each_described(phrases, told) else joined(told)
            used |= {i for d in told for i in d.people}
    found += _set_among(phrases, drafts, used)
    return found + _said_to_be_among(phrases, drafts, used)


def _set_among(phrases: Phrases, drafts: Sequence[Draft], used: set[int]) -> list[Draft]:
    """ "Twelve died, *Colonel Jones among them*": one or more people set between a comma and "among them"."""
    found: list[Draft] = []
    for token in phrases.parse.tokens:
        start = _aside_before(phrases, token)
        whole = None if start is None else _whole(phrases, drafts, phrases.parse.tokens[start])
        if start is None or whole is None:
            continue
        groups = [g for g in _groups(phrases, start) if used.isdisjoint(g.tokens) and max(g.tokens) < token.index]
        listed = any(t.lower == "and" for t in phrases.parse.tokens[start : token.index]) <= (len(groups) > 1)
        if listed and groups and min(groups[0].tokens) <= start + 1 and all(_is_told_of(g) for g in groups):
            found += joined([_member(phrases, drafts[whole], whole, g) for g in groups if _fits(drafts[whole], g)])
    return found


def _is_told_of(group: Group) -> bool:
    """Whether one is named, or no soldier: "seven soldiers, *a colonel among them*" tells nothing that is not known."""
    return group.rule in SINGLE and (bool(group.names) or group.victims is Victims.CIVILIAN)


def _aside_before(phrases: Phrases, them: Token) -> int | None:
    """Where the words begin that a comma sets off before "among them", which end there."""
    among, behind = (phrases.clauses.at(them.index + i, them) for i in (-1, 1))
    if them.lower not in {"them", "these"} or among is None or among.lower != "among":
        return None
    if behind is not None and behind.upos not in {"PUNCT", "CCONJ"}:
        return None
    start, sentence = among.index, phrases.parse.sentence_of(them.index)
    while start > sentence.start and phrases.parse.tokens[start - 1].text not in _SETS_OFF:
        start -= 1
    words = phrases.parse.tokens[start : among.index]
    aside = start > sentence.start and bool(words) and all(t.upos not in {"VERB", "AUX"} for t in words)
    return start if aside else None


_SETS_OFF = frozenset({",", "(", "–", "—", ";"})


def _said_to_be_among(phrases: Phrases, drafts: Sequence[Draft], used: set[int]) -> list[Draft]:
    """ "Five officers fell. *The deputy commander* was one of them": one of those before, in a clause of his own."""
    found: list[Draft] = []
    for token in phrases.parse.tokens:
        subject = _of_clause(phrases, token) if token.lower in {"them", "these"} else None
        whole = None if subject is None else _dead_of(phrases, drafts, _whole(phrases, drafts, token, back=1))
        groups = () if subject is None or whole is None else groups_of(phrases, phrases.canonical(subject.index))
        told = [g for g in groups if used.isdisjoint(g.tokens) and (g.rule in SINGLE or g.counted is not None)]
        single = any(g.rule in SINGLE for g in told)
        if whole is not None and single and len(told) == len(groups):
            some = [_member(phrases, drafts[whole], whole, g) for g in told if _fits(drafts[whole], g)]
            found += joined(some) if not is_denied(phrases.clauses, token) else [_denied(d) for d in some]
    return found


def _denied(member: Draft) -> Draft:
    """ "Denied that *a single guard* was among them": not one of any number of them."""
    return replace(member, group=replace(member.group, count=Count(1, None)), denied=True, part=None)


def _dead_of(phrases: Phrases, drafts: Sequence[Draft], at: int | None) -> int | None:
    """The dead of a sentence, where its last figure only tells the wounded beside them."""
    model = None if at is None else dead_first(phrases, drafts, drafts[at])
    return next((i for i, d in enumerate(drafts) if d is model), None)


def _of_clause(phrases: Phrases, them: Token) -> Token | None:
    """Who is said to be "among them" or "one of them"; none where they do something more."""
    if them.index < _SHORTEST:
        return None
    before = [t.lower for t in phrases.parse.tokens[them.index - _SHORTEST : them.index]]
    one = before[-2:] == ["one", "of"]
    verb = phrases.parse.tokens[them.index - (3 if one else 2)]
    if not (one or before[-1:] == ["among"]) or verb.lower not in {"was", "is", "were", "are"}:
        return None
    subjects = (t for t in phrases.parse.tokens[: verb.index] if t.sentence == verb.sentence and t.deprel == "nsubj")
    last = max((t for t in subjects if t.head in {them.index, them.index - 2}), key=lambda t: t.index, default=None)
    return None if last is None or last.upos == "PRON" or last.index in phrases.clauses.within else last


_SHORTEST = 3


def _led(phrases: Phrases, token: Token) -> int | None:
    """Where the people begin that a word of including leads to, None where it is no such word."""
    before, behind = phrases.clauses.at(token.index - 1, token), phrases.clauses.at(token.index + 1, token)
    if behind is None:
        return None
    predicate = phrases.clauses.at(token.index - 2, token)
    apart = predicate is None or predicate.upos != "AUX"
    among = token.lower in THEM and before is not None and before.lower == "among" and apart
    they = before is not None and before.lower == "they" and is_form(token, INCLUDES)
    if not among and not they and token.lower != "including":
        return None
    start = token.index + (2 if behind.lower in _MARKS else 1)
    return start if start < len(phrases.parse.tokens) else None


def _whole(phrases: Phrases, drafts: Sequence[Draft], lead: Token, back: int = 0) -> int | None:
    """The figure of several that ends last before a word of including, in its sentence or, for "they", one before."""
    words = phrases.parse.tokens
    back = 1 if is_form(lead, INCLUDES) and lead.lower != "including" else back
    near = [i for i, d in enumerate(drafts) if d.last < lead.index and d.group.count.high != 0]
    near = [i for i in near if lead.sentence - words[drafts[i].last].sentence in {0, back}]
    last = max(near, key=lambda i: drafts[i].last, default=None)
    return None if last is None or drafts[last].group.count.high == 1 else last


def _groups(phrases: Phrases, start: int) -> tuple[Group, ...]:
    """The people of the phrase that begins at a token, where it names any."""
    if start >= len(phrases.parse.tokens):
        return ()
    first = phrases.parse.tokens[start]
    head = phrases.canonical(_head(phrases, first).index)
    noun = phrases.parse.tokens[head]
    named = person_at(phrases.parse, head) is not None
    if not named and (not is_people(noun.lower) or is_plural(noun)):
        return ()
    return groups_of(phrases, head)


def _head(phrases: Phrases, token: Token) -> Token:
    """The noun of the phrase that a word begins."""
    above = phrases.clauses.head(token)
    while above is not None and above.index > token.index and token.deprel in _MODIFIERS:
        token, above = above, phrases.clauses.head(above)
    return token


def _fits(whole: Draft, member: Group) -> bool:
    return whole.group.count.high is None or member.count.low < whole.group.count.high


def _each_described(phrases: Phrases, members: Sequence[Draft]) -> bool:
    """Whether those of a list are told of one by one: "A (of Lahore), B (of Swat)"."""
    between = phrases.parse.tokens[members[0].first : members[-1].last] if members else ()
    return any(t.text == ")" for t in between)


def _member(phrases: Phrases, whole: Draft, at: int, group: Group) -> Draft:
    """A member as a part of its whole, with the name that stands beside it and the kind of the whole."""
    kind = whole.group.victims if group.victims is Victims.UNKNOWN else group.victims
    tokens = phrases.with_apposition(group.head, group.tokens) if group.names else group.tokens
    told = replace(group, victims=kind, tokens=tokens)
    return replace(whole, group=told, rule="member", part=at, extra=())
