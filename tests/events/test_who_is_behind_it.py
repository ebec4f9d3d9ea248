"""Who is behind a deed that somebody else is told of beside it, and whose the loss is."""

from __future__ import annotations

import pytest

from tests.events.deeds import Sides, sides


def test_each_of_two_blamed_by_the_other_did_it() -> None:
    told = sides("Chad and Sudan clashed on Monday. Both countries accused the other of shelling villages.")
    assert sorted(told[1:], key=str) == [("Chad", "villages"), ("Sudan", "villages")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jihadists traded gunfire with the Malian army near Tessit.", ("Jihadists", "Armed Forces of Mali")),
        ("Chad and Sudan exchanged missile strikes on Monday.", ("Chad", "Sudan")),
        ("The clinic in rebel-held Idlib was knocked out on Friday.", (None, "clinic")),
        ("Nine people were killed by artillery fire near Sudzha.", (None, "Nine people")),
        ("Two soldiers were killed in a raid near the Chadian border.", (None, "Two soldiers")),
        ("Armenia laid mines along the border with Azerbaijan.", ("Armenia", None)),
        ("The Panama-flagged Delta was hit by a drone.", (None, "Delta")),
        ("Six herders were shot dead on the orders of a militia chief.", ("militia chief", "Six herders")),
        ("Six men were slaughtered at the behest of a warlord.", ("warlord", "Six men")),
        ("Gunmen killed an indigenous leader in Toribio.", ("Gunmen", "indigenous leader")),
        ("The Togolese army said troops had shot nine bandits.", ("Armed Forces of Togo", "nine bandits")),
        ("Activists said troops had shot nine bandits.", ("troops", "nine bandits")),
        ("The army of Peru blamed the crowd for beating a farmer.", ("crowd", "farmer")),
        ("Shelling from RSF positions landed in Omdurman.", ("Rapid Support Forces", "Omdurman")),
    ],
)
def test_who_took_part_and_who_only_stood_near(text: str, told: Sides) -> None:
    assert sides(text)[:1] == [told]


def test_what_one_is_blamed_for_in_a_clause_about_him_is_his() -> None:
    told = sides("The RSF, whom the panel blamed for shelling Kutum, did not reply.")
    assert ("Rapid Support Forces", "Kutum") in told


def test_what_was_stormed_is_whose_it_was() -> None:
    told = sides("Mali said it had left its base at Ber, which was stormed by rebels.")
    assert ("rebels", "Mali") in told


def test_who_tells_of_the_sick_is_not_helped() -> None:
    told = sides("Clinics in Goma were treating hundreds of wounded, according to the Red Cross.")
    assert all(recipient is None for _, recipient in told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A farmer was killed by a mine laid by rebels near Herat.", [("rebels", "farmer")]),
        ("A bus was destroyed by a bomb planted by separatists in Quetta.", [("separatists", "bus")]),
        ("A man was hit by a pellet fired by National Guardsmen in Lima.", [("National Guardsmen", "man")]),
        ("A man was killed by a shell fired from a tank in Mora.", [(None, "man")]),
        ("A crowd stormed the courthouse in Suva.", [("crowd", None)]),
        ("Nine miners were abducted by at least 12 armed men in Mora.", [("armed men", "Nine miners")]),
        ("Nine miners were abducted by a crowd in Mora.", [("crowd", "Nine miners")]),
        ("Five persons, including a former mayor, were shot by bandits in Tal.", [("bandits", "Five persons")]),
        (
            "In Jos, clashes with machetes between herders and farmers left nine dead.",
            [("herders", "farmers")],
        ),
    ],
)
def test_who_is_behind_a_weapon_or_in_a_crowd(text: str, told: list[Sides]) -> None:
    assert sides(text) == told


def test_somebodys_captors_are_not_he() -> None:
    told = sides("French soldiers found that all four hostages had been shot by their captors.")
    assert [by for by, _ in told] == [None]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("An attack on the embassy of Russia in Kabul killed nine.", None),
        ("A raid by Chad's army on the embassy of Russia killed nine.", "Armed Forces of Chad"),
        ("A bomb outside the Russian embassy killed nine soldiers.", None),
    ],
)
def test_what_is_struck_has_not_struck(text: str, actor: str | None) -> None:
    assert [by for by, _ in sides(text)] == [actor]


def test_who_faces_a_deed_suffers_it() -> None:
    assert sides("Iran faces sanctions by France.") == [("France", "Iran")]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Yemen's civil war has killed more than 150,000 people and displaced others.", []),
        ("Russia's invasion of Ukraine has killed thousands.", ["Russia"]),
        ("The governor blamed the attack on Boko Haram.", ["Boko Haram"]),
        ("Police blamed Tuesday's bombing in Karachi on the Baloch Liberation Army.", ["Baloch Liberation Army"]),
        ("Chad blamed Niger for the raid.", ["Niger"]),
        ("Nobody blamed Niger for the raid in Tal.", []),
        ("Nine of them were shot down near Sumy, Kyiv said.", [None]),
    ],
)
def test_who_did_what_is_told(text: str, actors: list[str | None]) -> None:
    assert [by for by, _ in sides(text)] == actors


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A cook who slept through the raid saw nobody.", []),
        ("Chad killed nine rebels through air strikes.", [("Chad", "nine rebels")]),
        ("Chad pulled its troops out of Sudan.", [("Chad", "Sudan")]),
        ("Chad pulled its troops out of the hills.", [("Chad", None)]),
        ("Two policemen were hit by their own side.", [(None, "Two policemen")]),
        ("Sudan accused the villagers of robbing a driver before they shot him.", [("villagers", "driver")]),
        ("A helicopter of the UN mission in Chad was shot down.", [(None, "UN")]),
        ("President Mahamat Deby's soldiers shot nine herders in Chad.", [("Armed Forces of Chad", "nine herders")]),
        ("Police in Mali returned fire after gunmen hit a bus.", [("Police of Mali", "gunmen"), ("gunmen", "bus")]),
        (
            "Police in Mali returned fire after they came under attack.",
            [("Police of Mali", None), (None, "Police of Mali")],
        ),
        (
            "Two weeks after a UN-brokered truce took effect, Chad shelled Kutum.",
            [(None, None), ("Chad", "Kutum")],
        ),
        (
            "A little-known group called the Lions of the South shot nine herders.",
            [("Lions of the South", "nine herders")],
        ),
    ],
)
def test_whose_deed_it_is_and_who_is_only_told_beside_it(text: str, told: list[Sides]) -> None:
    assert sides(text) == told
