"""Whether an event is told as something that happened once: then the day of the report's lead may be its day."""

from __future__ import annotations

from counterclaim.extract.events.lexicon import types
from counterclaim.extract.events.tree import nominal, points
from counterclaim.extract.mentions import EventMention
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Role

DONE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""What is done by force or in the street, at one hour; help, troops sent and withdrawals last longer."""

OTHERWISE = frozenset({
    "often", "usually", "always", "sometimes", "regularly", "frequently", "daily", "ever", "never", "later",
    "previously", "once", "recently", "eventually",
})  # fmt: skip
"""Adverbs of what happened again and again, or on another day."""


def happened_once(parse: Parse, event: EventMention) -> bool:
    """Whether the words of an event tell a deed: a finite verb in the past, "the raid", or a word of a headline."""
    token = parse.tokens[event.cue]
    if event.denied or event.event.plover not in DONE or types()[event.event.plover].manner != "done":
        return False
    if parse.sentence_of(token.index).role is not Role.BODY:
        return not any(t.lower in OTHERWISE for t in parse.deps(token.index, "advmod"))
    if nominal(parse, token):
        return points(parse, token) and _in_the_past(parse, token)
    return _past(parse, token)


def _in_the_past(parse: Parse, noun: Token) -> bool:
    """Whether the verb over a noun is in the past, or there is none."""
    verb = next((t for t in parse.ancestors(noun.index) if t.upos == "VERB"), None)
    return verb is None or _past(parse, verb)


def _past(parse: Parse, verb: Token) -> bool:
    """Whether a verb is in the simple past, or a participle that hangs on one that is.

    "Had" is the past of what somebody says, and an earlier time in the words of the report itself.
    """
    auxiliaries = parse.deps(verb.index, "aux", "aux:pass")
    if any(t.lower in OTHERWISE for t in parse.deps(verb.index, "advmod")):
        return False
    if any(t.lower == "had" for t in auxiliaries):
        return verb.deprel == "ccomp" and verb.xpos == "VBN"
    if auxiliaries:
        return verb.xpos == "VBN" and all(t.lower in ("was", "were") for t in auxiliaries)
    if verb.xpos == "VBD":
        return True
    above = parse.tokens[verb.head] if verb.head is not None else None
    participle = verb.xpos in ("VBG", "VBN") and verb.deprel in ("advcl", "conj", "xcomp")
    return participle and above is not None and above.upos == "VERB" and _past(parse, above)
