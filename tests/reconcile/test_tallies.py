"""Low, best and high, over claims built by hand and over the gold claims of an episode."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.errors import UsageError
from counterclaim.model.claim import ABOVE, Claim, Claimant
from counterclaim.model.text import Span
from counterclaim.model.value import Count
from counterclaim.reconcile.policy import load_policy, policies
from counterclaim.reconcile.tallies import tally
from tests import goldclaims
from tests.claims import days, figure, statement, who

POLICIES = Path(__file__).parents[2] / "src" / "counterclaim" / "reconcile" / "data" / "policies"
Bounds = tuple[int, int | None, int | None]


def bounds(*claims: Claim, side: str = "RAV", victims: str = "military", status: str = "killed") -> Bounds:
    rows = {(t.side, str(t.victims), str(t.status)): (t.low, t.best, t.high) for t in tally(claims)}
    return rows[side, victims, status]


def replace_count(claim: Claim, told: Count) -> Claim:
    """A claim of a figure with a count that two bounds do not tell."""
    assert claim.figure is not None
    return replace(claim, figure=replace(claim.figure, count=told))


OWN = figure(7, "RAV", "military", by="RAV", at=0)
OWN_TOTAL = figure(11, "RAV", "military", "cumulative", "RAV", at=100)
OUTLET_TOTAL = figure(11, "RAV", "military", "cumulative", None, at=200)
ENEMY = figure((200, None), "RAV", "military", "new", "OST", at=300)
ENEMY_LOSS = figure(2, "OST", "military", "new", "OST", at=400)
COUNTERS = figure(14, "RAV", "military", "cumulative", who("UN", "UN mission", "IGO"), at=500)
NEWLY = figure(9, "RAV", "military", "new", who("UN", "UN mission", "IGO"), at=550)
DENIED = figure((90, None), "RAV", "military", "new", "OST", at=600, stance="denied")
HISTORY = figure(30000, "RAV", "military", "background", None, at=700)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ((OWN,), (7, 7, 7)),
        ((OWN, OUTLET_TOTAL), (11, 11, 11)),
        ((OWN, OWN_TOTAL), (11, 11, 11)),
        ((OWN, ENEMY, ENEMY_LOSS), (7, 7, None)),
        ((ENEMY, ENEMY_LOSS), (0, None, None)),
        ((OWN_TOTAL, COUNTERS), (11, 14, 14)),
        ((OWN, NEWLY), (7, 9, 9)),
        ((OWN_TOTAL, NEWLY), (11, 11, 11)),
        ((OWN, DENIED, HISTORY), (7, 7, 7)),
    ],
)
def test_bounds_under_the_default_policy(claims: tuple[Claim, ...], expected: Bounds) -> None:
    assert bounds(*claims) == expected


MONITORS = who("Monitors", "Monitors", "NGO")
AIDES = figure(2, "Aid Corps", "civilian", by="RAV", at=900)
BLAMES = statement("rebels", who("RAV", "Army of RAV", "MIL"), at=950)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param((AIDES, BLAMES), (2, 2, 2), id="the civilians of a third"),
        pytest.param((figure(2, "Aid Corps", "military", by="RAV"), BLAMES), (0, None, 2), id="its soldiers"),
        pytest.param((figure(2, "Aid Corps", by=MONITORS, stance="blamed"),), (2, 2, 2), id="monitors who lay blame"),
    ],
)
def test_who_is_no_enemy_of_those_it_counts(claims: tuple[Claim, ...], expected: Bounds) -> None:
    (row,) = tally(claims)
    assert (row.low, row.best, row.high) == expected


NEARLY = replace_count(figure(0, "RAV", "military", by="RAV", at=800), Count(0, 200, approximate=True))
UP_TO = figure((0, 110), "RAV", "military", by=Claimant("chief", None), at=850)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param((NEARLY,), (200, 200, 200), id="nearly 200"),
        pytest.param((NEARLY, OWN), (207, 207, 207), id="nearly 200, and seven"),
        pytest.param((UP_TO,), (0, None, 110), id="up to 110"),
        pytest.param((NEWLY, UP_TO), (9, 9, 110), id="nine, and up to 110 by another"),
    ],
)
def test_what_comes_near_a_number_is_about_that_and_a_most_is_no_least(
    claims: tuple[Claim, ...], expected: Bounds
) -> None:
    assert bounds(*claims) == expected


def test_no_other_prisoners_are_no_none() -> None:
    taken = figure(14, "RAV", "military", by=who("UN", "Red Cross", "NGO"), status="captured")
    none = replace(figure(0, "RAV", "military", by="OST", status="captured", at=90), spans=((ABOVE, Span(90, 95)),))
    assert bounds(taken, none, status="captured") == (14, 14, 14)


@pytest.mark.parametrize(("stance", "told"), [("condemned", 1), ("blamed", 1), ("warned", 0), ("called_for", 1)])
def test_who_condemns_an_attack_that_killed_six_tells_of_six(stance: str, told: int) -> None:
    six = figure(6, "RAV", "military", by="RAV", stance=stance)
    assert [t.best for t in tally([six])] == [6] * told


def test_every_bound_names_its_claims() -> None:
    found = tally([OWN, OUTLET_TOTAL, ENEMY, ENEMY_LOSS])
    row = next(t for t in found if t.side == "RAV")
    assert row.best_claims == row.low_claims == (OUTLET_TOTAL.id,)
    assert row.high_claims == (ENEMY.id,)


def test_parts_are_not_added_to_their_whole() -> None:
    parts = [figure(n, "RAV", "military", by="RAV", at=900 + 50 * n) for n in (2, 5)]
    assert bounds(OWN, *parts) == (7, 7, 7)


def test_new_losses_after_a_total_are_added_to_it() -> None:
    total = figure(11, "RAV", "military", "cumulative", "RAV", at=0, when=days("2031-03-01", "2031-03-04"))
    later = figure(2, "RAV", "military", "new", "RAV", at=90, when=days("2031-03-06"))
    assert bounds(total, later) == (13, 13, 13)


def test_totals_may_fall_when_a_claimant_revises() -> None:
    first = figure(20, "RAV", "military", "cumulative", "RAV", at=0, when=days("2031-03-01", "2031-03-04"))
    later = figure(17, "RAV", "military", "cumulative", "RAV", at=90, when=days("2031-03-01", "2031-03-05"))
    assert bounds(first, later) == (17, 17, 17)


@pytest.mark.parametrize(("sooner", "best"), [("new", 13), ("total", 14)])
def test_a_total_below_one_days_losses_holds_not_all_but_where_it_comes_later(sooner: str, best: int) -> None:
    told = {sooner: date(2031, 5, 4), **{r: date(2031, 5, 7) for r in {"new", "total"} - {sooner}}}
    new = figure(14, "RAV", "military", by="RAV", status="wounded", when=days("2031-05-03"), report="new")
    until = days("2031-05-03", "2031-05-06")
    total = figure(13, "RAV", "military", "cumulative", by="RAV", status="wounded", when=until, report="total")
    assert [t.best for t in tally((new, total), told=told)] == [best]


def test_what_a_claimant_takes_back_counts_no_more_but_another_may_still_say_it() -> None:
    told = {f"r{n}": date(2031, 3, n) for n in (1, 2, 3)}
    claim = figure(30, "RAV", "militant", by="OST", report="r1")
    back = figure(30, "RAV", "militant", by="OST", report="r2", stance="denied")
    again = figure(30, "RAV", "militant", by="OST", report="r3")
    other = figure(30, "RAV", "militant", by="XYZ", report="r1")
    lost = figure(2, "RAV", "militant", "cumulative", "RAV", report="r1")

    def high(*claims: Claim) -> int | None:
        return next(t.high for t in tally((lost, *claims), told=told))

    assert (high(claim), high(claim, back), high(claim, back, again), high(claim, other, back)) == (30, 2, 30, 30)


@pytest.mark.parametrize(("day", "expected"), [(1, (8, 8, 8)), (3, (3, 8, 8))])
def test_an_admission_that_answers_a_total_carries_the_low(day: int, expected: Bounds) -> None:
    told = {f"r{n}": date(2031, 3, n) for n in (1, 2, 3)}
    total = figure(8, "RAV", "civilian", "cumulative", who("UN", "UN mission", "IGO"), report="r2")
    admitted = figure(3, "RAV", "civilian", "new", "RAV", report=f"r{day}", stance="confirmed")
    found = next(t for t in tally([total, admitted, ENEMY_LOSS], told=told) if t.victims == "civilian")
    assert (found.low, found.best, found.high) == expected


@pytest.mark.parametrize(
    ("many", "until", "best"),
    [
        pytest.param(5, "2031-03-28", 5, id="admitted since"),
        pytest.param(5, "2031-03-10", 4, id="of days that the other counted too"),
        pytest.param(3, "2031-03-28", 4, id="fewer"),
    ],
)
def test_a_side_that_has_since_admitted_more_outgrows_who_counts_for_a_living(many: int, until: str, best: int) -> None:
    counted = figure(
        4, "RAV", "military", "cumulative", who("UN", "UN mission", "IGO"), when=days("2031-03-01", "2031-03-17")
    )
    own = figure(many, "RAV", "military", "cumulative", "RAV", at=90, when=days("2031-03-01", until))
    assert [t.best for t in tally((counted, own))] == [best]


def test_totals_over_both_sides_stay_apart() -> None:
    both = figure(14, "both", "mixed", "cumulative", at=0)
    assert [(t.side, t.best) for t in tally([both, OWN])] == [("RAV", 7), ("both", 14)]


def test_what_each_side_lost_of_the_dead_of_both_is_its_toll() -> None:
    both = figure(30, "both", "military", at=0)
    sides = [figure(n, side, "military", "part", at=n, part_of=both) for side, n in (("RAV", 18), ("OST", 12))]
    one = figure(4, "both", "military", "part", at=90, part_of=both)
    assert [(t.side, t.best) for t in tally([both, *sides, one])] == [("OST", 12), ("RAV", 18), ("both", 30)]


@given(st.randoms(use_true_random=False), st.lists(st.integers(0, 7), max_size=4))
def test_order_and_duplicates_change_nothing(chance: random.Random, again: list[int]) -> None:
    claims = [OWN, OWN_TOTAL, OUTLET_TOTAL, ENEMY, ENEMY_LOSS, COUNTERS, DENIED, HISTORY]
    shuffled = [*claims, *(claims[i] for i in again)]
    chance.shuffle(shuffled)
    assert tally(shuffled) == tally(claims)


def test_the_tolls_of_an_episode() -> None:
    gold = goldclaims.GOLD / "tavush"
    told = {
        d["id"]: date.fromisoformat(d["published"])
        for d in goldclaims.reports(gold / "digest.jsonl")
        if d["published"] and d["published"] < "2020-08"
    }
    claims = [c for r in goldclaims.reports(gold / "gold.jsonl") if r["id"] in told for c in goldclaims.figures(r)]
    assert bounds(*claims, side="AZE")[:2] == (12, 12)
    assert bounds(*claims, side="ARM")[:2] == (5, 5)
    assert bounds(*claims, side="AZE", victims="civilian")[:2] == (1, 1)
    assert bounds(*claims, side="ARM", status="wounded")[:2] == (36, 36)


def test_a_policy_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('name = "mine"\nabout = "x"\nlow = ["own"]\nbest = ["own"]\nhigh = ["own"]\n')
    mine = load_policy(path)
    assert tally([OWN, ENEMY, ENEMY_LOSS], mine)[1].high == 7
    path.write_text("name = 3")
    with pytest.raises(UsageError, match="not whole"):
        load_policy(path)
    with pytest.raises(UsageError, match="no policy"):
        load_policy("nobody")


def test_a_shipped_policy_may_be_copied_and_changed(tmp_path: Path) -> None:
    told = [OWN, ENEMY, ENEMY_LOSS]
    for name in policies():
        text = (POLICIES / f"{name}.toml").read_text("utf-8")
        copy, changed = tmp_path / f"{name}.toml", tmp_path / f"{name}-mine.toml"
        copy.write_text(text, encoding="utf-8")
        changed.write_text(re.sub(r"(?m)^high = .*$", 'high = ["enemy"]', text), encoding="utf-8")
        assert tally(told, load_policy(copy)) == tally(told, load_policy(name))
        assert tally(told, load_policy(changed))[1].high_claims == (ENEMY.id,)


def test_every_shipped_policy_loads_under_its_name() -> None:
    assert [load_policy(name).name for name in policies()] == list(policies())
