"""The least that a press release tells, from claims built by hand."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.evaluate.isaf import Release, least, provinces, scores
from counterclaim.model.claim import NARRATOR, Claim, Figure, Kind, Scope, Stance, Status, Victims
from counterclaim.model.text import Span
from counterclaim.model.value import Count, PlacePrecision, Where

TEXT = (
    "A force captured a bomb facilitator and detained two insurgents. The facilitator was held. "
    "The force also detained numerous suspects."
)


def claim(words: str, low: int, high: int | None, noun: str, scope: Scope = Scope.NEW) -> Claim:
    start = TEXT.index(words)
    at = TEXT.index(noun, start)
    spans = [("victims", Span(at, at + len(noun)))]
    figure = Figure(Count(low, high), Status.CAPTURED, "unknown", Victims.MILITANT, scope)
    evidence = (Span(start, start + len(words)),)
    return Claim("r", Kind.FIGURE, Stance.ASSERTED, NARRATOR, evidence, tuple(spans), figure=figure)


LEADER = claim("captured a bomb facilitator", 1, 1, "facilitator")
TWO = claim("detained two insurgents", 2, 2, "insurgents")
KNOWN = claim("The facilitator was held", 1, 1, "facilitator")
MANY = claim("detained numerous suspects", 2, None, "suspects")
OLD = claim("detained two insurgents", 80, 80, "insurgents", Scope.CUMULATIVE)


@pytest.mark.parametrize(
    ("claims", "number"),
    [
        ([], 0),
        ([LEADER, TWO], 3),
        ([LEADER, TWO, KNOWN], 3),
        ([KNOWN], 1),
        ([MANY], 4),
        ([LEADER, KNOWN, MANY], 5),
        ([LEADER, OLD], 1),
    ],
)
def test_least_captured(claims: list[Claim], number: int) -> None:
    assert least(claims, TEXT, Status.CAPTURED) == number
    assert least(claims, TEXT, Status.KILLED) == 0


def test_the_province_of_most_claims() -> None:
    place = Where("Khost", "AFG", "Khost", 33.3, 69.9, PlacePrecision.ADMIN1)
    placed = Claim("r", Kind.EVENT, Stance.ASSERTED, NARRATOR, (Span(0, 3),), where=place)
    assert provinces([LEADER, placed]) == ("khost",)
    assert provinces([LEADER]) == ()


def test_scores_count_releases() -> None:
    told = Release(1, 0, date(2011, 1, 2), ("khost",))
    gold = Release(1, 2, date(2011, 1, 2), ("Khost",))
    values = {score.name: score.value for score in scores("isaf", [(told, gold), (gold, gold)])}
    assert values["killed"] == 1.0
    assert values["captured"] == 0.5
    assert values["province"] == 1.0
