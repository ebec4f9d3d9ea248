"""A counted whole and the list behind it that it is made up of: "12 people, seven women and five men" are twelve."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from counterclaim.extract.figures.among import THEM
from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of
from counterclaim.model.claim import Victims

_CLAUSAL = frozenset({"VERB", "AUX"})
_OPENS = frozenset({",", ":", "–", "—", "-", "("})
_FEWEST = 3
_SERVING = frozenset({Victims.MILITARY, Victims.POLICE})


def without_parts(phrases: Phrases, groups: Sequence[Group]) -> list[Group]:
    """The groups of a list, the whole alone where those behind it are its parts and no people besides."""
    if len(groups) < 2 or not _opens(phrases, groups[0]):
        return list(groups)
    whole, rest = groups[0], groups[1:]
    total, told = sum(g.count.low for g in rest), whole.count.high or whole.count.low
    exact, listed = all(g.count.exact for g in rest), len(groups) >= _FEWEST
    made_up = listed and total == told and all(_may_be_of(phrases, g, whole) for g in rest)
    placed = listed and all(_is_placed(phrases, g) for g in rest)
    anyone = whole.victims is Victims.UNKNOWN and (_are_among(phrases, rest[-1]) or _closes(phrases, rest))
    # two that no "and" joins are no list
    apposed = not listed and _closes(phrases, rest) and _may_be_of(phrases, rest[0], whole)
    some = total <= told and (placed or anyone or apposed)
    return [whole] if exact and (made_up or some) else list(groups)


def _opens(phrases: Phrases, whole: Group) -> bool:
    """Whether a list opens right behind the people of a number."""
    ends = (phrases.clauses.at(end + 1, phrases.parse.tokens[whole.noun]) for end in (whole.noun, max(whole.tokens)))
    return whole.counted is not None and any(behind is not None and behind.text in _OPENS for behind in ends)


def _may_be_of(phrases: Phrases, part: Group, whole: Group) -> bool:
    """Whether people may be some of a whole: of its kind, or of any where it tells none; of the security forces are
    soldiers and police.
    """
    serve = part.victims in _SERVING and any(phrases.parse.tokens[i].lower == "security" for i in whole.tokens)
    return serve or whole.victims is Victims.UNKNOWN or part.victims in {whole.victims, Victims.UNKNOWN}


def _is_placed(phrases: Phrases, part: Group) -> bool:
    """ "Nine men, *six in Goma* and *three in Beni*": a bare number that only says where they were."""
    number = part.noun in phrases.clauses.within or part.head in phrases.clauses.within
    mention = phrases.clauses.within.get(part.head)
    behind = None if mention is None else phrases.clauses.at(mention.end, phrases.parse.tokens[part.head])
    return number and behind is not None and behind.lower in words_of("where")


def _closes(phrases: Phrases, rest: Sequence[Group]) -> bool:
    """ "Nine people, *five farmers, a nurse and three boys*, died": told kinds in a list that a comma closes, of which
    the tree may have lost one.
    """
    last = max(rest[-1].tokens)
    behind = phrases.clauses.at(last + 1, phrases.parse.tokens[last])
    told = all(g.victims is not Victims.UNKNOWN for g in rest)
    return told and behind is not None and behind.text in _OPENS


def _are_among(phrases: Phrases, last: Group) -> bool:
    """ "Nine people, *six monks and a nun among them*, died": a list closed by those whom it is some of."""
    words, end = phrases.parse.tokens, phrases.parse.sentence_of(last.head).end
    behind = list(takewhile(lambda t: t.upos not in _CLAUSAL, words[max(last.tokens) + 1 : end]))
    return any(a.lower == "among" and b.lower in THEM for a, b in pairwise(behind))
