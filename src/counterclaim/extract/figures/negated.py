"""Whether a negation stands on a word for a fate: "was not hurt", "neither he nor his guards", "no loss of life"."""

from __future__ import annotations

from functools import cache

from counterclaim.extract.figures.clauses import Clauses
from counterclaim.extract.lexicon import table
from counterclaim.model.parse import Token


@cache
def negations() -> frozenset[str]:
    """The words that negate a clause."""
    return frozenset(table("figures_reality.toml")["negations"])


def is_negated(clauses: Clauses, trigger: Token) -> bool:
    """Whether a negation stands on the trigger's own clause: "was not hurt", "without hurting any", "nor lost"."""
    if any(t.lower in negations() for t in clauses.parse.deps(trigger.index, "case", "cc:preconj")):
        return True
    verb = trigger if trigger.upos in {"VERB", "ADJ"} else clauses.head(trigger)
    if verb is None:
        return False
    below = clauses.parse.deps(verb.index, "advmod", "mark", "case", "cc", "det")
    if is_neither(clauses, verb):
        return True
    if any(t.lower in negations() for t in below) or _no_loss(clauses, trigger, verb):
        return True
    above = clauses.head(verb)
    shared = verb.deprel == "conj" and above is not None and any(t.lower == "nor" for t in below)
    return shared or _before(clauses, verb)


def is_neither(clauses: Clauses, verb: Token) -> bool:
    """ "*Neither* the mayor nor his guards were hurt": of none of those told."""
    below = (t for s in clauses.subjects(verb) for t in (s, *clauses.parse.deps(s.index, "cc:preconj", "cc", "det")))
    return any(t.lower == "neither" and t.index < verb.index for t in below)


def _no_loss(clauses: Clauses, trigger: Token, above: Token) -> bool:
    """ "No loss of life was reported"."""
    none = any(t.lower == "no" for t in clauses.parse.deps(above.index, "det", "advmod"))
    return trigger.lower in {"life", "lives"} and above.lower == "loss" and none


def _before(clauses: Clauses, verb: Token) -> bool:
    """A negation right before the verb, whatever the tree says."""
    start = clauses.parse.sentence_of(verb.index).start
    if verb.index > start and clauses.parse.tokens[verb.index - 1].lower == "without":
        return True
    return any(
        t.lower != "without" and t.lower in negations()
        for t in clauses.parse.tokens[max(start, verb.index - 2) : verb.index]
    )
