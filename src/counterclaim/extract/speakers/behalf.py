"""For whom somebody speaks who is nobody himself: "a voice claimed the raid in the name of the front"."""

from __future__ import annotations

from counterclaim.extract.speakers.cues import Speaker
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.parse import Parse, Token

SENT = {"name": "in", "behalf": "on"}
"""The nouns by which one speaks for another, with what stands before them."""


def sender(parse: Parse, voices: Voices, verb: Token) -> Speaker | None:
    """The party in whose name, or on whose behalf, a verb says something."""
    first = parse.tokens[verb.head] if verb.deprel == "conj" and verb.head is not None else verb
    shared = parse.deps(first.index, "obl") if first is not verb else ()
    for noun in (*parse.deps(verb.index, "obl", "nmod"), *shared):
        before = {t.lower for t in parse.deps(noun.index, "case")}
        if SENT.get(noun.lemma.lower()) not in before:
            continue
        told = (voices.mention(t.index) for t in parse.deps(noun.index, "nmod"))
        whose = next((m for m in told if m and m.actor.party), None)
        if whose is not None:
            return next(iter(voices.of(whose.head)), None)
    return None
