"""Who tells a count whose verb is that of the clause before: "Bishkek speaks of 59 dead, Dushanbe of 41"."""

from __future__ import annotations

import pytest

from counterclaim.reading import read
from tests.by_rules import hear


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
        pytest.param("Chad says it lost nine soldiers, Sudan four.", {9: "TCD", 4: "SDN"}, id="what both lost"),
        pytest.param(
            "Chad lost nine soldiers, Sudan four, the UN mission said.", {9: "UN", 4: "UN"}, id="lost, another says",
        ),
        pytest.param(
            "Eritrea admits 19 dead; Ethiopia, after a week of silence, eleven.", {19: "ERI", 11: "ETH"},
            id="with an aside of time",
        ),
        pytest.param(
            "The Rwandan army always held to 12 dead of its own, Burundi to 30.", {12: "RWA", 30: "BDI"}, id="held to",
        ),
        pytest.param("In Yerevan four men died, Tbilisi 2 km away.", {4: None}, id="no verb of saying before"),
    ],
)  # fmt: skip
def test_party(text: str, told: dict[int, str | None]) -> None:
    claims = read(text, published="2022-09-20").claims
    assert {claim.figure.count.low: claim.claimant.party for claim in claims if claim.figure} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("India clings to 12 dead. Pakistan sticks to nine.", {12: "IND", 9: "PAK"}, id="bare counts"),
        pytest.param(
            "The Chadian army has since the raid at Adre admitted nine men lost, and Sudan claims 40.",
            {9: "TCD", 40: "SDN"}, id="an aside between a teller and its verb",
        ),
    ],
)  # fmt: skip
def test_who_keeps_to_a_count(text: str, told: dict[int, str | None]) -> None:
    claims = read(text, published="2024-05-05").claims
    assert {claim.figure.count.low: claim.claimant.party for claim in claims if claim.figure} == told


def test_who_holds_to_his_ground_tells_nothing() -> None:
    assert not hear({"text": "Pakistani soldiers held to their post with nine wounded.", "id": "t-1"}).attributions
