"""Pairs of found and gold figures, and the slots in which they agree."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.evaluate.matching import Compared, Slot, agree, pair
from counterclaim.model.text import Span

KILLED = Compared((Span(0, 10),), "killed", 7, 7, "AZE", "military", "new", "AZE")


def at(start: int, end: int, figure: Compared = KILLED) -> Compared:
    return replace(figure, spans=(Span(start, end),))


def test_the_pair_that_agrees_most_comes_first() -> None:
    five, seven = replace(KILLED, low=5, high=5), KILLED
    assert pair([five, seven], [seven, five]) == ((0, 1), (1, 0))


def test_figures_apart_are_no_pair() -> None:
    assert pair([at(0, 5)], [at(5, 9)]) == ()


def test_one_gold_takes_one_figure() -> None:
    assert pair([at(0, 5), at(2, 6)], [at(0, 9)]) == ((0, 0),)


def test_what_the_gold_leaves_out_is_not_judged() -> None:
    assert agree(KILLED, replace(KILLED, side=None), Slot.SIDE) is None


def test_denying_any_is_telling_none() -> None:
    none = replace(KILLED, low=0, high=0)
    denied = replace(KILLED, low=1, high=None, polarity="denied")
    assert agree(denied, none, Slot.COUNT)
    assert agree(denied, none, Slot.POLARITY)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=6))
def test_a_set_answers_itself(places: list[tuple[int, int]]) -> None:
    figures = [at(start, start + length) for start, length in places]
    assert len(pair(figures, figures)) == len(figures)
