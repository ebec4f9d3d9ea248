"""Fates that nobody met: what people were made to look like, "passed off as men *killed*", or what a word means."""

from __future__ import annotations

from counterclaim.extract.figures.clauses import Clauses, is_form
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token

_NEAR = 5


def is_feigned(clauses: Clauses, trigger: Token) -> bool:
    """Whether a fate stands behind "as" and a verb of making people look like others: "*passed off as* men killed"."""
    start = clauses.parse.sentence_of(trigger.index).start
    before = clauses.parse.tokens[max(start, trigger.index - _NEAR) : trigger.index]
    led = next((t.index for t in reversed(before) if t.lower == "as"), None)
    verbs = () if led is None else clauses.parse.tokens[max(start, led - _NEAR) : led]
    return any(is_form(t, words_of("feigns")) for t in verbs)


def is_explained(clauses: Clauses, trigger: Token) -> bool:
    """ "A word that Ankara uses for rebels who were killed or caught": what a word means, and no report."""
    above = list(clauses.parse.ancestors(trigger.index))[:_NEAR]
    used = next((t for t in above if is_form(t, frozenset({"use", "employ", "reserve", "mean"}))), None)
    if used is None:
        return False
    near = (*clauses.parse.deps(used.index, "obj", "nsubj"), clauses.head(used))
    return any(t is not None and t.lower in {"word", "term", "expression", "phrase"} for t in near)
