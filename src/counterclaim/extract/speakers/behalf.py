"""For whom somebody speaks who is nobody himself: "a voice claimed the raid in the name of the front", "a caller who
said that he spoke for the group".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Speaker
from counterclaim.model.parse import Parse, Token

if TYPE_CHECKING:
    from counterclaim.extract.speakers.voices import Voices

SELVES = frozenset(("himself", "herself", "themselves"))
REPRESENTING = words_in("speakers_words.toml", "representing")
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


def self_called(voices: Voices, head: int) -> ActorMention | None:
    """The one that somebody says that he is or speaks for: "a man who called himself a spokesman of the group"."""
    for clause in voices.parse.deps(head, "acl"):
        below = [voices.parse.tokens[i] for i in voices.parse.subtree(clause.index)]
        speaks = (t for t in below if t.lemma.lower() in REPRESENTING and _speaks_for(voices.parse, t))
        own = next((t for t in below if t.lower in SELVES), None) or next(speaks, None)
        if own is not None:
            after = (voices.mention(t.index) for t in below if t.index > own.index)
            return next((m for m in after if m and m.actor.party), None)
    return None


def _speaks_for(parse: Parse, verb: Token) -> bool:
    """Whether a verb is "spoke for", "speaking on behalf of", or "represents"."""
    behind = [t.lower for t in parse.tokens[verb.index + 1 : verb.index + 3]]
    return behind[:1] == ["for"] or behind == ["on", "behalf"] or verb.lemma.lower() == "represent"
