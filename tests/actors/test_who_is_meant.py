"""Who is meant by a title and a surname, a post of any house, "the latter", "the group", a separatist office."""

from __future__ import annotations

import pytest

from tests.by_rules import hear


def party(text: str) -> str | None:
    """The party of the last attribution of a text."""
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    return max(found, key=lambda a: a.cue.start).claimant.party


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armenia protested. President Aliyev said that two men fell.", "AZE"),
        ("Yugoslavia was calm, Germany said. Marshal Tito said that two men fell.", "YUG"),
        ("India protested. Prime Minister Abe said that two men fell.", "JPN"),
        ("Chad protested. Chancellor Merkel said that two men fell.", "DEU"),
        ("Armenia protested. An aide to President Aliyev said that two men fell.", "AZE"),
        ("Chad's army said that it had won. President Zzyzx said that two men fell.", "TCD"),
        ("Mali responded. Jan Peeters, a researcher in Bonn, said that two men fell.", None),
        ("Mali responded. A director at a clinic said that two men fell.", None),
        ("Mali's army responded. A spokesman said that two men fell.", "MLI"),
        ("Hamas accused Fatah of a raid. The latter said that two men fell.", "Fatah"),
        ("Talks of Ethiopia and the TPLF failed. The former said that two men fell.", "ETH"),
        ("The TPLF lost. Kenya's former minister said that two men fell.", None),
        ("The TPLF lost. Kenya's former rebels said that two men fell. Kenya's minister said that four fell.", "KEN"),
        ("Syria's army blames Hezbollah. The group said that two men fell.", "Hezbollah"),
        ("Oxfam says that Hezbollah fired. The group said that two men fell.", "Oxfam"),
        ("Shells hit Abkhazia in Georgia. The breakaway region's mayor said that two men fell.", "Abkhazia"),
        ("Georgia is calm. Abkhazia's de facto president said that two men fell.", "Abkhazia"),
        ("Ukraine is calm. The separatist army said that two men fell.", None),
        ("Soldiers burned a town in Cameroon. Separatist leaders said that two men fell.", "Ambazonia separatists"),
        ("Maria Zakharova spoke. The 45-year-old said that two men fell.", "RUS"),
        ("The Taoiseach said that two men fell.", "IRL"),
        (
            "Shells fell on Luhansk in Ukraine. Chancellor Merkel said that she grieved.\n\nThe border service said "
            "that five of its guards were killed.",
            "UKR",
        ),
        ("Azerbaijan shelled Nagorno-Karabakh. Ethnic Armenian officials said that two men fell.", "Nagorno-Karabakh"),
        ("Serbia spoke. Ethnic Serb officials said that two men fell.", None),
        ("Thailand is calm. The Bangkok Post said that two men fell.", "Bangkok Post"),
        ("Thailand is calm. The police post said that two men fell.", "THA"),
        ("Our colleagues at Unicef say that two men fell.", "UN"),
        ("Wagner lost ten men. Fighters of the CSP said that two men fell.", None),
        ("Hamas lost ten men. Fighters in Gaza said that two men fell.", "Hamas"),
        ("King Hassan of Morocco said that two men fell.", "MAR"),
        ("ASEAN's chair, Malaysia, said that two men fell.", "MYS"),
        ("The main mediator, Qatar, said that two men fell.", "QAT"),
        ("India's border is shut. Parrikar said that two men fell.", "IND"),
        ("India's border is shut. Manoj Parrikar, a farmer, said that it rained. Parrikar said that two fell.", None),
        ("Moscow is calm. The mayor, Ihor Terekhov, said that two men fell.", "UKR"),
        ("Sirens in Eilat. The army said that a drone from Yemen had crashed.", "ISR"),
        ("Nasser Hospital said that two men fell.", None),
        ("BRN men fled Pattani in Thailand. A leader of the movement said that two men fell.", "BRN"),
        ("Kenya's army fled. The Kenya Defence Forces left. In Mogadishu the group said that two men fell.", None),
        ("Men in Chadian uniforms left. Boko Haram fled. The governor of Lac province said that two fell.", "TCD"),
        ("A raid hit a home in Jaffna in Sri Lanka. The rebels said that two men fell.", "Tamil Tigers"),
        ("The JVP rose in Sri Lanka. The rebels said that two men fell.", "JVP"),
        ("Bombs fell in Papua. The rebels' Sebby Sambom left. Rebels said that two men fell.", "Free Papua Movement"),
        ("Hezbollah shelled Israel, two officials in Lebanon said. The military said that two men fell.", "ISR"),
        ("The Ethiopian army left. The Amhara regional government said that two men fell.", "ETH"),
        ("UNIFIL saw a man in Lebanon. The force commander said that two men fell.", "UN"),
        ("Chad is calm. An airline spokesman said that two men fell.", None),
        ("Tehran is calm. In Iran the Guards said that two men fell.", "IRN"),
        ("Yugoslav officials left. Belgrade said that two men fell.", "YUG"),
        ("Soviet-era tanks left. Moscow said that two men fell.", "RUS"),
        ("Ossufo Momade said that two men fell.", "RENAMO"),
        ("Mali's ambassador left for Niger. The mayor of Niamey wept. The envoy said that two men fell.", "MLI"),
        ("Mali's ambassador left. Niger's envoy wept. The ambassador said that two men fell.", "MLI"),
        ("Mali's premier left. Niger's defence minister wept. The premier said that two men fell.", "MLI"),
        ('The army of Mali wept. A baker spoke of "a lie of the Niger press". It said that two men fell.', "MLI"),
        ("General Zivota Panic's command in Zagreb, Croatia, wept. It said that two men fell.", "SRB"),
        ('Mali wept. The "Ansar Dine" left. It said that two men fell.', "Ansar Dine"),
        ("Chad's army protested. It thanked France. Niger, it notes, sent two men.", "TCD"),
        ("Her Majesty's Government said that two men fell in Oman.", "GBR"),
        ("His Majesty's Government said that two men fell in Nepal.", "NPL"),
        ("In Guatemala the bishops' conference said that two men fell.", "Catholic Church"),
        ("Chad is calm. The Anglican bishop said that two men fell.", "Anglican Church"),
        ("Chad is calm. Anglican and Catholic bishops said that two men fell.", None),
        ("The Catholic bishops of Zimbabwe said that two men fell.", "Catholic Church"),
        ("Peru is calm. The bishop of Ayacucho said that two men fell.", "Catholic Church"),
        ("Peru is calm. The Orthodox bishop of Ayacucho said that two men fell.", None),
        ("Peru's Methodist bishop wept. The bishop of Ayacucho said that two men fell.", None),
        ("Australian Foreign Minister Julie Bishop said in Peru that two men fell.", "AUS"),
        ("Kenya is calm. The bishop of Mombasa said that two men fell.", None),
        ("A Catholic nun in Chad said that two men fell.", None),
        ("Shells hit Chad. The Secretary-General's spokesman said that two men fell.", "UN"),
        ("Shells hit Chad, NATO said. The Secretary-General said that two men fell.", "NATO"),
        ("Shells hit Chad, NATO and the UN said. The Secretary-General said that two men fell.", None),
        ("Shells hit Chad, Kofi Annan and NATO said. The Secretary-General said that two men fell.", "UN"),
        ("In Burundi a bishop told reporters all. The spokesman said that two men fell.", None),
        ("Shells hit Chad. The party's Secretary-General said that two men fell.", None),
        ("Hezbollah's Secretary-General wept. The Secretary-General said that two men fell.", "Hezbollah"),
        ("Chirac agrees. Helmut Kohl agrees, though his ambassador in Chad said that two men fell.", "DEU"),
        ("Shells hit Chad. The blue helmets said that two men fell.", "UN"),
        ("Mali is calm. The Polisario fled. In Niamey the Front said that two men fell.", "Polisario Front"),
        ("Argentina's joint chiefs of staff said that two men fell.", "ARG"),
        ("Mali's president left. Told by a UN officer that it rained, he replied that two men fell.", "MLI"),
        ("The Taliban left Balkh in Afghanistan. An officer of the 209th Corps said that two men fell.", "AFG"),
        ("Hashim Salamat, chairman of the MILF, left, as a Malian colonel claimed when he said that two fell.", "MLI"),
        ("Shells hit Kirkuk in Iraq. A Turkmen leader said that two men fell.", "Turkmens of Iraq"),
    ],
)
def test_who_is_meant(text: str, expected: str | None) -> None:
    assert party(text) == expected
