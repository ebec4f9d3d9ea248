"""Whose people a figure counts by what the report tells around it: a people attacked, a party's own arms, "of them"."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Victims
from counterclaim.reading import read

RAID = "Gunmen attacked the Tarok village of Wadata in Nigeria on Monday, killing 20 people. "
FIZI = "In the Democratic Republic of Congo, the M23 attacked an army post near Sake on Monday. "


HAKKARI = "ANKARA, Turkey, May 8 - Turkish warplanes struck caves near Hakkari on Monday. "
IZIUM = "The Ukrainian army held the village of Dovhenke against the Russian army on Monday. "
GAZA = "Israel and Hamas fought in Gaza on Tuesday. "


def last(text: str, published: str = "2013-05-08") -> tuple[str, Victims]:
    figure = [c.figure for c in read(text, published=published).claims if c.figure][-1]
    return figure.side, figure.victims


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(RAID + "\n\nThe police said that 31 others were wounded.", "Tarok", id="a people raided"),
        pytest.param(
            RAID + "\n\nThe governor flew there.\n\nElsewhere, police said that nine traders died in a blast in Kano.",
            "NGA",
            id="elsewhere",
        ),
        pytest.param(FIZI + "The army said its gunners had killed 15.", "M23", id="by its own gunners"),
        pytest.param(
            "PESHAWAR, Pakistan, May 8 - Seven soldiers were killed in Bannu in Pakistan. "
            "The Taliban said that two of its fighters fell.",
            "Tehrik-i-Taliban Pakistan",
            id="the Taliban in Pakistan",
        ),
        pytest.param(
            HAKKARI + "At least 12 militants were killed there, the governor said.", "PKK", id="the one that it fights"
        ),
    ],
)
def test_side_by_context(text: str, side: str) -> None:
    assert last(text)[0] == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param("South Korea said the North lost 30 sailors at sea.", "PRK", id="a quarter that is a state"),
        pytest.param(
            "SEOUL - The North's navy lost 30 sailors off Yeonpyeong, the South's defense ministry said.",
            "PRK",
            id="a quarter that opens a sentence",
        ),
        pytest.param(
            "Pyongyang said that the boat was sunk. The south Korean military says it has four killed.",
            "KOR",
            id="a quarter that the other side writes small",
        ),
        pytest.param(
            "Pakistan's army said that over 600 Indian troops had fallen in two days. "
            "Our own losses were described as 46 killed.",
            "PAK",
            id="ours without marks of a quotation",
        ),
        pytest.param(
            "The armed forces of Pakistan repelled the raid and inflicted heavy casualties, the ISPR said.",
            "IND",
            id="inflicted on whom it fights",
        ),
    ],
)
def test_side_where_two_states_fight(text: str, side: str) -> None:
    assert last(text)[0] == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(
            "Losses of the occupiers near Izium over the day: 40 dead and two tanks, the Ukrainian army said.",
            "RUS",
            id="announced before a colon",
        ),
        pytest.param(IZIUM + "The enemy left 15 dead, the Ukrainian army said.", "RUS", id="a foe that left dead"),
        pytest.param(
            GAZA + "The health ministry in Gaza said 95 had died since Monday.", "PSE", id="a civil body of a group"
        ),
        pytest.param(
            "Houthi rebels and Saudi forces fought in Yemen. The Houthis said 11 had been killed in raids on Saada.",
            "YEM",
            id="bombed where a group rules",
        ),
    ],
)
def test_side_of_those_that_a_party_tells_of(text: str, side: str) -> None:
    assert last(text, "2023-11-08")[0] == side


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "The rebels attacked the town of Sake on Monday. Twelve of them were killed, residents said.",
            Victims.MILITANT,
            id="of them",
        ),
        pytest.param("A shell killed nine people in a queue for bread in Aleppo.", Victims.CIVILIAN, id="in a queue"),
        pytest.param("Three of the movement's men fell at Sake on Monday.", Victims.MILITANT, id="a movement's men"),
        pytest.param("A blast near Kirkuk left 14 dead, soldiers and farmers, on Monday.", Victims.MIXED, id="a list"),
        pytest.param(
            "A mine near Kirkuk wounded six soldiers and police officers.", Victims.MIXED, id="two marked kinds"
        ),
        pytest.param(
            "A police colonel in Kirkuk said that two of his officers were killed and five wounded by a mine.",
            Victims.POLICE,
            id="officers elided",
        ),
        pytest.param("A shell killed two postmen and a seamstress near Kirkuk.", Victims.CIVILIAN, id="trades"),
        pytest.param("Two blue helmets were killed near Sake on Monday.", Victims.MILITARY, id="blue helmets"),
    ],
)
def test_kind_by_context(text: str, kind: Victims) -> None:
    assert last(text)[1] is kind
