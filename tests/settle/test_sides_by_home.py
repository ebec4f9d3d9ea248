"""Whose people are by the nation they are told to be of, whoever employs them."""

from __future__ import annotations

import pytest

from tests.settle.lost import sides


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param("An American aid worker died in Kampala on Monday.", "USA", id="a nation before a calling"),
        pytest.param("Norwegian aid worker Anna Berg, 34, was shot dead in Kandahar.", "NOR", id="and a name behind"),
        pytest.param(
            "Nine UN peacekeepers from Bangladesh have been killed in Ituri.", "BGD", id="peacekeepers from a land"
        ),
        pytest.param("A 21-year-old from Ecuador was killed in Bogota.", "ECU", id="somebody from a land"),
        pytest.param("A bomb in Kabul went off. Two of the dead came from Nepal.", "NPL", id="the dead came from"),
        pytest.param("A bomb in Kabul went off. Two of those killed were from Nepal.", "NPL", id="were from"),
        pytest.param("Twelve Afghan refugees from Iran were killed in Van.", "AFG", id="a nation before a land left"),
        pytest.param("Reuters lost two reporters in Baghdad.", "IRQ", id="lost by an agency"),
        pytest.param("A Briton is missing in Basra.", "GBR", id="one of a nation"),
        pytest.param("Two reporters of Reuters were killed in Baghdad.", "IRQ", id="of an agency"),
        pytest.param("Three workers of the Methodist Church were killed in Kampala.", "UGA", id="of a church"),
    ],
)  # fmt: skip
def test_home(text: str, side: str) -> None:
    assert sides(text, "2010-07-12")[-1] == side
