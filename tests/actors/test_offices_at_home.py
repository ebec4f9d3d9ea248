"""Offices that serve at home and do not say where: whose they are, the place of what they say tells."""

from __future__ import annotations

import pytest

from tests.by_rules import party_of_last

LOST = "Cambodia said that it had lost five men. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LOST + "Ten people fled from Thailand's border regions, the interior ministry said.", "THA"),
        (LOST + "Two people died in Thailand's Sisaket province, the interior ministry said.", "THA"),
        (LOST + "Two people died in border areas of Thailand, the health minister said.", "THA"),
        ("Israel struck a hospital in Lebanon, the health ministry said.", "LBN"),
        ("Pakistan said that ten died. Six were killed in Afghanistan, the interior minister said.", "AFG"),
        (LOST + "Two were killed in clashes with Thailand, the interior ministry said.", "KHM"),
        (LOST + "Two people died in Thailand's Sisaket province, the defence ministry said.", "KHM"),
        (LOST + "Two people died in Thailand's Sisaket province, the foreign ministry said.", "KHM"),
        ("Turkish police held ten people in Germany, the interior ministry said.", "TUR"),
    ],
)
def test_ministries(text: str, expected: str) -> None:
    assert party_of_last(text) == expected


def test_a_paper_at_home_need_not_say_whose_the_ministry_is() -> None:
    text = "Turkey voiced grief. Ten men died in Iraq, the interior ministry said."
    assert party_of_last(text, "Turkish Daily News") == "TUR"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israeli strikes killed ten people across Gaza, the civil defence agency said.", "PSE"),
        ("Israeli strikes killed ten people in Gaza. Civil defence said that two were children.", "PSE"),
        ("Rockets from Gaza killed two people in Sderot in Israel, the civil defence agency said.", "ISR"),
        ("Shells killed ten people in Maputo and in Gaza in Mozambique, the civil defence agency said.", "MOZ"),
    ],
)
def test_a_place_known_from_wars_is_no_hamlet_of_its_foe(text: str, expected: str) -> None:
    assert party_of_last(text) == expected


TOLD = "Bloggers in Russia wrote of many dead. Ukraine said 400 men had died in occupied Makiivka. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TOLD + "Russian shelling killed five civilians in Ukrainian-held territory, regional governors said.", "UKR"),
        ("An Israeli raid killed 30 in Rafah in Gaza. Israel said it hit men. The Health Ministry spoke of 35.", "PSE"),
        ("In Lebanon, Israeli drones killed four farmers, local officials said.", "LBN"),
        ("Syrian shelling killed nine in Homs, local officials said.", "SYR"),
        ("Gaza's Civil Defence put the toll at nine. The Health Ministry spoke of 19.", "PSE"),
        ("Israel spoke of nine. The Health Ministry spoke of 19.", "ISR"),
        ("Nine men fell in Kosovo, according to the U.N.-led administration.", "UN"),
        ("Nine men fell in Dili, the UN-run authority of East Timor said.", "UN"),
        ("Nine men fell in Dili, the UN-backed government of East Timor said.", "TLS"),
    ],
)
def test_whoever_struck_does_not_count_the_hurt(text: str, expected: str) -> None:
    assert party_of_last(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Botswana Defence Force shot four men. BDF spokesman Tebo Dikole said that all is calm.", "BWA"),
        ("The South African National Defence Force went home. A SANDF officer said so.", "ZAF"),
        ("Botswana's cattle starved. BDF said so.", "BDF"),
        ("The Sudanese army took a camp, killing nine guerrillas, it said.", "SDN"),
        ("In Juba the deputy director of protocol Fana Okello said so.", None),
        ("Boko Haram fighters took Baga. It said so.", "Boko Haram"),
    ],
)
def test_a_force_by_its_initials_and_it(text: str, expected: str | None) -> None:
    assert party_of_last(text) == expected


SHELLED = "Shells fell on Kutum, the Sudanese army said. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SHELLED + "A lorry of the World Food Programme burnt. An official of the agency said that.", "UN"),
        (SHELLED + "Two lorries burnt. An official of the province said that.", "SDN"),
        (SHELLED + "A rebel of the SPLM-North fled. The office of Omar al-Bashir said that.", "SDN"),
        (SHELLED + "The rebels' military council fled. Peru's envoy wept. The council's spokesman said so.", "PER"),
        ("Mali's military council fell out. Peru's envoy wept. The council's spokesman said that.", "MLI"),
        ("Nine soldiers died in Sagaing, according to Myingyan Black Tiger, a group there.", "Myingyan Black Tiger"),
        ("Nine soldiers died in Jaffna, according to the Black Tigers.", "Tamil Tigers"),
        ("In Thailand men wept. Dr Somchai of the Justice Ministry said that.", "THA"),
        ("Xinhua's reporter and two of the Guangming Daily are dead, the agency said.", "CHN"),
    ],
)
def test_offices_by_what_they_are_of(text: str, expected: str | None) -> None:
    assert party_of_last(text) == expected
