"""New losses of several incidents, each told by whoever knew of it, over claims built by hand."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import Claim, Claimant
from counterclaim.model.finding import Tally
from counterclaim.model.value import PlacePrecision, Where
from counterclaim.reconcile.tallies import tally
from tests.claims import days, figure, who

MISSION, MEDIC = who("UN", "UN mission", "IGO"), Claimant("a medic", None)
REBELS = Claimant("rebels", None, "REB")
LARN = Where("Larn", "RAV", "North", 1.0, 1.0, PlacePrecision.TOWN)
TESK = Where("Tesk", "RAV", "South", 3.0, 1.0, PlacePrecision.TOWN)


def lost(told: int | tuple[int, int | None], day: str | None, by: object, at: int, scope: str = "new") -> Claim:
    """Soldiers of a side who fell on one day of January, as somebody tells it in a report of his own."""
    when = days(*(f"2031-01-{d}" for d in day.split("/"))) if day else None
    return figure(told, "RAV", "military", scope, by, at=at, when=when, report=f"r{at}")  # type: ignore[arg-type]


def at_place(claim: Claim, where: Where) -> Claim:
    return replace(claim, where=where)


def rows(*claims: Claim) -> Tally:
    return next(t for t in tally(claims) if t.side == "RAV")


OWN = at_place(lost(7, "02", "RAV", 0), LARN)
THEIRS = at_place(lost(25, "06", MISSION, 100), TESK)
NEXT_DAY = at_place(lost(25, "03", MISSION, 200), TESK)
ENEMY = at_place(lost(40, "09", "OST", 300), TESK)
ENEMY_LOSS = figure(2, "OST", "military", "new", "OST", at=900)
TOTAL = lost(9, "02/03", "RAV", 500, "cumulative")


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param((OWN, THEIRS), (32, 32, 32), id="days apart, in two places"),
        pytest.param((OWN, NEXT_DAY), (32, 32, 32), id="the next day elsewhere"),
        pytest.param((OWN, at_place(NEXT_DAY, LARN)), (7, 25, 25), id="the next day may be the same"),
        pytest.param((OWN, replace(THEIRS, where=None)), (7, 25, 25), id="another may date it otherwise"),
        pytest.param((OWN, lost(5, "06", "RAV", 600), THEIRS), (12, 32, 32), id="one voice's own other day"),
        pytest.param((OWN, lost(25, "02/06", MISSION, 100)), (7, 25, 25), id="days that hold the other's"),
        pytest.param((OWN, THEIRS, lost(4, None, MEDIC, 400)), (32, 32, 32), id="of no day, added to nothing"),
        pytest.param((OWN, ENEMY, ENEMY_LOSS), (7, 7, 47), id="the enemy's only raise the high"),
        pytest.param((OWN, at_place(lost(40, "09", REBELS, 300), TESK)), (7, 7, 47), id="nor what rebels claim"),
        pytest.param((OWN, THEIRS, lost(30, "02/06", "RAV", 500, "cumulative")), (30, 30, 30), id="a total holds them"),
        pytest.param((OWN, TOTAL, THEIRS), (34, 34, 34), id="what came after a total"),
        pytest.param((OWN, TOTAL, lost(25, "04", MISSION, 100)), (9, 9, 25), id="the day after a total"),
    ],
)
def test_incidents_of_several_tellers(claims: tuple[Claim, ...], expected: tuple[int, int, int]) -> None:
    found = rows(*claims)
    assert (found.low, found.best, found.high) == expected


def test_each_incident_is_carried_by_its_own_claims() -> None:
    assert set(rows(OWN, THEIRS).best_claims) == {OWN.id, THEIRS.id}


LOSSES = st.builds(
    lost,
    st.integers(0, 60) | st.tuples(st.integers(1, 60), st.none()),
    st.sampled_from(("02", "03", "05", "08", "02/05", None)),
    st.sampled_from(("RAV", "OST", MISSION, MEDIC)),
    st.integers(0, 40).map(lambda n: n * 100),
    st.sampled_from(("new", "new", "cumulative")),
)


@given(st.lists(LOSSES, min_size=1, max_size=7, unique_by=lambda claim: claim.id), st.integers())
def test_bounds_are_in_order_whatever_the_order_of_claims(claims: list[Claim], seed: int) -> None:
    shuffled = random.Random(seed).sample(claims, len(claims))
    assert tally(claims) == tally(shuffled)
    for row in tally(claims):
        assert row.best is None or row.low <= row.best
        assert row.high is None or row.best is None or not row.high_claims or row.best <= row.high
