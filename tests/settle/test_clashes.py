"""People of no told kind who died in a clash are of both sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.mentions import Attribution, FigureMention
from counterclaim.extract.settle.clashes import of_both_that_clash
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, Claimant, Stance, Status, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree

BETWEEN = tree(
    """Ninety ninety NUM 2 nsubj
died die VERB 0 root
in in ADP 4 case
clashes clash NOUN 2 obl
between between ADP 6 case
Hemas Hema PROPN 4 nmod"""
)
ALONE = tree(
    """Ninety ninety NUM 2 nsubj
died die VERB 0 root
after after ADP 4 case
days day NOUN 2 obl
of of ADP 6 case
fighting fighting NOUN 4 nmod"""
)
BOMBING = tree(
    """Ninety ninety NUM 2 nsubj
died die VERB 0 root
in in ADP 4 case
bombing bombing NOUN 2 obl"""
)
CLANS = tree(
    """Clan clan NOUN 2 compound
fighting fighting NOUN 3 nsubj
left leave VERB 0 root
ninety ninety NUM 5 nummod
people people NOUN 3 obj
dead dead ADJ 3 xcomp"""
)
TWO = Setting(("ETH", "ERI"))


def dead(parse: Parse, *, by: str | None = None, victims: Victims = Victims.UNKNOWN, at: int = 1) -> Draft:
    words = parse.tokens[0].span
    mention = FigureMention(0, at, words, Count.exactly(90), Status.KILLED, victims, None, (), (), by=by)
    return Draft(mention, 0, 0, Role.BODY, None, None, None, None, victims)


@pytest.mark.parametrize(
    ("draft", "parse", "setting", "side"),
    [
        pytest.param(dead(BETWEEN), BETWEEN, Setting(), BOTH, id="between them"),
        pytest.param(dead(CLANS, at=5), CLANS, Setting(), BOTH, id="of clans, which left them dead"),
        pytest.param(dead(ALONE), ALONE, TWO, BOTH, id="two that fight"),
        pytest.param(dead(ALONE), ALONE, Setting(), None, id="who fights is not told"),
        pytest.param(dead(BOMBING), BOMBING, TWO, None, id="a bombing is one side's deed"),
        pytest.param(dead(BETWEEN, by="ETH"), BETWEEN, TWO, None, id="the killer is told"),
        pytest.param(dead(BETWEEN, victims=Victims.CIVILIAN), BETWEEN, TWO, None, id="civilians"),
    ],
)
def test_a_clash_kills_on_both_sides(draft: Draft, parse: Parse, setting: Setting, side: str | None) -> None:
    assert of_both_that_clash(parse, draft, setting).side == side


def test_police_that_count_the_dead_of_a_clash_have_no_side_in_it() -> None:
    span = BETWEEN.tokens[0].span
    said = Attribution((), Claimant("Police", "COD", "COP"), span, span, 1, Stance.ASSERTED, "says")
    told = replace(dead(BETWEEN), said=said)
    assert of_both_that_clash(BETWEEN, told, Setting(("COD",))).side == BOTH
