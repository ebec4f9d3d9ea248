"""Whoever calls a number too high, too low or inflated denies it; whoever calls it high does not."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Stance
from tests.by_rules import hear, read


@pytest.mark.parametrize(
    ("said", "denies"),
    [
        pytest.param('called the figure of 64 "far too low"', True, id="too low"),
        pytest.param("called the figure of 64 exaggerated", True, id="exaggerated"),
        pytest.param("described the toll of 64 as grossly inflated", True, id="inflated"),
        pytest.param("said that the figure of 64 was too high", True, id="is too high"),
        pytest.param("said that the toll was far too low", True, id="without its number"),
        pytest.param("said that the toll of 64 was not inflated", False, id="not inflated"),
        pytest.param("said that the toll of 64 was high", False, id="high"),
        pytest.param("called the toll of 64 shocking", False, id="shocking"),
        pytest.param("called the price too high", False, id="no number of people"),
    ],
)
def test_who_denies_a_number(said: str, denies: bool) -> None:
    text = f"A doctor said that 64 died in Togoga. The Ethiopian army {said}."
    found = hear({"text": text, "id": "t", "outlet": None})
    army = [a for a in found.attributions if a.claimant.party == "ETH"]
    assert army
    assert any(a.stance is Stance.DENIED for a in army) is denies


def test_a_number_called_inflated_is_no_admission() -> None:
    text = "A doctor said that 64 people died in Togoga. The Ethiopian army called the figure of 64 exaggerated."
    told = {(c.claimant.party, c.stance) for c in read(text).claims if c.figure}
    assert told == {(None, Stance.ASSERTED), ("ETH", Stance.DENIED)}
