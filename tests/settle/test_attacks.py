"""Who attacked, who was attacked and who was left with losses tell whose losses a figure counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.mentions import ActorMention, Attribution, FigureMention
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.attacks import find_attacks
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.losers import losers
from counterclaim.extract.settle.targets import by_target, hurt_with_them
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Claimant, Stance, Status, Victims
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
HID = tree(
    """The the DET 2 det
invaders invader NOUN 3 nsubj
hid hide VERB 0 root
and and CCONJ 5 cc
admitted admit VERB 3 conj
nine nine NUM 7 nummod
dead dead NOUN 5 obj"""
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


def attacked(parse: Parse, at: dict[int, ActorMention]) -> Attacked:
    return Attacked(parse, find_attacks(parse), at)


def test_soldiers_after_a_raid_are_of_those_raided() -> None:
    told = attacked(RAID, named(RAID, Shabaab="al-Shabaab", Chadian="TCD")).of_the_attacked(figure(RAID, 6, 7))
    assert (told.side, told.trace[-1].rule) == ("TCD", "who was attacked")


def test_civilians_after_a_raid_are_of_no_side_told() -> None:
    told = attacked(RAID, named(RAID, Chadian="TCD")).of_the_attacked(figure(RAID, 6, 7, Victims.CIVILIAN))
    assert told.side is None


def test_without_an_attack_told_the_attackers_are_nobody() -> None:
    assert attacked(LEFT, {}).of_the_attackers(figure(LEFT, 4, 4, Victims.UNKNOWN)).side is None


@pytest.mark.parametrize(
    ("parse", "trigger", "words"),
    [
        pytest.param(LEFT, 4, ["assailants"], id="who leaves corpses bears the loss"),
        pytest.param(KILLERS, 5, [], id="who leaves others dead does not"),
        pytest.param(HID, 6, ["invaders"], id="the subject of the verb before"),
        pytest.param(FOR, 3, ["invaders"], id="losses for them"),
    ],
)
def test_losers(parse: Parse, trigger: int, words: list[str]) -> None:
    assert [t.text for t in losers(parse, figure(parse, trigger, trigger))] == words


def struck(what: str, people: str) -> Parse:
    """A bomb at a thing, and eight people or eight left unnamed dead in the next sentence."""
    bomb = f"""A a DET 2 det
bomb bomb NOUN 3 nsubj
exploded explode VERB 0 root
outside outside ADP 6 case
a a DET 6 det
{what} {what} NOUN 3 obl"""
    named = "Eight eight NUM 2 nummod\npeople people NOUN 3 nsubj\ndied die VERB 0 root"
    bare = "Eight eight NUM 2 nsubj\ndied die VERB 0 root"
    return tree(bomb, named if people else bare)


@pytest.mark.parametrize(
    ("what", "people", "kind"),
    [
        pytest.param("bakery", "people", Victims.CIVILIAN, id="people at a bakery"),
        pytest.param("bakery", "", Victims.CIVILIAN, id="those unnamed at a bakery"),
        pytest.param("barracks", "", Victims.MILITARY, id="those unnamed at a barracks"),
        pytest.param("barracks", "people", Victims.UNKNOWN, id="people at a barracks may be anyone"),
        pytest.param("gate", "people", Victims.UNKNOWN, id="people at a gate"),
    ],
)
def test_victims_by_what_was_struck(what: str, people: str, kind: Victims) -> None:
    parse = struck(what, people)
    head = 7 if people else 6
    told = figure(parse, head, head + 1 if people else 7, Victims.UNKNOWN)
    spans = (("victims", parse.tokens[head].span),) if people else ()
    told = replace(told, mention=replace(told.mention, spans=spans))
    assert by_target(parse, told, find_attacks(parse)).victims is kind


MARCH = tree(
    """Police police NOUN 2 nsubj
met meet VERB 0 root
a a DET 4 det
march march NOUN 2 obj""",
    """Five five NUM 2 nummod
