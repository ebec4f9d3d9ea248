"""What may both be true, though the one was read as an answer to the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.model.claim import Claim, Stance
from counterclaim.model.text import Span
from counterclaim.reconcile.answering import find_answered
from tests.claims import event, figure, statement

TEXT = (
    "shot down drones | hit a base | fired missiles | the missiles hit home | no missile hit | took the town"
    " | shot down two jets | confirmed the loss of a jet | confirmed the loss of one jet"
    " | drove the raiders out | the men went home"
)


def told(words: str, by: str, actor: str | None, mode: str | None = None) -> Claim:
    at = TEXT.index(words)
    claim = event(by, actor=actor, mode=mode)
    return replace(claim, evidence=(Span(at, at + len(words)),))


def left(by: str) -> Claim:
    """What somebody says who gave way of himself."""
    words = told("the men went home", by, by)
    return replace(event(by, actor=by, plover="RETREAT"), evidence=words.evidence)


def how(words: str) -> Claim:
    return statement(words, "OST", "asserted", at=len(TEXT))


@pytest.mark.parametrize(
    ("claim", "answer", "parts"),
    [
        pytest.param(told("shot down drones", "RAV", "RAV"), told("hit a base", "OST", "OST"), False, id="two deeds"),
        pytest.param(told("shot down drones", "RAV", "RAV"), told("no missile hit", "OST", "OST"), True, id="none"),
        pytest.param(told("shot down drones", "RAV", "RAV"), told("took the town", "OST", "OST"), True, id="ground"),
        pytest.param(told("shot down drones", "RAV", "RAV"), told("hit a base", "OST", "XYZ"), True, id="of another"),
        pytest.param(told("drove the raiders out", "RAV", "RAV"), left("OST"), True, id="driven out"),
        pytest.param(told("hit a base", "RAV", "RAV"), left("OST"), False, id="not driven out"),
        pytest.param(told("hit a base", "RAV", "RAV"), how("the raid began at dawn"), False, id="how it went"),
        pytest.param(told("hit a base", "RAV", "RAV"), how("the raid failed"), True, id="that it failed"),
        pytest.param(told("hit a base", "RAV", "RAV"), how("burns consistent with a bomb"), False, id="borne out"),
        pytest.param(told("hit a base", "RAV", "RAV"), how("burns not in line with a bomb"), True, id="not borne out"),
        pytest.param(told("fired missiles", "RAV", "OST"), told("the missiles hit home", "OST", None), False, id="own"),
        pytest.param(told("fired missiles", "RAV", "OST"), told("no missile hit", "OST", None), True, id="not own"),
        pytest.param(told("fired missiles", "RAV", "OST", "raid"), told("hit a base", "OST", None), True, id="another"),
    ],
)
def test_what_only_adds_goes_against_nothing(claim: Claim, answer: Claim, parts: bool) -> None:
    answer = replace(answer, answers=(claim.id,))
    assert bool(find_answered((claim, answer), TEXT, str)) is parts


@pytest.mark.parametrize(
    ("many", "stance", "parts"),
    [
        pytest.param(1, "asserted", False, id="how many were lost"),
        pytest.param(0, "asserted", True, id="nobody was"),
        pytest.param(1, "denied", True, id="a denied loss"),
    ],
)
def test_a_count_goes_against_no_deed(many: int, stance: str, parts: bool) -> None:
    claim = told("shot down drones", "RAV", "RAV")
    answer = replace(figure(many, "OST", "military", by="OST", at=15, stance=stance), answers=(claim.id,))
    assert bool(find_answered((claim, answer), TEXT, str)) is parts


@pytest.mark.parametrize(("about", "parts"), [("had not aimed at them", False), ("had not fired a shot", True)])
def test_what_was_meant_goes_against_no_count(about: str, parts: bool) -> None:
    dead = figure(4, "RAV", "civilian", by="RAV")
    answer = replace(statement(about, "OST", "asserted", at=100), answers=(dead.id,))
    assert bool(find_answered((dead, answer), "", str)) is parts


@pytest.mark.parametrize(
    ("confirmed", "parts"), [("confirmed the loss of a jet", False), ("confirmed the loss of one jet", True)]
)
def test_what_is_confirmed_goes_against_nothing_but_another_number(confirmed: str, parts: bool) -> None:
    claim = told("shot down two jets", "RAV", "RAV")
    answer = replace(told(confirmed, "OST", None), stance=Stance.CONFIRMED, answers=(claim.id,))
    assert bool(find_answered((claim, answer), TEXT, str)) is parts


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        pytest.param("hit a base", False, id="a deed"),
        pytest.param("no missile hit", True, id="one that gainsays"),
    ],
)
def test_a_deed_that_says_nothing_of_a_count_leaves_it(words: str, parts: bool) -> None:
    dead = figure(30, "RAV", "military", by="OST")
    answer = replace(told(words, "RAV", None), answers=(dead.id,))
    assert bool(find_answered((dead, answer), TEXT, str)) is parts


@pytest.mark.parametrize(
    ("about", "parts"),
    [
        ("the shooting as piracy", False),
        ("the tale as absurd", True),
        ("the allegation", True),
        ("the Malian statement of Monday", True),
        ("the burning of a village that was told in a report", False),
        ("the shelling as a charge on civilians", False),
        ("the tale as slander", True),
        ("the accusation as shameful", True),
        ("the statement in Geneva", True),
    ],
)
def test_who_condemns_a_deed_takes_it_for_done(about: str, parts: bool) -> None:
    deed = event("RAV", actor="RAV")
    answer = replace(statement(about, "OST", "condemned", at=100), answers=(deed.id,))
    assert bool(find_answered((deed, answer), "", str)) is parts
