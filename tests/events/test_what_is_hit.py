"""What a deed hits that no table names, and whose name only calls it."""

from __future__ import annotations

import pytest

from tests.events.deeds import Sides, sides


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A car bomb exploded near a clinic in Herat.", (None, "clinic")),
        ("A mine went off under a lorry near Kidal.", (None, "lorry")),
        ("A bomb exploded at the regional assembly in Jos.", (None, "regional assembly")),
        ("A rebel detonated a bomb beside a column of Turkish soldiers.", ("rebel", "Armed Forces of Turkey")),
        ("A bomber blew himself up near a bakery in Bama, killing nine people.", ("bomber", "nine people")),
        ("A mine exploded near the Chadian border in Niger.", (None, None)),
        ("Gunmen hijacked a bus near Bauchi.", ("Gunmen", "bus")),
    ],
)
def test_a_bomb_is_meant_for_what_it_goes_off_beside(text: str, told: Sides) -> None:
    assert sides(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Troops shelled the Chad Hotel in Abeche.", ("Troops", "Chad Hotel")),
        ("Gunmen hit the Kenyan Hospital in Juba.", ("Gunmen", "Kenyan Hospital")),
        ("Gunmen attacked the Kenyan Embassy in Juba.", ("Gunmen", "Embassy of Kenya")),
        ("Gunmen stormed the Police Academy in Kano.", ("Gunmen", "Police Academy")),
        ("Gunmen stormed a police station in Kano.", ("Gunmen", "Police of Nigeria")),
    ],
)
def test_a_house_is_not_the_land_or_the_force_that_it_is_called_by(text: str, told: Sides) -> None:
    assert sides(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Two men from Chad were shot by gunmen in Kano.", ("gunmen", "Two men")),
        ("Soldiers from Chad shot two men in Kano.", ("Armed Forces of Chad", "two men")),
        ("Gunmen on a motorbike shot dead the judge Ana Silva.", ("Gunmen", "Ana Silva")),
        ("Gunmen were shot dead by the army of Chad.", ("Armed Forces of Chad", "Gunmen")),
        ("In March 2009 gunmen killed nine farmers.", ("gunmen", "nine farmers")),
        ("Insurgent shelling killed two people in Marib.", ("Insurgent", "two people")),
        ("Bandit raids have killed two people in Zamfara.", ("Bandit", "two people")),
        ("Army shelling killed two people in Aleppo.", ("Armed Forces of Syria", "two people")),
        ("Artillery fire killed two people in Aleppo.", (None, "two people")),
        ("Chad said Libyan fire had killed two men and hurt nine, most of them in Aouzou.", ("Libya", "two men")),
    ],
)
def test_who_does_it_and_to_whom_in_plain_clauses(text: str, told: Sides) -> None:
    assert sides(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tens of thousands of people marched in Tunis.", ("Tens of thousands of people", None)),
        ("Hundreds of students protested in Dakar.", ("Hundreds of students", None)),
        ("Thousands rallied in Tunis.", ("Thousands", None)),
        ("Scores of gunmen attacked a village in Benue.", ("Scores of gunmen", "village")),
        ("Dozens of Taliban fighters attacked a base.", ("Taliban government", "base")),
        ("Scores of people were shot by the army of Chad.", ("Armed Forces of Chad", "people")),
    ],
)
def test_a_crowd_is_called_by_how_many_it_is(text: str, told: Sides) -> None:
    assert sides(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Damascus last week shot down a Jordanian jet.", [("Government of Syria", "Jordan")]),
        ("Peru said its pilots had bombed a village.", [("Peru", "village")]),
        ("Chad said it had shot down two drones, one of which killed a nurse.", [("Chad", None)]),
        ("Police shot two insurgents and arrested nine.", [("Police", "two insurgents"), ("Police", "insurgents")]),
        ("Rebels fought Chad's army with Libyan help.", [("Rebels", "Armed Forces of Chad")]),
        ("Soldiers killed nine rebels. A monitor told reporters that they had been tortured.",
         [("Soldiers", "nine rebels"), (None, "nine rebels")]),
        ("She told journalists they had been shot.", [(None, None)]),
        ("Chadian troops took part in the raid on Bol.", [("Armed Forces of Chad", "Bol")]),
        ("An American ship shot down two missiles fired towards Israel.", [("United States", None)]),
        ("Palestinian militants attacked an army post.", [("Palestinian militants", "army post")]),
    ],
)  # fmt: skip
def test_who_is_meant_by_what_takes_up_others(text: str, told: list[Sides]) -> None:
    assert sides(text) == told
