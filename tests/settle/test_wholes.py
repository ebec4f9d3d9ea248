"""What is said of the people of a figure, or of a part of them, tells who they were."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.mentions import FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.wholes import of_parts, of_predicate
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree


def draft(parse: Parse, head: int, trigger: int, low: int = 9, victims: Victims = Victims.UNKNOWN) -> Draft:
    words = parse.hull((head, trigger))
    mention = FigureMention(head, trigger, words, Count.exactly(low), Status.KILLED, victims, None, (), ())
    return Draft(mention, 0, 0, Role.BODY, None, None, None, None, victims)


WERE = tree(
    """Two two NUM 6 nsubj
of of ADP 4 case
the the DET 4 det
dead dead ADJ 1 nmod
were be AUX 6 cop
{} {} NOUN 0 root""".format("nurses", "nurse")
)
ONE = tree(
    """A a DET 2 det
sailor sailor NOUN 4 nsubj
is be AUX 4 cop
one one NUM 0 root
of of ADP 7 case
the the DET 7 det
dead dead ADJ 4 nmod"""
)


@pytest.mark.parametrize(
    ("parse", "head", "kind"),
    [
        pytest.param(WERE, 0, Victims.CIVILIAN, id="two of the dead were nurses"),
        pytest.param(ONE, 3, Victims.MILITARY, id="a sailor is one of the dead"),
    ],
)
def test_predicates(parse: Parse, head: int, kind: Victims) -> None:
    assert of_predicate(parse, draft(parse, head, 3), {}).victims is kind


def counted(*tail: str) -> Parse:
    """Nine people died, and what is said of them behind a comma."""
    rows = ["Nine nine NUM 2 nummod", "people people NOUN 3 nsubj", "died die VERB 0 root", ", , PUNCT 3 punct"]
    return tree("\n".join([*rows, *tail]))


@pytest.mark.parametrize(
    ("tail", "kind"),
    [
        pytest.param(("most most ADJ 7 nsubj", "of of ADP 7 case", "soldiers soldier NOUN 3 conj"), Victims.MIXED),
        pytest.param(("all all DET 6 det", "civilians civilian NOUN 3 conj"), Victims.CIVILIAN),
        pytest.param(
            ("nearly nearly ADV 6 advmod", "all all DET 7 det", "clerics cleric NOUN 3 conj"), Victims.CIVILIAN
        ),
        pytest.param(("including include ADP 6 case", "civilians civilian NOUN 3 conj"), Victims.MIXED),
        pytest.param(("including include ADP 7 case", "a a DET 7 det", "child child NOUN 3 conj"), Victims.CIVILIAN),
        pytest.param(("the the DET 6 det", "mayor mayor NOUN 7 nsubj", "said say VERB 3 parataxis"), Victims.UNKNOWN),
    ],
)
def test_appositions(tail: tuple[str, ...], kind: Victims) -> None:
    parse = counted(*tail)
    assert of_parts(parse, (draft(parse, 1, 2),))[0].victims is kind


@pytest.mark.parametrize(
    ("low", "victims", "whole"),
    [
        pytest.param(4, Victims.POLICE, Victims.MIXED, id="police among them"),
        pytest.param(4, Victims.CIVILIAN, Victims.CIVILIAN, id="people of no fighting kind among them"),
        pytest.param(9, Victims.POLICE, Victims.UNKNOWN, id="a part as great as the whole is none"),
    ],
)
def test_parts(low: int, victims: Victims, whole: Victims) -> None:
    parse = counted("four four NUM 3 conj")
    first = draft(parse, 1, 2)
    part = draft(parse, 4, 2, low, victims)
    part = replace(part, mention=replace(part.mention, part=0))
    assert of_parts(parse, (first, part))[0].victims is whole


def test_attackers_are_no_part_of_those_attacked() -> None:
    parse = counted("of of ADP 6 case", "attackers attacker NOUN 3 conj")
    first = draft(parse, 1, 2)
    part = draft(parse, 5, 2, 4, Victims.MILITANT)
    part = replace(part, mention=replace(part.mention, part=0))
    assert of_parts(parse, (first, part))[0].victims is Victims.UNKNOWN
