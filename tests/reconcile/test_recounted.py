"""The same dead, of no told kind to one teller and civilians to another, stand in one line of the toll."""

from __future__ import annotations

from counterclaim.model.claim import Claim
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
