"""Whether things happen in a named state or capital, or it acts, speaks, gives and takes as a government."""

from __future__ import annotations

from counterclaim.extract.mentions import PlaceMention
from counterclaim.extract.places.runs import struck, suffers, word
from counterclaim.extract.places.spot import Spotted, before
from counterclaim.extract.places.words import SITE, place_words
from counterclaim.model.parse import Parse, Token


def happens_in(parse: Parse, spotted: Spotted) -> bool:
    """Whether the words around a state's or a capital's name make it a place."""
    return not _labels(parse, spotted) and any(rule(parse, spotted) for rule in RULES)


def is_done_to(parse: Parse, spotted: Spotted) -> bool:
    """ "A missile attack *on Sanaa*", "the shelling *of Sanaa*": whether a capital is where something is done."""
    words, ahead = place_words(), before(parse, spotted.start)
    head = parse.tokens[head_of(parse, spotted)]
    if ahead is None or head.head is None or not head.deprel.startswith(("nmod", "obl")):
        return False
    deed = parse.tokens[head.head].lemma.lower()
    return (ahead.lower in ("on", "at") and deed in words.deeds_on) or (ahead.lower == "of" and deed in words.deeds_of)


def _labels(parse: Parse, spotted: Spotted) -> bool:
    """ "the Minsk group", "officials in Moscow": the name only says whose or which."""
    words = place_words()
    head = parse.tokens[head_of(parse, spotted)]
    above = parse.tokens[head.head] if head.head is not None else None
    speaks = above is not None and above.lemma.lower() in words.labels and above.index < spotted.start
    return word(parse, spotted.end, spotted.start) in words.labels or speaks or _modifies(parse, spotted)


def _modifies(parse: Parse, spotted: Spotted) -> bool:
    """ "a United States operation": a name before a noun that is no noun of kind."""
    head = parse.tokens[head_of(parse, spotted)]
    if head.head is None or head.deprel not in ("compound", "amod", "nmod:poss"):
        return False
    noun = parse.tokens[head.head]
    return spotted.end <= noun.index and noun.upos != "PROPN" and noun.lower not in place_words().kinds


def _after_preposition(parse: Parse, spotted: Spotted) -> bool:
    ahead = before(parse, spotted.start)
    return ahead is not None and ahead.lower in place_words().inside_states


def _part_of_state(parse: Parse, spotted: Spotted) -> bool:
    """ "parts of Syria", "the northern border of Armenia", "a village of Iraq"."""
    words = place_words()
    ahead = before(parse, spotted.start)
    if ahead is None or ahead.lower != "of":
        return False
    noun = word(parse, ahead.index - 1, spotted.start)
    return noun in words.parts or noun in words.kinds or noun in words.directions


def _beside_noun(parse: Parse, spotted: Spotted) -> bool:
    """ "Baghdad International Airport", "the Syria border"."""
    return spotted.noun == SITE or word(parse, spotted.end, spotted.start) in place_words().kinds


def _direction_before(parse: Parse, spotted: Spotted) -> bool:
    """ "northern Syria": a part of a state is a place whatever preposition stands before it."""
    return word(parse, spotted.start - 1, spotted.start) in place_words().directions


def _struck(parse: Parse, spotted: Spotted) -> bool:
    return struck(parse, spotted.start, spotted.end, place_words().struck)


def _does_as_place(parse: Parse, spotted: Spotted) -> bool:
    return suffers(parse, spotted.start, spotted.end)


def _after_comma(parse: Parse, spotted: Spotted) -> bool:
    """ "Idlib, Syria": a state after the comma of a place; what precedes must be a name."""
    if word(parse, spotted.start - 1, spotted.start) not in (",", "("):
        return False
    ahead: Token = parse.tokens[spotted.start - 2]
    named = ahead.upos == "PROPN" or ahead.lower in place_words().kinds
    return named and word(parse, spotted.end, spotted.start) in (
        ",",
        ".",
        ")",
        "",
        "on",
        "(",
        "-",
        "–",
        "—",
        "and",
    )


def head_of(parse: Parse, spotted: Spotted | PlaceMention) -> int:
    """The token of a name that hangs on a word outside it; the last one where the tree tells none."""
    inside = range(spotted.start, spotted.end)
    outer = [i for i in inside if parse.tokens[i].head not in inside]
    return outer[-1] if outer else spotted.end - 1


RULES = (
    _after_preposition,
    _part_of_state,
    _beside_noun,
    _direction_before,
    _struck,
    _does_as_place,
    _after_comma,
)
