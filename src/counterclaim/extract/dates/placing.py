"""Where the dates of a sentence stand in its tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from counterclaim.extract.dates.clauses import Placed
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.parse import Parse, Token


def placed_in(parse: Parse, times: Sequence[TimeMention], sentence: int) -> list[Placed]:
    """The dates of a sentence, each with the token that stands for it."""
    bounds = parse.sentences[sentence]
    if bounds.start == bounds.end:
        return []
    span = parse.span(bounds.start, bounds.end)
    found = [(m, _head(parse, m)) for m in times if m.span.overlaps(span) and _dates(m)]
    return [Placed(m, token) for m, token in found if token is not None and token.sentence == sentence]


def _dates(mention: TimeMention) -> bool:
    """Whether a mention can date something: a stretch of days, known or said to be unknown."""
    known = mention.when is not None
    return known or (mention.type in {"DATE", "TIME"} and mention.reason is not None)


def _head(parse: Parse, mention: TimeMention) -> Token | None:
    """The token of a mention whose head lies outside it."""
    first = bisect_left(parse.tokens, mention.span.start, key=lambda t: t.span.start)
    inside = []
    for token in parse.tokens[first:]:
        if token.span.start >= mention.span.end:
            break
        inside.append(token)
    indices = {t.index for t in inside}
    return next((t for t in inside if t.head not in indices), inside[0] if inside else None)
