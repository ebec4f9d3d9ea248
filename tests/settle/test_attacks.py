"""Who attacked, who was attacked and who was left with losses tell whose losses a figure counts."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import ActorMention, FigureMention
from counterclaim.extract.settle.attacks import losers, of_the_attacked, of_the_attackers
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree

RAID = tree(
    """Shabaab Shabaab PROPN 2 nsubj
raided raid VERB 0 root
a a DET 5 det
Chadian Chadian ADJ 5 amod
base base NOUN 2 obj""",
    """Six six NUM 2 nummod
soldiers soldier NOUN 3 nsubj
died die VERB 0 root""",
)
LEFT = tree(
    """The the DET 2 det
assailants assailant NOUN 3 nsubj
left leave VERB 0 root
nine nine NUM 5 nummod
corpses corpse NOUN 3 obj"""
)
KILLERS = tree(
    """The the DET 2 det
assailants assailant NOUN 3 nsubj
left leave VERB 0 root
nine nine NUM 5 nummod
men man NOUN 6 nsubj
dead dead ADJ 3 xcomp"""
)
FOR = tree(
    """It it PRON 2 nsubj
ended end VERB 0 root
with with ADP 4 case
losses loss NOUN 2 obl
for for ADP 7 case
the the DET 7 det
invaders invader NOUN 2 obl"""
)


def figure(parse: Parse, head: int, trigger: int, victims: Victims = Victims.MILITARY) -> Draft:
    words = parse.tokens[head].span
    mention = FigureMention(head, trigger, words, Count.exactly(6), Status.KILLED, victims, None, (), ())
    at = parse.sentence_of(head)
    return Draft(mention, at.index, at.stretch, Role.BODY, None, None, None, None, victims)


def named(parse: Parse, **parties: str) -> dict[int, ActorMention]:
    at = {t.text: t.index for t in parse.tokens}
    return {
        at[word]: ActorMention(
            at[word], at[word] + 1, at[word], parse.tokens[at[word]].span, Actor(party, party, Sector.MILITARY), "name"
        )
        for word, party in parties.items()
    }


def test_soldiers_after_a_raid_are_of_those_raided() -> None:
    told = of_the_attacked(RAID, figure(RAID, 6, 7), named(RAID, Shabaab="al-Shabaab", Chadian="TCD"))
    assert (told.side, told.trace[-1].rule) == ("TCD", "who was attacked before")


def test_civilians_after_a_raid_are_of_no_side_told() -> None:
    told = of_the_attacked(RAID, figure(RAID, 6, 7, Victims.CIVILIAN), named(RAID, Chadian="TCD"))
    assert told.side is None


def test_without_an_attack_told_the_attackers_are_nobody() -> None:
    assert of_the_attackers(LEFT, figure(LEFT, 4, 4, Victims.UNKNOWN), {}).side is None


@pytest.mark.parametrize(
    ("parse", "trigger", "words"),
    [
        pytest.param(LEFT, 4, ["assailants"], id="who leaves corpses bears the loss"),
        pytest.param(KILLERS, 5, [], id="who leaves others dead does not"),
        pytest.param(FOR, 3, ["invaders"], id="losses for them"),
    ],
)
def test_losers(parse: Parse, trigger: int, words: list[str]) -> None:
    assert [t.text for t in losers(parse, figure(parse, trigger, trigger))] == words
