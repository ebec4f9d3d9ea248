"""One deed told by several words is one event: by its means, by what it did, by what it answers."""

from __future__ import annotations

import pytest

from tests.events.deeds import deeds


def modes(text: str) -> list[tuple[str | None, str | None]]:
    """Who does each event of a text, and in which mode."""
    return [(e.actor and e.actor.name, e.mode) for e in deeds(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A shell fired by Chadian troops struck a clinic in Tal.", [("Armed Forces of Chad", "heavy-weapons")]),
        ("Nine people were killed by a drone that hit a clinic in Mali.", [(None, "drone")]),
        ("Nine policemen were shot dead when rebels ambushed their patrol in Gao.", [("rebels", "firearms")]),
        ("Nine people were massacred in Gao when jihadists fired on a crowd.", [("jihadists", "firearms")]),
        ("Men were beheaded in Gao when rebels shelled it.", [(None, "targeted"), ("rebels", "heavy-weapons")]),
        ("A rocket that hit a clinic in Tal was fired by Chadian troops.", [("Armed Forces of Chad", "heavy-weapons")]),
        ("Chad launched rockets that hit nine houses in Mali.", [("Chad", "heavy-weapons")]),
        ("Chad shot down a rocket fired from Mali.", [("Chad", "destroy")]),
        ("Chad tried to kill a man with two drones that Mali shot down.", [("Chad", "drone"), ("Mali", "destroy")]),
    ],
)
def test_the_deed_of_a_weapon_is_told_once(text: str, told: list[tuple[str, str]]) -> None:
    assert modes(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad shelled the town, setting nine houses ablaze.", [("Chad", "heavy-weapons")]),
        ("A Chadian drone hit the port of Bamako, damaging a crane.", [("Chad", "drone")]),
        ("A Chadian strike on Bamako damaged a mill.", [("Chad", None)]),
        ("A Chadian rocket destroyed a mill in Mali.", [("Chad", "heavy-weapons")]),
        ("Chadian drones set fire to a refinery in Mali.", [("Chad", "drone")]),
        ("Gunmen opened fire on farmers who were digging graves in Mali, killing ten.", [("Gunmen", "firearms")]),
        ("The ship had been hit by a missile and set ablaze by Chad.", [("Chad", "heavy-weapons")]),
        ("Chadian troops fired a second salvo, damaging a mill.", [("Armed Forces of Chad", "heavy-weapons")]),
        ("A blast that killed nine people in Bamako was heard across the city.", [(None, "explosives")]),
        ("Fighting between Chad and Mali spread to Gao on Monday, killing nine people.", [("Chad", "firearms")]),
        ("Chadian soldiers killed nine rebels and burned huts in a raid on a camp.", [("Armed Forces of Chad", None)]),
        ("Soldiers burned down nine houses in Mali.", [("Soldiers", "destroy")]),
        ("Rebels raided the village, killing nine and burning homes.", [("Rebels", None), ("Rebels", "destroy")]),
        ("Militants attacked the post, martyring six policemen and wounding two others.", [("Militants", None)]),
        ("Gunmen opened fire on farmers who were asleep in Mali, killing ten.", [("Gunmen", "firearms")]),
        ("Nine farmers were hacked and shot to death in Mali.", [(None, "primitive")]),
        ("Rebels shot a farmer and stabbed a nurse in Mali.", [("Rebels", "firearms"), ("Rebels", "primitive")]),
        ("A rebel leader of Mali described a battle fought on Monday along the river.", [(None, "firearms")]),
    ],
)
def test_what_a_deed_did_is_no_deed_besides(text: str, told: list[tuple[str, str | None]]) -> None:
    assert modes(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mali fired rockets at Niamey in response to a Chadian raid on Gao.", ["Mali", "Chad"]),
        ("Soldiers burned homes after an ambush by Boko Haram.", ["Soldiers", "Boko Haram"]),
        ("Soldiers burned homes before an ambush by Boko Haram.", ["Soldiers", "Boko Haram"]),
        ("Nine people were killed in an ambush by Boko Haram.", ["Boko Haram"]),
    ],
)
def test_the_deed_that_another_answers_is_its_own(text: str, told: list[str]) -> None:
    assert [actor for actor, _ in modes(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A car bomb exploded in Gao. Boko Haram said it carried out the attack.", [None, "Boko Haram"]),
        ("Rockets hit Gao on Monday. Chad claimed responsibility.", [None, "Chad"]),
        ("Gunmen kidnapped nine nurses in Gao. Boko Haram claimed the attack.", ["Gunmen", "Boko Haram"]),
        ("A car bomb exploded in Gao. Boko Haram denied carrying out the attack.", [None, "Boko Haram"]),
        ("Chadian rockets hit a market in Gao. The attack killed nine people.", ["Chad"]),
        ("Chadian drones hit a depot in Gao. Two people were killed in the attack.", ["Chad"]),
        ("Chad shelled Gao. The shelling killed nine people.", ["Chad"]),
        ("Chadian jets struck Gao. The army said the strike had been a tragic error.", ["Chad"]),
        ("Chadian jets struck Gao. The attack, if deliberate, would amount to a crime, Amnesty said.", ["Chad"]),
        ("Chadian jets struck Gao. Residents said the bombing went on for an hour.", ["Chad", None]),
        ("Chadian jets hit a ferry in Gao on Monday. The ferry was hit near the shore.", ["Chad"]),
        ("Chadian troops attacked a base in Gao, destroying nine tanks.", ["Armed Forces of Chad"]),
    ],
)
def test_a_deed_pointed_to_is_as_it_was_told(text: str, told: list[str | None]) -> None:
    found = modes(text)
    assert [actor for actor, _ in found] == told
    assert len({mode for _, mode in found}) == 1


def test_another_deed_is_none_told_before() -> None:
    found = modes("Chadian rockets hit a market in Gao. Mali then launched an attack on Abeche.")
    assert [mode for _, mode in found] == ["heavy-weapons", None]
