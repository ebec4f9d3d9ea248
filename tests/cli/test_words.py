"""Values in a reader's words."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.cli.words import bounds, days, quote, side_name, who
from counterclaim.model.claim import NARRATOR, Claim, Claimant, Kind, Layer, Stance, Statement
from counterclaim.model.text import Span
from counterclaim.model.value import Count, Precision, When


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (Count(7, 7), "7"),
        (Count(1200, None), "1,200 or more"),
        (Count(0, 40), "up to 40"),
        (Count(5, 7), "5–7"),
        (Count(30_000, 30_000, approximate=True), "about 30,000"),
        (Count(0, 0), "0"),
    ],
)
def test_bounds(count: Count, words: str) -> None:
    assert bounds(count) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2020, 7, 14), date(2020, 7, 14), "14 Jul 2020"),
        (date(2020, 7, 12), date(2020, 7, 14), "12–14 Jul 2020"),
        (date(2020, 6, 28), date(2020, 7, 2), "28 Jun – 2 Jul 2020"),
        (date(2019, 12, 30), date(2020, 1, 2), "30 Dec 2019 – 2 Jan 2020"),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(1988, 1, 1), date(1994, 12, 31), "1988–1994"),
        (None, date(2020, 7, 14), "… – 14 Jul 2020"),
        (date(2020, 7, 14), None, "14 Jul 2020 – …"),
    ],
)
def test_days(first: date | None, last: date | None, words: str) -> None:
    assert days(When(first, last, Precision.DAYS)) == words


def test_no_date_is_said() -> None:
    assert days(None) == "undated"


def test_a_long_quote_is_cut_at_a_space_and_kept_on_one_line() -> None:
    assert quote("five of\nits troops wounded", 15) == "“five of its …”"
    assert quote("five dead", 15) == "“five dead”"


def claim(claimant: Claimant, chain: tuple[Layer, ...] = ()) -> Claim:
    said = Statement("restraint")
    return Claim("r", Kind.STATEMENT, Stance.CALLED_FOR, claimant, (Span(0, 4),), chain=chain, statement=said)


@pytest.mark.parametrize(
    ("claimant", "chain", "words"),
    [
        (NARRATOR, (), "the report itself"),
        (Claimant("Army of Chad", "TCD"), (), "Army of Chad"),
        (Claimant("Army of Chad", "TCD", speaker="A. Bako"), (), "A. Bako, Army of Chad"),
        (
            Claimant("Army of Chad", "TCD"),
            (Layer("AFP", "AFP", "citing", Span(0, 3)),),
            "Army of Chad, via AFP",
        ),
    ],
)
def test_who(claimant: Claimant, chain: tuple[Layer, ...], words: str) -> None:
    assert who(claim(claimant, chain)) == words


@pytest.mark.parametrize(
    ("side", "words"), [("both", "both sides"), ("unknown", "untold side"), ("PKK", "PKK")]
)
def test_sides_that_are_no_state(side: str, words: str) -> None:
    assert side_name(side) == words
