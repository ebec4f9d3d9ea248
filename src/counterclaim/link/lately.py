"""Losses of the last weeks that a report looks back on: history to its own toll, and news to one over many reports."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.model.claim import Claim, Scope

LOOKED_BACK = timedelta(days=60)
"""How far back losses may lie that a report tells by the way, or sums up, and are still of the fighting of its day."""


def is_lately(claim: Claim, published: date | None) -> bool:
    """Whether a figure of history counts losses of told days, the first of them not long before its report."""
    figure, when = claim.figure, claim.when
    if figure is None or figure.scope is not Scope.BACKGROUND or when is None or published is None:
        return False
    return when.first is not None and when.last is not None and when.first >= published - LOOKED_BACK


def as_news(claims: Iterable[Claim], days: Mapping[str, date]) -> Iterator[Claim]:
    """The claims, those of losses of late as a ledger counts them: one day's are new, those of several days a total.

    `days` gives the day on which each report, by its id, was published.
    """
    for claim in claims:
        figure, when = claim.figure, claim.when
        if figure is not None and when is not None and is_lately(claim, days.get(claim.report)):
            scope = Scope.NEW if when.first == when.last else Scope.CUMULATIVE
            yield replace(claim, figure=replace(figure, scope=scope))
        else:
            yield claim
