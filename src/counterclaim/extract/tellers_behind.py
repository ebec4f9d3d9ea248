"""Several who tell together behind what they tell, whom trees take for more of its people: "abducted nine farmers, two
villagers and a nurse said".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from counterclaim.extract import reporting
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

FINITE = frozenset(("VBD", "VBZ", "VBP"))
PHRASE = frozenset(("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PRON", "PART", "CCONJ"))
"""Of what a phrase of people consists, with those joined to it."""
NAMING = frozenset(("NOUN", "PROPN"))


def with_tellers_behind(parse: Parse) -> Parse:
    """The parse with those people the subject of the verb by which they tell."""
    told: dict[int, Token] = {}
    for verb in parse.tokens:
        heads = _tellers(parse, verb) if _lacks_teller(parse, verb) else ()
        for at in heads:
            above, relation = (verb.index, "nsubj") if at == heads[0] else (heads[0], "conj")
            told[at] = replace(parse.tokens[at], head=above, deprel=relation)
    return with_tokens(parse, told.values())


def _lacks_teller(parse: Parse, verb: Token) -> bool:
    """Whether a verb tells the clause that stands before it, and the tree gives it no subject."""
    if verb.xpos not in FINITE or reporting.verb(verb) is None or parse.deps(verb.index, "nsubj", "aux", "cc"):
        return False
    before = parse.tokens[verb.index - 1] if verb.index else verb
    clause = next((t for t in parse.deps(verb.index, "ccomp", "parataxis") if t.index < verb.index), None)
    return clause is not None and before.upos in NAMING and clause in parse.ancestors(before.index)


def _tellers(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The heads of the phrases that end right before a verb, joined by an "and", from the comma that opens them on."""
    start = _start(parse, verb)
    commas = [i for i in range(start, verb.index) if parse.tokens[i].text == ","]
    joiners = [i for i in range(start, verb.index) if parse.tokens[i].upos == "CCONJ"]
    # "Killed two cooks and a guard, a nurse and a farmer said": what ends with an "and" before a comma is told.
    closed = [c for c in commas if any(j < c for j in joiners)]
    opening = closed[-1] if closed else next(iter(commas), None)
    if opening is None or not any(j > opening for j in joiners):
        return ()
    parts = sorted([opening, *(i for i in (*commas, *joiners) if i > opening), verb.index])
    heads = [_head(parse, a + 1, b) for a, b in pairwise(parts) if b > a + 1]
    return tuple(h for h in heads if h is not None) if None not in heads else ()


def _start(parse: Parse, verb: Token) -> int:
    """Where the words of phrases begin that end right before a verb."""
    sentence = parse.sentence_of(verb.index).start
    before = reversed(parse.tokens[sentence + 1 : verb.index])
    return next((t.index + 1 for t in before if t.upos not in PHRASE and t.text != ","), sentence)


def _head(parse: Parse, start: int, end: int) -> int | None:
    """The noun of the phrase between two tokens that nothing of it stands above."""
    inside = range(start, end)
    nouns = (i for i in inside if parse.tokens[i].upos in NAMING and parse.tokens[i].head not in inside)
    return next(nouns, None)
