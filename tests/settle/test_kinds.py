"""What people a figure counts, where no noun tells: from its side, its parts and its neighbours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.settle.setting import Setting
from counterclaim.extract.settle.victims import settle_elided, settle_kinds, settle_victims
from counterclaim.model.claim import BOTH, Scope, Status, Victims
from tests.settle.drafts import PARSE, draft
from tests.trees import tree


def test_an_elided_noun_is_that_of_the_figure_before_it() -> None:
    killed, wounded = settle_elided(PARSE, [draft(1), draft(3, victims=Victims.UNKNOWN)])
    assert wounded.victims is killed.victims


def test_a_total_over_both_sides_is_mixed() -> None:
    total = draft(side=BOTH, victims=Victims.UNKNOWN)
    assert settle_victims(PARSE, [total], Setting())[0].victims is Victims.MIXED


@pytest.mark.parametrize(
    ("side", "other", "groups", "victims"),
    [
        pytest.param("ETH", "ERI", (), Victims.MILITARY, id="one of two states"),
        pytest.param("ONLF", "ONLF", ("ONLF",), Victims.MILITANT, id="an armed group"),
        pytest.param("ETH", "ONLF", ("ONLF",), Victims.UNKNOWN, id="a government's toll in a civil war"),
        pytest.param("RUS", "ERI", (), Victims.UNKNOWN, id="one that does not fight"),
    ],
)
def test_losses_of_one_that_fights_are_fighters(
    side: str, other: str, groups: tuple[str, ...], victims: Victims
) -> None:
    told = draft(side=side, victims=Victims.UNKNOWN, party="ETH")
    assert settle_victims(PARSE, [told], Setting(("ETH", other), groups))[0].victims is victims


def test_fighters_left_unnamed_of_a_state_are_its_soldiers() -> None:
    carried = draft(side="ETH", victims=Victims.MILITANT)
    carried = replace(carried, mention=replace(carried.mention, spans=()))
    assert settle_victims(PARSE, [carried], Setting(("ETH", "ONLF"), ("ONLF",)))[0].victims is Victims.MILITARY


def test_a_total_over_two_states_that_lost_only_soldiers_is_of_soldiers() -> None:
    total = replace(draft(side=BOTH, victims=Victims.UNKNOWN), scope=Scope.NEW)
    settled = settle_victims(PARSE, [draft(1, side="ETH"), draft(2, side="ERI"), total], Setting(("ETH", "ERI")))
    assert settled[-1].victims is Victims.MILITARY


def test_a_part_without_a_noun_is_of_the_kind_of_its_whole() -> None:
    whole, others = draft(1, victims=Victims.MILITANT), draft(2, victims=Victims.CIVILIAN)
    part = draft(3, victims=Victims.UNKNOWN, part=0)
    assert settle_elided(PARSE, [whole, others, part])[-1].victims is Victims.MILITANT


def test_the_displaced_are_civilians() -> None:
    fled = draft(victims=Victims.UNKNOWN)
    fled = replace(fled, mention=replace(fled.mention, status=Status.DISPLACED))
    assert settle_kinds(PARSE, [fled], ())[0].victims is Victims.CIVILIAN


OFFICERS = tree(
    """Two two NUM 2 nummod
officers officer NOUN 3 nsubj
fell fall VERB 0 root"""
)


@pytest.mark.parametrize(
    ("others", "victims"),
    [
        ((Victims.POLICE,), Victims.POLICE),
        ((Victims.POLICE, Victims.MILITARY), Victims.MILITARY),
        ((), Victims.MILITARY),
    ],
)
def test_officers_are_police_where_police_are_counted(others: tuple[Victims, ...], victims: Victims) -> None:
    figure = draft(1)
    words = (("victims", OFFICERS.tokens[1].span),)
    figure = replace(figure, mention=replace(figure.mention, spans=words))
    told = [*(draft(1, victims=kind) for kind in others), figure]
    assert settle_elided(OFFICERS, told)[-1].victims is victims


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        pytest.param((11, Victims.MILITARY), (1, Victims.CIVILIAN), Victims.MIXED, id="soldiers and a civilian"),
        pytest.param((11, Victims.MILITARY), (1, Victims.MILITARY), Victims.MILITARY, id="soldiers"),
        pytest.param((11, Victims.MILITARY), (2, Victims.CIVILIAN), Victims.UNKNOWN, id="it does not add up"),
    ],
)
def test_a_total_is_of_the_kinds_that_make_it_up(
    first: tuple[int, Victims], second: tuple[int, Victims], kind: Victims
) -> None:
    parts = (draft(i, side="ETH", low=low, victims=victims) for i, (low, victims) in enumerate((first, second)))
    total = draft(3, side="ETH", low=12, victims=Victims.UNKNOWN, cumulative=True)
    assert settle_victims(PARSE, [*parts, total], Setting())[-1].victims is kind
