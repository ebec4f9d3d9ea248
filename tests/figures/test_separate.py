"""Which counts are told of a deed of their own."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import ABOVE
from tests.by_rules import read

FIRST = "Police said that 12 people were killed by a bomb in Lima on Monday. "


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("Separately, a mine killed five people.", "Separately"),
        ("In a separate raid, five people were killed.", "separate"),
        ("Five people were killed in a separate raid.", "separate"),
        ("Separately, the mayor said that five people had been killed.", None),
        ("Five people were killed in an unrelated raid.", "unrelated"),
        ("Five people were killed in a second raid.", None),
        ("Separately, nobody was killed by a mine.", None),
        ("Five people who live in a separate street were killed.", None),
    ],
)
def test_which_counts_stand_apart(told: str, word: str | None) -> None:
    text = FIRST + told
    claims = [c for c in read(text, "2031-03-05").claims if c.figure and min(c.evidence).start >= len(FIRST)]
    assert [span.of(text) if (span := c.span(ABOVE)) else None for c in claims] == [word]
