"""What was seen and not settled, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from counterclaim.extract.mentions import Mentions
from counterclaim.model.claim import UNKNOWN, Claim
from counterclaim.model.finding import Reason, Unresolved
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span


def unresolved(
    parse: Parse, found: Mentions, anchor: date | None, claims: Sequence[Claim]
) -> tuple[Unresolved, ...]:
    """Dates without an anchor, places without coordinates, figures without a side, in text order."""
    open_ends = [*_dates(parse, found, anchor), *_places(found, parse), *_sides(parse, claims)]
    unique = {(u.span, u.reason): u for u in open_ends}
    return tuple(sorted(unique.values(), key=lambda u: (u.span or Span(0, 0), u.reason)))


def _dates(parse: Parse, found: Mentions, anchor: date | None) -> Iterator[Unresolved]:
    for time in found.times:
        if time.reason is not None:
            yield Unresolved(time.span.of(parse.text), time.span, time.reason)
        elif anchor is None and time.when is None and time.type == "DATE":
            yield Unresolved(time.span.of(parse.text), time.span, Reason.NO_PUBLICATION_DATE)


def _places(found: Mentions, parse: Parse) -> Iterator[Unresolved]:
    for place in found.places:
        if place.where is None and place.reason is not None:
            yield Unresolved(place.span.of(parse.text), place.span, place.reason)


def _sides(parse: Parse, claims: Sequence[Claim]) -> Iterator[Unresolved]:
    for claim in claims:
        if claim.figure and claim.figure.side == UNKNOWN:
            yield Unresolved(claim.evidence[0].of(parse.text), claim.evidence[0], Reason.SIDE_UNKNOWN)
