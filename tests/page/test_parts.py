"""The parts of a page: cut text, lanes of the timeline, the map's edge, words for values."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.gazetteer.outlines import Box
from counterclaim.model.claim import Stance
from counterclaim.model.finding import Reading
from counterclaim.model.value import Count, Precision, When
from counterclaim.page import words
from counterclaim.page.map import clipped, drawn
from counterclaim.page.rows import rows_of
from counterclaim.page.sides import sides_of
from counterclaim.page.text import Paragraph, numbers, paragraphs
from counterclaim.page.timeline import timeline

JULY = When(date(2020, 7, 12), date(2020, 7, 14), Precision.DAYS)
YEAR_END = When(date(2019, 12, 30), date(2020, 1, 2), Precision.DAYS)
DEGREES = st.floats(-30, 30)
CROWDED = [
    ("El Tarra", 8.57, -73.09),
    ("Catatumbo", 8.58, -73.06),
    ("Tibú", 8.6, -72.95),
    ("Ocaña", 8.24, -73.35),
    ("La Esperanza", 8.2, -72.4),
    ("Hacarí", 8.32, -73.15),
    ("Los Patios", 7.83, -72.5),
]
"""Towns of Norte de Santander, some a few kilometres apart."""


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (Count.exactly(1200), "1,200"),
        (Count(24, None), "at least 24"),
        (Count(0, 40), "up to 40"),
        (Count(5, 7), "5–7"),
        (Count(9, 9, True), "about 9"),
    ],
)
def test_counts(count: Count, shown: str) -> None:
    assert words.bounds(count) == shown


@pytest.mark.parametrize(
    ("when", "shown"),
    [
        (None, "undated"),
        (When.day(date(2020, 7, 4)), "4 July 2020"),
        (JULY, "12–14 July 2020"),
        (YEAR_END, "30 December 2019 – 2 January 2020"),
        (When(date(2016, 1, 1), date(2016, 12, 31), Precision.YEAR), "2016"),
        (When(None, date(2020, 7, 4), Precision.DAYS), "until 4 July 2020"),
    ],
)
def test_days(when: When | None, shown: str) -> None:
    assert words.days(when) == shown


def test_segments_give_back_the_text(reading: Reading) -> None:
    told = [p for p in paragraphs(reading) if isinstance(p, Paragraph)]
    stretches = [s.span.of(reading.document.text) for s in reading.document.told]
    assert ["".join(s.text for s in p.segments) for p in told] == stretches


def test_bars_of_a_lane_do_not_overlap(reading: Reading) -> None:
    shown = timeline(reading.claims, dict.fromkeys(numbers(reading), "a claim"))
    assert shown is not None
    ordered = sorted(shown.bars, key=lambda bar: (bar.y, bar.x))
    lanes = [(a, b) for a, b in pairwise(ordered) if a.y == b.y]
    assert all(a.x + a.width <= b.x for a, b in lanes)


def test_a_label_longer_than_a_bar_at_the_edge_stands_before_it(reading: Reading) -> None:
    shown = timeline(reading.claims, dict.fromkeys(numbers(reading), "a claim of many words, and one more"))
    assert shown is not None
    turned = [bar for bar in shown.bars if bar.turned]
    assert turned
    assert all(bar.words < bar.x or bar.words < bar.x + bar.width for bar in turned)
    assert all(bar.words < bar.x for bar in turned if bar.width < 200)


def test_history_is_not_on_the_timeline(reading: Reading) -> None:
    shown = timeline(reading.claims, dict.fromkeys(numbers(reading), ""))
    assert shown is not None
    assert all(bar.claim.when and bar.claim.when.precision is not Precision.YEAR for bar in shown.bars)


def test_places_lie_on_the_map(reading: Reading) -> None:
    shown = drawn(reading.claims)
    assert shown is not None
    assert {spot.where.name for spot in shown.spots} == {"Tovuz", "Berd"}
    assert all(0 <= s.x <= shown.width and 0 <= s.y <= shown.height for s in shown.spots)


@pytest.mark.parametrize("turned", range(7))
def test_names_of_places_side_by_side_do_not_meet(reading: Reading, turned: int) -> None:
    some = next(c for c in reading.claims if c.where and c.where.lat)
    assert some.where
    claims = [
        replace(some, where=replace(some.where, name=name, lat=lat, lon=lon))
        for name, lat, lon in [*CROWDED[turned:], *CROWDED[:turned]]
    ]
    shown = drawn([claim for claim in claims for _ in range(4)])
    assert shown is not None
    names = [spot.name.box for spot in shown.spots]
    assert not any(one.meets(other) for one, other in combinations(names, 2))


@given(st.lists(st.tuples(DEGREES, DEGREES), min_size=3, max_size=12))
def test_a_clipped_ring_stays_in_its_box(ring: list[tuple[float, float]]) -> None:
    box = Box(-10, -5, 10, 5)
    assert all(-10.001 <= x <= 10.001 and -5.001 <= y <= 5.001 for x, y in clipped(tuple(ring), box))


@pytest.mark.parametrize(("called", "stance"), [("Officials of Armenia", "say"), ("Government of Armenia", "says")])
def test_what_a_claimant_does_agrees_with_his_name(reading: Reading, called: str, stance: str) -> None:
    claim = next(c for c in reading.claims if c.stance is Stance.ASSERTED and not c.claimant.narrator)
    told = replace(claim, claimant=replace(claim.claimant, name=called))
    one = replace(reading, claims=(told,))
    rows = rows_of(one, sides_of(one), {told.id: 1})
    assert rows[told.id].stance == stance
