"""A label before a colon tells whose losses stand behind it, or of whom."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import ActorMention, FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.labels import kind_by_label, side_by_label
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import UNKNOWN, Status, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.by_rules import figures
from tests.trees import tree


def line(label: str) -> Parse:
    return tree(
        f"""{label} {label} PROPN 0 root
: : PUNCT 1 punct
4 4 NUM 1 nummod
wounded wounded ADJ 1 parataxis"""
    )


def figure(parse: Parse) -> Draft:
    words = parse.hull((2, 3))
    mention = FigureMention(2, 3, words, Count.exactly(4), Status.WOUNDED, Victims.UNKNOWN, None, (), ())
    return Draft(mention, 0, 0, Role.BODY, None, None, None, None, Victims.UNKNOWN)


@pytest.mark.parametrize(
    ("sector", "rule", "side"),
    [
        pytest.param(Sector.MILITARY, "role:force", "ERI", id="an army"),
        pytest.param(Sector.GOVERNMENT, "name:state", "ERI", id="a state"),
        pytest.param(Sector.GOVERNMENT, "role:body", None, id="a ministry speaks and lost nobody"),
    ],
)
def test_side(sector: Sector, rule: str, side: str | None) -> None:
    parse = line("Asmara")
    actor = ActorMention(0, 1, 0, parse.tokens[0].span, Actor("Eritrea", "ERI", sector), rule)
    assert side_by_label(parse, figure(parse), {0: actor}, Setting()).side == side


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("ANDSF: 12 KIA.\n\nEN: 18 KIA.", {"AFG", UNKNOWN}),
        ("Peru and Ecuador fight on. Ecuador's army: 12 killed.\n\nEnemy: 18 killed.", {"ECU", "PER"}),
    ],
)
def test_the_enemy_is_of_whom_the_label_before_fights(text: str, sides: set[str]) -> None:
    assert {f.side for f in figures(text)} == sides


def test_a_label_before_a_sentence_only_announces_it() -> None:
    parse = tree(
        """Asmara Asmara PROPN 0 root
: : PUNCT 1 punct
mines mine NOUN 4 nsubj
killed kill VERB 1 parataxis
4 4 NUM 4 obj"""
    )
    actor = ActorMention(0, 1, 0, parse.tokens[0].span, Actor("Eritrea", "ERI", Sector.MILITARY), "role:force")
    words = parse.hull((3, 4))
    mention = FigureMention(4, 3, words, Count.exactly(4), Status.KILLED, Victims.UNKNOWN, None, (), ())
    draft = Draft(mention, 0, 0, Role.BODY, None, None, None, None, Victims.UNKNOWN)
    assert side_by_label(parse, draft, {0: actor}, Setting()).side is None


@pytest.mark.parametrize(("label", "kind"), [("Civilians", Victims.CIVILIAN), ("Keren", Victims.UNKNOWN)])
def test_kind(label: str, kind: Victims) -> None:
    parse = line(label)
    assert kind_by_label(parse, figure(parse)).victims is kind
