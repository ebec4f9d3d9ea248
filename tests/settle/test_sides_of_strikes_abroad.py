"""Whose the dead of a strike are where the only land told is that of who struck."""

from __future__ import annotations

import pytest

from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param("Nine people died in a Turkish drone strike, officials said.", "unknown", id="fights abroad"),
        pytest.param("Nine people were killed in US strikes, the Houthis said.", "unknown", id="told by a group"),
        pytest.param("Israeli fire killed nine civilians in Nablus, medics said.", "PSE", id="a place is told"),
        pytest.param("Nigerian troops killed nine civilians, officials said.", "NGA", id="fights at home alone"),
        pytest.param("Nine people were killed in Turkey on Monday, officials said.", "TUR", id="nobody struck"),
    ],
)
def test_whose_the_dead_of_a_strike_are(text: str, side: str) -> None:
    assert [c.figure.side for c in read(text, "2023-03-05").claims if c.figure] == [side]
