"""Peoples, clans and communities that no list names: "Dodo herders", "the Karru and Bero tribes"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind, PlaceIndex
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse, Token

COMMUNAL = words_in("actors_words.toml", "communal")
"""Nouns for people who stand together as a community: who is told of as "X herders" is of a people X."""
NO_PEOPLE = words_in("actors_words.toml", "no_people")
FROM_PLACES = ("i", "n", "an", "ian", "ese", "ite")
SHORTEST = 3


def with_communities(parse: Parse, hits: Sequence[Hit], places: PlaceIndex | None) -> tuple[Hit, ...]:
    """The hits, and one for each mention of a name that the report somewhere tells to be a community's."""
    held = {i for hit in hits for i in range(hit.start, hit.end)}
    told = {t.text for t in _told(parse) if t.index not in held and not _is_known(parse, t, places)}
    names = {form: name for name in told for form in (name, f"{name}s")}
    free = (t for t in parse.tokens if t.text in names and t.index not in held)
    fresh = [Hit(t.index, t.index + 1, name=_community(names[t.text])) for t in free]
    return tuple(sorted((*hits, *fresh), key=lambda h: h.start))


def _community(name: str) -> ActorName:
    return ActorName(NameKind.GROUP, Actor(name, name, Sector.ETHNIC), name)


def _told(parse: Parse) -> Iterator[Token]:
    """Names right before a noun for a community, and those coordinated with one."""
    for noun in parse.tokens:
        if noun.lower in COMMUNAL and noun.index and _is_name(parse, noun.index - 1) and not _is_a_village(parse, noun):
            yield parse.tokens[noun.index - 1]
            at = noun.index - 3
            plural = noun.lower.endswith("s")
            if plural and at >= 0 and parse.tokens[at + 1].lower == "and" and _is_name(parse, at):
                yield parse.tokens[at]


def _is_a_village(parse: Parse, noun: Token) -> bool:
    """ "Gunmen raided *Kwalla community* in Mangu": one community without an article is where people live."""
    return noun.lower == "community" and not parse.deps(noun.index, "det", "nmod:poss")


def _is_name(parse: Parse, index: int) -> bool:
    """Whether a word is a name of one word: in capitals in the text and the lexicon, with no other name before it."""
    token = parse.tokens[index]
    before = parse.tokens[index - 1] if index else None
    alone = before is None or before.sentence != token.sentence or before.upos != "PROPN"
    capital = token.text[:1].isupper() and token.lemma[:1].isupper() and not token.text.isupper()
    nominal = token.upos in ("PROPN", "NOUN", "ADJ") and len(token.text) >= SHORTEST
    return alone and capital and nominal and token.text.isalpha()


def _is_known(parse: Parse, token: Token, places: PlaceIndex | None) -> bool:
    """Whether a name is a place's, one from a place, a person's, a creed's or a month's."""
    if token.lower in NO_PEOPLE or token.lower.endswith("ist"):
        return True
    person = (n for n in parse.names if n.label.startswith("PER") and n.end - n.start > 1)
    if any(token.text in {t.text for t in parse.tokens[n.start : n.end]} for n in person):
        return True
    stems = (token.text.removesuffix(end) for end in FROM_PLACES if token.text.endswith(end))
    return places is not None and any(places.find(form) for form in (token.text, *stems) if len(form) >= SHORTEST)
