"""The names of lands that are not where something happened: "the border with Niger", "the U.S. embassy"."""

from __future__ import annotations

from counterclaim.extract.mentions import PlaceMention
from counterclaim.model.parse import Parse, Token

BORDERS = frozenset({"border", "borders", "frontier", "boundary", "borderland"})
MISSIONS = frozenset({"embassy", "consulate", "ambassador"})
"""What a state has in the land of another."""


def over(parse: Parse, place: PlaceMention) -> Token:
    """The word that a place hangs on: "the U.S. embassy", "researchers in Kenya"."""
    token = parse.tokens[place.end - 1]
    while token.head is not None and place.start <= token.index < place.end:
        token = parse.tokens[token.head]
    return token


def is_elsewhere(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place only tells whose a border or an embassy is."""
    return over(parse, place).lemma.lower() in MISSIONS or is_of_a_border(parse, place.start, place.end)


def is_of_a_border(parse: Parse, start: int, end: int) -> bool:
    """ "The border with Niger", "the Afghan border": whether words tell which border it is."""
    before = [t.lower for t in parse.tokens[max(0, start - 2) : start]]
    behind = [t.lower for t in parse.tokens[end : end + 1]]
    return (before[-1:] == ["with"] and before[0] in BORDERS) or bool(BORDERS & {*behind})
