"""Whose people died in what came down or sank, in whole texts."""

from __future__ import annotations

import pytest

from counterclaim.reading import read


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(
            "A Russian reconnaissance plane was shot down on Monday by Syria's own air defences, killing all fifteen "
            "servicemen on board.", "RUS", id="brought down by another",
        ),
        pytest.param(
            "The Defence Ministry in Moscow said that a Russian transport plane had crashed on its approach to a base "
            "in Syria and 39 people died.", "RUS", id="people of no told kind",
        ),
        pytest.param(
            "A Royal Air Force Nimrod came down in southern Afghanistan on Saturday, killing all 14 servicemen aboard.",
            "GBR", id="of an air force",
        ),
        pytest.param(
            "Britain's submarine Conqueror torpedoed the Argentine cruiser General Belgrano on Sunday and more than "
            "300 sailors died.", "ARG", id="a ship, by who is struck",
        ),
        pytest.param(
            "An Iranian missile struck one of the navy's own ships during an exercise in the Gulf of Oman, killing "
            "nineteen sailors.", "IRN", id="one's own ship, in a sea named after another land",
        ),
        pytest.param(
            "A Turkish jet by mistake hit its own patrol boat near Paphos, killing 54 sailors.", "TUR", id="its own",
        ),
        pytest.param(
            "Ten villagers were killed when a Turkish jet crashed into a hamlet in Iraq.", "IRQ", id="on the ground",
        ),
        pytest.param(
            "A Sudanese army plane bombed a market in Chad, killing 18 people.", "TCD", id="what bombs does not fall",
        ),
    ],
)  # fmt: skip
def test_side(text: str, side: str) -> None:
    claims = read(text, published="2018-09-19").claims
    assert [claim.figure.side for claim in claims if claim.figure] == [side]


def test_an_airliner_carries_people_of_any_nation() -> None:
    text = "A Malaysian passenger jet was shot down over eastern Ukraine, killing all 298 people on board."
    assert "aboard what came down" not in {s.rule for c in read(text, published="2014-07-18").claims for s in c.trace}


@pytest.mark.parametrize(
    ("text", "by"),
    [
        pytest.param("A Tajik helicopter crashed near Murgab on Friday, killing three crew.", None, id="by itself"),
        pytest.param(
            "Turkey shot down a Russian jet over Latakia on Friday, killing its pilot.", "TUR", id="shot down",
        ),
    ],
)  # fmt: skip
def test_what_comes_down_by_itself_is_nobodys_deed(text: str, by: str | None) -> None:
    assert [c.figure.by for c in read(text, published="2015-11-25").claims if c.figure] == [by]
