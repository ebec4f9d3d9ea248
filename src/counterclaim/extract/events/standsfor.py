"""Whether a pronoun may stand for the subject of a clause above it: "it" for no two soldiers, and nothing for him who
only says so behind it.
"""

from __future__ import annotations

from counterclaim.extract.events.holds import operator
from counterclaim.extract.figures.victims import is_group, is_people, person_at
from counterclaim.extract.quotations import CLOSING, OPENING, STRAIGHT
from counterclaim.model.parse import Parse, Token

FIRST = frozenset({"we", "i"})
ONE = frozenset({"he", "she", "i"})
MANY = frozenset({"it", "they"})
"""What stands for no one person."""
PLURAL = ("NNS", "NNPS")
MARKS = frozenset(OPENING + CLOSING + STRAIGHT)


def stands_for(parse: Parse, pronoun: Token, noun: Token, verb: Token) -> bool:
    """Whether `pronoun` may be `noun`, the subject of `verb` above it: as many, as much of a person, and told before it
    where the verb only reports ("it freed them, the ministry said"), in words of the same speaker.
    """
    if pronoun.lower not in FIRST:
        behind = noun.index > pronoun.index and operator(verb) == "report"
        if behind or _quoted_apart(parse, noun, pronoun):
            return False
    if noun.xpos in PLURAL:
        return pronoun.lower in ("they", "we")
    if noun.upos == "NOUN":
        person = is_people(noun.lower) and noun.xpos == "NN" and not is_group(noun.lower)
        return pronoun.lower not in MANY if person else pronoun.lower not in ONE
    return pronoun.lower not in MANY or person_at(parse, noun.index) is None


def _quoted_apart(parse: Parse, first: Token, second: Token) -> bool:
    """Whether a quotation opens or closes between two words."""
    low, high = sorted((first.index, second.index))
    return sum(t.text in MARKS for t in parse.tokens[low:high]) % 2 == 1
