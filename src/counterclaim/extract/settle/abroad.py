"""The names of lands that are not where something happened: "the border with Niger", "the U.S. embassy", "fled into
Chad".
"""

from __future__ import annotations

from counterclaim.extract.actors.bounds import is_of_a_border
from counterclaim.extract.mentions import PlaceMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import PlacePrecision

MISSIONS = frozenset({"embassy", "consulate", "ambassador"})
"""What a state has in the land of another."""

FLEEING = words_in("settle_words.toml", "fleeing")
INTO = frozenset({"into", "to"})
"""Before a land these make it where people went to."""


def over(parse: Parse, place: PlaceMention) -> Token:
    """The word that a place hangs on: "the U.S. embassy", "researchers in Kenya"."""
    token = parse.tokens[place.end - 1]
    while token.head is not None and place.start <= token.index < place.end:
        token = parse.tokens[token.head]
    return token


def is_elsewhere(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place only tells whose a border or an embassy is, or where people fled to."""
    of_another = over(parse, place).lemma.lower() in MISSIONS or is_of_a_border(parse, place.start, place.end)
    return of_another or _is_of_refuge(parse, place)


def _is_of_refuge(parse: Parse, place: PlaceMention) -> bool:
    """ "Drove 3,000 across the border *into Thailand*", "sent them fleeing *to Chad*": the land that people went to."""
    where = place.where
    if where is None or where.precision is not PlacePrecision.COUNTRY:
        return False
    above = over(parse, place)
    verb = next((t for t in (above, *parse.ancestors(above.index)) if t.upos == "VERB"), None)
    return verb is not None and verb.lemma in FLEEING and is_led_into(parse, place)


def is_led_into(parse: Parse, place: PlaceMention) -> bool:
    """Whether "into" or "to" stands before a place, or before one word that does: "*to* neighbouring Chad"."""
    return any(t.lower in INTO for t in parse.tokens[max(0, place.start - 2) : place.start])
