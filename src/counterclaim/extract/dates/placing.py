"""Where the dates of a sentence stand in its tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.extract.dates.clauses import Placed
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Span
from counterclaim.model.value import Precision, When

JOINING = frozenset({"and", "on", ",", "also", "again"})
WEEK = timedelta(days=7)
FEW = timedelta(days=6)
"""How far two days may lie apart that are told together."""


def placed_in(parse: Parse, times: Sequence[TimeMention], sentence: int) -> list[Placed]:
    """The dates of a sentence, each with the token that stands for it."""
    bounds = parse.sentences[sentence]
    if bounds.start == bounds.end:
        return []
    span = parse.span(bounds.start, bounds.end)
    inside = _as_one(parse, [m for m in times if m.span.overlaps(span) and _dates(m)])
    found = [(m, head_of(parse, m)) for m in inside]
    return [Placed(m, token) for m, token in found if token is not None and token.sentence == sentence]


def _as_one(parse: Parse, dates: Sequence[TimeMention]) -> list[TimeMention]:
    """The dates in order, two days joined by "and" as the days from one to the other: "on Monday and Tuesday"."""
    found: list[TimeMention] = []
    for told in dates:
        last = found[-1] if found else None
        both = _joined(parse, last, told) if last and _are_joined(parse, last, told) else None
        found = [*found[:-1], both] if both else [*found, told]
    return found


def _joined(parse: Parse, one: TimeMention, two: TimeMention) -> TimeMention | None:
    """Both days as one spell, or all from one to the other: "between 20 January and early March"."""
    first = next(iter(parse.between(one.span)), None)
    led = parse.tokens[first.index - 1].lower if first is not None and first.index else ""
    begun, ended = one.when.first if one.when else None, two.when.last if two.when else None
    if led == "between" and begun is not None and ended is not None and begun < ended:
        return replace(one, when=When(begun, ended, Precision.DAYS))
    return _both(one, two)


def _are_joined(parse: Parse, one: TimeMention, two: TimeMention) -> bool:
    if two.span.start <= one.span.end:
        return False
    between = [t.lower for t in parse.between(Span(one.span.end, two.span.start))]
    return "and" in between and all(word in JOINING for word in between)


def _both(one: TimeMention, two: TimeMention) -> TimeMention | None:
    """Both days as one spell; None where either is no day. A weekday told first is the one before the other."""
    first, last = _day(one), _day(two)
    if first is None or last is None:
        return None
    begun = first - WEEK if first > last and one.rule == "weekday" else first
    return replace(one, when=When(begun, last, Precision.DAYS)) if begun < last <= begun + FEW else None


def _day(mention: TimeMention) -> date | None:
    return mention.when.first if mention.when and mention.when.precision is Precision.DAY else None


def _dates(mention: TimeMention) -> bool:
    """Whether a mention can date something: a stretch of days, known or said to be unknown."""
    known = mention.when is not None
    return known or (mention.type in {"DATE", "TIME"} and mention.reason is not None)


def head_of(parse: Parse, mention: TimeMention) -> Token | None:
    """The token of a mention whose head lies outside it."""
    first = bisect_left(parse.tokens, mention.span.start, key=lambda t: t.span.start)
    inside = []
    for token in parse.tokens[first:]:
        if token.span.start >= mention.span.end:
            break
        inside.append(token)
    indices = {t.index for t in inside}
    return next((t for t in inside if t.head not in indices), inside[0] if inside else None)
