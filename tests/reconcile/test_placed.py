"""Counts of towns beside the count of their land."""

from __future__ import annotations

import pytest

from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("Attacks killed 12 people across Ukraine, officials said. Seven were killed in Kharkiv, they said.", 12),
        ("Police said 40 people died in Nigeria on Sunday. Police said 18 people died in Maiduguri on Sunday.", 40),
        ("Twelve soldiers were killed in Mali. Three soldiers were killed in Gao and two in Kidal.", 12),
        ("Twelve soldiers were killed in Mali. Thirteen soldiers were killed in Gao.", 25),
        ("Police said 12 people died in Lagos, Nigeria. Police said seven people died in Kano.", 19),
        ("Twelve soldiers were killed in Mali on Monday. Three soldiers were killed in Gao on Tuesday.", 15),
        ("Twelve soldiers were killed in Mali. Another three soldiers were killed in Gao.", 15),
    ],
)
def test_a_town_is_counted_in_its_land(text: str, best: int) -> None:
    assert sum(t.best or 0 for t in read(text, "2031-03-05").tallies) == best
