"""What one report asserts and another denies, and blame that crosses between reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.across import find_across
from tests.claims import event, figure, statement

TOLD = {"a": date(2031, 3, 1), "b": date(2031, 3, 2), "c": date(2031, 3, 20)}


def told(report: str, claim: Claim) -> Claim:
    return replace(claim, report=report)


def of_event(report: str, stance: str, by: str, means: str = "drone", recipient: str = "RAV") -> Claim:
    return event(by, stance, "OST", recipient, means=means, report=report)


DEAD = figure(30, "RAV", "military", "new", "OST", report="a")
NONE_SUCH = figure(30, "RAV", "military", "new", "RAV", report="b", stance="denied")
BEGAN = told("a", statement("who began it", "RAV", target="OST"))
ANSWER = told("b", statement("who began it", "OST", target="RAV"))
WORDS = {BEGAN.id: "Ost started the fighting", ANSWER.id: "Rav began the clashes"}


@pytest.mark.parametrize(
    ("claims", "pair"),
    [
        ([DEAD, NONE_SUCH], (0, 1)),
        ([DEAD, told("c", NONE_SUCH)], None),
        ([DEAD, told("a", NONE_SUCH)], None),
        ([DEAD, replace(NONE_SUCH, claimant=DEAD.claimant)], None),
        ([figure(30, "RAV", "military", "new", None, report="a"), NONE_SUCH], None),
        ([figure(12, "RAV", "military", "new", "OST", report="a"), NONE_SUCH], None),
        ([figure((11, None), "RAV", "military", "new", "OST", report="a"), NONE_SUCH], None),
        ([DEAD, figure((1, None), "RAV", "military", "new", "RAV", report="b", stance="denied")], (0, 1)),
        ([of_event("a", "asserted", "OST"), of_event("b", "denied", "RAV")], (0, 1)),
        ([of_event("a", "asserted", "OST"), of_event("b", "denied", "RAV", means="tank")], None),
        ([of_event("a", "asserted", "OST", recipient="NIR"), of_event("b", "denied", "RAV")], None),
        ([BEGAN, ANSWER], (0, 1)),
        ([BEGAN, told("a", ANSWER)], None),
        ([BEGAN, replace(ANSWER, statement=replace(ANSWER.statement, target="NIR"))], None),  # type: ignore[type-var]
    ],
)
def test_pairs(claims: list[Claim], pair: tuple[int, int] | None) -> None:
    expected = [tuple(claims[n].id for n in pair)] if pair else []
    assert [f.claims for f in find_across(claims, (), TOLD, WORDS)] == expected


def test_a_denial_that_its_own_report_answers_is_not_answered_again() -> None:
    own = figure(30, "RAV", "military", "new", "OST", report="b", at=300)
    within = [Finding(FindingKind.CONTRADICTION, (own.id, NONE_SUCH.id), "so")]
    assert find_across([DEAD, own, NONE_SUCH], within, TOLD, {}) == ()
    assert len(find_across([DEAD, own, NONE_SUCH], (), TOLD, {})) == 1


def test_a_denial_told_again_is_told_once() -> None:
    again = figure(30, "RAV", "military", "new", "RAV", report="b", stance="denied", at=400)
    assert len(find_across([DEAD, NONE_SUCH, again], (), TOLD, {})) == 1


def test_the_sentences() -> None:
    drone = [of_event("a", "asserted", "OST"), of_event("b", "denied", "RAV")]
    found = find_across([DEAD, NONE_SUCH, *drone, BEGAN, ANSWER], (), TOLD, {drone[0].id: "a drone fell", **WORDS})
    assert {f.why for f in found} == {
        "OST says 30 RAV soldiers killed; RAV denies it",
        "OST says “a drone fell”; RAV denies it",
        "each blames the other for beginning it: RAV and OST",
    }
