"""Denials that point back at what was said, and what they leave to be found of counts and blame."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Claim, Claimant
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.pointing import Pointer, pointer_of
from tests.claims import days, event, figure, statement

FIRST = days("2031-03-01")
SINCE = days("2031-02-27", "2031-03-01")


def ids(*claims: Claim) -> set[frozenset[str]]:
    return {frozenset(f.claims) for f in find_contradictions(claims)}


def pair(*claims: Claim) -> set[frozenset[str]]:
    return {frozenset(c.id for c in claims)}


@pytest.mark.parametrize(
    ("about", "pointer"),
    [
        ("it", Pointer.SAID),
        ("differ", Pointer.SAID),
        ("Not so,", Pointer.SAID),
        ("it was nothing of the sort", Pointer.SAID),
        ("otherwise", Pointer.SAID),
        ("otherwise armed men", None),
        ("it on Monday", Pointer.SAID),
        ("that", Pointer.SAID),
        ("this, in a post", Pointer.SAID),
        ("something", Pointer.SAID),
        ("that account", Pointer.SAID),
        ("the rebels' claim", None),
        ("the claims as propaganda", Pointer.SAID),
        ("the latest Ostian report", Pointer.SAID),
        ("the number off", Pointer.COUNT),
        ("these figures", Pointer.COUNT),
        ("at the claim", Pointer.SAID),
        ("a toll", Pointer.COUNT),
        ("the allegation absurd", Pointer.BLAME),
        ("any involvement in the raid", Pointer.BLAME),
        ("that its men took part", Pointer.BLAME),
        ("any wrongdoing", Pointer.BLAME),
        ("guilty to all charges", Pointer.BLAME),
        ("his innocence", Pointer.BLAME),
        ("that it backs the rebels", None),
        ("the report that a tank was lost", None),
        ("a claim of a lost tank", None),
        ("losing a drone", None),
        ("this an outright lie", Pointer.SAID),
        ("that a soldier had died", None),
        ("it had lost a drone", None),
        ("that a lie", Pointer.SAID),
        ("this pure invention", Pointer.SAID),
        ("monstrous", Pointer.SAID),
        ('"Pure rubbish', Pointer.SAID),
        ("a monstrous plan", None),
    ],
)
def test_what_a_denial_points_at(about: str, pointer: Pointer | None) -> None:
    assert pointer_of(statement(about, "RAV", "denied")) is pointer


def test_it_points_at_the_accusation_and_not_at_the_toll_beside_it() -> None:
    accused = statement("Ravia of burning farms", "OST", target="RAV", at=0)
    toll = figure(5, "OST", "civilian", by="OST", at=30)
    denial = statement("it", "RAV", "denied", at=60)
    assert ids(accused, toll, denial) == pair(accused, denial)


def test_an_account_is_denied_where_it_concerns_the_one_who_denies() -> None:
    enemy = figure(61, "RAV", "military", by="Reeds", at=0)
    own = figure(4, "Reeds", "militant", by="Reeds", at=40)
    denial = statement("that account", "RAV", "denied", at=80)
    assert ids(enemy, own, denial) == pair(enemy, denial)


@pytest.mark.parametrize(("actor", "at", "parts"), [("RAV", 30, True), ("OST", 30, False), ("RAV", 900, False)])
def test_what_it_does_not_do_answers_what_it_is_said_to_have_done(actor: str, at: int, parts: bool) -> None:
    raid = event("OST", actor=actor, at=0)
    denial = statement("targeting farms", "RAV", "denied", at=at + 40)
    assert ids(raid, denial) == (pair(raid, denial) if parts else set())


def test_a_number_is_a_figure_and_no_event() -> None:
    toll = figure((101, None), "RAV", by="OST", at=0)
    raid = event("OST", actor="RAV", at=30)
    denial = statement("that number", "RAV", "denied", at=60)
    assert ids(toll, raid, denial) == pair(toll, denial)


@pytest.mark.parametrize("by", ["RAV", None], ids=["himself", "the outlet"])
def test_nobody_else_said_it(by: str | None) -> None:
    assert ids(figure(9, "RAV", by=by, at=0), statement("that report", "RAV", "denied", at=40)) == set()


def test_a_denial_points_back_and_not_far() -> None:
    toll = figure(9, "RAV", by="OST", at=0)
    after = statement("that report", "RAV", "denied", at=900)
    before = figure(9, "RAV", by="OST", at=990)
    assert ids(toll, after, before) == set()


def test_part_in_a_deed_is_denied_by_the_one_blamed() -> None:
    blamed = statement("militants", "OST", at=0)
    other = statement("Ravia", "OST", target="RAV", at=30)
    denial = statement("that its fighters took part", "Reeds", "denied", at=80)
    assert ids(blamed, other, denial) == pair(blamed, denial)


def test_an_accusation_may_come_after_the_denial() -> None:
    denial = statement("any involvement", "Reeds", "denied", at=0)
    blamed = statement("the Reeds for the bomb", "OST", target="Reeds", at=60)
    assert ids(denial, blamed) == pair(denial, blamed)
    other = statement("Ravia for the bomb", "OST", target="RAV", at=60)
    assert ids(denial, other) == set()


def test_a_denial_with_a_count_of_its_own_is_one_contradiction() -> None:
    enemy = figure(113, "RAV", "military", by="Reeds", at=0, when=FIRST)
    denial = statement("the statement", "RAV", "denied", at=40)
    own = figure(9, "RAV", "military", by="RAV", at=80, when=FIRST)
    assert ids(enemy, denial, own) == pair(enemy, denial)
    assert ids(enemy, own) == pair(enemy, own)


@pytest.mark.parametrize(
    ("scope", "status", "parts"),
    [("cumulative", "wounded", True), ("cumulative", "casualties", True), ("cumulative", "killed", False),
     ("new", "wounded", False)],
)  # fmt: skip
def test_none_so_far_covers_what_came_before(scope: str, status: str, parts: bool) -> None:
    enemy = figure(11, "RAV", "military", by="OST", status="wounded", at=0)
    nobody = figure(0, "RAV", "military", scope, "RAV", status=status, at=50, when=SINCE)
    assert ids(enemy, nobody) == (pair(enemy, nobody) if parts else set())


@pytest.mark.parametrize(
    ("wrong", "parts"),
    [
        ("each other for starting the fighting", True),
        ("each other for breaking the truce", True),
        ("each other of shelling villages", False),
        ("each other", False),
    ],
)
def test_blame_in_one_breath_says_for_what(wrong: str, parts: bool) -> None:
    both = [statement(wrong, side, target=enemy) for side, enemy in (("RAV", "OST"), ("OST", "RAV"))]
    assert any("for beginning it" in f.why for f in find_contradictions(both)) is parts


@pytest.mark.parametrize(
    ("side", "by", "at", "parts"),
    [
        ("unknown", "OST", 80, True),
        ("unknown", "OST", 900, False),
        ("OST", "Reeds", 80, False),
        ("RAV", None, 80, False),
    ],
)
def test_nobody_answers_a_count_of_untold_people_close_by(side: str, by: str | None, at: int, parts: bool) -> None:
    nobody = figure(0, "RAV", "civilian", by="RAV")
    some = figure(14, side, "civilian", by=by, at=at)
    assert ids(nobody, some) == (pair(nobody, some) if parts else set())


@pytest.mark.parametrize(
    ("denied", "stated", "parts"),
    [
        ("losing the airport", "the airport was seized", True),
        ("losing the airport", "the bridge was seized", False),
        ("that its soldiers had entered Ostia", "Ravian soldiers crossed the river", True),
    ],
)
def test_a_place_lost_is_a_place_taken(denied: str, stated: str, parts: bool) -> None:
    claim = statement(stated, "OST", "asserted", target="RAV", at=0)
    denial = statement(denied, "RAV", "denied", at=60)
    assert ids(claim, denial) == (pair(claim, denial) if parts else set())


@pytest.mark.parametrize(
    ("name", "about", "parts"),
    [
        pytest.param("Army of Ravia", "guilty", True, id="a court and an army of one state"),
        pytest.param("Courts of Ravia", "guilty", False, id="nobody denies what it says itself"),
        pytest.param("Army of Ravia", "that account", False, id="what is said, not what is blamed"),
    ],
)
def test_a_body_denies_what_another_of_its_state_blames_on_it(name: str, about: str, parts: bool) -> None:
    charged = statement("a general of the raid", Claimant("Courts of Ravia", "RAV"), target="RAV", at=0)
    denial = statement(about, Claimant(name, "RAV"), "denied", at=60)
    assert ids(charged, denial) == (pair(charged, denial) if parts else set())


@pytest.mark.parametrize(("who", "parts"), [("RAV", True), (None, False)])
def test_a_deed_by_nobody_known_is_laid_on_no_one_whose_side_is_unknown(who: str | None, parts: bool) -> None:
    raid = event("OST", actor=who, at=0)
    denial = statement("any wrongdoing", Claimant("He", who), "denied", at=60)
    assert ids(raid, denial) == (pair(raid, denial) if parts else set())


def test_what_ones_own_army_did_is_no_blame() -> None:
    raid = event(Claimant("Army of Ravia", "RAV"), actor="RAV", at=0)
    denial = statement("any wrongdoing", Claimant("Rebels of Ravia", "RAV"), "denied", at=60)
    assert ids(raid, denial) == set()
