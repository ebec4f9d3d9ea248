"""Whose the dead are of "its toll", whose the crew of what was shot down, whose prisoners a side took."""

from __future__ import annotations

import pytest

from tests.by_rules import figures

CASES = [
    ("Thailand said its toll from clashes with Cambodia had risen to 16 dead.", "THA"),
    ("Chad said nine of its men fell. Chad said the Sudanese army hid dozens of its own dead.", "SDN"),
    ("Ukraine said its troops killed 60 Russian soldiers, and acknowledged seven dead.", "UKR"),
    ("Ethiopia said the number of its dead in the fighting with Eritrea had reached 300.", "ETH"),
    ("The UN said its toll of civilians killed in Sudan had reached 300.", "SDN"),
    ("Ukraine shot down a Russian helicopter, and all four of its crew died.", "RUS"),
    ("The Turkish army shot down a Syrian plane and its two pilots were killed.", "SYR"),
    ("Russian troops fought on. Ukrainian forces took six prisoners at Lyman.", "RUS"),
]


@pytest.mark.parametrize(("text", "side"), CASES)
def test_the_side_of_the_last_figure(text: str, side: str) -> None:
    assert figures(text, "2024-06-11")[-1].side == side
