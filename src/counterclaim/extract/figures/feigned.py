"""Fates that nobody met: what people were made to look like, "passed off as men *killed*", or what a word means."""

from __future__ import annotations

from itertools import islice, pairwise

from counterclaim.extract.figures.clauses import Clauses, is_form
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token

_NEAR = 5


def is_feigned(clauses: Clauses, trigger: Token) -> bool:
    """Whether a fate is of those whom people are made to look like: "*passed off as* men killed".

    Not of whom those who look like others have done it to: "gunmen *dressed as* policemen killed nine".
    """
    above = (trigger, *islice(clauses.parse.ancestors(trigger.index), _NEAR))
    return any(_led_by_as(clauses, one) and is_form(verb, words_of("feigns")) for one, verb in pairwise(above))


def _led_by_as(clauses: Clauses, token: Token) -> bool:
    return any(t.lower == "as" for t in clauses.parse.deps(token.index, "case", "mark"))


def is_explained(clauses: Clauses, trigger: Token) -> bool:
    """ "A word that Ankara uses for rebels who were killed or caught": what a word means, and no report."""
    above = islice(clauses.parse.ancestors(trigger.index), _NEAR)
    used = next((t for t in above if is_form(t, words_of("explains"))), None)
    if used is None:
        return False
    near = (*clauses.parse.deps(used.index, "obj", "nsubj"), clauses.head(used))
    return any(t is not None and t.lower in words_of("terms") for t in near)
