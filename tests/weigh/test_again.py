"""Which figures count the same people again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.weigh.again import told_again
from counterclaim.model.claim import Victims
from counterclaim.model.text import Role
from tests.settle.drafts import draft


def headed(low: int, victims: Victims = Victims.MILITARY) -> Draft:
    return replace(draft(low=low, victims=victims), role=Role.TITLE)


def told(low: int, victims: Victims = Victims.MILITARY, sentence: int = 1, **mention: object) -> Draft:
    return draft(low=low, victims=victims, sentence=sentence, **mention)


@pytest.mark.parametrize(
    ("drafts", "again"),
    [
        pytest.param([headed(7), told(7)], [(0, 1)], id="the lead counts those of the headline"),
        pytest.param([headed(7), told(7, Victims.UNKNOWN)], [(0, 1)], id="of whom it does not say who they were"),
        pytest.param([headed(2), told(2)], [], id="two and two may be four"),
        pytest.param([headed(7), told(8)], [], id="another number"),
        pytest.param([headed(7), told(7, Victims.CIVILIAN)], [], id="other people"),
        pytest.param([headed(7), told(7, part=0)], [], id="a part of another figure"),
        pytest.param([headed(7), told(7, sentence=0)], [], id="in one sentence"),
        pytest.param([told(7), told(7, sentence=4)], [], id="seven here and seven there"),
        pytest.param([told(41), told(41, sentence=4)], [(0, 1)], id="a toll told twice"),
    ],
)
def test_told_again(drafts: list[Draft], again: list[tuple[int, int]]) -> None:
    assert list(told_again(drafts)) == again
