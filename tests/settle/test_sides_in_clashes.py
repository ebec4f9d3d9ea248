"""Whose people a figure counts where two sides fire at each other, or where nations are told apart of some dead."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Victims
from counterclaim.reading import read

GROZNY = "GROZNY - Rebels fired on a Russian patrol in Chechnya on Monday. "
ISTANBUL = "Talks between Russia and Ukraine in Istanbul ended on Monday, hours after "


def figures(text: str, published: str) -> list[tuple[str, Victims]]:
    return [(c.figure.side, c.figure.victims) for c in read(text, published=published).claims if c.figure]


@pytest.mark.parametrize(
    ("text", "day", "sides"),
    [
        pytest.param(
            "Firing between the armies of India and Pakistan across the Line of Control killed seven civilians.",
            "2017-07-09", ["both"], id="firing between two",
        ),
        pytest.param(
            "At least 15 dead as India and Pakistan trade fire in Kashmir", "2017-07-09", ["both"], id="trading fire"
        ),
        pytest.param(
            "Thai and Cambodian troops shelled each other on Thursday, leaving 11 civilians dead.",
            "2025-07-25", ["both"], id="each other",
        ),
        pytest.param(
            "Thai and Cambodian troops clashed on Thursday and six civilians were killed in Sisaket.",
            "2025-07-25", ["THA"], id="at a place told apart",
        ),
        pytest.param(
            ISTANBUL + "a missile killed nine people in Kharkiv.", "2025-06-03", ["UKR"], id="talks are no clash"
        ),
        pytest.param(
            "Indian fire hit a bus in Kupwarabad, killing nine people. Indian and Pakistani troops had fired before.",
            "2016-11-23", ["PAK"], id="struck across the line",
        ),
        pytest.param(
            "Ethiopian troops killed 40 civilians in Mekelle, witnesses said. Eritrean troops fought beside them.",
            "2021-02-20", ["ETH"], id="a state's own civilians at home",
        ),
        pytest.param(
            "Israel halted its raids after a strike on Qana killed at least 54 civilians, its army said. "
            "Israeli and Lebanese soldiers had fired at each other.",
            "2006-07-31", ["LBN"], id="told by a state of another land",
        ),
        pytest.param(
            "Armenian soldiers fired at Azerbaijani soldiers on Monday. A truce had stopped the war, in which "
            "upward of 30,000 people perished.", "2016-04-04", ["both"], id="a war in which they died",
        ),
        pytest.param(
            "The conflict between separatists and government forces in Aceh, in Indonesia, has cost 18 lives.",
            "2003-06-22", ["IDN"], id="between those that fight within a country",
        ),
        pytest.param(
            "Rebels raided a base in Beni in Congo, and the UN sent men. Congo went through a war in which millions of "
            "people died.", "2017-12-08", ["COD"], id="a war of long ago within a country",
        ),
        pytest.param(
            "Human Rights Watch found 44 bodies in the hospital of Tskhinvali. Russian troops fought Georgian troops.",
            "2008-08-11", ["South Ossetia"], id="a town that others ruled",
        ),
        pytest.param(
            "Human Rights Watch found 44 bodies in the hospital of Gori. Russian troops fought Georgian troops.",
            "2008-08-11", ["GEO"], id="a town that they did not rule",
        ),
    ],
)  # fmt: skip
def test_sides_where_states_fire_at_each_other(text: str, day: str, sides: list[str]) -> None:
    assert [side for side, _ in figures(text, day)] == sides


@pytest.mark.parametrize(
    ("text", "day", "sides"),
    [
        pytest.param(
            "Twenty-seven people died when gunmen attacked a base in Rask in Iran on Thursday. State TV in Iran said "
            "that 11 Iranian soldiers and 16 fighters of Jaish al-Adl were killed.",
            "2024-04-04", ["both", "IRN", "Jaish al-Adl"], id="a sum of two sides",
        ),
        pytest.param(
            "Seven people were killed on Monday in Gaza, five Hamas fighters and two Israeli soldiers, medics said.",
            "2024-06-20", ["both", "Hamas", "ISR"], id="parts of two sides",
        ),
        pytest.param(
            "A bomb killed 17 people in Kabul on Monday, including 12 Afghans and five Germans.",
            "2016-06-20", ["AFG", "AFG", "DEU"], id="foreigners fight nobody",
        ),
        pytest.param(
            "Twelve people, four of them Israeli soldiers and eight Palestinians, were killed in Jenin.",
            "2023-07-05", ["both", "ISR", "PSE"], id="of them soldiers of a nation",
        ),
        pytest.param(
            "Rebels killed 15 UN peacekeepers in Congo on Thursday. Fifteen Tanzanian peacekeepers were killed, the UN "
            "mission said, and three peacekeepers were missing.",
            "2017-12-08", ["TZA", "TZA", "TZA"], id="peacekeepers told again by their nation",
        ),
        pytest.param(
            "The Rwandan peacekeepers lost two men in Bangui. Seven Burundian peacekeepers were hurt elsewhere, "
            "and three peacekeepers are missing, the UN mission said.",
            "2016-06-20", ["RWA", "BDI", "UN"], id="peacekeepers of two nations",
        ),
        pytest.param(
            "At least 20 dead in a clash in Jonglei in South Sudan. The army said that 19 militiamen and one of its "
            "soldiers were killed.", "2012-11-21", ["both", "unknown", "SSD"], id="a sum with a band of no name",
        ),
    ],
)  # fmt: skip
def test_sides_of_sums_and_nations(text: str, day: str, sides: list[str]) -> None:
    assert [side for side, _ in figures(text, day)] == sides


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        pytest.param(
            "The occupiers lost up to 60 men killed, the Ukrainian army said.", "2022-11-15",
            ("RUS", Victims.MILITARY), id="men lost",
        ),
        pytest.param(
            "Asmara said that Ethiopia had lost 25,000 dead. Ethiopian troops fought Eritrean troops near Barentu.",
            "2000-05-15", ("ETH", Victims.MILITARY), id="a state named bore it",
        ),
        pytest.param(
            GROZNY + '"But the federal side had losses too, six killed," a spokesman of the Russian army said.',
            "2003-07-21", ("RUS", Victims.MILITARY), id="the federal side",
        ),
        pytest.param(
            GROZNY + "The attackers were five or six, and two were killed, a Russian general said.", "2003-07-21",
            ("Chechen separatists", Victims.MILITANT), id="those just numbered",
        ),
        pytest.param(
            GROZNY + "The gunmen lost three men, the defence ministry said.", "2003-07-21",
            ("Chechen separatists", Victims.MILITANT), id="the gunmen are not the ministry's",
        ),
        pytest.param(
            GROZNY + "Police said that the band wanted to avenge the loss of several of its fighters.", "2003-07-21",
            ("Chechen separatists", Victims.MILITANT), id="its fighters are not the police's",
        ),
        pytest.param(
            "The ELN ambushed a patrol in Arauca, Colombia, on Sunday. The ELN concedes two dead.", "2019-05-20",
            ("ELN", Victims.MILITANT), id="a group that owns up to its dead",
        ),
        pytest.param(
            "Taliban fighters attacked a post in Helmand on Monday. The Taliban said two were killed.", "2012-05-20",
            ("AFG", Victims.MILITARY), id="a group that only says so",
        ),
        pytest.param(
            "In Cap-Haitien in Haiti, the IOM said that 6,000 people had fled. The IOM told of gangs. The head of the "
            "Gran Grif gang said that police had killed eleven of his soldiers.", "2024-10-05",
            ("Gran Grif", Victims.MILITANT), id="a body of three letters is no state",
        ),
        pytest.param(
            "Militants of a faction attacked Adivasi villages in Assam on Tuesday, and the dead number 70.",
            "2014-12-25", ("Adivasis", Victims.CIVILIAN), id="a people of many peoples",
        ),
        pytest.param(
            "A battle in Chechnya took the lives of six soldiers of the Russian army and of six Chechen fighters.",
            "2003-07-21", ("Chechen separatists", Victims.MILITANT), id="militants beside an army",
        ),
        pytest.param(
            "An ambush, in which 12 soldiers were killed, led to calls for an attack on the camps of the PKK, in Iraq. "
            "Turkish troops fought the PKK in Sirnak, in Turkey.", "2007-12-12",
            ("TUR", Victims.MILITARY), id="where the camps lie",
        ),
    ],
)  # fmt: skip
def test_who_bore_a_loss(text: str, day: str, last: tuple[str, Victims]) -> None:
    assert figures(text, day)[-1] == last


@pytest.mark.parametrize(
    ("first", "kind"),
    [
        pytest.param("Official toll of the war: 215 dead", Victims.MIXED, id="elided"),
        pytest.param("The war killed 215 people in Georgia", Victims.MIXED, id="people"),
        pytest.param("Official toll of the war: 217 dead", Victims.MILITARY, id="no sum"),
    ],
)
def test_a_sum_of_the_kinds_told(first: str, kind: Victims) -> None:
    text = (
        f"{first}. Georgian troops fought Russian troops. The Georgian defence ministry said 146 soldiers were killed. "
        "Georgia lost 69 civilians."
    )
    assert figures(text, "2008-09-11")[0][1] is kind
