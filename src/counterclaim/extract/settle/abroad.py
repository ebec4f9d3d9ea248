"""The names of lands that are not where something happened: "the border with Niger", "the U.S. embassy"."""

from __future__ import annotations

from counterclaim.extract.figures.words import words_of
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


def is_of_a_border(parse: Parse, start: int, end: int) -> bool:
    """ "The border with Niger", "the Afghan border", "the border of Chad and Sudan": whether words tell which it is."""
    before = [t.lower for t in parse.tokens[max(0, start - 2) : start]]
    behind = [t.lower for t in parse.tokens[end : end + 1]]
    led = before[:1] != [] and before[0] in words_of("borders")
    shared = before[-1:] == ["between"] or (before[-1:] == ["of"] and behind == ["and"])
    return (led and (before[-1:] == ["with"] or shared)) or bool(words_of("borders") & {*behind})
