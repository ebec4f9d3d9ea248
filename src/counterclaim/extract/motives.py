"""Deeds told only as the reason of another: "hanged *for killing* two", "in revenge *for the death* of three"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

WORDS = "figures_words.toml"
REVENGES = words_in(WORDS, "revenges")
AVENGING = words_in(WORDS, "avenging")
PUNISHING = words_in(WORDS, "punishing")
LEADS = frozenset({"for", "to", "over"})
OWN_CLAUSE = frozenset({"root", "ccomp", "parataxis"})
"""Relations of a verb that tells its deed for its own sake."""


def motive_over(parse: Parse, index: int) -> Token | None:
    """The head of the motive that a word stands in, or None: what another deed avenges or somebody is punished for."""
    for at in (parse.tokens[index], *parse.ancestors(index)):
        if _avenged(parse, at) or _led(parse, at):
            return at
        if at.deprel in OWN_CLAUSE or (at.deprel == "conj" and at.upos == "VERB"):
            return None
    return None


def _avenged(parse: Parse, at: Token) -> bool:
    """ "Vowed to *avenge the killing* of its general"."""
    return at.deprel == "obj" and at.head is not None and parse.tokens[at.head].lemma in AVENGING


def _led(parse: Parse, at: Token) -> bool:
    """ "In *revenge for the death*", "*jailed* a man *for killing* two"."""
    lead = next((t for t in parse.deps(at.index, "case", "mark") if t.lower in LEADS), None)
    if lead is None or lead.index == 0 or at.head is None:
        return False
    before, verb = parse.tokens[lead.index - 1], parse.tokens[at.head]
    punished = verb.lemma in PUNISHING and lead.lower != "to" and (at.xpos == "VBG" or at.upos == "NOUN")
    return before.lemma in REVENGES or punished
