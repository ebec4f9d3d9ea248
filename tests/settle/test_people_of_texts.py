"""Whose people and of what kind the last figure counts, in whole texts."""

from __future__ import annotations

import pytest

from counterclaim.reading import read

CASES = [
    pytest.param("Police shot dead four armed men in Jos.", "unknown", "militant", id="armed men"),
    pytest.param("Police killed 12 gang members in Jacmel.", "unknown", "militant", id="gang members"),
    pytest.param("Nine members of a rival cartel were killed in Iguala.", "unknown", "militant", id="of a cartel"),
    pytest.param("A gang killed four farmers near Iguala.", "MEX", "civilian", id="killed by a gang"),
    pytest.param("Three members of the armed forces of Mali died.", "MLI", "military", id="armed forces"),
    pytest.param(
        "Two volunteers of the Syrian Red Crescent were killed.", "Syrian Red Crescent", "civilian", id="relief worker"
    ),
    pytest.param("Houthi rebels killed 32 loyalist fighters near Hodeida.", "YEM", "militant", id="loyalists"),
    pytest.param(
        "Al-Shabaab ambushed a column near Baidoa, killing eight members of an anti-Shabaab militia.",
        "unknown",
        "militant",
        id="not of those who killed them",
    ),
    pytest.param(
        "South Sudan's army (SPLA) fought at Bor. The SPLA for its part lost a man.", "SSD", "military", id="spelt out"
    ),
    pytest.param(
        "Armenian and Azerbaijani troops clashed. Armenia lost three men. On the other side seven soldiers died.",
        "AZE",
        "military",
        id="on the other side",
    ),
    pytest.param(
        "The Taliban raided a post in Helmand. Four soldiers fell, and on the other side 12 were hurt, a mayor said.",
        "Taliban",
        "militant",
        id="on the side of a group",
    ),
    pytest.param(
        "Azerbaijan lost five soldiers. On the other side of the river two farmers were hurt.",
        "AZE",
        "civilian",
        id="on a side of a river",
    ),
    pytest.param(
        '"Our men held on, and six of their cadres died," the police chief of Bijapur said of the Maoists.',
        "Naxalites",
        "militant",
        id="theirs, not ours",
    ),
    pytest.param(
        '"We honour our pilots; three of their comrades fell," the Israeli general said.',
        "ISR",
        "military",
        id="their comrades",
    ),
    pytest.param(
        "ADF men took 15 people from Beni. Twelve people were carried off, the Congolese army said.",
        "COD",
        "unknown",
        id="whom nobody tells to have carried off himself",
    ),
    pytest.param("By UN estimates 300,000 people have died in Darfur.", "SDN", "unknown", id="who estimates"),
    pytest.param(
        "The army said its forces killed 12 Taliban in Helmand, and that they lost two men.",
        "AFG",
        "military",
        id="they: the subject before",
    ),
    pytest.param(
        "Indian forces killed 168 militants in 87 clashes: 149 locals and 19 foreigners.",
        "unknown",
        "militant",
        id="foreigners among fighters",
    ),
    pytest.param(
        "The police said 86 militants, 26 of them from Pakistan, were killed in Kashmir this year.",
        "unknown",
        "militant",
        id="where some are from",
    ),
    pytest.param("Six aid workers were killed in Kabul, two of them Germans.", "DEU", "civilian", id="a nation"),
    pytest.param(
        "A rocket struck a house in Benghazi and three civilians were killed, one of them an Egyptian.",
        "EGY",
        "civilian",
        id="an Egyptian",
    ),
    pytest.param("Gunmen in Assam killed five Bodos.", "Bodo", "civilian", id="of a people"),
    pytest.param(
        "It is not clear how many attackers came to Baquba, but none of them was killed, Iraqi officials said.",
        "al-Qaeda in Iraq",
        "militant",
        id="no attackers",
    ),
    pytest.param(
        "An air strike in Jabalia killed a father and his two sons. On the Israeli side three civilians have died.",
        "ISR",
        "civilian",
        id="on their side",
    ),
    pytest.param("Six militants in Yemen died on Monday.", "unknown", "militant", id="where they fight"),
    pytest.param("The Turkish army killed eight Kurdish rebels close to Iraq.", "PKK", "militant", id="close to"),
    pytest.param(
        "The LTTE met Sri Lankan troops at Mannar. The Sri Lankan army claimed four killed.",
        "Tamil Tigers",
        "militant",
        id="claimed of the enemy",
    ),
    pytest.param(
        "The Turkish army said it had fired on PKK fighters and caused them heavy losses.",
        "PKK",
        "militant",
        id="caused them losses",
    ),
    pytest.param(
        "The Azerbaijani army said Armenian attackers were driven back. They suffered heavy losses, it said.",
        "ARM",
        "military",
        id="they, the attackers",
    ),
    pytest.param(
        "Tehran said 11 guards and 16 of their attackers died in a raid on a base in Rask.",
        "unknown",
        "militant",
        id="their attackers",
    ),
    pytest.param(
        "Yerevan counted 402 soldiers killed. Among civilians it counted 21 dead.", "ARM", "civilian", id="civilians"
    ),
    pytest.param(
        "The Libyan army fought Islamic State in Sirte. A blast at a depot in Garabulli claimed at least 29 lives.",
        "LBY",
        "unknown",
        id="a blast claims lives",
    ),
]


@pytest.mark.parametrize(("text", "side", "victims"), CASES)
def test_people_of_the_last_figure(text: str, side: str, victims: str) -> None:
    last = [claim.figure for claim in read(text, published="2012-05-05").claims if claim.figure][-1]
    assert (last.side, str(last.victims)) == (side, victims)


def test_the_same_count_on_the_other_side_is_of_others() -> None:
    text = "An air strike in Jabalia killed a father and his two sons. On the Israeli side three civilians have died."
    assert next(claim.figure.side for claim in read(text, published="2012-05-05").claims if claim.figure) == "PSE"
