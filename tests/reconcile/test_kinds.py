"""Of what kind people are counted of whom nobody says: in which line of the toll they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.claim import BODIES, Claim
from counterclaim.model.text import Span
from counterclaim.reconcile.tallies import tally
from tests.claims import days, figure


def cells(*claims: Claim) -> dict[str, tuple[int, int | None]]:
    return {str(t.victims): (t.low, t.high) for t in tally(claims)}


def test_people_whom_another_counts_as_civilians_are_of_one_line() -> None:
    people, civilians = figure(30, "RAV", by="Nura"), figure(17, "RAV", "civilian", by="Ledo", at=90)
    assert cells(people, civilians) == {"civilian": (17, 30)}


def test_who_tells_both_tells_of_two_groups() -> None:
    people, civilians = figure(30, "RAV", by="Nura"), figure(17, "RAV", "civilian", by="Nura", at=90)
    assert set(cells(people, civilians)) == {"unknown", "civilian"}


def test_the_dead_of_another_day_stay_apart() -> None:
    people = figure(30, "RAV", by="Nura", when=days("2031-03-01"))
    later = figure(17, "RAV", "civilian", by="Ledo", at=90, when=days("2031-03-02"))
    assert set(cells(people, later)) == {"unknown", "civilian"}


def test_where_soldiers_fell_too_people_may_be_of_either_kind() -> None:
    people, civilians = figure(30, "RAV", by="Nura"), figure(17, "RAV", "civilian", by="Ledo", at=90)
    soldiers = figure(5, "RAV", "military", by="Ledo", at=150)
    assert set(cells(people, civilians, soldiers)) == {"unknown", "civilian", "military"}


SIX = figure(6, "RAV", "civilian", by="RAV")
SOLDIERS = figure(4, "RAV", "military", by="RAV", at=400)


def bodies(many: int, side: str = "RAV", victims: str = "unknown") -> Claim:
    return replace(figure(many, side, victims, by="doctor", at=100), spans=((BODIES, Span(100, 106)),))


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
