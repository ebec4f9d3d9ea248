"""What one word says of the event below it: that it will be, must be, may be, is tried, is told."""

from __future__ import annotations

from counterclaim.extract.events.bases import bases
from counterclaim.extract.events.lexicon import operators
from counterclaim.model.parse import Parse, Token

BE = frozenset({"is", "are", "was", "were"})
"""With "to", these tell what is meant to be done ("is to visit")."""


def operator(token: Token) -> str | None:
    """How a word holds what stands below it, or None if it is no operator."""
    part = "NOUN" if token.upos == "PROPN" else token.upos
    return next((hold for base in bases(token) if (hold := operators().get((part, base)))), None)


def own_hold(parse: Parse, token: Token) -> str | None:
    """What the auxiliaries of a clause say: it will, it must, it may."""
    for child in parse.deps(token.index, "aux"):
        hold = operators().get(("AUX", child.lower))
        if hold:
            return hold
    words = [t.lower for t in parse.deps(token.index, "aux", "cop", "mark")]
    return "future" if "to" in words and not BE.isdisjoint(words) else None
