"""Figures that only tell another number of those whom another party counted before."""

from __future__ import annotations

import pytest

from tests.by_rules import read

CASES = [
    ("India said 20 of its soldiers were killed. Pakistan said the figure was 45.", ["IND", "IND"]),
    ("Seven soldiers were killed, Kyiv said, but Moscow said the number was 20.", ["UKR", "UKR"]),
    ("Kyiv said seven of its soldiers died, while Moscow put the toll at 20.", ["UKR", "UKR"]),
    ("Armenia says nine of its troops died; Azerbaijan says the real number is 60.", ["ARM", "ARM"]),
    ("Kyiv said seven of its soldiers died. Moscow put its own toll at 20.", ["UKR", "RUS"]),
    ("Kyiv said seven of its soldiers died. Moscow put the toll at 20.", ["UKR", "RUS"]),
    ("Kyiv said seven of its soldiers died. Moscow put the number of Russian dead at 20.", ["UKR", "RUS"]),
]


@pytest.mark.parametrize(("text", "sides"), CASES)
def test_whose_losses_another_counts(text: str, sides: list[str]) -> None:
    claims = sorted((c for c in read(text, "2023-03-05").claims if c.figure), key=lambda c: c.evidence)
    assert [c.figure.side for c in claims if c.figure] == sides
