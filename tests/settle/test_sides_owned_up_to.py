"""Whose people are that are counted by contrast, arrested, owned up to, or hit by the strike of the one who tells."""

from __future__ import annotations

import pytest

from counterclaim.reading import read


def sides(text: str, published: str = "2022-08-10") -> list[str]:
    return [claim.figure.side for claim in read(text, published=published).claims if claim.figure]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Belarusian authorities have detained more than 300 people in Minsk since the protest was broken up, state "
            "television reported, while Lithuania and the United States condemned it.", ["BLR"], id="arrested at home",
        ),
        pytest.param(
            "Indian police have arrested about 900 people across Kashmir after the attack, which New Delhi blames on "
            "Pakistan. Pakistan denies any part in it.", ["IND"], id="no enemy's",
        ),
        pytest.param(
            "Armenia has reported around 40 of its soldiers dead since the fighting began on July 12, while Azerbaijan "
            "admits to about a dozen.", ["ARM", "AZE"], id="admits to a dozen",
        ),
        pytest.param(
            "The army said it had lost nine men in Idlib, and the rebels admitted to 14.", ["SYR", "Syrian rebels"],
            id="rebels admitted to 14",
        ),
        pytest.param(
            "M23 rebels killed at least 60 villagers in Kishishe in the DRC, the UN said. The Congolese government has "
            "spoken of 200 dead; the M23 acknowledges nine.", ["COD"] * 3, id="who killed them owns up to them",
        ),
        pytest.param(
            "Russia's defence ministry said nine of its soldiers had died in a Ukrainian strike on a base in the "
            "occupied town of Melitopol. Ukraine's general staff claimed that 200 were killed and 90 wounded.",
            ["RUS", "RUS", "RUS"], id="whom its own strike hit",
        ),
        pytest.param(
            "Russia's defence ministry said 60 of its soldiers had died in Ukrainian strikes near Melitopol. Ukraine's "
            "general staff said that 20 of its soldiers were killed.", ["RUS", "UKR"], id="its own, beside its strikes",
        ),
        pytest.param(
            "The Ukrainian army said the assault on Bakhmut failed and that the attackers lost 40 men.", ["RUS"],
            id="attackers of a state at war",
        ),
        pytest.param(
            "Between 18 January and 18 February, 170 servicemen were killed in the fighting for Debaltseve, 100 were "
            "taken prisoner and 80 are missing, the Ukrainian presidential aide said.", ["UKR"] * 3,
            id="prisoners among one's own losses",
        ),
        pytest.param(
            "The Ukrainian army said 14 Russian soldiers were killed near Kherson and 20 were taken prisoner.",
            ["RUS", "RUS"], id="prisoners of the foe",
        ),
        pytest.param(
            "Ukraine received 70 captured soldiers in an exchange with Russia, Kyiv said.", ["UKR"], id="had back",
        ),
        pytest.param(
            "Ukraine said it had received shells from Poland and held 14 captured soldiers of Russia.", ["RUS"],
            id="something else received",
        ),
        pytest.param(
            "Five civilians have died on both sides of the line of contact between Armenia and Azerbaijan, among them "
            "a 70-year-old woman killed in Tartar.", ["both", "AZE"], id="one person is of one side",
        ),
        pytest.param(
            "At least 60 people died when Philippine soldiers clashed with militants in Marawi, officials said.",
            ["both"], id="people died when two clashed",
        ),
        pytest.param(
            "At least 60 people died when Philippine soldiers shelled a market in Marawi, officials said.", ["PHL"],
            id="no clash",
        ),
        pytest.param(
            "MAIDUGURI, Nigeria (AP) - Boko Haram killed 30 people in a fishing village on Lake Chad on Sunday, "
            "residents said. The army said six civilians and one soldier had died.", ["NGA"] * 3, id="a lake",
        ),
    ],
)  # fmt: skip
def test_whose_they_are(text: str, told: list[str]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Ethiopia says its troops took Badme, but Eritrea says the offensive was repulsed with heavy losses.", "ETH"),
        ("Eritrea says its troops were pushed back with heavy losses near Badme by Ethiopia.", "ERI"),
    ],
)
def test_an_offensive_that_was_repulsed_is_not_of_who_tells_it(text: str, side: str) -> None:
    assert sides(text, "1999-03-17") == [side]


def test_a_band_that_fights_beside_a_state_is_not_its_foe() -> None:
    text = (
        "The Russian Ministry of Defence said 260 militants blocked at Azovstal in Mariupol had surrendered. They were "
        "taken to the Donetsk People's Republic."
    )
    assert "DPR" not in sides(text, "2022-05-18")
