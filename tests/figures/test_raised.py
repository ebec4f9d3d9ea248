"""Counts that a toll told in their sentence has risen by, and what the toll then is."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import HELD
from tests.by_rules import read

CASES = [
    ("The death toll in Odesa rose to five after two more people died in hospital, officials said.", [2], [5]),
    ("The toll from Monday's strike on Odesa has risen to at least 15, after two bodies were found.", [2], [15]),
    ("Two people died of their wounds in Odesa, taking the death toll there to five.", [2], [5]),
    ("The death toll in Odesa rose to five, while two people died in Kherson.", [2], [7]),
    ("Two more people died in Odesa on Tuesday, bringing the number of dead to five, officials said.", [2], [5]),
    ("Five more Kenyan soldiers died on Tuesday, bringing Kenya's dead to 12.", [5], [12]),
    ("Kenya said four more of its soldiers had died, bringing to 13 the number killed.", [4], [13]),
    ("The rebels said 300 soldiers had died. The army raised the number to 55.", [], [55]),
    ("The death toll in Odesa stood at five. Two people died in Odesa on Tuesday.", [], [7]),
    ("Five people died in Odesa, and two more died when shells fell on the way to 12 villages.", [], [7]),
]


@pytest.mark.parametrize(("text", "held", "best"), CASES)
def test_what_a_toll_rose_by_is_counted_once(text: str, held: list[int], best: list[int]) -> None:
    reading = read(text, "2031-03-05")
    assert [c.figure.count.low for c in reading.claims if c.figure and c.span(HELD)] == held
    assert [t.best for t in reading.tallies] == best
