"""What adds up and what does not, over claims built by hand."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import ABOVE, AMONG, HELD, MOVED, OUTDATED, TOLL, Claim
from counterclaim.model.finding import FindingKind
from counterclaim.model.text import Span
from counterclaim.model.value import Count, When
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.quantities import figure_of
from counterclaim.reconcile.sums import find_sums
from tests.claims import days, figure, who

NAMES = {"RAV": "Ravian", "OST": "Ostian"}


def said(*claims: Claim) -> list[str]:
    """The sentences found, without who says so."""
    return [f.why.partition(", by")[0] for f in find_sums(claims, lambda p: NAMES.get(p, p))]


def ravian(
    told: int | tuple[int, int | None],
    scope: str = "new",
    by: str | None = "RAV",
    *,
    at: int = 0,
    status: str = "killed",
    when: When | None = None,
) -> Claim:
    return figure(told, "RAV", "military", scope, by, at=at, status=status, when=when)


def test_new_and_implied_earlier_losses_make_a_running_total() -> None:
    assert said(ravian(3, at=0), ravian(9, "cumulative", None, at=100)) == [
        "3 new + 6 earlier = 9 Ravian soldiers killed"
    ]


def test_one_bodys_total_implies_nothing_beside_the_count_of_another() -> None:
    army, ministry = who("RAV", "Army of RAV"), who("RAV", "Health ministry of RAV")
    six = figure(6, "RAV", "civilian", by=army, at=0)
    assert said(six, figure(11, "RAV", "civilian", "cumulative", ministry, at=100)) == []
    assert said(six, figure(11, "RAV", "civilian", "cumulative", army, at=100)) == [
        "6 new + 5 earlier = 11 Ravian civilians killed"
    ]


def test_an_earlier_total_that_is_told_is_named() -> None:
    claims = (
        ravian(5, at=0),
        ravian(1, at=100),
        ravian(9, "cumulative", None, at=200),
        ravian(3, "cumulative", at=300),
    )
    assert said(*claims) == ["5 new + 1 new + 3 earlier = 9 Ravian soldiers killed"]


def test_parts_in_a_row_make_their_whole_and_are_not_added_again() -> None:
    claims = (
        ravian(6, at=0),
        ravian(10, "cumulative", None, at=100),
        ravian(2, at=400),
        ravian(4, at=460),
    )
    assert said(*claims) == [
        "2 + 4 = 6 Ravian soldiers killed",
        "6 new + 4 earlier = 10 Ravian soldiers killed",
    ]


def test_a_total_over_both_sides_takes_running_totals_before_new_ones() -> None:
    claims = (
        ravian(6, at=0),
        ravian(10, "cumulative", None, at=100),
        figure(3, "OST", "military", by="OST", at=200),
        figure(2, "RAV", "civilian", by="RAV", at=300),
        figure(15, "both", "mixed", "cumulative", at=400),
    )
    assert "10 Ravian soldiers killed + 3 Ostian soldiers killed + 2 Ravian civilians killed" in said(*claims)[-1]


def both_sides(total: int | tuple[int, None]) -> tuple[Claim, ...]:
    return (
        ravian(10, "cumulative", None, at=100),
        figure(3, "OST", "military", by="OST", at=200),
        figure(2, "RAV", "civilian", by="RAV", at=300),
        figure(total, "both", "mixed", "cumulative", at=400),
    )


@pytest.mark.parametrize(
    ("total", "kind"),
    [
        (15, FindingKind.SUM_HOLDS),
        ((15, None), FindingKind.SUM_HOLDS),
        (17, FindingKind.SUM_FAILS),
        (11, FindingKind.SUM_FAILS),
        ((12, None), None),
    ],
)
def test_a_total_over_both_sides_holds_or_fails(total: int | tuple[int, None], kind: FindingKind | None) -> None:
    assert [f.kind for f in find_sums(both_sides(total))] == ([kind] if kind else [])


def test_what_the_dead_include_falls_short_of_no_total() -> None:
    first, *others = both_sides(17)
    some = replace(first, spans=((AMONG, first.evidence[0]),))
    assert said(some, *others) == []


def test_of_a_sum_that_fails_only_the_smallest_set_is_named() -> None:
    claims = both_sides(9)
    found = find_sums(claims)[0]
    assert found.claims == (claims[3].id, claims[0].id)


def test_the_enemys_figure_is_never_summed_with_a_sides_own() -> None:
    assert said(ravian(2), ravian(80, "cumulative", "OST", at=100), figure(3, "OST", by="OST", at=200)) == []


def test_declared_parts_that_exceed_their_whole_fail() -> None:
    whole = figure(6, "RAV", at=0)
    parts = [figure(5, "RAV", "military", "part", at=50 * i, part_of=whole) for i in (1, 2)]
    found = find_sums([whole, *parts])
    assert [f.kind for f in found] == [FindingKind.SUM_FAILS]


@pytest.mark.parametrize(("spans", "part"), [((TOLL,), False), ((), True)])
def test_the_toll_that_parts_make_is_no_rival_of_a_part(spans: tuple[str, ...], part: bool) -> None:
    eight, nine = (figure(n, "RAV", "military", by="RAV", at=n * 10) for n in (8, 9))
    total = replace(figure(17, "RAV", "military", by="OST", at=200), spans=tuple((s, Span(200, 205)) for s in spans))
    assert bool(find_contradictions((eight, nine, total))) is part


def test_more_dead_and_an_implied_earlier_count_make_a_toll_of_new_losses() -> None:
    more = replace(ravian(5), spans=tuple((slot, Span(0, 4)) for slot in (ABOVE, HELD)))
    toll = replace(ravian(40, at=60), spans=tuple((slot, Span(60, 64)) for slot in (MOVED, TOLL)))
    assert said(more, toll) == ["5 new + 35 earlier = 40 Ravian soldiers killed"]
    assert said(replace(more, spans=()), toll) == []


def test_what_is_put_right_is_no_new_part_of_what_stands_in_its_place() -> None:
    first = replace(ravian(70), spans=((OUTDATED, Span(0, 4)),))
    assert said(first, ravian(256, "cumulative", at=60)) == []


def test_a_part_of_a_whole_says_nothing_of_the_rest() -> None:
    whole = figure(19, "RAV", at=0)
    assert said(whole, figure(6, "RAV", "military", "part", at=40, part_of=whole)) == []


def test_a_sum_told_again_with_at_least_is_told_once() -> None:
    parts = [figure(11, "RAV", "military", "cumulative", at=100), figure(3, "OST", "military", "cumulative", at=200)]
    vague = figure((14, None), "both", "military", "cumulative", at=0)
    exact = figure(14, "both", "military", "cumulative", at=300)
    sums = [f for f in find_sums([vague, *parts, exact], lambda p: NAMES.get(p, p)) if f.total]
    assert [f.total for f in sums] == [exact.id]
    assert [f.total for f in find_sums([vague, *parts], lambda p: NAMES.get(p, p)) if f.total] == [vague.id]


def test_history_takes_no_part() -> None:
    assert said(ravian(3), ravian(9, "background", None, at=100)) == []


def test_an_older_total_is_not_exceeded_by_a_later_day() -> None:
    older = ravian(4, "cumulative", when=days("2031-03-01", "2031-03-02"), at=0)
    assert said(older, ravian(7, at=100, when=days("2031-03-03"))) == []


def test_wounded_are_not_added_to_the_dead() -> None:
    assert said(ravian(3, status="wounded"), ravian(9, "cumulative", None, at=100)) == []


@given(st.randoms(use_true_random=False), st.lists(st.integers(0, 4), max_size=4))
def test_order_and_duplicates_change_nothing(chance: random.Random, again: list[int]) -> None:
    claims = [ravian(6, at=0), ravian(2, at=500), ravian(4, at=560), *both_sides(15)]
    shuffled = [*claims, *(claims[i] for i in again)]
    chance.shuffle(shuffled)
    assert find_sums(shuffled) == find_sums(claims)


def test_many_figures_take_no_long_search() -> None:
    sides = [f"S{n}" for n in range(9)]
    claims = [
        figure(3 + n, side, "military", scope, side, at=40 * (9 * n + i) + (20 if scope == "new" else 0))
        for i, side in enumerate(sides)
        for n in range(6)
        for scope in ("cumulative", "new")
    ]
    total = figure(1000, "both", "mixed", "cumulative", at=9000)
    assert len(find_sums([*claims, total])) < 60


def test_those_told_behind_a_part_in_a_row_are_the_rest() -> None:
    whole = figure(47, "RAV", "mixed", by="RAV", at=0)
    part = figure(42, "RAV", "civilian", "part", "RAV", at=40, part_of=whole)
    rest = [figure(n, "RAV", kind, by="RAV", at=at) for n, kind, at in ((3, "police", 60), (2, "military", 80))]
    sums = ["42 Ravian civilians killed + 3 Ravian police officers killed + 2 Ravian soldiers killed = 47"]
    assert [s.partition(" people")[0] for s in said(whole, part, *rest)] == sums
    assert said(whole, part, rest[0]) == []


def test_the_others_may_be_told_farther_off() -> None:
    whole = figure(28, "RAV", "mixed", by="RAV", at=0)
    part = figure(1, "RAV", "police", "part", "RAV", at=40, part_of=whole)
    others = figure(27, "RAV", "militant", by="RAV", at=220)
    assert said(whole, part, others) == []
    assert len(said(whole, part, replace(others, spans=((ABOVE, Span(220, 225)),)))) == 1


def test_exact_parts_make_about_as_many() -> None:
    whole = figure(90, "RAV", "civilian", by="RAV", at=0)
    about = replace(whole, figure=replace(figure_of(whole), count=Count(90, 90, approximate=True)))
    parts = [figure(n, "RAV", "civilian", "part", "RAV", at=n, part_of=about) for n in (30, 60)]
    assert said(about, *parts) == ["30 + 60 = ~90 Ravian civilians killed"]


def test_some_told_right_behind_a_total_are_in_it_and_came_not_last() -> None:
    total = ravian(35, "cumulative", at=0)
    assert said(total, ravian(12, at=90)) == []
    assert said(total, ravian(12, at=400)) == ["12 new + 23 earlier = 35 Ravian soldiers killed"]


def test_the_count_of_one_falls_not_short_of_anothers() -> None:
    total = figure((181, None), "both", "mixed", "cumulative", "XYZ", at=0)
    some = [
        figure(n, side, "civilian", "cumulative", by, at=n * 10)
        for n, side, by in ((97, "RAV", "DOC"), (3, "OST", "DOC"))
    ]
    assert said(total, *some) == []
