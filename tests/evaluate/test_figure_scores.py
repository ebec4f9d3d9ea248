"""Scores over outcomes built by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.evaluate.figures import Outcome, gold_figure, gold_report, party_of, scores
from counterclaim.evaluate.matching import Compared
from counterclaim.model.text import Span

SEVEN = Compared((Span(0, 10),), "killed", 7, 7, "AZE", "military", "new", "AZE")
FAR = replace(SEVEN, spans=(Span(50, 60),))


def by_name(outcomes: list[Outcome]) -> dict[str, float]:
    return {score.name: score.value for score in scores("own", outcomes)}


def test_all_right() -> None:
    told = by_name([Outcome((SEVEN,), (SEVEN,))])
    assert told["count_f1"] == told["full_f1"] == told["side"] == 1.0


def test_a_wrong_side_spoils_full_and_not_count() -> None:
    told = by_name([Outcome((replace(SEVEN, side="ARM"),), (SEVEN,))])
    assert (told["count_f1"], told["full_f1"], told["side"]) == (1.0, 0.0, 0.0)


def test_a_false_figure_and_a_miss_cost_precision_and_recall() -> None:
    told = by_name([Outcome((SEVEN, FAR), (SEVEN,)), Outcome((), (SEVEN,))])
    assert (told["count_precision"], told["count_recall"]) == (0.5, 0.5)


@pytest.mark.parametrize(
    ("found", "gold", "told", "or_untold"),
    [("AZE", "AZE", 1.0, 1.0), ("ARM", "AZE", 0.0, 0.0), ("AZE", None, 0.0, 0.0), (None, None, 0.0, 1.0)],
)
def test_what_the_gold_leaves_untold_is_guessed_at_a_cost(
    found: str | None, gold: str | None, told: float, or_untold: float
) -> None:
    scored = by_name([Outcome((replace(SEVEN, side=found),), (replace(SEVEN, side=gold),))])
    assert (scored["side"], scored["side_or_untold"]) == (told, or_untold)


def test_nothing_found_scores_nothing() -> None:
    assert by_name([Outcome((), (SEVEN,))])["count_f1"] == 0.0


@pytest.mark.parametrize(
    ("claimant", "party"),
    [("Azerbaijan MoD", "AZE"), ("Armenia prime minister", "ARM"), ("narrator", "narrator"), ("media", "media")],
)
def test_party_of_a_claimant(claimant: str, party: str) -> None:
    assert party_of(claimant) == party


LABELLED = {
    "quote": "two sailors died",
    "start": 4,
    "claimant": "Armenia MoD",
    "side_of_victims": "unknown",
    "victim_type": "military",
    "status": "killed",
    "low": None,
    "high": 2,
    "scope": "new",
    "polarity": "asserted",
    "period": {"start": None, "end": None},
}


def test_unknown_and_null_of_the_gold_are_left_out() -> None:
    figure = gold_figure(LABELLED)
    assert (figure.side, figure.low, figure.period, figure.party) == (None, 0, None, "ARM")


def test_a_denial_points_at_the_claim_that_it_contradicts() -> None:
    denial = {"quote": "denied it", "start": 30, "contradicts": None, "contradicts_casualty": 0}
    text = {"id": "x", "text": "The two sailors died at sea. Oman denied it.", "published": "2020-07-14"}
    report = gold_report(text, {"claims": [LABELLED], "others": [denial]})
    assert report.contradictions == ((Span(30, 39), Span(4, 20)),)
