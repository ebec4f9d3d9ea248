"""Those who do what is told of them and are believed to be of some land, whom trees take for the ones it befell:
"gunmen *believed to be Libyans executed* nine herders".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract.reporting import words_in
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

BELIEVING = words_in("speakers_words.toml", "reputing")


def with_reputed(parse: Parse) -> Parse:
    """The parse with the verb that has an object as what its sentence tells, and the belief as told of its subject."""
    return with_tokens(parse, (token for verb in parse.tokens for token in _told(parse, verb)))


def _told(parse: Parse, verb: Token) -> Iterator[Token]:
    """The words of such a sentence as they belong: what is believed to be so has no object right behind it."""
    belief = parse.tokens[verb.head] if verb.head is not None and verb.deprel == "xcomp" else None
    if belief is None or belief.lemma.lower() not in BELIEVING or parse.deps(belief.index, "aux"):
        return
    subject = next((t for t in parse.deps(belief.index, "nsubj") if t.index < belief.index), None)
    between = parse.tokens[belief.index + 1 : verb.index]
    reputed = between[2:]
    led = [t.lower for t in between[:2]] == ["to", "be"] and bool(reputed)
    named = led and all(t.upos in {"ADJ", "NOUN", "PROPN", "DET"} for t in reputed)
    if subject is None or not named or not parse.deps(verb.index, "obj"):
        return
    yield replace(verb, head=belief.head, deprel=belief.deprel, xpos="VBD")
    yield replace(subject, head=verb.index, deprel="nsubj")
    yield replace(belief, head=subject.index, deprel="acl", xpos="VBN")
    yield replace(between[0], head=reputed[-1].index, deprel="mark")
    yield replace(between[1], head=reputed[-1].index, deprel="cop")
    yield replace(reputed[-1], head=belief.index, deprel="xcomp")
    yield from (replace(t, head=verb.index) for t in parse.deps(belief.index) if t.index > verb.index)
