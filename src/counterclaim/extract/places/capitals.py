"""Capitals that a report does not name: "a strike on Yemen's capital", "in the Malian capital", "in the capital"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.mentions import ActorMention, PlaceMention
from counterclaim.extract.places.words import place_words
from counterclaim.lookup import PlaceIndex
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

RULE = "the capital"
AT_HOME = frozenset({Sector.GOVERNMENT, Sector.POLICE, Sector.JUDICIARY})
OWNERS = ("nmod:poss", "amod", "compound", "nmod")


def unnamed_capitals(
    parse: Parse, index: PlaceIndex, named: Sequence[PlaceMention], actors: Sequence[ActorMention]
) -> Iterator[PlaceMention]:
    """The capitals of the lands whose words call them so, or of the only land whose places a report names."""
    lands = {p.where.country for p in named if p.where and p.where.country}
    only = next(iter(lands)) if len(lands) == 1 else None
    for token in parse.tokens:
        if token.lower == "capital" and _is_where(parse, token) and not _is_named(parse, token):
            land, owned = _owner(parse, token, actors)
            theirs = land or (None if owned else _land_of_who_acts(parse, token, actors))
            place = index.capital(theirs or only or "") if land or not owned else None
            if place is not None:
                yield PlaceMention(token.index, token.index + 1, token.span, place.where, RULE)


def _land_of_who_acts(parse: Parse, token: Token, actors: Sequence[ActorMention]) -> str | None:
    """ "Chinese authorities arrested 400 people in the capital": the land of those who govern or police it."""
    verb = next((t for t in parse.ancestors(token.index) if t.upos == "VERB"), None)
    doers = [t for t in parse.deps(verb.index, "nsubj") if t.deprel == "nsubj"] if verb is not None else []
    doers = [t for t in doers if t.lower in place_words().labels]
    near = {t.index for doer in doers for t in (doer, *parse.deps(doer.index, *OWNERS))}
    at_home = (m.actor for m in actors if m.head in near and m.actor.sector in AT_HOME)
    lands = {actor.country for actor in at_home if actor.party == actor.country}
    return lands.pop() if len(lands) == 1 else None


def _is_where(parse: Parse, token: Token) -> bool:
    """Whether something happens in a capital, or is done to it."""
    words = place_words()
    if token.upos != "NOUN" or token.deprel in ("compound", "appos", "root"):
        return False
    within = any(t.lower in words.inside_states | {"on", "at"} for t in parse.deps(token.index, "case"))
    above = parse.tokens[token.head] if token.head is not None else token
    return within or (token.deprel == "obj" and above.lemma in words.struck)


def _is_named(parse: Parse, token: Token) -> bool:
    """Whether the name of a capital stands beside it: "the capital, Sanaa", "the capital Sanaa"."""
    behind = parse.tokens[token.index + 1 : token.index + 3]
    first = next((t for t in behind if t.text not in (",", "(")), None)
    return (first is not None and first.upos == "PROPN") or bool(parse.deps(token.index, "appos"))


def _owner(parse: Parse, token: Token, actors: Sequence[ActorMention]) -> tuple[str | None, bool]:
    """The land whose capital words tell it to be, and whether they tell whose or which at all: "the provincial capital"
    is none of a land.
    """
    owners = [t for t in parse.deps(token.index, *OWNERS) if t.lower not in place_words().directions]
    lands = (m.actor.country for t in owners for m in actors if m.start <= t.index < m.end)
    return next((land for land in lands if land), None), bool(owners)
