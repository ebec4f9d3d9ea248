"""A pronoun that counts one person has his name, where the paragraph names only him before."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import FigureMention, PersonMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.naming import with_names
from counterclaim.model.claim import Status, Victims
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree

PARSE = tree(
    """Lena Lena PROPN 3 nsubj
Ostrow Ostrow PROPN 1 flat
fell fall VERB 0 root
near near ADP 5 case
Dahl Dahl PROPN 3 obl""",
    """Ostrow Ostrow PROPN 2 nsubj
said say VERB 0 root
she she PRON 4 nsubj
died die VERB 2 ccomp""",
)


def person(start: int, end: int, rank: str | None = None) -> PersonMention:
    span = PARSE.span(start, end)
    return PersonMention(start, end, span, span.of(PARSE.text), rank, None)


LENA, DAHL, SPEAKER = person(0, 2, "corporal"), person(4, 5), person(5, 6)


def died(head: int = 7, count: int = 1) -> Draft:
    words = PARSE.tokens[head].span
    mention = FigureMention(head, 8, words, Count.exactly(count), Status.KILLED, Victims.UNKNOWN, None, (), ())
    return Draft(mention, 1, 0, Role.BODY, None, None, None, None, Victims.UNKNOWN)


@pytest.mark.parametrize(
    ("draft", "people", "names", "victims"),
    [
        pytest.param(died(), (LENA,), ("Lena Ostrow",), Victims.MILITARY, id="the only one named"),
        pytest.param(died(), (DAHL,), ("Dahl",), Victims.UNKNOWN, id="without a rank"),
        pytest.param(died(), (LENA, DAHL), (), Victims.UNKNOWN, id="one of two"),
        pytest.param(died(), (LENA, SPEAKER), (), Victims.UNKNOWN, id="the one who speaks tells of another"),
        pytest.param(died(count=2), (LENA,), (), Victims.UNKNOWN, id="two are no she"),
        pytest.param(died(head=2), (LENA,), (), Victims.UNKNOWN, id="no pronoun"),
        pytest.param(died(), (), (), Victims.UNKNOWN, id="nobody named"),
    ],
)
def test_names_of_pronouns(
    draft: Draft, people: tuple[PersonMention, ...], names: tuple[str, ...], victims: Victims
) -> None:
    (found,) = with_names(PARSE, [draft], people)
    assert (found.mention.names, found.victims) == (names, victims)
