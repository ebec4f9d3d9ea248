"""Verbs of saying that the tagger took for nouns, "deplores the raid and calls on both sides", and nouns for what is
said that it took for verbs: "Armenian claims that ten had died were false".
"""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

CALLING = frozenset(("call", "appeal"))
TURNED = frozenset(("on", "upon", "to"))
OPENING = frozenset(("for", "on", "upon", "that", "to"))
"""What a verb of saying may take that a noun right behind an "and" seldom does."""
CLAUSES = ("ccomp", "conj", "parataxis")


def retagged(parse: Parse) -> Parse:
    """The parse with such words told as the verbs that they are joined to, in one person and tense, or as nouns."""
    wrong = {t.index: verb for t in parse.tokens if (verb := _joined_to(parse, t)) is not None}
    told = {i: replace(parse.tokens[i], upos="VERB", xpos="VBZ", head=verb) for i, verb in wrong.items()}
    for token in parse.tokens:
        said = _said_of(parse, token)
        told |= _as_nouns(parse, token, said) if said is not None else {}
    return with_tokens(parse, told.values())


def _said_of(parse: Parse, token: Token) -> Token | None:
    """What is said, without a subject of its own, of the claims of one people that a "that" follows, where the tagger
    has it that they claim: "Armenian claims that ten had died *were false*".
    """
    that = next((t for t in parse.tokens[token.index + 1 : token.index + 2] if t.lower == "that"), None)
    if token.xpos != "VBZ" or that is None or reporting.noun(replace(token, upos="NOUN")) is None:
        return None
    if [t.index for t in parse.deps(token.index, "nsubj", "amod")] != [token.index - 1]:
        return None
    own = (c for c in parse.deps(token.index, *CLAUSES)[1:] if parse.deps(c.index, "cop", "aux"))
    return next((c for c in own if {t.index for t in parse.deps(c.index, "nsubj", "mark")} <= {that.index}), None)


def _as_nouns(parse: Parse, claims: Token, said: Token) -> dict[int, Token]:
    """The tokens of such a clause as they should be told."""
    held, that, whose = parse.deps(claims.index, *CLAUSES)[0], *(parse.tokens[claims.index + n] for n in (1, -1))
    return {
        claims.index: replace(claims, upos="NOUN", xpos="NNS", head=said.index, deprel="nsubj"),
        said.index: replace(said, head=claims.head, deprel=claims.deprel),
        held.index: replace(held, deprel="acl"),
        that.index: replace(that, head=held.index),
        whose.index: replace(whose, deprel="amod"),
    }


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
