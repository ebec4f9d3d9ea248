"""Whose the dead are where a clause leaves its verb out, a rival only gives another number, or captives are held."""

from __future__ import annotations

import pytest

from counterclaim.reading import read

CASES = [
    # A clause without a verb
    ("2022-09-20", "Mali held to nine dead of its own, Niger to 12.", ["MLI", "NER"]),
    ("2025-05-12", "India acknowledges four soldiers killed; Pakistan, since the raid on Monday, six soldiers.",
     ["IND", "PAK"]),
    ("1999-07-20", "The truce finds Eritrea with 38 soldiers dead and Ethiopia with 21 dead.", ["ERI", "ETH"]),
    ("2022-09-15", "The clashes left Tajikistan with 35 soldiers dead and Kyrgyzstan with 46.", ["TJK", "KGZ"]),
    ("2025-10-15", "Kabul speaks of nine dead soldiers of its own, and of 58 of the enemy's.", ["AFG", "PAK"]),
    # Another number for the same people
    ("2025-10-20", "Kabul says that nine of its men died in the fighting. Islamabad says it was more than 200.",
     ["AFG", "AFG"]),
    ("2025-10-20", "Kabul says that nine of its men died in the fighting. Islamabad says it lost three.",
     ["AFG", "PAK"]),
    ("2025-06-16", "Iran says it lost 20 commanders; Israel put it at 30.", ["IRN", "IRN"]),
    ("2024-11-20", "Ukraine says 31,000 of its soldiers fell. Moscow says the number is higher, about 300,000.",
     ["UKR", "UKR"]),
    ("2025-10-20", "Pakistan says 80 Afghan soldiers were killed near Chaman. Afghanistan's envoy in Islamabad tweeted "
     "that the claim of 80 deaths was false.", ["AFG", "AFG"]),
    # Whose losses a sum or a number put at them are
    ("2020-10-02", "Baku's envoy says that the other side's casualties exceeded 150 men killed and maimed.", ["ARM"]),
    ("2012-04-24", "Eritrea's army said that the Ethiopian unit had left the field with at least 40 dead.", ["ETH"]),
    # Whom one tells to have killed himself
    ("2020-07-14", "The Defense Ministry in Yerevan said it had hit a post, killing two men.", ["unknown"]),
    ("2020-07-14", "Chad's army said it had struck a camp, killing nine.", ["unknown"]),
    ("2020-07-14", "Chad's army said it had struck a camp by mistake, killing nine civilians.", ["TCD"]),
    ("2022-09-16", "Armenia said 135 of its soldiers had died. Baku updated its own losses to 77 servicemen.",
     ["ARM", "AZE"]),
    # Parts of two nations
    ("2011-02-07", "Five people were killed near the temple: two Thais, a soldier and a villager, and three "
     "Cambodians, including two soldiers.", ["unknown", "THA", "THA", "THA", "KHM", "KHM"]),
    # Captives
    ("2020-07-24", "Azerbaijan says none of its soldiers is missing. The ICRC knows of one captive, held in Yerevan.",
     ["AZE", "AZE"]),
    ("2025-07-31", "Eighteen soldiers captured at Sam Tae are being held in Surin, the army said. Cambodia denied it.",
     ["KHM"]),
    ("2021-11-17", "Armenia said a battle in Syunik left one soldier dead, while 13 servicemen were taken prisoner.",
     ["ARM", "ARM"]),
    # What nobody says of his own
    ("2024-11-01", "Russia's defence ministry said 40 servicemen were eliminated at Sudzha. Kyiv denied it.", ["UKR"]),
    ("2015-07-02", "Egypt's army said that 17 soldiers were killed in Sinai.", ["EGY"]),
    ("2020-02-04", "Ankara said that 76 soldiers of the regime were neutralised near Saraqib.", ["SYR"]),
    ("2013-05-12", "Turkish shells hit Aleppo and Homs. Nine regime soldiers died in Aleppo, activists said.", ["SYR"]),
    ("2025-10-14", "Pakistan says attacks by the TTP have claimed hundreds of lives among its forces.", ["PAK"]),
    # Those aboard what fell in the sentence before, and those on what was struck
    ("2015-11-25", "Turkey shot down a Russian warplane near the border. One of its two pilots was killed by rebels.",
     ["RUS"]),
    ("2014-08-02", "Rebels shot down a Ukrainian jet near Luhansk. The pilot was captured.", ["UKR"]),
    # The side that a sentence opens with, the army of the enemy, what one claims, and whom a governor counts
    ("2011-02-05", "Phnom Penh confirmed two dead soldiers. On the Thai side a villager died, and a private was "
     "hurt today.", ["KHM", "THA", "THA"]),
    ("2025-05-11", "General Rajiv Ghai told reporters in Delhi that the adversary's army had lost 40 men.", ["PAK"]),
    ("2024-11-01", "Kyiv claims 1,200 soldiers killed over the past day. Moscow is silent.", ["RUS"]),
    ("2024-11-01", "Kyiv claimed that three of its soldiers had been killed. Moscow is silent.", ["UKR"]),
    ("2022-10-10", "Russian missiles hit Kyiv and killed 11 people. Russia's Belgorod governor reported one dead.",
     ["UKR", "RUS"]),
    # A capital that is struck is where people died
    ("2024-05-04", "Fighting went on in Belgorod. A missile attack on Kyiv killed 20 people, medics said.", ["UKR"]),
    ("2015-05-04", "Mortars fell in Najran. The bombing of Sanaa killed nine people.", ["YEM"]),
    # The authorities of a region count its own
    ("2023-09-20", "Azerbaijan's operation killed at least 32 people, Karabakh officials said. Several Russian "
     "peacekeepers died when their car came under fire, Moscow said.", ["Nagorno-Karabakh", "RUS"]),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "sides"), CASES)
def test_whose_they_are(day: str, text: str, sides: list[str]) -> None:
    claims = [c for c in read(text, published=day).claims if c.figure]
    ordered = sorted(claims, key=lambda c: max(span.end for span in c.evidence))
    assert [c.figure.side for c in ordered] == sides


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The truce left Hamas with 20 hostages.", "Hamas"),
        ("The raids left Boko Haram with nine prisoners.", "Boko Haram"),
    ],
)
def test_whoever_is_left_with_captives_holds_them(text: str, holder: str) -> None:
    assert [c.figure.side != holder for c in read(text, published="2023-11-24").claims if c.figure] == [True]
