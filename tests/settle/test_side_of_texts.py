"""Whose people a figure counts, in whole texts: the enemy, the dead of a war, people of no told country."""

from __future__ import annotations

import pytest

from counterclaim.reading import read

KIDAL = "In Mali, the army and French troops fought AQIM in the Timetrine hills on Monday. AQIM attacked a column. "
HELMAND = "The Taliban attacked an Afghan army post in Helmand with American troops inside on Monday. "
INATA = "Gunmen attacked a base at Inata, in Burkina Faso, on Monday. The army of Burkina Faso sent troops. "
UNKNOWN = "unknown"
ANGOLA = "UNITA attacked a railway station near Kuito in Angola on Monday. "


def sides(text: str) -> list[str]:
    claims = read(text, published="1999-05-05").claims
    return [claim.figure.side for claim in claims if claim.figure]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(KIDAL + "The Malian army said the enemy had lost 93 men.", "AQIM", id="an ally is no enemy"),
        pytest.param(
            INATA + "The army killed nine of the attackers. The Taliban took Kabul in the same week.", UNKNOWN,
            id="a group of another land in passing",
        ),
        pytest.param(
            INATA + "The militants lost nine men. Similar raids by al-Shabaab have hit Somalia.", UNKNOWN,
            id="nor a loser",
        ),
        pytest.param(
            "Gunmen shot 12 people in Mpeketoni in Kenya on Monday. Kenyan police said that five of the gunmen were "
            "killed. Al-Shabaab said that it was behind it.", "al-Shabaab", id="a neighbour's that fights there",
        ),
        pytest.param(HELMAND + "The Afghan defence ministry put the enemy's losses at 40.", "Taliban", id="of a state"),
        pytest.param(ANGOLA + "The Angolan army said the attackers left behind 62 dead.", "UNITA", id="left behind"),
        pytest.param(
            "India and Pakistan blamed each other on Monday for the shelling in which five villagers died.", "both",
            id="two that blame each other tell of nobody's own",
        ),
        pytest.param(
            "Statement of the FARC. Government troops lost seven men near Toribio.", "COL", id="what the army lost",
        ),
        pytest.param(
            "Six gunmen of al-Shabaab attacked a post at Garissa in Kenya on Monday. Police came. All six were killed.",
            "al-Shabaab", id="all of a number told before",
        ),
        pytest.param(
            "Fighting in Ethiopia went on near Mekelle in Ethiopia. More than 40,000 refugees have crossed "
            "into Sudan.", "ETH", id="no people of where they fled to",
        ),
        pytest.param(
            "Civilians killed in Sudan in June: 90\n- by the army: 41\n- by the RSF: 49", "SDN", id="by whom they died",
        ),
        pytest.param(
            "Afghan soldiers sought a Taliban commander in Kunduz on Monday. The Kunduz police chief said that the "
            "commander was killed.", "Taliban", id="one called so before",
        ),
        pytest.param(
            "Afghan soldiers sought a Taliban commander in Kunduz on Monday. The Kunduz police chief said that an "
            "Afghan commander was killed.", "AFG", id="one called otherwise",
        ),
        pytest.param("The bus overturned in the rain. Ten people died.", UNKNOWN, id="no two sides are named"),
        pytest.param(
            "The EU calls on Chad and Sudan to end the conflict on the border, which has cost at least 16 lives.",
            "both", id="a war of the two states named",
        ),
        pytest.param(
            "Chad and Sudan trade charges. Each government blamed the other for the raids in which scores were killed.",
            "both", id="each the other",
        ),
        pytest.param(ANGOLA + "The Angolan army said the assailants abandoned 14 bodies.", "UNITA", id="assailants"),
        pytest.param(ANGOLA + "The long war has cost 500,000 lives since 1975.", "AGO", id="a civil war"),
        pytest.param(
            "Troops of Peru and Ecuador fought on Monday. The confrontation has cost at least 16 lives.", "both",
            id="a confrontation of two states",
        ),
        pytest.param(
            "Troops of Peru and Ecuador fought on Monday. A confrontation at a barracks gate hurt a recruit.", "PER",
            id="the confrontation of one with somebody",
        ),
        pytest.param(
            "Ethiopian and Eritrean troops clashed at Tsorona on Monday. The war has cost 70,000 lives since 1998.",
            "both",
            id="a war of two states",
        ),
        pytest.param(
            "A bomb killed eight soldiers on a road on Monday, the Nigerien army said. A shepherd was killed later.",
            "NER",
            id="the one state named",
        ),
        pytest.param(
            "The EU and the UN sent men to Chad. The EU paid. Nine peacekeepers were killed in Abeche.",
            "UN",
            id="of two bodies only one keeps peace",
        ),
    ],
)
def test_the_side_of_the_last_figure(text: str, side: str) -> None:
    assert sides(text)[-1] == side


def test_the_attackers_of_a_list_are_not_the_others_of_it() -> None:
    lead = "Kenyan police said ten people died in Lamu on Monday. "
    text = lead + "Among the dead were eight of the attackers and two policemen."
    assert sides(text)[-1] == "KEN"
