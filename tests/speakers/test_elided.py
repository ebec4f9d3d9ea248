"""Who tells a count whose verb is that of the clause before: "Bishkek speaks of 59 dead, Dushanbe of 41"."""

from __future__ import annotations

import pytest

from counterclaim.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Delhi admits nine dead and Islamabad six.", {9: "IND", 6: "PAK"}, id="and"),
        pytest.param("Armenia speaks of four killed, Azerbaijan of eleven.", {4: "ARM", 11: "AZE"}, id="of"),
        pytest.param("Armenia put its dead at four, Azerbaijan at twelve.", {4: "ARM", 12: "AZE"}, id="at"),
        pytest.param("Bangkok owned to 147 killed, Vientiane to dozens.", {147: "THA", 24: "LAO"}, id="to dozens"),
        pytest.param("Kyiv claims 400 Russian soldiers dead, Moscow 63.", {400: "UKR", 63: "RUS"}, id="a capital"),
        pytest.param(
            "Chad's army claims that 40 Libyan troops died, while admitting two dead.", {40: "TCD", 2: "TCD"},
            id="while",
        ),
        pytest.param(
            "The Armenians claim to have killed 25, the Azerbaijanis more than 70.", {25: "ARM", 71: "AZE"},
            id="a people, more than so many",
        ),
        pytest.param(
            "Azerbaijan announced four soldiers killed, and the Armenians of Karabakh two.", {4: "AZE", 2: "ARM"},
            id="with a place behind",
        ),
        pytest.param(
            "Oxfam lists 142 dead Britons, 33 Italians and 20 Poles.", {142: "Oxfam", 33: "Oxfam", 20: "Oxfam"},
            id="none of those counted",
        ),
        pytest.param("In Yerevan four men died, Tbilisi 2 km away.", {4: None}, id="no verb of saying before"),
    ],
)  # fmt: skip
def test_party(text: str, told: dict[int, str | None]) -> None:
    claims = read(text, published="2022-09-20").claims
    assert {claim.figure.count.low: claim.claimant.party for claim in claims if claim.figure} == told
