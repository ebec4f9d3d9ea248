"""Whose the dead are over whom one condoles with another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.parse import Parse, Token

CONDOLING = words_in(WORDS, "condoling")
TOWARDS = frozenset({"to", "with"})
NAMING = ("flat", "compound", "amod", "nmod", "nmod:poss", "appos")


def of_those_condoled_with(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> Draft:
    """ "Offered his condolences to Ilham Aliyev over the death of a general": those of whoever is condoled with."""
    chain = (parse.tokens[draft.mention.trigger], *parse.ancestors(draft.mention.trigger))
    for word in (t for verb in chain for t in (verb, *parse.deps(verb.index, "obj")) if t.lemma.lower() in CONDOLING):
        for token in _condoled_with(parse, word):
            party = next((at[t.index].actor.party for t in _named(parse, token) if t.index in at), None)
            if party and party != draft.party:
                return draft.with_side(party, "those condoled with", word.span)
    return draft


def _condoled_with(parse: Parse, word: Token) -> Iterator[Token]:
    """Those to whom condolences go: hung on the word or on the verb of which it is the object."""
    over = parse.tokens[word.head] if word.deprel == "obj" and word.head is not None else word
    for token in (*parse.deps(word.index, "nmod", "obl"), *parse.deps(over.index, "obl", "iobj")):
        if token.deprel == "iobj" or cases(parse, token) & TOWARDS:
            yield token


def _named(parse: Parse, token: Token) -> Iterator[Token]:
    """A word and those below it that may name a party: "the families of the Turkish soldiers"."""
    yield token
    for below in parse.deps(token.index, *NAMING):
        yield below
        yield from parse.deps(below.index, *NAMING)
