"""Deeds told in the active, which trees take for passives without the word that makes one: "two men on a motorcycle
shot dead the prosecutor".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

FINITE = frozenset(("root", "ccomp", "conj", "advcl", "parataxis"))
"""How a verb with a tense of its own hangs in a sentence."""


def with_actives(parse: Parse) -> Parse:
    """The parse with such a subject as who does it, and what stands bare behind the verb as what it is done to."""
    return with_tokens(parse, (token for verb in parse.tokens for token in _active(parse, verb)))


def _active(parse: Parse, verb: Token) -> Iterator[Token]:
    """The words of such a clause as they are in the active."""
    if verb.upos != "VERB" or verb.xpos not in ("VBD", "VBN") or verb.deprel not in FINITE:
        return
    subject = next((t for t in parse.deps(verb.index, "nsubj")), None)
    suffers = next((t for t in parse.deps(verb.index, "obl") if t.deprel == "obl:agent" and t.index > verb.index), None)
    if subject is None or suffers is None or parse.deps(verb.index, "aux") or parse.deps(suffers.index, "case"):
        return
    yield replace(subject, deprel="nsubj")
    yield replace(suffers, deprel="obj")
    yield replace(verb, xpos="VBD")
