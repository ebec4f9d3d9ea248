"""Verbs of saying that the tagger took for nouns: "deplores the raid and calls on both sides"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.model.parse import Parse, Token

CALLING = frozenset(("call", "appeal"))
TURNED = frozenset(("on", "upon", "to"))
OPENING = frozenset(("for", "on", "upon", "that", "to"))
"""What a verb of saying may take that a noun right behind an "and" seldom does."""


def retagged(parse: Parse) -> Parse:
    """The parse with such words told as the verbs that they are joined to, in the same person and tense."""
    wrong = {t.index: verb for t in parse.tokens if (verb := _joined_to(parse, t)) is not None}
    if not wrong:
        return parse
    told = (replace(t, upos="VERB", xpos="VBZ", head=wrong[t.index]) if t.index in wrong else t for t in parse.tokens)
    return replace(parse, tokens=tuple(told))


def _joined_to(parse: Parse, token: Token) -> int | None:
    """The verb of saying in the present that a plural noun, with nothing before it but an "and", is joined to; of one
    who calls on somebody, also where the tree joins it to the object of that verb.
    """
    if token.upos != "NOUN" or not token.deprel.startswith("conj") or token.head is None:
        return None
    above, behind = parse.tokens[token.head], parse.tokens[token.index + 1 : token.index + 2]
    turns = token.lemma.lower() in CALLING and any(t.lower in TURNED for t in behind)
    if turns and above.deprel == "obj" and above.head is not None:
        above = parse.tokens[above.head]
    says = reporting.verb(above) is not None and reporting.verb(replace(token, upos="VERB")) is not None
    parted = parse.tokens[token.index - 1].lower in ("and", "but", ",") and any(t.lower in OPENING for t in behind)
    plural = token.xpos in ("NNS", "VBZ") and above.xpos == "VBZ"
    return above.index if says and parted and plural else None
