"""Who fights whom where both are told behind one word: "clashes between herders and farmers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.events.cast import Cast, distinct
from counterclaim.extract.events.tree import case_of, joined, subjects
from counterclaim.extract.events.unnamed import unnamed
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Parse, Token


def opponents(cast: Cast, told: Sequence[Token]) -> list[ActorMention]:
    """Those between whom a clash is, by name or as they are called; `told` are the words that tell it."""
    between = (head for t in told for phrase in _between(cast.parse, t) for head in joined(cast.parse, phrase))
    return distinct(m for head in between for m in cast.at(head) or unnamed(cast.parse, head))


def _between(parse: Parse, token: Token) -> Iterator[Token]:
    """The phrases with "between" behind a word that tells a clash, the noun that breaks out, or what is borne in it."""
    borne = (t for t in parse.deps(token.index, "nmod") if case_of(parse, t) == "with")
    for top in (token, *subjects(parse, token), *borne):
        yield from (t for t in parse.deps(top.index, "nmod", "obl") if case_of(parse, t) == "between")


def against(cast: Cast, told: Token) -> list[ActorMention]:
    """Those with whom a clash is whom no slot names, behind its word or on the verb over it where it stands next."""
    parse = cast.parse
    below = [*parse.deps(told.index, "nmod", "obl"), *_next(parse, told)]
    facing = [t for t in below if case_of(parse, t) in ("with", "against")]
    return next((found for t in facing if (found := cast.at(t) or unnamed(parse, t))), [])


def _next(parse: Parse, noun: Token) -> list[Token]:
    """The phrase right behind a noun that the tree hangs on the verb over it."""
    over = () if noun.head is None else parse.deps(noun.head, "obl")
    return [t for t in over if any(c.index == noun.index + 1 for c in parse.deps(t.index, "case"))]
