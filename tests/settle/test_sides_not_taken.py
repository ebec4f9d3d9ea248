"""Whose the dead are where a land is named that has no part in it, and where somebody else's name stands near."""

from __future__ import annotations

import pytest

from tests.settle.lost import sides

CASES = [
    pytest.param("India said Pakistani fire had killed four villagers on its side of the line.", "IND", id="its side"),
    pytest.param(
        "Sudan said 200 Ethiopian soldiers were killed and that its own casualties came to 40.", "ETH SDN", id="its own"
    ),
    pytest.param(
        "Azerbaijan said 15 of its men were killed. The Karabakh Defence Army reported 20 dead and claimed to have "
        "burned 14 Azerbaijani tanks.", "AZE Nagorno-Karabakh", id="dead beside a boast",
    ),
    pytest.param(
        "Syrian rebels said Russian air strikes had killed 14 people.", "SYR", id="told by a group, not the striker's"
    ),
    pytest.param(
        "Armenia said 12 soldiers were killed when rockets hit an Azerbaijani barracks.", "AZE", id="struck by it"
    ),
    pytest.param(
        "JNIM said 30 soldiers were killed in an attack near the border with Niger.", "MLI", id="a border near"
    ),
    pytest.param(
        "The centre documented the killing of 16 nurses. Israel rejected calls for an inquiry.", "unknown",
        id="a state that looks on",
    ),
    pytest.param(
        "Shelling killed nine people in Tigray and sent thousands fleeing into Sudan.", "ETH ETH", id="a land of refuge"
    ),
    pytest.param(
        "Gunmen raided Zirko community in Mangu, Plateau State, leaving nine persons dead.", "NGA", id="a village"
    ),
    pytest.param("The Berom community in Jos said 14 people were killed.", "Berom", id="a community"),
    pytest.param("Gunmen killed four soldiers in Niger on Monday.", "NER", id="a land of that name"),
    pytest.param(
        "Israel struck Beirut on Sunday after a rocket wounded three people in Haifa. Lebanon's health ministry said "
        "seven people were killed.", "ISR LBN", id="counted at home",
    ),
    pytest.param(
        "Soldiers shot dead a bandit kingpin and three of his men in Kaduna on Monday, the Nigerian army said.",
        "unknown unknown", id="men of a chief",
    ),
    pytest.param(
        "A Ukrainian strike killed a Russian general and three of his officers near Mariupol.", "RUS RUS",
        id="men of a general",
    ),
    pytest.param(
        "The CPC said it had killed seven Wagner mercenaries near Bria. The army said nine rebels died.",
        "Wagner Group Coalition of Patriots for Change", id="rebels that spoke",
    ),
    pytest.param(
        "The navy was not holding any Indian sailors when a shell killed nine people in Karachi.", "IND PAK",
        id="sailors not held",
    ),
    pytest.param(
        "Pakistan was not holding any Indian soldiers. Nine were wounded in Karachi, doctors said.", "IND PAK",
        id="soldiers not held",
    ),
    pytest.param(
        "The army was not holding any Eritrean soldiers when a flood killed nine in Ankara.", "ERI TUR",
        id="soldiers not held, in one sentence",
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_whose_the_dead_are(text: str, expected: str) -> None:
    assert " ".join(sides(text, "2024-05-03")) == expected
