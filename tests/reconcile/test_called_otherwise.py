"""The same dead as civilians to one teller and as fighters to another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.claim import ABOVE, Claim
from counterclaim.model.text import Span
from counterclaim.reconcile.called_otherwise import find_called_otherwise
from counterclaim.reconcile.tallies import tally
from tests.by_rules import read
from tests.claims import figure

WEAVERS = figure(8, "RAV", "civilian", by="Elders", at=0)
GUERRILLAS = figure(8, victims="militant", by="OST", at=100)


def test_the_accounts_part_over_who_they_were_and_nobody_is_counted_twice() -> None:
    (found,) = find_called_otherwise((WEAVERS, GUERRILLAS), str)
    assert found.claims == (WEAVERS.id, GUERRILLAS.id)
    assert found.why == "8 RAV civilians killed by Elders, but 8 militants killed by OST"
    tolls = {t.victims: (t.low, t.best, t.high) for t in tally((WEAVERS, GUERRILLAS))}
    assert tolls == {"civilian": (8, 8, 8), "militant": (0, None, 8)}


@pytest.mark.parametrize(
    "fighters",
    [
        pytest.param(figure(9, victims="militant", by="OST", at=100), id="another number"),
        pytest.param(figure(8, victims="militant", by="OST", at=900), id="far off"),
        pytest.param(figure(8, victims="militant", by="Elders", at=100), id="one teller"),
        pytest.param(figure(8, victims="militant", at=100), id="the report itself"),
        pytest.param(figure(8, victims="militant", by="OST", at=100, status="wounded"), id="another fate"),
        pytest.param(figure(8, "OST", "military", by="OST", at=100), id="their own soldiers"),
        pytest.param(replace(GUERRILLAS, spans=((ABOVE, Span(90, 95)),)), id="eight more"),
    ],
)
def test_two_groups_are_two(fighters: Claim) -> None:
    assert find_called_otherwise((WEAVERS, fighters), str) == ()


def test_two_dead_may_be_alike_by_chance() -> None:
    two = (figure(2, "RAV", "civilian", by="Elders"), figure(2, victims="militant", by="OST", at=100))
    assert find_called_otherwise(two, str) == ()


def test_whom_gunmen_killed_are_not_the_gunmen_whom_an_army_killed() -> None:
    told = (
        "Gunmen killed six traders near Gao on Sunday, the governor said. The army said that it killed six insurgents."
    )
    assert not any("militants" in f.why for f in read(told, "2031-03-05").findings)
