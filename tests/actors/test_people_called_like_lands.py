"""People whose first name is a land's or a people's, "Chad Miller", and lands and peoples that are meant."""

from __future__ import annotations

import pytest

from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Germán Ruiz was shot dead in Lima, Peru.", "PER"),
        ("Chad Miller was shot dead near Basra, Iraq.", "IRQ"),
        ("Chad lost nine soldiers near Bol.", "TCD"),
        ("A German engineer was shot dead in Lima, Peru.", "DEU"),
        ("Perú lost nine soldiers near Tiwinza.", "PER"),
    ],
)
def test_a_person_called_like_a_land_is_none(text: str, side: str) -> None:
    assert [claim.figure.side for claim in read(text).claims if claim.figure] == [side]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Two sailors were killed in the Gulf of Oman.", "unknown"),
        ("Gunmen killed two villagers in the Niger Delta.", "NGA"),
    ],
)
def test_a_water_called_like_a_land_is_not_that_land(text: str, side: str) -> None:
    assert [c.figure.side for c in read(text).claims if c.figure] == [side]
