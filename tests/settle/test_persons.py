"""A person named is of the group that the report tells him to lead or to belong to."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import ActorMention, FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.persons import People, same_he
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Status, Victims
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree

PARSE = tree(
    """Qasim Qasim PROPN 2 nsubj
founded found VERB 0 root
Taliban Taliban PROPN 2 obj""",
    """He he PRON 2 nsubj
died die VERB 0 root""",
    """Idris Idris PROPN 4 nsubj
was be AUX 4 cop
the the DET 4 det
deputy deputy NOUN 0 root
of of ADP 6 case
Seleka Seleka PROPN 4 nmod""",
    """Navid Navid PROPN 2 nsubj
fled flee VERB 0 root
Taliban Taliban PROPN 2 obj""",
)


def group(head: int, party: str) -> ActorMention:
    return ActorMention(head, head + 1, head, PARSE.tokens[head].span, Actor(party, party, Sector.REBEL), "name")


PEOPLE = People(PARSE, (group(2, "Taliban"), group(10, "Séléka"), group(13, "Taliban")))


def one(*names: str, head: int = 0, side: str | None = None) -> Draft:
    words = PARSE.tokens[head].span
    mention = FigureMention(head, 4, words, Count.exactly(1), Status.KILLED, Victims.UNKNOWN, None, (), (), names=names)
    return Draft(mention, 0, 0, Role.BODY, None, None, None, side, Victims.UNKNOWN)


@pytest.mark.parametrize(
    ("name", "side"),
    [("Qasim", "Taliban"), ("Haji Idris", "Séléka"), ("Navid", None), ("Somebody Else", None)],
)
def test_one_is_of_what_one_founded_or_served(name: str, side: str | None) -> None:
    assert PEOPLE.by_membership(one(name)).side == side


def test_he_is_the_one_named_before() -> None:
    assert same_he(PARSE, one(head=3), (one("Qasim", side="Taliban"),)).side == "Taliban"
