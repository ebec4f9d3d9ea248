"""Counts of towns that lie in the count of their land told right before: "12 died across Ukraine, seven in Kharkiv"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.model.claim import ABOVE, TOLL, Claim, Scope
from counterclaim.model.value import PlacePrecision, Where
from counterclaim.reconcile.quantities import Quantity

WIDE = (PlacePrecision.ADMIN1, PlacePrecision.REGION, PlacePrecision.COUNTRY)
"""How fine a place is told in which others lie, from the finest."""
NEAR = 300
"""How many characters behind the count of a land those of its towns may be told."""

AROUND = 0.75
"""How many degrees from its middle a region may reach."""


def within_lands(quantities: Sequence[Quantity]) -> frozenset[str]:
    """The ids of the claims that count in a town what one of its land counts too, told before by the same and of the
    same days; none where the towns count more than is told of the land: "deaths in Mali", "at least 16 died in Gao".
    """
    found: set[str] = set()
    for whole in quantities:
        towns = [q for q in quantities if _lies_in(q, whole)]
        most = whole.count.low if whole.count.high is None else whole.count.high
        if sum(q.count.low for q in towns) <= most:
            found |= {ident for q in towns for ident in q.ids}
    return frozenset(found)


def _lies_in(part: Quantity, whole: Quantity) -> bool:
    a, b = part.claim, whole.claim
    same = (part.figure.side, part.figure.status, part.figure.victims) == (
        whole.figure.side, whole.figure.status, whole.figure.victims,
    )  # fmt: skip
    close = a.report == b.report and 0 < part.at - whole.at <= NEAR and bool(part.tellers & whole.tellers)
    return same and close and part.when == whole.when and _may_be_within(a, b)


def _may_be_within(part: Claim, whole: Claim) -> bool:
    told = all(c.figure is not None and c.figure.scope is Scope.NEW for c in (part, whole))
    plain = not any(part.span(slot) for slot in (ABOVE, TOLL))
    if part.where is None or whole.where is None:
        return False
    return told and plain and lies_within_land(whole.where, part.where)


def lies_within_land(land: Where, town: Where) -> bool:
    """Whether a land, or a part of one, has a town in it; a region of no unit those near its middle."""
    if land.precision not in WIDE or land.country is None or town.country != land.country:
        return False
    finer = town.precision not in WIDE or WIDE.index(town.precision) < WIDE.index(land.precision)
    if land.precision is PlacePrecision.REGION and land.admin1 is None:
        return finer and _is_near(land, town)
    return finer and (land.precision is PlacePrecision.COUNTRY or land.admin1 == town.admin1)


def _is_near(land: Where, town: Where) -> bool:
    degrees = ((land.lat, town.lat), (land.lon, town.lon))
    return all(a is not None and b is not None and abs(a - b) <= AROUND for a, b in degrees)
