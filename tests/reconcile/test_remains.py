"""Bodies that are counted beside the dead of the same report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.claim import BODIES, KIN, ONLY, VAGUE, Claim, Claimant
from counterclaim.model.text import Span
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.tallies import tally
from tests.claims import days, figure

DOCTOR = Claimant("doctor", None)
SIX = figure(6, "RAV", "civilian", by="RAV")


def bodies(many: int, side: str = "RAV", victims: str = "unknown") -> Claim:
    return replace(figure(many, side, victims, by=DOCTOR, at=100), spans=((BODIES, Span(100, 106)),))


@pytest.mark.parametrize(
    ("spans", "low"),
    [
        pytest.param((BODIES,), 6, id="bodies seen are some of the dead"),
        pytest.param((KIN,), 6, id="a man's own are some of the dead"),
        pytest.param((BODIES, ONLY), 4, id="the only bodies there were"),
    ],
)
def test_those_seen_or_known_are_no_toll_beside_one(spans: tuple[str, ...], low: int) -> None:
    seen = replace(bodies(4, victims="civilian"), spans=tuple((slot, Span(100, 106)) for slot in spans))
    assert [(t.low, t.best) for t in tally((figure(6, "RAV", "civilian", by="governor"), seen))] == [(low, low)]


def test_one_who_tells_both_adds_no_bodies_to_more_dead() -> None:
    seen = replace(bodies(4, victims="civilian"), claimant=SIX.claimant)
    assert [(t.low, t.high) for t in tally((SIX, seen))] == [(6, 6)]


def test_the_only_bodies_there_were_part_from_more_dead() -> None:
    only = replace(bodies(4, victims="civilian"), spans=((BODIES, Span(100, 106)), (ONLY, Span(95, 99))))
    assert len(find_contradictions((SIX, only))) == 1


@pytest.mark.parametrize(("many", "parts"), [(9, True), (5, False)])
def test_more_bodies_than_dead_part_and_fewer_do_not(many: int, parts: bool) -> None:
    assert bool(find_contradictions((SIX, bodies(many)))) is parts


@pytest.mark.parametrize(("slots", "best"), [((), 119), ((VAGUE,), 95)], ids=["24 more", "dozens"])
def test_dozens_are_not_added_to_a_total(slots: tuple[str, ...], best: int) -> None:
    total = figure(95, "RAV", "military", "cumulative", when=days("2031-03-01", "2031-03-09"))
    later = figure((24, None), "RAV", "military", when=days("2031-03-12"), at=100)
    later = replace(later, spans=tuple((slot, Span(100, 106)) for slot in slots))
    assert [t.best for t in tally((total, later))] == [best]
