"""The table of mentions, and how answers to it are scored."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.evaluate.places import (
    NO_PLACE,
    UNRESOLVED,
    Case,
    half_of,
    is_right,
    read_cases,
    same_provinces,
    score_mentions,
)
from counterclaim.extract.mentions import PlaceMention
from counterclaim.model.text import Span
from counterclaim.model.value import PlacePrecision, Where

GOLD = Path(__file__).parents[2] / "gold/places/mentions.tsv"
BERD = Case("in Berd", "Berd", 3, "place", 40.88, 45.39, "ARM", "small", "tuned")


def answer(lat: float | None, country: str = "ARM") -> PlaceMention:
    where = Where("x", country, None, lat, 45.39, PlacePrecision.TOWN) if lat is not None else None
    return PlaceMention(1, 2, Span(3, 7), where, "test")


@pytest.mark.parametrize(
    ("expected", "mention", "right"),
    [
        ("place", answer(40.88), True),
        ("place", answer(41.0), True),
        ("place", answer(41.2), False),
        ("place", answer(40.88, "AZE"), False),
        ("place", None, False),
        (UNRESOLVED, answer(None), True),
        (UNRESOLVED, None, True),
        (UNRESOLVED, answer(40.88), False),
        (NO_PLACE, None, True),
        (NO_PLACE, answer(None), False),
    ],
)
def test_an_answer_is_right_within_twenty_kilometres(expected: str, mention: PlaceMention | None, right: bool) -> None:
    case = Case("in Berd", "Berd", 3, expected, BERD.lat, BERD.lon, BERD.country, "small", "tuned")
    assert is_right(case, mention) is right


def test_a_score_names_what_was_wrong() -> None:
    score = score_mentions([BERD, BERD], lambda text: [answer(42.0)])
    assert (score.right, score.total, score.share) == (0, 2, 0.0)
    assert score.wrong[0] == (BERD, answer(42.0))


def test_the_table_is_whole() -> None:
    cases = read_cases(GOLD)
    assert len(cases) >= 200
    assert {case.half for case in cases} == {"tuned", "held"}
    assert all(case.text[case.start :].startswith(case.name) for case in cases)
    assert all((case.lat is None) == (case.expected != "place") for case in cases)
    assert all(half_of(case.text) == case.half for case in cases)


@pytest.mark.parametrize(
    ("got", "gold", "same"),
    [
        (("kunar",), ["kunar"], True),
        ((), ["??"], True),
        ((), [""], True),
        (("kunar",), ["khost"], False),
        (("kunar", "khost"), ["Khost", "Kunar"], True),
    ],
)
def test_provinces_are_compared_as_sets(got: tuple[str, ...], gold: list[str], same: bool) -> None:
    assert same_provinces(got, gold) is same
