"""Bodies that are counted beside the dead of the same report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.claim import BODIES, KIN, ONLY, Claim, Claimant
from counterclaim.model.text import Span
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.tallies import tally
from tests.claims import figure

DOCTOR = Claimant("doctor", None)
SIX = figure(6, "RAV", "civilian", by="RAV")
SOLDIERS = figure(4, "RAV", "military", by="RAV", at=400)


def bodies(many: int, side: str = "RAV", victims: str = "unknown") -> Claim:
    return replace(figure(many, side, victims, by=DOCTOR, at=100), spans=((BODIES, Span(100, 106)),))


@pytest.mark.parametrize(
    ("claims", "lines"),
    [
        pytest.param((SIX, bodies(9)), [("civilian", 6, 9)], id="one kind of dead"),
        pytest.param((SIX, bodies(9, victims="military")), [("civilian", 6, 6), ("military", 9, 9)], id="two kinds"),
        pytest.param(
            (SIX, SOLDIERS, bodies(9)), [("civilian", 6, 6), ("military", 4, 4), ("unknown", 9, 9)], id="of either kind"
        ),
        pytest.param((SIX, bodies(9, side="OST")), [("unknown", 9, 9), ("civilian", 6, 6)], id="of another side"),
        pytest.param((SIX, replace(bodies(9), spans=())), [("civilian", 6, 9)], id="counted anew by another"),
    ],
)
def test_bodies_are_of_the_one_kind_of_dead(claims: tuple[Claim, ...], lines: list[tuple[str, int, int]]) -> None:
    assert [(str(t.victims), t.low, t.high) for t in tally(claims)] == lines


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
