"""Losses of the last weeks, history to the report that looks back on them and news to a ledger."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.link.lately import as_news, is_lately
from counterclaim.link.scenes import scenes
from counterclaim.model.claim import Claim, Scope
from counterclaim.reconcile.tallies import tally
from tests.claims import days, event, figure

TOLD = date(2031, 3, 20)
PUBLISHED = {"r": TOLD, "s": date(2031, 2, 2)}


def past(*when: str, scope: str = "background", **more: int) -> Claim:
    return figure(40, "RAV", "military", scope, when=days(*when) if when else None, **more)


@pytest.mark.parametrize(
    ("claim", "lately"),
    [
        pytest.param(past("2031-02-01"), True, id="a day of last month"),
        pytest.param(past("2031-01-25", "2031-02-10"), True, id="over some weeks"),
        pytest.param(past("2020-02-01"), False, id="years ago"),
        pytest.param(past("2030-06-01", "2031-02-01"), False, id="since long ago"),
        pytest.param(past(), False, id="of no told day"),
        pytest.param(past("2031-03-19", scope="new"), False, id="news already"),
        pytest.param(event("RAV", "asserted", "RAV", "OST"), False, id="no figure"),
    ],
)
def test_what_is_of_late(claim: Claim, lately: bool) -> None:
    assert is_lately(claim, TOLD) is lately
    assert not is_lately(claim, None)
    of_history = claim.figure is not None and claim.figure.scope is Scope.BACKGROUND
    assert any(claim.id in scene.claims for scene in scenes("r", [claim], TOLD)) is (lately or not of_history)


@pytest.mark.parametrize(
    ("when", "scope"), [(("2031-02-01",), Scope.NEW), (("2031-02-01", "2031-02-09"), Scope.CUMULATIVE)]
)
def test_one_day_is_new_and_several_are_a_total(when: tuple[str, ...], scope: Scope) -> None:
    (claim,) = as_news([past(*when)], PUBLISHED)
    assert claim.figure is not None
    assert claim.figure.scope is scope


def test_a_total_looked_back_on_is_the_toll_of_its_days() -> None:
    then = figure(9, "RAV", "military", by="Red Cross", when=days("2031-02-01"), report="s")
    since = figure(40, "RAV", "military", "background", by="Red Cross", when=days("2031-02-01", "2031-02-09"))
    (toll,) = tally(as_news([then, since], PUBLISHED), None, PUBLISHED)
    assert (toll.low, toll.best, toll.high) == (40, 40, 40)
