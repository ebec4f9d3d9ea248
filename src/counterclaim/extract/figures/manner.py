"""In which manner a count is told: as the toll of all who died, as bodies that were found, as some of the dead, on top
of others.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.words import words_of
from counterclaim.model.claim import ABOVE, AMONG, BODIES, TOLL
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span

SAME = "ellipsis"
"""The rule of a count that takes from another what became of the people: "put it at nine"."""


def manners(parse: Parse, draft: Draft) -> Iterator[tuple[str, Span]]:
    """The spans that tell in which manner a figure is counted, each with its slot."""
    cue, noun = parse.tokens[draft.trigger].span, parse.tokens[draft.group.noun]
    if draft.rule == TOLL or (draft.rule == SAME and noun.lower in words_of("sums")):
        yield TOLL, cue
    if parse.tokens[draft.trigger].lemma.lower() in words_of("naming_some"):
        yield AMONG, cue
    if draft.rule.startswith("body"):
        yield BODIES, cue
    if above := over_and_above(parse, draft.group.counted):
        yield ABOVE, above


def over_and_above(parse: Parse, counted: Span | None) -> Span | None:
    """The word by which people are counted over and above others: "11 *more*", "*another* 11"; or None."""
    number = parse.between(counted) if counted is not None else ()
    if not number:
        return None
    start, end = max(0, number[0].index - 1), number[-1].index + 3
    near = pairwise(parse.tokens[start : end + 1])
    told = (t.span for t, after in near if t.lower in words_of("over_and_above") and after.lower != "than")
    return next(told, None)
