"""How people are called: by offices and ranks cut short, by nicknames, and by the names of other people."""

from __future__ import annotations

import pytest

from counterclaim.extract.people import find_people
from tests.by_rules import hear, language, party_of_last, read


def claimants(text: str) -> list[str]:
    """The claimants of the figures of a report."""
    return [c.claimant.name for c in read(text).claims if c.figure]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Seven died in Colombia, Antioquia Gov. Ana Lima said. Lima later said that nine died.", "Local authorities"),
        ("Lt. Gov. Dan Moss said that seven people died in Kenya.", "Local authorities"),
        ("Sen. Ana Lima said that seven people died in Colombia.", "Parliament"),
        ("Rep. Juan Silva said that seven people died in Bolivia.", "Parliament"),
        ("Maj. Gen. Ahmed Khan said that seven people died in Pakistan.", "Armed Forces"),
        ("Lt. Col. Musa Bello said that seven people died in Nigeria.", "Armed Forces"),
        ("Col. Gen. Petro Hrytsenko said that seven people died in Ukraine.", "Armed Forces"),
        ("Capt. Juan Silva said that seven people died in Peru.", "Armed Forces"),
        ("Insp. Ram Lal said that seven people died in India.", "Police"),
        ("PM Anil Rao said that seven people died in Nepal.", "Government"),
    ],
)
def test_offices_cut_short(text: str, name: str) -> None:
    assert {called.split(" of ")[0] for called in claimants(text)} == {name}


@pytest.mark.parametrize("text", ["Hun Sen said that seven people died.", "A union rep said that seven people died."])
def test_words_without_the_stop_are_no_offices(text: str) -> None:
    assert not any(name.startswith("Parliament") for name in claimants(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Rebel commander Joseph "Tiger" Mbaye said that seven men died.', 'Joseph "Tiger" Mbaye'),
        ("General Paul “Black Snake” Otieno said that seven men died in Kenya.", "Paul “Black Snake” Otieno"),
        ("Ivan 'Sokil' Petrenko, an officer, said that seven men died in Ukraine.", "Ivan 'Sokil' Petrenko"),
    ],
)
def test_nicknames(text: str, name: str) -> None:
    parse = language().parse(read(text).document)
    assert [p.name for p in find_people(parse)] == [name]
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    assert [a.claimant.speaker for a in found] == [name]


def test_a_gang_leader_by_his_nickname_leads_no_state() -> None:
    text = 'Gang leader Jimmy "Barbecue" Cherizier said that drones had killed eight children in Haiti.'
    assert {c.claimant.party for c in read(text, "2025-03-05").claims} == {"Viv Ansanm"}


def test_a_word_in_marks_between_two_people_is_no_nickname() -> None:
    assert party_of_last('Mali\'s army called Musa "Satan" and Togo said that seven died.') == "TGO"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO's chief said that seven men died. He blamed Serbia.", "NATO"),
        ("The head of the WHO said that seven men died in Sanaa. She blamed the Houthis.", "World Health Organization"),
        ("The director of MSF said that seven men died in Sudan. She blamed the army.", "Médecins Sans Frontières"),
        ("The UN aid chief said that seven men died in Chad. The official called for a truce.", "UN"),
        ("Mali's governor said that seven men died. The official called for a truce.", "Local authorities of Mali"),
        ("Mali's army said that seven men died. The official called for a truce.", "Officials of Mali"),
        ("Local chief Gatluak Thon said that seven men died. He blamed the army.", "Gatluak Thon"),
    ],
)
def test_who_speaks_on(text: str, expected: str) -> None:
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    assert max(found, key=lambda a: a.cue.start).claimant.name == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed ten men in Cauca in Colombia, Defence Minister Pedro Sanchez said.", "COL"),
        ("Gunmen killed ten men in Ghana, Defence Minister Pedro Sanchez said.", "GHA"),
        ("Gunmen killed ten men in Mexico, the security secretary, Victor Hugo Chavez, said.", "MEX"),
        ("Gunmen killed ten men in Somalia, Interior Minister Mohamed Ali said.", "SOM"),
        ("Gunmen killed ten men in Kenya, Health Minister Aaron Motsoaledi said.", "KEN"),
        ("Gunmen killed ten men in Mali, Prime Minister Pedro Sanchez said.", "ESP"),
        ("Gunmen killed ten men in Mali, Spain's minister Pedro Sanchez said.", "ESP"),
        ("A strike killed ten men in Yemen, Defence Minister Israel Katz said.", "ISR"),
        ("A strike killed ten men in Ukraine, Foreign Minister Sergei Lavrov said.", "RUS"),
        ("A strike killed ten men in Yemen, Hegseth said. America lost no man.", "USA"),
    ],
)
def test_who_only_has_the_name_of_somebody(text: str, expected: str) -> None:
    claims = read(text, "2027-03-05").claims
    assert {c.claimant.party for c in claims if c.figure and c.figure.count.high == 10} == {expected}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kharkiv's Gov. Oleh Syniehubov said that ten died. Syniehubov said that nine fell.", "Local authorities"),
        ("Foreign Minister Sergei Lavrov said that ten died. Lavrov said that nine fell.", "Government of Russia"),
        ("Gaza civil defence spokesman Mahmud Bassal said that ten died. Bassal said that nine fell.", "Gaza Civil"),
        ("Mali spoke. Lavrov said that nine men fell.", "Government"),
    ],
)
def test_a_surname_is_who_was_told_of_with_his_office(text: str, name: str) -> None:
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    assert max(found, key=lambda a: a.cue.start).claimant.name.startswith(name)
