"""Whose the dead are over whom one condoles with another."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.parse import Parse, Token

CONDOLING = words_in(WORDS, "condoling")
TOWARDS = frozenset({"to", "with"})


def of_those_condoled_with(parse: Parse, draft: Draft, attacked: Attacked) -> Draft:
    """ "Offered his condolences to Ilham Aliyev over the death of a general": those of whoever is condoled with."""
    chain = (parse.tokens[draft.mention.trigger], *parse.ancestors(draft.mention.trigger))
    for word in (t for verb in chain for t in (verb, *parse.deps(verb.index, "obj")) if t.lemma.lower() in CONDOLING):
        named = (m.actor.party for m in attacked.actors_of(_condoled_with(parse, word)))
        party = next((party for party in named if party != draft.party), None)
        if party:
            return draft.with_side(party, "those condoled with", word.span)
    return draft


def _condoled_with(parse: Parse, word: Token) -> Iterator[Token]:
    """Those to whom condolences go: hung on the word or on the verb of which it is the object."""
    over = parse.tokens[word.head] if word.deprel == "obj" and word.head is not None else word
    for token in (*parse.deps(word.index, "nmod", "obl"), *parse.deps(over.index, "obl", "iobj")):
        if token.deprel == "iobj" or cases(parse, token) & TOWARDS:
            yield token
