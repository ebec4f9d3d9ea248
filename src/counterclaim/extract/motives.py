"""Deeds told only as the reason of another: "hanged *for killing* two", "in revenge *for the death* of three", "a
suspect *in the killing* of a mayor was held".
"""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Token

WORDS = "figures_words.toml"
REVENGES = words_in(WORDS, "revenges")
AVENGING = words_in(WORDS, "avenging")
PUNISHING = words_in(WORDS, "punishing")
SUSPECTED = words_in(WORDS, "suspected")
LEADS = frozenset({"for", "to", "over"})
OF_SUSPECTS = frozenset({"of", "in", "for", "over", "with", "to"})
ONE = words_in(WORDS, "suspects")
SOME = words_in(WORDS, "several_suspects")
CRIMES = words_in(WORDS, "crimes")
ANSWERABLE = words_in(WORDS, "answerable")
DESCRIBING = frozenset({"amod", "acl", "acl:relcl"})
"""Relations of a word that only tells who somebody is."""
OWN_CLAUSE = frozenset({"root", "ccomp", "parataxis"})
"""Relations of a verb that tells its deed for its own sake."""


def motive_over(parse: Parse, index: int) -> Token | None:
    """The head of the motive that a word stands in, or None: what another deed avenges or somebody is punished for."""
    for at in (parse.tokens[index], *parse.ancestors(index)):
        if _avenged(parse, at) or _led(parse, at) or _suspected(parse, at):
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


def _suspected(parse: Parse, at: Token) -> bool:
    """ "A *suspect in the killing*", "*wanted for the murder*", "*accused of killing* two", "*responsible for the
    deaths*": what one person is looked for or held for.
    """
    lead = next((t for t in parse.deps(at.index, "case", "mark") if t.lower in OF_SUSPECTS), None)
    if lead is None or at.head is None or not (at.upos == "NOUN" or at.xpos == "VBG"):
        return False
    above = parse.tokens[at.head]
    if above.upos == "NOUN":
        return above.lower == "suspect"
    one = next(iter(parse.deps(above.index, "nsubj:pass")), parse.tokens[above.head or 0])
    few = one.lower in ONE or (one.lower in SOME and at.lemma in CRIMES)
    if above.lower in ANSWERABLE:
        return few and above.deprel in DESCRIBING
    passive = bool(parse.deps(above.index, "aux:pass")) or above.deprel == "acl"
    return above.lemma in SUSPECTED and passive and few
