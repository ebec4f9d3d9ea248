"""The names of lands that are not where something happened: "the border with Niger", "the U.S. embassy"."""

from __future__ import annotations

from counterclaim.extract.actors.bounds import is_of_a_border
from counterclaim.extract.mentions import PlaceMention
from counterclaim.model.parse import Parse, Token

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
