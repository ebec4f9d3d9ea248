"""Whose an office is that its sentence tells by what it hangs on."""

from __future__ import annotations

import pytest

from tests.by_rules import party_of_last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pakistan blamed India, where a spokesman for the home ministry, Ajay Rao, denied the charge.", "IND"),
        ("Shells fell in Narva in Estonia, where the mayor said that nine men had died.", "EST"),
        ("Odesa's mayor said that a silo burned. The mayor of Rostov said that two women were hurt.", "RUS"),
        ("Odesa's mayor said that a silo burned. The mayor said that two women were hurt.", "UKR"),
        ("Diplomats said that Chad was worried.", None),
        ("Chadian diplomats said that Libya was worried.", "TCD"),
        ("Georgia shelled a camp. Russia reported ten dead. The interior minister disputed this.", "GEO"),
        ("Georgia shelled a camp. Russia reported ten dead. The interior minister said that all was well.", "RUS"),
        ("Fighting shook Abidjan in Ivory Coast. Ouattara's government denied that its men had fired.", "CIV"),
        ("The Human Rights Commission of Nepal demanded an inquiry.", "Human Rights Commission of Nepal"),
        ("The Mines Board of Ghana demanded an inquiry.", "GHA"),
        ("The Ministry of Human Rights of Yemen demanded an inquiry.", "YEM"),
        ("Ghana's postal service said that a van had burned.", "GHA"),
        ("A Western diplomat in Lima said that Peru was worried.", None),
        ("Envoys of the West were there. Foreign envoys said that Chad was worried.", None),
        ("Sudan, whose foreign minister said that Chad was worried, is calm.", "SDN"),
        ("With us is the governor of Aden, Ali Omar. Omar said that two men died.", "YEM"),
        ("The head of the hospital, Ali Omar, was there. Omar said that two men died.", None),
        ("Moscow spoke of lies. Its envoy for Syria, Igor Petrov, said that two men died.", "RUS"),
        ("The UN envoy for Yemen, Li Wei, said that two men died.", "UN"),
        ("The Nepalese Doctors' Syndicate said that two men died.", "Nepalese Doctors' Syndicate"),
        ("A senior Somali officer said that six men died. Another, Major Abdi Nur, said that two died.", "SOM"),
        ("Somalia's army fired a shell. Another fell on a school, the Kenyan police said.", "KEN"),
        ("Yerevan was quick to deny that two men died.", "ARM"),
        ("The UN came late. It was hell, said the local chief.", None),
        ("Peru's army minister spoke. His Chilean opposite number, Ana Ruiz, said that two men died.", "CHL"),
        ("Kenya's minister was in Lamu, adding that two men died.", "KEN"),
        ("Kenyan jets hit a market. According to Army Headquarters, two men died.", "KEN"),
        ("Whitehall insiders said that two men died.", "GBR"),
        ("Nepal is calm. Insiders said that two men died.", None),
        ("The UN spoke of a raid. No fighters were near, its chief Ana Ruiz said.", "UN"),
        ("Nepal's army was there. Li Wei, who speaks for it in the west, said that two men died.", "NPL"),
        ("Colonel John Reed, commander of American forces in Mosul, said that two men died.", "USA"),
        ("Hamas's Omar Salah spoke of a truce. Salah said that two men died.", "Hamas"),
        ("Kenyan gunners laughed. Their commander, Gen Ali Omar, said that two men died.", "KEN"),
        ("China's navy said that a boat had rammed it. Spokesman Gan Yu said that two men died.", "CHN"),
        ("The Philippines' army was calm. The senate president wondered why two men had died.", "PHL"),
        ("The Russian raid claimed nine lives in Georgia. The home ministry said that it was over.", "GEO"),
        ("Drones hit Kherson in Ukraine. The Investigative Committee said that two men died.", "RUS"),
        ("Shots fell near Gyumri in Armenia. The Investigative Committee said that two men died.", "ARM"),
        ("Sudan was calm. The army of southern Sudan said that two men died.", "SSD"),
        ("Shells fell in Ukraine. The Donetsk republic said that two men died.", "DPR"),
        ("Shots fell near Zahedan. Two men died, Tasnim reported.", "IRN"),
    ],
)
def test_an_office_told_by_what_its_sentence_hangs_on(text: str, expected: str | None) -> None:
    assert party_of_last(text) == expected
