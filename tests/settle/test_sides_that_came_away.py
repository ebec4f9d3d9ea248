"""Whose those are who were left, lost or taken along by their own, and those hurt by what the teller shot with."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.text import Report
from counterclaim.reading import read

CASES = [
    pytest.param(
        2020, "Yerevan said the raiders had pulled out, leaving ten bodies behind. Baku denied it.", "AZE", id="left"
    ),
    pytest.param(
        2020, "Baku said the intruders withdrew, dragging two wounded along. Yerevan denied it.", "ARM", id="dragged"
    ),
    pytest.param(
        1999, "Asmara said the invading army left 900 of its men dead. Ethiopia's army denied it.", "ETH", id="marked"
    ),
    pytest.param(
        2023,
        "Kyiv said an enemy platoon refused to move after losing 20 men. Russia's army denied it.",
        "RUS",
        id="after",
    ),
    pytest.param(
        2012, "Juba said the enemy was driven off at the cost of six of his men. Khartoum was silent.", "SDN", id="cost"
    ),
    pytest.param(
        2001,
        "Thailand's army said Burmese troops crossed a ridge. They left 11 of their number dead.",
        "MMR",
        id="they",
    ),
    pytest.param(
        2008,
        "Tbilisi said the Russians ran, leaving behind two wounded officers. Moscow denied it.",
        "RUS",
        id="by name",
    ),
    pytest.param(
        2011, "Thailand's army said its men pulled back, leaving two of their dead behind.", "THA", id="its own"
    ),
    pytest.param(2003, "The marines withdrew with two of their own wounded, a US officer said.", "USA", id="his own"),
    pytest.param(
        2009, "Colombia's army said the rebels fled, leaving nine villagers dead in Toribio.", "COL", id="others"
    ),
    pytest.param(
        2008,
        "Georgia's army fought Russia's. Georgian troops had killed 12 of its men, Moscow said.",
        "RUS",
        id="killed",
    ),
    pytest.param(
        2014, "The attackers dragged away the bodies of two policemen they had killed, Kenyan police said.", "KEN",
        id="they had killed",
    ),
    pytest.param(
        2014, "The attackers dragged away the bodies of two men they had killed, Kenyan police said.", "KEN", id="slain"
    ),
    pytest.param(
        2014, "The attackers dragged away the bodies of two policemen, Kenyan police said.", "KEN", id="its police"
    ),
    pytest.param(2014, "The enemy left 14 of its victims by the road, the Iraqi army said.", "IRQ", id="victims"),
    pytest.param(
        2008, "The invaders abandoned 20 prisoners, the Georgian army said. Russia's army denied it.", "GEO", id="held"
    ),
    pytest.param(
        1999, "Ethiopia's army denied that a farmer had been hurt by its guns. Asmara said so.", "ERI", id="its guns"
    ),
    pytest.param(2013, "Nigeria's army denied that villagers were killed by its troops in Baga.", "NGA", id="at home"),
    pytest.param(
        2024, "Israel's army said three soldiers were killed by its own tanks in Gaza.", "ISR", id="own tanks"
    ),
    pytest.param(
        1995, "Peru's army said three of its men were hit by its own guns. Ecuador was silent.", "PER", id="own fire"
    ),
]


@pytest.mark.parametrize(("year", "text", "side"), CASES)
def test_side_of_those_who_came_away(year: int, text: str, side: str) -> None:
    claims = read(Report(text, published=date(year, 3, 5))).claims
    assert [claim.figure.side for claim in claims if claim.figure] == [side]


WHOLES = [
    pytest.param(
        "Of the attackers, nine were shot dead, the governor of Kandahar said.", "unknown", "militant", id="of"
    ),
    pytest.param("Of the passengers two drowned near Lesbos.", "GRC", "civilian", id="without a comma"),
    pytest.param("Of the Russians, 60 fell at Robotyne, Kyiv said.", "RUS", "military", id="of a nation"),
    pytest.param("The UN mission was attacked. Of its soldiers, three are dead, it said.", "UN", "military", id="its"),
    pytest.param("Of late, nine were killed in Mosul.", "IRQ", "unknown", id="no people"),
    pytest.param("Among other things, three were killed in Mosul.", "IRQ", "unknown", id="things"),
]


@pytest.mark.parametrize(("text", "side", "victims"), WHOLES)
def test_those_of_whom_a_sentence_tells_first(text: str, side: str, victims: str) -> None:
    figures = [claim.figure for claim in read(Report(text, published=date(2023, 8, 5))).claims if claim.figure]
    assert [(figure.side, figure.victims) for figure in figures] == [(side, victims)]


HANDED_OVER = [
    pytest.param(
        2022, "Baku's army said it was ready to return 40 bodies. Armenia's army is waiting.", "ARM", id="foe"
    ),
    pytest.param(2011, "Thailand's army handed over two bodies to Cambodia.", "KHM", id="to whom"),
    pytest.param(2014, "Forty bodies were given back to Ukraine by Russia.", "UKR", id="passive"),
    pytest.param(
        2020, "Karabakh's army said it had received 70 bodies from Azerbaijan.", "Nagorno-Karabakh", id="received"
    ),
    pytest.param(1995, "Peru's army said it had found three bodies near Tiwintza.", "PER", id="found"),
    pytest.param(
        2022, "Moscow says Ukrainian rockets killed 53 Ukrainian captives. Kyiv denies it.", "UKR", id="his own"
    ),
    pytest.param(2022, "Moscow says Ukrainian rockets killed 53 soldiers. Kyiv denies it.", "RUS", id="the foe's"),
    pytest.param(
        2014, "Six fighters of the Kiev government died near Luhansk, the separatists said.", "UKR", id="of rulers"
    ),
    pytest.param(1987, "Libya denied it. Its jets killed two traders in Faya, Chad's army said.", "TCD", id="its jets"),
    pytest.param(1987, "Chad was glad. Its army said its guns had killed nine Libyans.", "LBY", id="its own guns"),
]


@pytest.mark.parametrize(("year", "text", "side"), HANDED_OVER)
def test_side_of_the_dead_handed_over_or_killed(year: int, text: str, side: str) -> None:
    claims = read(Report(text, published=date(year, 3, 5))).claims
    assert [claim.figure.side for claim in claims if claim.figure] == [side]


LISTS = [
    pytest.param(
        "Bombs killed 43 people in Beirut, 102 in Ankara and nine in Tunis.", ["LBN", "TUR", "TUN"], id="behind"
    ),
    pytest.param("Rebels killed 40 people in Maiduguri and 11 in Maroua.", ["NGA", "CMR"], id="two lands"),
    pytest.param("In Maiduguri rebels killed 40 people and wounded 11.", ["NGA", "NGA"], id="one place"),
]


@pytest.mark.parametrize(("text", "lands"), LISTS)
def test_each_of_a_list_has_its_own_place(text: str, lands: list[str]) -> None:
    claims = read(Report(text, published=date(2015, 3, 5))).claims
    assert [claim.where.country for claim in claims if claim.figure and claim.where] == lands


STRUCK_OR_SET_AGAINST = [
    pytest.param(
        "The Karabakh army said a sabotage group was trapped and eight died. Baku denied it.", ["AZE"], id="trapped"
    ),
    pytest.param(
        "Police in Kabul said the attackers were surrounded and nine were killed.", ["unknown"], id="of nobody named"
    ),
    pytest.param("Azerbaijan's army put Armenia's army at 900 dead. Yerevan called it a lie.", ["ARM"], id="put at"),
    pytest.param(
        "Armenia's army said nine soldiers fell across the line. Azerbaijan's army denied it.", ["AZE"], id="across"
    ),
    pytest.param(
        "Armenia's army said two of its men fell to fire from across the line. Azerbaijan's army denied it.",
        ["ARM"],
        id="from across",
    ),
    pytest.param("Armenia's army said an Azerbaijani unit was hit and nine of its men died.", ["AZE"], id="its men"),
    pytest.param("Baku admits nine dead; Armenia's army counts 200.", ["AZE", "AZE"], id="admits and counts"),
    pytest.param("Baku admits nine dead; Armenia's army admits four.", ["AZE", "ARM"], id="each admits its own"),
    pytest.param(
        "An Azerbaijani post was silenced and two soldiers in it died, Armenia's army said.", ["AZE"], id="silenced"
    ),
]


@pytest.mark.parametrize(("text", "sides"), STRUCK_OR_SET_AGAINST)
def test_sides_of_those_struck_counted_or_set_against(text: str, sides: list[str]) -> None:
    claims = read(Report(text, published=date(2020, 10, 5))).claims
    assert [claim.figure.side for claim in claims if claim.figure] == sides


PEOPLES = [
    pytest.param("The Karen National Union fought at Kawkareik. Nine Karen villagers died.", "Karen", id="villagers"),
    pytest.param("The Oromo Liberation Army struck in Wollega. Six Oromo farmers died.", "Oromo", id="farmers"),
    pytest.param(
        "The Kachin Independence Army fought at Laiza. Six Kachin fighters died.",
        "Kachin Independence Army",
        id="fighters",
    ),
]


@pytest.mark.parametrize(("text", "side"), PEOPLES)
def test_a_people_is_no_armed_group_that_bears_its_name(text: str, side: str) -> None:
    claims = read(Report(text, published=date(2021, 10, 5))).claims
    assert [claim.figure.side for claim in claims if claim.figure] == [side]
