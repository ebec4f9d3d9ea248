"""A counted whole and the list behind it that it is made up of: "12 people, seven women and five men" are twelve."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import words_of
from counterclaim.model.claim import Victims

_OPENS = frozenset({",", ":", "–", "—", "-", "("})
_FEWEST = 3


def without_parts(phrases: Phrases, groups: Sequence[Group]) -> list[Group]:
    """The groups of a list, the whole alone where those behind it are its parts and no people besides."""
    if len(groups) < _FEWEST or not _opens(phrases, groups[0]):
        return list(groups)
    whole, rest = groups[0], groups[1:]
    total, told = sum(g.count.low for g in rest), whole.count.high or whole.count.low
    exact = all(g.count.exact for g in rest)
    made_up = exact and total == told and all(_may_be_of(phrases, g, whole) for g in rest)
    placed = exact and total <= told and all(_is_placed(phrases, g) for g in rest)
    return [whole] if made_up or placed else list(groups)


def _opens(phrases: Phrases, whole: Group) -> bool:
    """Whether a list opens right behind the people of a number."""
    behind = phrases.clauses.at(whole.noun + 1, phrases.parse.tokens[whole.noun])
    return whole.counted is not None and behind is not None and behind.text in _OPENS


def _may_be_of(phrases: Phrases, part: Group, whole: Group) -> bool:
    """Whether people may be some of a whole: of its kind, or of any where it tells none."""
    return whole.victims is Victims.UNKNOWN or part.victims in {whole.victims, Victims.UNKNOWN}


def _is_placed(phrases: Phrases, part: Group) -> bool:
    """ "Nine men, *six in Goma* and *three in Beni*": a bare number that only says where they were."""
    number = part.noun in phrases.clauses.within or part.head in phrases.clauses.within
    mention = phrases.clauses.within.get(part.head)
    behind = None if mention is None else phrases.clauses.at(mention.end, phrases.parse.tokens[part.head])
    return number and behind is not None and behind.lower in words_of("where")
