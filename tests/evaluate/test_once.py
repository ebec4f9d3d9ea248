"""A figure that several tell together is compared with the gold once."""

from __future__ import annotations

from counterclaim.evaluate.once import told_once
from counterclaim.model.claim import Claim
from tests.claims import figure, statement


def told(by: str, at: int = 0) -> tuple[Claim, Claim]:
    whole = figure(9, "RAV", by=by, at=at)
    return whole, figure(2, "RAV", by=by, at=at + 30, part_of=whole)


def test_a_figure_and_its_part_are_the_first_tellers() -> None:
    (whole, part), others = told("Army"), told("Elders")
    assert told_once((whole, others[0], part, others[1])) == [whole, part]


def test_what_is_said_again_is_told_again_and_what_is_no_figure_stays() -> None:
    claims = [*told("Army"), *told("Elders", at=90), statement("it", "Army"), statement("it", "Elders")]
    assert told_once(claims) == claims
