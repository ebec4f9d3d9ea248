"""What somebody knows nothing of he does not tell: "knew nothing about a strike", "was not aware of any attack"."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.verbs import NEGATIONS
from counterclaim.model.parse import Parse, Token

AWARE = words_in("speakers_words.toml", "aware")
UNAWARE = words_in("speakers_words.toml", "unaware")
KNOWLEDGE = words_in("speakers_words.toml", "knowledge")
KNOWING = words_in("speakers_words.toml", "knowing")
SETTLING = words_in("speakers_words.toml", "settling")
OF, WHETHER = frozenset(("of", "about", "on")), frozenset(("whether", "if"))


def is_unaware_of(parse: Parse, deed: int) -> bool:
    """Whether a deed is what somebody knows or has heard of."""
    below = parse.tokens[deed]
    for above in parse.ancestors(deed):
        leads = {t.lower for t in parse.deps(below.index, "case", "mark")}
        if (leads & (OF | WHETHER) and _knows_not(parse, above)) or (leads and _settles_nothing(parse, above)):
            return True
        if above.upos == "VERB" and below.deprel != "ccomp":
            return False
        below = above
    return False


def _settles_nothing(parse: Parse, verb: Token) -> bool:
    """Whether somebody cannot say that or whether something is so: "could not confirm whether"."""
    return verb.upos == "VERB" and verb.lemma.lower() in SETTLING and _is_not(parse, verb)


def _is_not(parse: Parse, word: Token) -> bool:
    return any(t.lower in NEGATIONS | {"no"} for t in parse.deps(word.index, "advmod", "det"))


def _knows_not(parse: Parse, word: Token) -> bool:
    """Whether a word by which one knows of something is denied: "nothing", "no information", "not aware"."""
    lemma = word.lemma.lower()
    if lemma in UNAWARE:
        return True
    negated = _is_not(parse, word)
    if lemma in AWARE or (lemma in KNOWING and word.upos == "VERB"):
        return negated
    verb = parse.tokens[word.head] if word.head is not None and word.deprel == "obj" else None
    denied = verb is not None and _is_not(parse, verb)
    if word.lower == "nothing":
        return verb is not None and verb.lemma.lower() in KNOWING
    return lemma in KNOWLEDGE and verb is not None and verb.lemma.lower() == "have" and (negated or denied)
