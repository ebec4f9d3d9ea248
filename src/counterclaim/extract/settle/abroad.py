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


def over(parse: Parse, place: PlaceMention) -> Token:
    """The word that a place hangs on: "the U.S. embassy", "researchers in Kenya"."""
    token = parse.tokens[place.end - 1]
    while token.head is not None and place.start <= token.index < place.end:
        token = parse.tokens[token.head]
    return token


def is_elsewhere(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place only tells whose a border or an embassy is, or where people fled to."""
    of_another = over(parse, place).lemma.lower() in MISSIONS or is_of_a_border(parse, place.start, place.end)
    return of_another or is_of_refuge(parse, place)


def is_of_refuge(parse: Parse, place: PlaceMention) -> bool:
    """ "Drove 3,000 across the border *into Thailand*", "sent them fleeing *to Chad*": the land that people went to."""
    where = place.where
    if where is None or where.precision is not PlacePrecision.COUNTRY:
        return False
    words = parse.tokens[place.start : place.end]
    led = {t.lower for w in words for t in parse.deps(w.index, "case")} & INTO
    above = (parse.tokens[w.head] for w in words if w.head is not None and not place.start <= w.head < place.end)
    verbs = [v for t in above for v in (t, *parse.ancestors(t.index)) if v.upos == "VERB"][:1]
    return bool(led) and any(v.lemma in FLEEING for v in verbs)
