"""Counts, intervals, spans and claims: what must hold for any of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import (
    NARRATOR,
    Claim,
    Figure,
    Kind,
    Scope,
    Stance,
    Status,
    Step,
    Victims,
)
from counterclaim.model.text import Report, Span
from counterclaim.model.value import Count, Precision, When

counts = st.tuples(st.integers(0, 500), st.none() | st.integers(0, 500)).map(
    lambda pair: Count(pair[0], None if pair[1] is None else pair[0] + pair[1])
)


@given(counts, counts)
def test_two_counts_meet_both_ways_or_not_at_all(one: Count, other: Count) -> None:
    assert one.meets(other) == other.meets(one)


@given(counts)
def test_a_count_meets_itself_and_adding_none_changes_nothing(count: Count) -> None:
    assert count.meets(count)
    assert count.plus(Count.exactly(0)) == count


@given(counts, counts)
def test_the_sum_is_no_less_than_its_parts(one: Count, other: Count) -> None:
    total = one.plus(other)
    assert total.low == one.low + other.low
    assert (total.high is None) == (one.high is None or other.high is None)


@pytest.mark.parametrize(
    ("count", "shown"),
    [(Count(7, 7), "7"), (Count(24, None), "24+"), (Count(5, 7), "5–7"), (Count(40, 40, True), "~40")],
)
def test_a_count_shows_its_bounds(count: Count, shown: str) -> None:
    assert str(count) == shown


@pytest.mark.parametrize(("low", "high"), [(-1, None), (5, 4)])
def test_bounds_that_cannot_be_are_refused(low: int, high: int | None) -> None:
    with pytest.raises(ValueError, match="not a count"):
        Count(low, high)


@given(st.text(), st.data())
def test_a_span_gives_its_own_characters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Span(start, end).of(text) == text[start:end]


@given(st.dates(), st.dates())
def test_intervals_that_run_backwards_are_refused(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert When(first, last, Precision.DAYS).meets(When.day(first))
    if first != last:
        with pytest.raises(ValueError, match="not an interval"):
            When(last, first, Precision.DAYS)


@given(st.text())
def test_a_report_without_an_id_has_one_of_its_text(text: str) -> None:
    assert Report(text).id == Report(text).id
    assert Report(text, id="r1").id == "r1"


def _claim(low: int = 7, part_of: str | None = None, trace: tuple[Step, ...] = ()) -> Claim:
    figure = Figure(Count.exactly(low), Status.KILLED, "AZE", Victims.MILITARY, Scope.NEW, part_of)
    return Claim("r1", Kind.FIGURE, Stance.ASSERTED, NARRATOR, (Span(3, 9),), figure=figure, trace=trace)


def test_an_id_says_what_and_where_and_not_how() -> None:
    assert _claim().id == _claim(trace=(Step("count", "a word"),)).id == _claim(part_of="abc").id
    assert _claim().id != _claim(low=8).id


def test_a_claim_needs_evidence() -> None:
    with pytest.raises(ValueError, match="without evidence"):
        Claim("r1", Kind.FIGURE, Stance.ASSERTED, NARRATOR, ())
