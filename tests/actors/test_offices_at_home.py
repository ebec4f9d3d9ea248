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
