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
        pytest.param("said that 64 was a fantasy", True, id="a fantasy"),
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


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param("The army called the figure of 64 exaggerated.", [(64, Stance.DENIED)], id="exaggerated"),
        pytest.param("The army called the reports of 64 dead nonsense.", [(64, Stance.DENIED)], id="nonsense"),
        pytest.param("The army said that nowhere near 64 men died.", [(63, Stance.ASSERTED)], id="fewer"),
        pytest.param(
            "Not 64 but four men died, the army said.", [(64, Stance.DENIED), (4, Stance.ASSERTED)], id="another number"
        ),
        pytest.param("The army issued a report of 64 dead.", [(64, Stance.ASSERTED)], id="its own"),
    ],
)
def test_a_number_named_to_be_denied_is_no_admission(said: str, told: list[tuple[int, Stance]]) -> None:
    claims = read(f"Rebels said that 64 men died in Togoga in Ethiopia. {said}").claims
    figures = [(c.figure.count.high, c.stance) for c in claims if c.figure and c.claimant.party == "ETH"]
    assert figures == told
