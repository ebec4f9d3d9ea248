"""The figures beside a figure tell whose losses it counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.mentions import FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.neighbours import as_its_whole, of_its_list, of_one_more
from counterclaim.model.claim import Status, Step, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree


def listed(joint: str) -> Parse:
    return tree(
        f"""Five five NUM 2 nsubj
died die VERB 0 root
{joint} {joint} CCONJ 5 cc
nine nine NUM 5 nsubj
fell fall VERB 2 conj"""
    )


def more(word: str) -> Parse:
    return tree(
        "Five five NUM 2 nsubj\ndied die VERB 0 root",
        f"A a DET 2 det\n{word} {word} ADJ 3 nsubj\nfell fall VERB 0 root",
    )


def figure(parse: Parse, head: int, trigger: int, side: str | None = None, rule: str = "untold") -> Draft:
    words = parse.hull((head, trigger))
    trace = (Step("side", rule),)
    mention = FigureMention(head, trigger, words, Count.exactly(5), Status.KILLED, Victims.UNKNOWN, side, (), trace)
    at = parse.sentence_of(head)
    return Draft(mention, at.index, 0, Role.BODY, None, None, None, side, Victims.UNKNOWN)


@pytest.mark.parametrize(
    ("joint", "rule", "side"),
    [
        pytest.param("and", "on the side of", "ERI", id="at the end of the list"),
        pytest.param("against", "on the side of", None, id="set against each other"),
        pytest.param("and", "nationality", None, id="a nationality is its own noun's"),
    ],
)
def test_a_side_behind_a_list_is_of_all_in_it(joint: str, rule: str, side: str | None) -> None:
    parse = listed(joint)
    first, last = figure(parse, 0, 1), figure(parse, 3, 4, "ERI", rule)
    assert of_its_list(parse, first, (first, last)).side == side


@pytest.mark.parametrize(("word", "side"), [("third", "ERI"), ("soldier", None)])
def test_one_more_is_of_those_before(word: str, side: str | None) -> None:
    parse = more(word)
    first, last = figure(parse, 0, 1, "ERI"), figure(parse, 3, 4)
    last = replace(last, mention=replace(last.mention, evidence=parse.hull((2, 4))))
    assert of_one_more(parse, last, (first, last)).side == side


@pytest.mark.parametrize(("kind", "side"), [(Victims.MILITANT, None), (Victims.CIVILIAN, "ERI")])
def test_rebels_among_the_dead_are_not_of_the_side_of_all(kind: Victims, side: str | None) -> None:
    parse = listed("and")
    whole, part = figure(parse, 0, 1, "ERI"), figure(parse, 3, 4)
    part = replace(part, mention=replace(part.mention, part=0), victims=kind)
    assert as_its_whole(part, (whole, part)).side == side
