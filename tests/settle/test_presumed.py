"""Who people are taken for where no word tells their kind: what they are called, and who counts them."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import Attribution, FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.presumed import of_the_police, part_of_fighters, presumed, reviled
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claimant, Stance, Status, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role, Span
from counterclaim.model.value import Count
from tests.trees import tree

SETTING = Setting(("KEN", "al-Shabaab"), ("al-Shabaab",))


def four(noun: str, *tail: str) -> Parse:
    """Four of some people died."""
    rows = ["Four four NUM 2 nummod", f"{noun} {noun.lower()} NOUN 3 nsubj", "died die VERB 0 root"]
    return tree("\n".join([*rows, *tail]))


IN_ACTION = four("bodies", "in in ADP 5 case", "action action NOUN 3 obl")


def draft(
    parse: Parse, victims: Victims = Victims.UNKNOWN, said: tuple[str, Sector] | None = None, **mention: object
) -> Draft:
    words = parse.hull((0, 2))
    spans = (("victims", parse.tokens[1].span), ("side", parse.hull((0, 1))))
    figure = FigureMention(1, 2, words, Count.exactly(4), Status.KILLED, victims, "KEN", spans, (), **mention)  # type: ignore[arg-type]
    teller = (
        Attribution((2,), Claimant(said[0], None, said[1]), Span(0, 1), Span(0, 1), 2, Stance.ASSERTED, "says")
        if said
        else None
    )
    return Draft(figure, 0, 0, Role.BODY, teller, None, None, "KEN", victims)


@pytest.mark.parametrize(
    ("parse", "said", "kind"),
    [
        pytest.param(four("people"), None, Victims.UNKNOWN, id="people may be anybody"),
        pytest.param(four("Kenyans"), None, Victims.MILITARY, id="four of a nation that fights"),
        pytest.param(four("bodies"), ("nurse", Sector.MEDICAL), Victims.UNKNOWN, id="so may those a nurse counts"),
        pytest.param(IN_ACTION, None, Victims.MILITARY, id="four killed in action"),
    ],
)  # fmt: skip
def test_presumed(parse: Parse, said: tuple[str, Sector] | None, kind: Victims) -> None:
    assert presumed(parse, draft(parse, said=said), SETTING).victims is kind


def test_an_armed_group_reviles_soldiers() -> None:
    parse = four("invaders")
    assert reviled(parse, draft(parse, said=("Front", Sector.REBEL))).victims is Victims.MILITARY
    assert reviled(parse, draft(parse)).victims is Victims.UNKNOWN


@pytest.mark.parametrize(
    ("noun", "owner", "kind"),
    [
        pytest.param("officers", None, Victims.POLICE, id="officers"),
        pytest.param("recruits", 0, Victims.POLICE, id="its recruits"),
        pytest.param("soldiers", 0, Victims.MILITARY, id="soldiers are none"),
        pytest.param("men", None, Victims.MILITARY, id="men of nobody told"),
    ],
)
def test_officers_told_by_the_police(noun: str, owner: int | None, kind: Victims) -> None:
    parse = four(noun)
    told = draft(parse, Victims.MILITARY, ("Police of Kenya", Sector.POLICE), owner=owner)
    assert of_the_police(parse, told).victims is kind


def test_women_among_soldiers_are_soldiers() -> None:
    parse = four("women")
    part = draft(parse, Victims.CIVILIAN, part=0)
    assert part_of_fighters(parse, part, [draft(parse, Victims.MILITARY)]).victims is Victims.MILITARY
    assert part_of_fighters(parse, part, [draft(parse, Victims.MIXED)]).victims is Victims.CIVILIAN
