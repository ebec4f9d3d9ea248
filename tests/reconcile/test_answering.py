"""Claims read as going against others: the findings that come of them, beside those that rules find."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import Claim, Claimant
from counterclaim.model.text import Span
from counterclaim.reconcile.answering import apart_from, find_answered
from counterclaim.reconcile.contradictions import find_contradictions
from tests.claims import event, figure, statement

FELL = statement("the town fell", "RAV", "asserted", at=0)
HELD = replace(statement("the town held", "OST", "asserted", at=100), answers=(FELL.id,))
DENIAL = replace(statement("that the town fell", "OST", "denied", at=200), answers=(FELL.id,))
BLAME = replace(statement("the rebels of it", "OST", "blamed", at=300), answers=(FELL.id,))


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        pytest.param(HELD, "OST says otherwise", id="the opposite"),
        pytest.param(DENIAL, "OST denies it", id="a denial"),
        pytest.param(BLAME, "OST blames others", id="blame"),
    ],
)
def test_how_one_goes_against_another(answer: Claim, says: str) -> None:
    (found,) = find_answered((FELL, answer), "", str)
    assert found.claims == (FELL.id, answer.id)
    assert "RAV says the town fell" in found.why
    assert says in found.why


def test_an_act_of_speech_is_told_in_its_own_words() -> None:
    text = "accused OST of it, and so on" + " " * 300
    act = replace(BLAME, evidence=(Span(0, 17),), spans=(("cue", Span(0, 7)),), answers=())
    answer = replace(statement("nothing of it", "RAV", "denied", at=100), answers=(act.id,))
    assert find_answered((act, answer), text, str)[0].why.startswith("OST: “accused OST of it”; RAV denies it")


def test_that_nobody_died_leaves_the_wounded() -> None:
    said = replace(statement("seven were hurt", "RAV", "asserted", at=0), evidence=(Span(0, 40),))
    hurt = figure(7, "RAV", by="RAV", at=0, status="wounded")
    nobody = replace(figure(0, "RAV", by="OST", at=100), answers=(said.id,))
    assert find_answered((said, hurt, nobody), "", str) == ()


def test_who_the_dead_were_leaves_the_missing() -> None:
    text = " " * 100 + "those who died were spies"
    lost, dead = (figure(n, "RAV", by="RAV", at=20 * n, status=s) for n, s in ((2, "missing"), (1, "killed")))
    spies = replace(statement("those", "OST", "asserted", at=100), evidence=(Span(100, 105), Span(115, 125)))
    spies = replace(spies, answers=(lost.id, dead.id))
    assert [f.claims for f in find_answered((lost, dead, spies), text, str)] == [(dead.id, spies.id)]


def test_what_stands_within_what_is_answered_is_not_answered_again() -> None:
    whole = replace(statement("accused of the raid", "RAV", "asserted", at=0), evidence=(Span(0, 30),))
    part = replace(statement("accused", "RAV", "asserted", at=0), evidence=(Span(0, 9),))
    answer = replace(statement("it", "OST", "denied", at=100), answers=(part.id, whole.id))
    (found,) = find_answered((whole, part, answer), "", str)
    assert found.claims == (whole.id, answer.id)


@pytest.mark.parametrize(
    ("denied", "parts"),
    [
        ("that its base had fallen", False),
        ("that twelve had been killed", True),
        ("it", True),
        ("that any of the dead were children", False),
        ("burning the body", False),
        ("losing any men", True),
        ("shooting anybody", True),
    ],
)
def test_a_denial_that_tells_what_it_denies_parts_from_a_toll_only_if_it_tells_of_one(denied: str, parts: bool) -> None:
    twelve = figure(12, "RAV", "military", by="OST", at=0)
    denial = replace(statement(denied, "RAV", "denied", at=100), answers=(twelve.id,))
    assert bool(find_answered((twelve, denial), "", str)) is parts


def test_two_counts_part_only_where_they_cannot_be_the_same() -> None:
    twelve = figure(12, "RAV", "military", by="RAV", at=0)
    four, more = (
        replace(figure(told, "RAV", "military", by="OST", at=100), answers=(twelve.id,)) for told in (4, (10, None))
    )
    (found,) = find_answered((twelve, four), "", str)
    assert found.why == "12 RAV soldiers killed by RAV, but 4 RAV soldiers killed by OST"
    assert find_answered((twelve, more), "", str) == ()


@pytest.mark.parametrize(
    ("told", "status", "parts"),
    [
        pytest.param(4, "killed", True, id="one fate"),
        pytest.param(4, "casualties", True, id="casualties are the dead too"),
        pytest.param(4, "wounded", False, id="the dead and the wounded"),
        pytest.param(0, "wounded", True, id="nobody was even hurt"),
    ],
)
def test_of_whom_two_counts_part(told: int, status: str, parts: bool) -> None:
    twelve = figure(12, "RAV", "military", by="RAV", at=0)
    answer = replace(figure(told, "RAV", "military", by="OST", at=100, status=status), answers=(twelve.id,))
    assert bool(find_answered((twelve, answer), "", str)) is parts


@pytest.mark.parametrize(
    ("whom", "parts"),
    [
        pytest.param("military", True, id="no soldiers"),
        pytest.param("unknown", True, id="nobody"),
        pytest.param("mixed", True, id="neither soldiers nor others"),
        pytest.param("civilian", False, id="no civilians"),
    ],
)
def test_of_which_people_nobody_parts_from_some(whom: str, parts: bool) -> None:
    soldiers = figure(12, "RAV", "military", by="RAV", at=0)
    none = replace(figure(0, "RAV", whom, by="OST", at=100), answers=(soldiers.id,))
    assert bool(find_answered((soldiers, none), "", str)) is parts


@pytest.mark.parametrize(
    ("side", "by", "parts"),
    [
        pytest.param("OST", "OST", False, id="each tells of its own dead"),
        pytest.param("RAV", "OST", True, id="both tell of the dead of one"),
        pytest.param("OST", "UN", False, id="a third counts the soldiers of the other side"),
    ],
)
def test_whose_dead_part(side: str, by: str, parts: bool) -> None:
    twelve = figure(12, "RAV", "military", by="RAV", at=0)
    answer = replace(figure(4, side, "military", by=by, at=100), answers=(twelve.id,))
    assert bool(find_answered((twelve, answer), "", str)) is parts


def test_whom_one_calls_fighters_and_another_villagers_may_be_the_same() -> None:
    fighters = figure(12, "RAV", "militant", by="OST", at=0)
    villagers = replace(figure(5, "OST", "civilian", by="RAV", at=100), answers=(fighters.id,))
    assert len(find_answered((fighters, villagers), "", str)) == 1


@pytest.mark.parametrize(
    ("status", "told", "parts"),
    [
        pytest.param("killed", 8, False, id="the dead are fewer than the dead and wounded"),
        pytest.param("killed", 40, True, id="more dead than dead and wounded"),
        pytest.param("casualties", 8, True, id="the dead and wounded of both"),
    ],
)
def test_the_dead_may_be_among_the_dead_and_wounded(status: str, told: int, parts: bool) -> None:
    fused = figure(35, "RAV", "military", by="OST", at=0, status="casualties")
    answer = replace(figure(told, "RAV", "military", by="RAV", at=100, status=status), answers=(fused.id,))
    assert bool(find_answered((fused, answer), "", str)) is parts


@pytest.mark.parametrize("answer", [statement("that account", "OST", "denied", at=100), figure(4, "RAV", by="OST")])
def test_who_says_nothing_of_a_part_answers_the_whole(answer: Claim) -> None:
    whole = figure(9, "RAV", "militant", by="RAV", at=0)
    part = figure(2, "RAV", "militant", by="RAV", at=40, part_of=whole)
    (found,) = find_contradictions((whole, part, replace(answer, answers=(part.id,))))
    assert found.claims[0] == whole.id


def test_a_denial_that_names_the_part_answers_the_part() -> None:
    whole = figure(9, "RAV", "civilian", by="RAV", at=0)
    part = figure(2, "RAV", "civilian", by="RAV", at=40, part_of=whole)
    denial = replace(statement("that two had been killed", "OST", "denied", at=100), answers=(part.id,))
    assert find_answered((whole, part, denial), "", str)[0].claims[0] == part.id


@pytest.mark.parametrize(("at", "parts"), [(0, True), (300, False)])
def test_who_points_back_answers_nothing_told_later(at: int, parts: bool) -> None:
    claim = figure(4, "RAV", "civilian", by="RAV", at=at)
    denial = replace(statement("the allegation baseless", "OST", "denied", at=100), answers=(claim.id,))
    assert bool(find_answered((claim, denial), "", str)) is parts


@pytest.mark.parametrize("dead_men", ["those killed", "those who were killed", "those who had died", "all the dead"])
def test_who_says_who_the_dead_were_answers_their_count_and_not_the_deed(dead_men: str) -> None:
    raid, dead = event("RAV", actor="OST", at=0), figure(12, "RAV", by="RAV", at=30)
    answer = replace(statement(f"{dead_men} were fighters", "OST", "asserted", at=100), answers=(raid.id,))
    assert find_answered((raid, dead, answer), "", str)[0].claims == (dead.id, answer.id)


def test_a_saying_that_holds_one_count_is_read_as_that_count() -> None:
    ours = figure(12, "RAV", "military", by="OST", at=0)
    theirs = figure(30, "OST", "military", by="RAV", at=105)
    saying = replace(statement("their dead at 30", "RAV", "asserted", at=100), evidence=(Span(100, 140),))
    assert find_answered((ours, theirs, replace(saying, answers=(ours.id,))), "", str) == ()


def test_the_police_and_the_army_of_one_state_are_two_accounts() -> None:
    police, army = (Claimant(f"{body} of RAV", "RAV") for body in ("Police", "Army"))
    twelve, four = (figure(told, "RAV", "military", by=by, at=10 * told) for told, by in ((12, police), (4, army)))
    assert len(find_answered((replace(twelve, answers=(four.id,)), four), "", str)) == 1


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        pytest.param(Claimant("Police of RAV", "RAV"), Claimant("Army of RAV", "RAV"), True, id="police and army"),
        pytest.param(Claimant("Government of RAV", "RAV"), Claimant("Presidency of RAV", "RAV"), False, id="one state"),
        pytest.param(
            Claimant("Army of RAV", "RAV", speaker="Ion Pask"), Claimant("Staff of RAV", "RAV", speaker="Pask"), False,
            id="one man",
        ),
    ],
)  # fmt: skip
def test_whose_words_part(one: Claimant, other: Claimant, parts: bool) -> None:
    claim = replace(FELL, claimant=one)
    answer = replace(HELD, claimant=other, answers=(claim.id,))
    assert bool(find_answered((claim, answer), "", str)) is parts


@pytest.mark.parametrize(("target", "parts"), [("OST", False), ("RAV", True), (None, True)])
def test_what_an_army_says_of_the_enemy_gainsays_no_ministry_of_its_own(target: str | None, parts: bool) -> None:
    two = figure(2, "RAV", "military", by=Claimant("Ministry of RAV", "RAV"), at=0)
    army = Claimant("Army of RAV", "RAV")
    answer = replace(statement("speaks of 100 dead", army, "asserted", target, at=100), answers=(two.id,))
    assert bool(find_answered((two, answer), "", str)) is parts


def test_a_denial_that_only_points_back_gives_way_to_what_was_read() -> None:
    last = statement("a tank was lost", "RAV", "asserted", at=190)
    pointing = replace(statement("that", "OST", "denied", at=230), answers=(FELL.id,))
    assert [f.claims for f in find_contradictions((FELL, last, pointing))] == [(FELL.id, pointing.id)]
    told = [f.claims for f in find_contradictions((FELL, last, replace(pointing, answers=())))]
    assert told == [(last.id, pointing.id)]


def test_what_calls_a_number_absurd_means_a_count_whatever_was_read() -> None:
    twelve = figure(12, "OST", "military", by="RAV", at=0)
    raid = statement("a base was raided", "RAV", "asserted", at=50)
    absurd = replace(statement("the figures", "OST", "denied", at=100), answers=(raid.id,))
    assert [f.claims for f in find_contradictions((twelve, raid, absurd))] == [(twelve.id, absurd.id)]


def test_what_is_not_told_or_ones_own_is_not_answered() -> None:
    own = replace(statement("the town held", "RAV", "asserted", at=100), answers=(FELL.id,))
    assert find_answered((DENIAL,), "", str) == ()
    assert find_answered((FELL, own), "", str) == ()


def test_two_that_go_against_each_other_are_one_finding() -> None:
    back = replace(FELL, answers=(HELD.id,))
    (found,) = find_contradictions((back, HELD))
    assert found.claims == (FELL.id, HELD.id)
    assert "OST says otherwise" in found.why


def test_what_was_read_of_a_denial_gives_way_to_what_a_rule_finds_of_the_same_words() -> None:
    other = statement("a tank was lost", "RAV", "asserted", at=60)
    (read,) = find_answered((FELL, DENIAL), "", str)
    ruled = replace(read, claims=(other.id, DENIAL.id))
    apart = replace(read, claims=(FELL.id, other.id))
    assert list(apart_from((ruled,), (read, apart), (FELL, other, DENIAL))) == [apart]


@given(st.permutations([FELL, HELD, DENIAL, BLAME]))
def test_no_order_of_claims_changes_what_is_found(claims: list[Claim]) -> None:
    assert set(find_answered(claims, "", str)) == set(find_answered((FELL, HELD, DENIAL, BLAME), "", str))


def test_a_saying_that_counts_with_its_parts_is_taken_as_its_count() -> None:
    theirs = figure(90, "RAV", "military", by="RAV", at=0)
    own = figure(60, "OST", "military", by="OST", at=110)
    part = figure(40, "OST", "military", by="OST", at=125, part_of=own)
    said = replace(statement("lists 60 dead, 40 from the army", "OST", "asserted", at=100), answers=(theirs.id,))
    said = replace(said, evidence=(Span(100, 200),))
    assert find_answered((theirs, own, part, said), "", str) == ()


def test_that_none_of_ones_own_were_hurt_leaves_the_dead_of_others() -> None:
    said = replace(statement("eighty of them fell", "RAV", "asserted", at=0), evidence=(Span(0, 40),))
    eighty = figure(80, "XYZ", "military", by="RAV", at=0)
    for side, parts in (("OST", False), ("XYZ", True)):
        nobody = replace(figure(0, side, "military", by="OST", at=100), answers=(said.id,))
        assert bool(find_answered((said, eighty, nobody), "", str)) is parts


@pytest.mark.parametrize(
    ("whom", "side", "parts"),
    [
        pytest.param("military", "both", False, id="one of the soldiers among all"),
        pytest.param("civilian", "both", True, id="fewer civilians than all who died"),
        pytest.param("military", "RAV", True, id="fewer of the same"),
    ],
)
def test_a_soldier_is_one_of_all_who_fell_on_both_sides(whom: str, side: str, parts: bool) -> None:
    many = figure(90, side, "military" if side == "RAV" else "mixed", by="RAV", at=0)
    one = replace(figure(1, "RAV", whom, by="OST", at=100), answers=(many.id,))
    assert bool(find_answered((many, one), "", str)) is parts


def test_of_a_part_that_counts_fewer_the_whole_is_meant() -> None:
    own = figure((5, 7), "RAV", "civilian", by="OST", at=0)
    whole = figure(90, "RAV", "civilian", by="XYZ", at=100)
    part = replace(figure(2, "RAV", "civilian", "part", "XYZ", at=150, part_of=whole), answers=(own.id,))
    (found,) = find_answered((own, whole, part), "", str)
    assert found.claims == (own.id, whole.id)
