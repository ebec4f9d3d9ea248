"""Who opened fire: of two that fought only one fired first, wherever else both fired."""

from __future__ import annotations

import pytest

from tests.reconcile.found import parted

FAR = (
    "The border has been shut for a month. Traders say that they have nothing left to sell, and that they "
    "do not know when the customs posts will open again. Prices of flour and oil have doubled since the spring."
)


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        ("North Korea said the South fired first.", "Seoul said it was the North that opened fire.", True),
        ("Pakistan said Afghan guards opened fire at Chaman.", "Kabul said Pakistani soldiers shot first.", True),
        ("Armenia said Azerbaijani men opened fire at Tegh.", "Baku said Armenian guards opened fire in Berd.", False),
        ("Armenia said Azerbaijani troops opened fire at Tegh.", "Baku said Armenian guns had shelled a road.", False),
        ("Georgia said it had shot down ten Russian jets.", "Moscow said the Georgians opened fire first.", False),
    ],
)
def test_who_fired_first(one: str, other: str, parts: bool) -> None:
    assert bool(parted(f"{one} {FAR} {other}")) is parts
