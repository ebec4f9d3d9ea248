"""Who killed is who did it, and not whose land it happened in."""

from __future__ import annotations

import pytest

from counterclaim.extract.figures import find_figures
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.numbers import find_counts
from counterclaim.model.actor import Actor, Sector
from tests.trees import tree


@pytest.mark.parametrize(("preposition", "killer"), [("of", "ERI"), ("in", None)])
def test_a_place_kills_nobody(preposition: str, killer: str | None) -> None:
    parse = tree(
        f"""Shells shell NOUN 4 nsubj NNS
{preposition} {preposition} ADP 3 case IN
Eritrea Eritrea PROPN 1 nmod NNP
killed kill VERB 0 root VBD
nine nine NUM 6 nummod CD
soldiers soldier NOUN 4 obj NNS"""
    )
    actor = ActorMention(2, 3, 2, parse.tokens[2].span, Actor("Eritrea", "ERI", Sector.GOVERNMENT), "name:state")
    (figure,) = find_figures(parse, find_counts(parse), (actor,))
    assert figure.by == killer


def test_a_count_kills_nobody() -> None:
    parse = tree(
        """By by ADP 3 case IN
Asmara Asmara PROPN 3 nmod:poss NNP
count count NOUN 7 obl NN
nine nine NUM 5 nummod CD
soldiers soldier NOUN 7 nsubj:pass NNS
were be AUX 7 aux:pass VBD
killed kill VERB 0 root VBN"""
    )
    actor = ActorMention(1, 2, 1, parse.tokens[1].span, Actor("Eritrea", "ERI", Sector.GOVERNMENT), "name:seat")
    (figure,) = find_figures(parse, find_counts(parse), (actor,))
    assert figure.by is None
