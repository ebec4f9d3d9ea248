"""Those of whom some are told, where the sentence opens with them: "*of our brothers*, five fell"."""

from __future__ import annotations

from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.victims import are_people, kind_of_noun
from counterclaim.model.parse import Token

_PARTING = frozenset({"of", "out", "among", "amongst", "from among"})
_COUNTED = ("nsubj", "obj")


def whole_before(phrases: Phrases, number: int) -> int | None:
    """The noun of those of whom a bare number counts some, told before it in its clause or in that it is joined to."""
    token = phrases.parse.tokens[number]
    verb = phrases.clauses.head(token) if token.deprel.startswith(_COUNTED) else None
    while verb is not None:
        told = (t for t in phrases.parse.deps(verb.index, "obl") if t.index < number)
        whole = next((t for t in told if phrases.clauses.case(t) in _PARTING and _are_many(phrases, t)), None)
        if whole is not None:
            return whole.index
        verb = phrases.clauses.head(verb) if verb.deprel == "conj" else None
    return None


def _are_many(phrases: Phrases, noun: Token) -> bool:
    """Whether a noun is of people, of whom there are several and who are not counted themselves."""
    several = noun.xpos in ("NNS", "NNPS") or kind_of_noun(noun.lower) is not None
    people = are_people(phrases.parse, noun) or noun.index in phrases.actors
    return several and people and phrases.clauses.number_of(noun) is None