people people NOUN 4 nsubj:pass
were be AUX 4 aux:pass
shot shoot VERB 0 root
and and CCONJ 7 cc
two two NUM 7 nummod
officers officer NOUN 8 nsubj:pass
stoned stone VERB 4 conj""",
)


@pytest.mark.parametrize(
    ("head", "trigger", "victims", "kind"),
    [
        pytest.param(5, 7, Victims.UNKNOWN, Victims.CIVILIAN, id="people at a march"),
        pytest.param(10, 11, Victims.MILITARY, Victims.POLICE, id="officers where police are and no army"),
    ],
)
def test_victims_where_a_crowd_meets_police(head: int, trigger: int, victims: Victims, kind: Victims) -> None:
    told = figure(MARCH, head, trigger, victims)
    told = replace(told, mention=replace(told.mention, spans=(("victims", MARCH.tokens[head].span),)))
    assert by_target(MARCH, told, find_attacks(MARCH)).victims is kind


def test_people_told_after_those_struck_were_there_too() -> None:
    parse = struck("bakery", "people")
    first = by_target(parse, figure(parse, 7, 8, Victims.UNKNOWN), find_attacks(parse))
    assert hurt_with_them(parse, figure(parse, 7, 8, Victims.UNKNOWN), [first]).victims is Victims.CIVILIAN


def test_people_raided_are_of_the_other_of_two_peoples() -> None:
    raid = tree(
        """Karru Karru PROPN 2 amod
men man NOUN 3 nsubj
raided raid VERB 0 root
a a DET 5 det
camp camp NOUN 3 obj""",
        """Six six NUM 2 nummod
people people NOUN 3 nsubj
died die VERB 0 root""",
        """The the DET 2 det
Bero Bero PROPN 3 nsubj
mourn mourn VERB 0 root""",
    )
    ethnic = {
        i: replace(m, actor=replace(m.actor, sector=Sector.ETHNIC))
        for i, m in named(raid, Karru="Karru", Bero="Bero").items()
    }
    told = attacked(raid, ethnic).other_community(figure(raid, 6, 7, Victims.UNKNOWN))
    assert (told.side, told.trace[-1].rule) == ("Bero", "the other of two peoples")


def test_people_told_later_are_of_the_people_raided() -> None:
    raid = tree(
        """Karru Karru PROPN 2 amod
men man NOUN 3 nsubj
raided raid VERB 0 root
Bero Bero PROPN 5 compound
villages village NOUN 3 obj""",
        """It it PRON 2 nsubj
rained rain VERB 0 root""",
        """Six six NUM 2 nummod
children child NOUN 3 nsubj
died die VERB 0 root""",
    )
    ethnic = {
        i: replace(m, actor=replace(m.actor, sector=Sector.ETHNIC))
        for i, m in named(raid, Karru="Karru", Bero="Bero").items()
    }
    told = attacked(raid, ethnic).of_the_people_raided(figure(raid, 8, 9, Victims.CIVILIAN))
    assert told.side == "Bero"


@pytest.mark.parametrize(("rule", "side"), [("name:state", None), ("demonym", "ETH")])
def test_a_state_driven_into_was_not_attacked(rule: str, side: str | None) -> None:
    fled = tree(
        """Fighting fighting NOUN 2 nsubj
drove drive VERB 0 root
them they PRON 2 obj
into into ADP 5 case
Ethiopia Ethiopia PROPN 2 obl""",
        """Six six NUM 2 nummod
soldiers soldier NOUN 3 nsubj
died die VERB 0 root""",
    )
    at = {i: replace(m, rule=rule) for i, m in named(fled, Ethiopia="ETH").items()}
    assert attacked(fled, at).of_the_attacked(figure(fled, 6, 7)).side == side


def test_an_attack_is_where_it_is_said_to_have_been() -> None:
    parse = tree(
        """The the DET 2 det
attack attack NOUN 6 nsubj
was be AUX 6 cop
at at ADP 6 case
a a DET 6 det
mosque mosque NOUN 0 root"""
    )
    (found,) = find_attacks(parse)
    assert [t.text for t in found.struck] == ["mosque"]


@pytest.mark.parametrize(("by", "side"), [(None, "Bero"), ("Bero", None)])
def test_people_counted_by_a_people_are_its_own(by: str | None, side: str | None) -> None:
    parse = tree(
        """Bero Bero PROPN 2 amod
elders elder NOUN 3 nsubj
count count VERB 0 root
nine nine NUM 5 nummod
people people NOUN 3 obj"""
    )
    at = {0: ActorMention(0, 1, 0, parse.tokens[0].span, Actor("Bero", "Bero", Sector.ETHNIC), "name:group")}
    told = figure(parse, 4, 2, Victims.UNKNOWN)
    span = parse.tokens[1].span
    said = Attribution((), Claimant("Bero", "Bero", "ETH"), span, span, 2, Stance.ASSERTED, "says")
    told = replace(told, said=said, mention=replace(told.mention, by=by))
    assert attacked(parse, at).of_the_people_that_tells(told).side == side
