"""Whose the dead are where the report tells who struck, who is accused and on whose soil it was."""

from __future__ import annotations

import pytest

from tests.by_rules import read

CASES = [
    ("An Indian strike hit a bus near Lahore. Pakistan put the toll at 20. India said nine died.", ["PAK", "PAK"]),
    ("Israel said it struck a command centre. Hamas said 14 people were killed.", ["PSE"]),
    ("Pakistan accused India of shelling a village, killing seven civilians. India denied it.", ["PAK"]),
    ("Armenia accused Azerbaijan of shelling a village and killing two civilians. Baku denied it.", ["ARM"]),
    ("India said three Pakistani soldiers were killed and that its troops had suffered no casualties.", ["PAK", "IND"]),
    ("India said three Pakistani soldiers were killed and that none of its troops were hurt.", ["PAK", "IND"]),
    ("Pakistan said eight Afghan soldiers were killed and that it had suffered no losses.", ["AFG", "PAK"]),
    ("A Pakistani man was killed in Lahore and two people were injured in Amritsar, police said.", ["PAK", "IND"]),
    ("Ukraine said two people were killed. Russia said three people were killed in Belgorod.", ["UKR", "RUS"]),
    ("The 2023 attack on Israel took the lives of 1,219 people. Strikes killed 31 people in Gaza.", ["ISR", "PSE"]),
    ("Nigeria's army said 12 soldiers were killed in Borno. Last year 16 soldiers died in Chad.", ["NGA", "TCD"]),
]


@pytest.mark.parametrize(("text", "sides"), CASES)
def test_whose_the_dead_are(text: str, sides: list[str]) -> None:
    assert [c.figure.side for c in read(text, "2023-12-05").claims if c.figure] == sides


def test_a_striker_counts_its_own_soldiers() -> None:
    text = "Turkish jets struck camps in Iraq. Turkey said two soldiers were killed."
    assert [c.figure.side for c in read(text, "2023-12-05").claims if c.figure] == ["TUR"]


def test_gaza_is_no_land_of_the_state_that_bombs_it() -> None:
    (claim,) = [c for c in read("Israeli strikes killed 31 people in Gaza.", "2023-12-05").claims if c.figure]
    assert claim.where is not None
    assert claim.where.country == "PSE"
