"""Who fights whom where both are told behind one word: "clashes between herders and farmers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.events.authors import next_to
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cast import Cast, distinct
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.recipients import BORDERS
from counterclaim.extract.events.tree import case_of, joined, subjects
from counterclaim.extract.events.unnamed import unnamed
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Parse, Token

BEFORE = ("amod", "compound", "nmod:poss", "nmod", "flat")
"""How those hang on a border whose it is."""


def opponents(cast: Cast, told: Sequence[Token]) -> list[ActorMention]:
    """Those between whom a clash is, by name or as they are called; `told` are the words that tell it."""
    between = (head for t in told for phrase in _between(cast.parse, t) for head in joined(cast.parse, phrase))
    found = distinct(m for head in between for m in cast.at(head) or unnamed(cast.parse, head))
    return found or next((two for t in told if (two := _neighbours(cast, t))), [])


def _neighbours(cast: Cast, told: Token) -> list[ActorMention]:
    """The two whose border a clash is told to be on: "fighting along the *Thai-Cambodian* border"."""
    along = (t for t in cast.parse.deps(told.index, "nmod", "obl") if case_of(cast.parse, t) in grammar("along"))
    for border in (t for t in along if is_one_of(t, BORDERS)):
        words = (i for t in cast.parse.deps(border.index, *BEFORE) for i in cast.parse.subtree(t.index))
        lands = distinct(cast.actors[i] for i in sorted(words) if i in cast.actors)
        if len({m.actor.party for m in lands}) == 2:
            return lands
    return []


def _between(parse: Parse, token: Token) -> Iterator[Token]:
    """The phrases with "between" behind a word that tells a clash, the noun that breaks out, or what is borne in it."""
    borne = (t for t in parse.deps(token.index, "nmod") if case_of(parse, t) == "with")
    for top in (token, *subjects(parse, token), *borne):
        yield from (t for t in parse.deps(top.index, "nmod", "obl") if case_of(parse, t) == "between")


def against(cast: Cast, told: Token) -> list[ActorMention]:
    """Those with whom a clash is whom no slot names, behind its word or on the verb over it where it stands next."""
    parse = cast.parse
    below = [*parse.deps(told.index, "nmod", "obl"), *next_to(parse, told)]
    facing = [t for t in below if case_of(parse, t) in ("with", "against")]
    return next((found for t in facing if (found := cast.at(t) or unnamed(parse, t))), [])
