"""Slots weighed together: what is open follows what it is tied to, and what is tied to nothing stays as it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.weigh.ties import PEOPLE, RELATION
from counterclaim.extract.weigh.together import weighed_together

Figure = dict[str, dict[str, float]]
KINDS = {"TCD": "state", "LBY": "state", "FAP": "group", "unknown": "unknown"}


def figure(**slots: dict[str, float]) -> Figure:
    own: Figure = {
        "victims": {"military": 0.5, "civilian": 0.5},
        "scope": {"new": 0.5, "cumulative": 0.5},
        "side": {"TCD": 0.5, "LBY": 0.5},
        "party": {"TCD": 0.5, "LBY": 0.5},
    }
    return own | slots


def together(*figures: Figure, again: tuple[tuple[int, int], ...] = ()) -> list[Figure]:
    return weighed_together(figures, [{side: KINDS[side] for side in one["side"]} for one in figures], again)


def test_what_has_no_tie_stays_as_it_is() -> None:
    (found,) = together(figure(side={"TCD": 0.7, "LBY": 0.3}))
    assert found["side"] == pytest.approx({"TCD": 0.7, "LBY": 0.3})


@pytest.mark.parametrize(("whose", "side"), [("own", "LBY"), ("another", "TCD")])
def test_an_open_side_follows_the_claimant_and_whose_loss_he_tells(whose: str, side: str) -> None:
    relation = {"own": 0.05, "another": 0.05} | {whose: 0.95}
    (found,) = together(figure(party={"TCD": 0.1, "LBY": 0.9}, **{RELATION: relation}))
    assert max(found["side"], key=lambda value: found["side"][value]) == side


def test_an_open_claimant_follows_the_side() -> None:
    relation = {"own": 0.9, "another": 0.1}
    (found,) = together(figure(side={"TCD": 0.95, "LBY": 0.05}, **{RELATION: relation}))
    assert found["party"]["TCD"] > 0.7


def test_a_kind_of_people_speaks_for_a_kind_of_side() -> None:
    fits = {"military state": 0.45, "military group": 0.05, "civilian state": 0.45, "civilian group": 0.05}
    (found,) = together(figure(side={"TCD": 0.5, "FAP": 0.5}, **{PEOPLE: fits}))
    assert found["side"]["TCD"] > 0.6


def test_what_the_figure_before_has_is_passed_on_and_back() -> None:
    sure, open_ = figure(side={"TCD": 0.95, "LBY": 0.05}), figure()
    same = {"same side": {"same": 0.95, "other": 0.05}}
    _, later = together(sure, open_ | same)
    earlier, _ = together(open_, sure | same)
    assert later["side"]["TCD"] > 0.7
    assert earlier["side"]["TCD"] > 0.7


def test_no_ties_overturn_what_stands() -> None:
    never = {"own": 0.0, "another": 1.0}
    same, sure = {"same side": {"same": 1.0, "other": 0.0}}, figure(side={"TCD": 0.0, "LBY": 1.0})
    stands = figure(side={"TCD": 1.0, "LBY": 0.0}, party={"TCD": 1.0, "LBY": 0.0}, **{RELATION: never}) | same
    _, found, _ = together(sure, stands, sure | same)
    assert found["side"]["TCD"] > 0.5


def test_a_tie_does_not_say_whether_a_side_is_known() -> None:
    relation = {"own": 0.9, "another": 0.05, "nobody's told": 0.9}
    side = {"TCD": 0.3, "LBY": 0.3, "unknown": 0.4}
    (found,) = together(figure(side=side, party={"TCD": 1.0, "LBY": 0.0}, **{RELATION: relation}))
    assert found["side"]["unknown"] == pytest.approx(0.4)
    assert found["side"]["TCD"] > 0.4


@given(st.lists(st.tuples(*[st.floats(0.01, 1.0)] * 6), min_size=1, max_size=6))
def test_shares_sum_to_one_and_even_ties_move_nothing(drawn: list[tuple[float, ...]]) -> None:
    figures = []
    for n, (a, b, c, d, same, other) in enumerate(drawn):
        one = figure(side={"TCD": a / (a + b), "LBY": b / (a + b)}, party={"TCD": c / (c + d), "LBY": d / (c + d)})
        figures.append(one | {RELATION: {"own": 0.5, "another": 0.5}})
        if n:
            figures[-1]["same side"] = {"same": same, "other": other}
    tied = together(*figures)
    assert all(sum(row.values()) == pytest.approx(1) for one in tied for row in one.values())
    even = together(*({**one, "same side": {"same": 0.5, "other": 0.5}} if n else one for n, one in enumerate(figures)))
    for one, found in zip(figures, even, strict=True):
        assert found["side"] == pytest.approx(one["side"], abs=1e-6)
        assert found["party"] == pytest.approx(one["party"], abs=1e-6)


def test_the_same_people_told_again_are_of_one_side_and_may_have_two_tellers() -> None:
    sure = figure(side={"TCD": 0.95, "LBY": 0.05}, party={"TCD": 0.95, "LBY": 0.05})
    _, _, again = together(sure, figure(), figure(), again=((0, 2),))
    assert again["side"]["TCD"] > 0.7
    assert again["party"]["TCD"] == pytest.approx(0.5)
