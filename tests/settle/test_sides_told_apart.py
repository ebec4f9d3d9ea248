"""Whose people a figure counts by the army named, who tells it, what they are said to be, and by its parts."""

from __future__ import annotations

import pytest

from counterclaim.reading import read

DHOBLEY = "MOGADISHU, Somalia - Six Kenyan soldiers died when al-Shabaab struck near Dhobley in Somalia on Monday. "
KAPISA = "KABUL - Rebels killed four French soldiers in Kapisa, in Afghanistan, on Monday. "
BAGHDAD = "BAGHDAD, Iraq - A bomb went off in Baghdad, Iraq, on Tuesday. The police said 30 people were killed. "
SULU = "COTABATO, Philippines - At least 21 people died in Sulu in the Philippines on Monday, "
ADRE = "N'DJAMENA, Chad - The army of Chad fought rebels near Adre on Monday. "
MALAKAL = "MALAKAL, Sudan - The army of Sudan said on Monday that rebels of the SPLA had attacked a post. "
ARAUCA = "BOGOTA - The army of Colombia bombed a camp of the ELN in Arauca, Colombia, on Monday. "
RIVALS = "TRIPOLI, Libya - Three weeks of fighting in Tripoli in Libya between "
MOSUL = "MOSUL, Iraq - Kurdish forces and the Islamic State fought near Mosul in Iraq on Monday. "


def sides(text: str) -> list[str]:
    return [claim.figure.side for claim in read(text, published="2013-05-08").claims if claim.figure]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(DHOBLEY + "A doctor said he had treated 12 wounded soldiers.", "KEN", id="the one army named"),
        pytest.param(KAPISA + "Al-Qaeda said that it had killed 20.", "FRA", id="killed by a group, told by it"),
        pytest.param(KAPISA + "The Afghan army said that a soldier was hurt.", "AFG", id="an army tells of its own"),
        pytest.param(BAGHDAD + "The US military gave a toll of 22 dead.", "IRQ", id="a guest counts the dead"),
        pytest.param(BAGHDAD + "The US military said it had lost two men.", "USA", id="what a guest lost"),
        pytest.param(
            "GAO, Mali - Rebels attacked a post near the border with Niger on Monday and killed three soldiers. The "
            "army of Mali sent troops to Menaka in Mali.", "MLI", id="a border is no one attacked",
        ),
        pytest.param(
            MALAKAL + "They held 14 soldiers for some hours, the army said.", "SDN", id="held by others than who tells"
        ),
        pytest.param(
            "The Tamil Tigers said that they had inflicted 40 casualties in a raid near Jaffna in Sri Lanka.",
            "LKA", id="what the claimant inflicted",
        ),
        pytest.param(
            "Kenyan police said 11 people died on Monday when secessionists attacked a police post in Mombasa. Among "
            "the dead were six of the attackers, four policemen and a soldier.",
            "KEN", id="listed beside those who attacked",
        ),
        pytest.param(
            "The Salvadoran army attacked a camp near Perquin in El Salvador on Monday. The FMLN had three killed.",
            "FMLN", id="what a group had killed",
        ),
    ],
)
def test_whose_the_last_figure_is(text: str, side: str) -> None:
    assert sides(text)[-1] == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(ARAUCA + "Three of the dead were members of the FARC, the minister said.", "FARC", id="members"),
        pytest.param(ARAUCA + "Three of the dead belonged to the FARC, the minister said.", "FARC", id="belonging"),
        pytest.param(ARAUCA + "Three of the dead were pupils, the minister said.", "COL", id="pupils"),
        pytest.param(MOSUL + "A hospital in Mosul said it had treated 40 wounded fighters.", "IRQ", id="in a hospital"),
        pytest.param(MOSUL + "A Kurdish general said 40 fighters were killed.", "Islamic State", id="in the field"),
    ],
)
def test_of_which_group_they_are(text: str, side: str) -> None:
    assert sides(text)[-1] == side


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(SULU + "15 of them Abu Sayyaf fighters.", "both", id="some are the enemy's"),
        pytest.param(SULU + "15 of them children.", "PHL", id="some are children"),
        pytest.param(RIVALS + "rival militias killed 80 people.", "LBY", id="rivals of one country"),
        pytest.param(RIVALS + "the army and the Zintan rebels killed 80 people.", "both", id="an army and rebels"),
        pytest.param(
            f"Nine dead in Chad battle\n\n{ADRE}Six rebels and three soldiers died, a governor said.", "both",
            id="a title's sum of two sides",
        ),
        pytest.param(
            f"Nine dead in Chad battle\n\n{ADRE}Six policemen and three soldiers died, a governor said.", "TCD",
            id="a title's sum of one side",
        ),
    ],
)
def test_whose_the_first_figure_is(text: str, side: str) -> None:
    assert sides(text)[0] == side


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The army of Mali fought troops of Niger on Monday. Captain Ali Maiga of Niger was killed.\n\n"
            "The Malian army named two of its dead as Major Sidi Keita and Captain Issa Traore.",
            ["NER", "MLI"],
            id="the dead of those who name them",
        ),
        pytest.param(
            "Peru lost three soldiers to troops of Ecuador on Monday. "
            "Lima named them as Juan Rojas, Luis Vega and Raul Soto.",
            ["PER", "PER"],
            id="the dead told before",
        ),
    ],
)
def test_whose_the_named_are(text: str, expected: list[str]) -> None:
    assert sides(text) == expected
