"""Groups of one list that are told apart, so that they make no sum: of two nations or groups, in two places, by two."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import is_nation
from counterclaim.extract.figures.words import words_of
from counterclaim.model.actor import is_state
from counterclaim.model.parse import Token

_TOLD = frozenset({"membership", "nationality"})
_COUNTED_BY = frozenset({"by", "according", "per"})


def told_apart(phrases: Phrases, drafts: Sequence[Draft]) -> frozenset[int]:
    """The first tokens of those groups of a list that are of another nation, group or place than the one before
    them, told by another, or in a bracket behind it.
    """
    pairs = pairwise(drafts)
    asks = (_of_two_nations, _of_a_foreigner, _of_a_group_and_others, _in_two_places, _in_brackets, _by_two)
    return frozenset(b.first for a, b in pairs if any(ask(phrases, a, b) for ask in asks))


def _in_brackets(phrases: Phrases, first: Draft, second: Draft) -> bool:
    """ "*33 dead (21 men*, 12 women), 8 in Bol": parts in a bracket, and what follows it."""
    between = phrases.parse.tokens[first.last + 1 : second.first]
    return any(t.text in {"(", ")"} for t in between)


def _by_two(phrases: Phrases, first: Draft, second: Draft) -> bool:
    """ "Cost *twelve lives and, by Armenian count, seven*": words between two groups say who counts the second."""
    between = {t.lower for t in phrases.parse.tokens[first.last + 1 : second.first]}
    return "," in between and not between.isdisjoint(_COUNTED_BY)


def _of_two_nations(phrases: Phrases, first: Draft, second: Draft) -> bool:
    """ "Left *nine Russians and seven Chechens* dead": each called by a nation of its own."""
    nations = [_nation(phrases, d) for d in (first, second)]
    return None not in nations and nations[0] != nations[1]


def _of_a_foreigner(phrases: Phrases, first: Draft, second: Draft) -> bool:
    """ "Killed *69 soldiers and a Cuban sergeant*", "*two gunmen and five men of Hamas*": some of no told nation or
    group, and one or more of whom it is told.
    """
    party = second.side.party
    counted = second.group.counted is not None
    told = party is not None and (is_state(party) or counted) and second.side.rule in _TOLD
    mention = phrases.mention(second.group.head)
    likened = mention is not None and (mention.other or mention.added)
    return told and not first.side.told and first.group.counted is not None and not likened


def _of_a_group_and_others(phrases: Phrases, first: Draft, second: Draft) -> bool:
    """ "Killed *twelve Houthis and five local fighters*": some called by the name of those they belong to, some not."""
    nouns = [phrases.parse.tokens[d.group.noun] for d in (first, second) if d.group.counted is not None]
    plain = [n.upos == "NOUN" and n.lower not in words_of("neutral") for n in nouns]
    named = [n.upos == "PROPN" and n.xpos == "NNPS" for n in nouns]
    return len(nouns) == 2 and any(named) and any(plain)


def _nation(phrases: Phrases, draft: Draft) -> str | None:
    noun = phrases.parse.tokens[draft.group.noun]
    named = is_nation(phrases.parse, noun.index) and draft.group.counted is not None
    return noun.lower.removesuffix("s") if named else None


def _in_two_places(phrases: Phrases, first: Draft, second: Draft) -> bool:
    """ "Lost *five men in Renk and six in Melut*": a number with a place, behind people with another."""
    counted = second.group.counted is not None and second.group.noun in phrases.clauses.within
    counted = counted or (first.group.counted is not None and second.group.counted is not None)
    beside = phrases.clauses.at(second.first - 1, phrases.parse.tokens[second.first])
    listed = beside is not None and beside.lower in {"and", ",", "plus"}
    return counted and listed and all(_is_placed(phrases, phrases.parse.tokens[d.group.noun]) for d in (first, second))


def _is_placed(phrases: Phrases, last: Token) -> bool:
    """Whether a place stands right behind a token: "in Renk", "to the south of it"."""
    case, behind = (phrases.clauses.at(last.index + i, last) for i in (1, 2))
    if case is None or behind is None or case.lower in {"of", "from", "among"}:
        return False
    return case.lower in words_of("where") or (case.lower, behind.lower) == ("to", "the")
