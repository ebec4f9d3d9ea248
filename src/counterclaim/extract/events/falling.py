"""To whom a place goes: "the town fell to the rebels", and not what falls to a record low."""

from __future__ import annotations

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.lexicon import grammar, words_of
from counterclaim.extract.events.tree import case_of, names_place
from counterclaim.extract.figures.victims import is_people
from counterclaim.model.parse import Parse, Token


def fallen_to(parse: Parse, verb: Token) -> list[Token]:
    """Those to whom a place falls: "the town fell to the rebels", "Kunduz fell to the Taliban"."""
    if not is_one_of(verb, grammar("falling")):
        return []
    to = (t for t in parse.deps(verb.index, "obl") if case_of(parse, t) == "to")
    return [t for t in to if _is_side(parse, t)]


def _is_side(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of people or forces, or a name of anything but a place."""
    named = noun.upos == "PROPN" and not names_place(parse, noun)
    return named or noun.lower in grammar("winning") or is_people(noun.lower) or is_one_of(noun, words_of("armed"))
