"""Whether a noun that names no event by itself tells one in its clause: "the recall by Chad of its envoy followed"."""

from __future__ import annotations

from counterclaim.extract.events.authors import authors
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.doers import actors_of, light_verb_over
from counterclaim.extract.events.holds import operator, own_hold
from counterclaim.extract.events.lexicon import Cue, grammar, types
from counterclaim.extract.events.tree import negated
from counterclaim.model.parse import Parse, Token

UNDONE = frozenset({"fail", "undone", "if", "wish", "future", "must"})
"""How the verb over a noun may hold it, so that it did not come about."""
PAST = frozenset({"VBD", "VBN"})


def tells_one(cast: Cast, noun: Token, cue: Cue) -> bool:
    """Whether a noun is the object of a verb that lends it who does it, or is told with him to have come about."""
    if light_verb_over(cast.parse, noun) is None and not _comes_about(cast.parse, noun, cue):
        return False
    return bool(actors_of(cast, noun))


def _comes_about(parse: Parse, noun: Token, cue: Cue) -> bool:
    """Whether a noun is the subject of what has happened to it: it began, ended, was told of; of one whose doer stands
    behind or before it, of anything. What a deed draws from somebody has come about, too.
    """
    verb = parse.tokens[noun.head] if noun.head is not None else None
    if verb is not None and noun.deprel == "obj":
        return is_one_of(verb, grammar("drawing")) and bool(authors(parse, noun))
    if not noun.deprel.startswith("nsubj"):
        return False
    if verb is None or verb.upos != "VERB" or negated(parse, verb) or own_hold(parse, verb):
        return False
    if verb.xpos not in PAST or operator(verb) in UNDONE:
        return False
    owned = any(t.upos == "PROPN" for t in parse.deps(noun.index, "nmod:poss"))
    told = bool(authors(parse, noun)) or (owned and types()[cue.type].manner == "done")
    return told or is_one_of(verb, grammar("coming_about"))
