"""The day that relative dates count from."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.evaluate.isaf_dates import start_date
from counterclaim.extract.dates import find_anchor

RELEASE = (
    "2012-06-S-926\nFor Immediate Release\n\nHERAT, Afghanistan (June 14) — A patrol detained two men {}."
)

CASES = [
    (RELEASE, date(2012, 6, 14), "dateline"),
    ("HERAT, Afghanistan (Nov. 1, 2011)\nA patrol left.", date(2011, 11, 1), "dateline"),
    ("BAKU, July 12, 2020 (Reuters) - A patrol left.", date(2020, 7, 12), "dateline"),
    ("Sunday, March 3, 2013\n\nA patrol left.", date(2013, 3, 3), "heading"),
    ("In a July 12, 2020 statement the ministry said so.", date(2020, 7, 12), "statement"),
    ("HERAT, Afghanistan (June 14) — A patrol left.", None, "nowhere"),
    ("A town fell on March 3, 2013, and a patrol left.", None, "nowhere"),
    ("A patrol left on Tuesday.", None, "nowhere"),
]


@pytest.mark.parametrize(("text", "day", "source"), CASES)
def test_anchor(text: str, day: date | None, source: str) -> None:
    assert find_anchor(text, None) == (day, source)


def test_the_publication_date_comes_first() -> None:
    assert find_anchor(RELEASE, date(2020, 1, 1)) == (date(2020, 1, 1), "published")


@pytest.mark.parametrize(
    ("words", "day"),
    [("today", 14), ("yesterday", 13), ("Monday", 11), ("overnight", 13), ("on June 9", 9), ("", 14)],
)
def test_the_day_of_an_operation(words: str, day: int) -> None:
    assert start_date(RELEASE.format(words)) == date(2012, 6, day)


def test_the_day_of_saying_is_not_that_of_the_operation() -> None:
    text = RELEASE.replace("A patrol", "Officials confirmed today that a patrol").format("Monday")
    assert start_date(text) == date(2012, 6, 11)
