"""Which counts over many reports cannot all be true, and what hangs on them."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import Claim, Scope
from counterclaim.reconcile.rival_accounts import find_rival_accounts
from counterclaim.reconcile.stakes import ranked
from tests.claims import days, figure, who

FIRST = date(2031, 3, 1)
TOLD = {f"r{n}": FIRST + timedelta(days=n) for n in range(10)}
UN = who("UN", "UN mission", "IGO")


def total(
    told: int | tuple[int, int | None], by: str, report: int, side: str = "RAV", victims: str = "military"
) -> Claim:
    """A running total that reaches the day of its report."""
    until = days("2031-03-01", str(FIRST + timedelta(days=report)))
    return figure(told, side, victims, "cumulative", by, when=until, report=f"r{report}", at=40 * len(by))


def new(
    told: int | tuple[int, int | None], by: str, day: int, report: int | None = None, victims: str = "military"
) -> Claim:
    """New losses of a day, told on it or later."""
    when = days(str(FIRST + timedelta(days=day)))
    return figure(told, "RAV", victims, "new", by, when=when, report=f"r{day if report is None else report}", at=90)


RAISED = total(9, "RAV", 1), total(12, "RAV", 3)
BOASTS = total(100, "OST", 2)
LOWERS = total(13, "OST", 4)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        # a lower count of an earlier day may hold beside a higher one of a later day
        ([total(4, "OST", 2), total(9, "RAV", 3)], []),
        ([total(9, "RAV", 2), total(4, "OST", 3)], [{0, 1}]),
        ([total(9, "RAV", 3), total(4, "OST", 3)], [{0, 1}]),
        # what a claimant raises was no ceiling, and what it lowers it stands by no more
        ([*RAISED, BOASTS], [{1, 2}]),
        ([*RAISED, BOASTS, LOWERS], []),
        ([total(9, "RAV", 1), total(12, "OST", 1), total(12, "RAV", 3)], []),
        # open and vague counts
        ([total((24, None), "OST", 3), total(20, "RAV", 3)], [{0, 1}]),
        ([total((0, 100), "OST", 3), total(4, "RAV", 3)], []),
        # new losses of several days against a total over them: no fewer than it takes
        ([new(3, "OST", 1), new(4, "OST", 2), new(2, "OST", 3), total(5, "RAV", 3)], [{0, 1, 3}]),
        ([new(3, "OST", 1), new(4, "OST", 2), total(7, "RAV", 3)], []),
        ([new(3, "OST", 1), new(4, "OST", 5), total(5, "RAV", 3)], []),
        ([total(6, "OST", 1), new(4, "OST", 2), total(8, "RAV", 3)], [{0, 1, 2}]),
        # what is told loosely, or is a total told again, may be the same people
        ([new((1, None), "OST", 1), new(1, "OST", 2), total(1, "RAV", 3)], []),
        ([total(4, "OST", 1), new(4, "OST", 2), total(6, "RAV", 3)], []),
        # new losses of one day
        ([new(7, "OST", 2), new(2, "RAV", 2)], [{0, 1}]),
        ([new(7, "OST", 2), new(2, "RAV", 3)], []),
        ([new(7, "OST", 2), new(2, "RAV", 2, 3), new(7, "RAV", 2, 4)], []),
        # soldiers among all who died
        ([total(9, "OST", 3), total(6, "RAV", 3, victims="mixed")], [{0, 1}]),
        ([total(9, "OST", 3, victims="mixed"), total(6, "RAV", 3)], []),
        ([total(9, "OST", 3), total(6, "RAV", 3, victims="unknown")], []),
        ([total(9, "OST", 3), total(6, "UN", 3, side="both", victims="mixed")], [{0, 1}]),
        # the outlet's own voice is no party to it, nor is one claimant to itself
        ([total(9, "RAV", 3), figure(4, "RAV", "military", "cumulative", None, report="r3")], []),
        ([new(9, "RAV", 2), total(4, "RAV", 3)], []),
    ],
)
def test_the_smallest_sets(claims: list[Claim], expected: list[set[int]]) -> None:
    numbers = {c.id: n for n, c in enumerate(claims)}
    assert [{numbers[i] for i in f.claims} for f in find_rival_accounts(claims, TOLD)] == expected


def test_a_repeated_count_stands_for_itself_once() -> None:
    again = [figure(100, "RAV", "military", "cumulative", "OST", when=BOASTS.when, report="r5"), BOASTS]
    found = find_rival_accounts([*again, RAISED[1]], TOLD)
    assert [f.claims for f in found] == [(BOASTS.id, RAISED[1].id)]


@pytest.mark.parametrize(
    ("claims", "why"),
    [
        ([total(9, "OST", 3), total(4, "RAV", 3)], "9 RAV soldiers killed by OST, but 4 by RAV"),
        (
            [total(9, "OST", 2), total(4, "RAV", 3)],
            "9 RAV soldiers killed up to 3 March by OST, but 4 up to 4 March by RAV",
        ),
        (
            [new(3, "OST", 1), new(4, "OST", 2), total(5, "RAV", 2)],
            "4 + 3 RAV soldiers killed by OST, but 5 by RAV",
        ),
        (
            [total(9, "OST", 3), total(6, "RAV", 3, victims="mixed")],
            "9 RAV soldiers killed by OST, but 6 people killed on the RAV side by RAV",
        ),
    ],
)
def test_the_sentence(claims: list[Claim], why: str) -> None:
    assert [f.why for f in find_rival_accounts(claims, TOLD)] == [why]


def test_what_most_hangs_on_comes_first() -> None:
    civilians = [total(9, "OST", 3, victims="civilian"), total(2, "RAV", 3, victims="civilian")]
    soldiers = [total(900, "OST", 3), total(4, "RAV", 3), total(5, "UN", 3)]
    observers = figure(5, "RAV", "military", "cumulative", UN, when=soldiers[0].when, report="r3", at=300)
    claims = [*civilians, *soldiers[:2], observers]
    found = ranked(find_rival_accounts(claims, TOLD), claims, TOLD)
    # the enemy's count alone carries the high of the soldiers; the mission's and the side's own lie one apart
    assert [(f.stake, f.why.split()[0]) for f in found] == [(895, "900"), (895, "900"), (7, "9"), (1, "5")]


COUNTS = st.integers(0, 9)
CLAIMS = st.lists(
    st.one_of(
        st.builds(total, COUNTS, st.sampled_from(["RAV", "OST", "UN"]), COUNTS),
        st.builds(new, COUNTS, st.sampled_from(["RAV", "OST", "UN"]), COUNTS),
    ),
    max_size=9,
)


@given(CLAIMS, st.randoms(use_true_random=False))
def test_no_claim_of_a_set_can_be_spared(claims: list[Claim], chance: random.Random) -> None:
    by_id = {c.id: c for c in claims}
    found = find_rival_accounts(claims, TOLD)
    for finding in found:
        *row, last = (by_id[i] for i in finding.claims)
        counts = [c.figure.count.low for c in row if c.figure]
        assert last.figure is not None
        assert last.figure.count.high is not None
        assert sum(counts) - min(counts) <= last.figure.count.high < sum(counts)
        assert len({c.claimant.name for c in row}) == 1
        assert row[0].claimant != last.claimant
        afresh = [c.when.first for c in row if c.when and c.figure and c.figure.scope is Scope.NEW]
        assert len(set(afresh)) == len(afresh)
    shuffled = [*claims, *claims[:3]]
    chance.shuffle(shuffled)
    assert find_rival_accounts(shuffled, TOLD) == found
