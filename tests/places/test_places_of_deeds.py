"""Where what plain sentences tell happened, where they name other places beside it."""

from __future__ import annotations

import pytest

from tests.by_rules import read

PLACES = [
    ("Nine people were killed in Odesa, the governor told reporters in Kyiv.", "Odesa"),
    ("Nine people died in the raids, a spokesman told reporters in Lahore.", None),
    ("Peru fired missiles at Chile in response to threats from Arica.", None),
    ("Chad struck a camp near Bol to avenge the shelling of Mao.", "Bol"),
    ("Rebels ambushed lorries carrying flour to Gao.", None),
    ("The navy shot down a drone launched from Hodeidah.", None),
    ("A day after a raid in Kano, gunmen killed five people in Jos.", "Jos"),
    ("Gunmen opened fire on a bus travelling from Quetta to Lahore near Loralai.", "Loralai"),
    ("Police in Karachi said nine people were killed in the blast.", "Karachi"),
    ("Russian troops withdrew from Kherson on Friday.", "Kherson"),
    ("Gunmen in a Toyota Hilux shot dead two teachers in Yala on Sunday.", "Yala"),
    ("Six people were killed when a bomb hit a Homs hospital on Sunday.", "Homs"),
    ("A soldier was killed in Narathiwat's Rueso district on Tuesday, Thai police said.", "Rueso"),
    ("Six soldiers were killed in the Khogyani district of Nangarhar on Sunday.", "Khogyani"),
    ("Six people were killed in the district of Arghandab on Sunday, Afghan police said.", "Arghandab"),
    ("Six students from Kano were shot dead near Kaduna on Sunday.", "Kaduna"),
    ("Six villagers from Bama were shot dead on Sunday.", "Bama"),
    ("Two soldiers were killed when a mine exploded near the Algerian border in Mali.", "Mali"),
    ("Two soldiers were killed when a mine exploded near the border with Algeria in Mali.", "Mali"),
    ("Rebels attacked the town hall, the barracks and the court at Timbuktu.", "Timbuktu"),
    ("A bomb went off at the Baghdad Hotel in Erbil on Sunday, killing six people.", "Erbil"),
    ("Two people were shot on Market Street in Mosul.", "Mosul"),
    ("Two people were shot in the Baron Hotel on Sunday.", None),
    ("The front, led from exile in Ghana, killed six soldiers.", None),
    ("Six people were killed in Kano on Sunday. The opposition's office in Lagos said nine had died.", "Kano"),
    ("Russian shells hit the Kyiv Hotel in Kharkiv, killing two people.", "Kharkiv"),
]
PRECISE = [
    ("Rebels shelled a new district of Homs on Sunday, killing six people.", "town"),
    ("A bomb went off in the Hodan district of Mogadishu on Sunday, killing six people.", "town"),
    ("Rebels shelled the district of Khogyani, Afghan police said.", "admin2"),
]
ABROAD = [
    ("Sri Lankan soldiers shelled Muttur on Sunday, killing a farmer.", None),
    ("Indian soldiers killed a farmer in Muttur on Sunday.", "IND"),
    ("Rwandan soldiers shelled Beni in North Kivu, killing a farmer.", "COD"),
    ("South Sudanese rebels killed a farmer near Tonga in Upper Nile State.", "SSD"),
    ("A cyclone and riots killed nine people in Tonga on Sunday.", "TON"),
]
CAPITALS = [
    ("A car bomb killed nine people in the Somali capital on Sunday.", "Mogadishu"),
    ("A raid on Yemen's capital killed two people on Sunday.", "Sanaa"),
    ("Rebels shelled Gao. Two soldiers were killed in the capital.", "Bamako"),
    ("Nine people were killed in the provincial capital on Sunday.", None),
    ("Nine people were killed in Gusau, the capital of Zamfara State.", "Gusau"),
]
AT_LAST = [
    ("Rebels seized Bria on Monday. The army said it would press on towards Bangui. They shot six people.", "Bria"),
    ("Rebels seized Bria on Monday. The two sides signed a peace accord on Friday.", None),
    ("Rebels seized Bria on Monday. France imposed sanctions on six of their leaders.", None),
    ("Rebels seized Bria on Monday. They shot six people on Friday.", "Bria"),
    ("A bomb killed six people in Mogadishu. A second blast in the Madina district killed two people.", None),
    ("A bomb hit a market in Quetta on Sunday. Rebels have killed dozens of soldiers since 2019.", None),
    ("A bomb hit a market in Quetta on Sunday. Dozens of soldiers have died in the city since 2019.", "Quetta"),
    ("A bomb hit a market in Quetta on Sunday. Six people died.", "Quetta"),
]
TELLERS = [
    ("Six people died in Sukkur on Monday. Officials in Lahore said the gunmen fled. Two policemen died.", "Sukkur"),
    ("Doctors in Taiz said that shells had hit a market. Nine people were killed.", "Taiz"),
    ("The army command in Belgrade accused the rebels of lying. Nine soldiers were released.", None),
    ("Six people were shot in Sukkur. A man died of his wounds in Lahore. Rebels wounded two policemen.", "Sukkur"),
    ("Six people died in Sukkur on Monday. Rebels in Lahore shot a judge. Two policemen died.", "Lahore"),
]
NAMESAKES = [
    ("Gunmen killed five people in Minna, Niger State.", "Minna", "NGA"),
    ("Gunmen killed five people in Niger State.", "Niger", "NGA"),
    ("Gunmen killed five people in Niger on Sunday.", "Niger", "NER"),
    ("A raid in Yemen's al-Jawf province killed two people.", "Al Jawf", "YEM"),
    ("In riots in Puno six policemen were hurt.", "Puno", "PER"),
    ("The ADF killed six people near Beni, an army spokesman said.", "Beni", "COD"),
    ("Gunmen killed six people in Achham district.", "Achham", "NPL"),
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_the_place_of_a_deed(text: str, name: str | None) -> None:
    places = {c.where.name if c.where else None for c in read(text, "2031-03-05").claims if c.figure or c.event}
    assert places == {name}


@pytest.mark.parametrize(("text", "precision"), PRECISE)
def test_a_part_of_a_town_makes_no_unit_of_it(text: str, precision: str) -> None:
    assert {c.where.precision if c.where else None for c in read(text, "2031-03-05").claims} == {precision}


@pytest.mark.parametrize(("text", "country"), ABROAD)
def test_no_small_town_of_a_land_that_nothing_names(text: str, country: str | None) -> None:
    assert {c.where.country if c.where else None for c in read(text, "2031-03-05").claims} == {country}


@pytest.mark.parametrize(("text", "name", "country"), NAMESAKES)
def test_which_of_its_namesakes_a_place_is(text: str, name: str, country: str) -> None:
    found = [c for c in read(text, "2031-03-05").claims if c.where]
    assert {(c.where.name, c.where.country) for c in found if c.where} == {(name, country)}
    assert {c.figure.side for c in found if c.figure} <= {country}


@pytest.mark.parametrize(("text", "name"), AT_LAST + CAPITALS + TELLERS)
def test_the_place_of_what_is_told_last(text: str, name: str | None) -> None:
    last = read(text, "2031-03-05").claims[-1]
    assert (last.where.name if last.where else None) == name
