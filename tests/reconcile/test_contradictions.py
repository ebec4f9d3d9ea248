"""Where accounts part, over claims built by hand and over the gold claims of an episode."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.model.claim import TOLL, Claim
from counterclaim.model.finding import Finding
from counterclaim.model.text import Span
from counterclaim.model.value import PlacePrecision, Precision, When, Where
from counterclaim.reconcile.contradictions import find_contradictions
from tests import goldclaims
from tests.claims import days, event, figure, statement, who

SHOT = statement("a Ravian drone was shot down", "OST", "asserted", at=0)
DENIED = statement("losing a drone", "RAV", "denied", at=100)


def ids(*claims: Claim) -> set[frozenset[str]]:
    return {frozenset(f.claims) for f in find_contradictions(claims)}


def pair(*claims: Claim) -> set[frozenset[str]]:
    return {frozenset(c.id for c in claims)}


def test_a_loss_asserted_and_denied() -> None:
    own = statement("our forces shot down an Ostian drone", "RAV", "asserted", at=200)
    tank = statement("a tank was destroyed", "OST", "asserted", at=300)
    assert ids(SHOT, DENIED, own, tank) == pair(SHOT, DENIED)
    assert find_contradictions([SHOT, DENIED])[0].why.endswith("RAV denies it")


def test_an_event_is_compared_by_the_words_of_the_text() -> None:
    text = "It downed a drone. Denied losing an UAV."
    shot = event("OST", recipient="RAV", at=0, length=17)
    denial = event("RAV", "denied", at=19, length=20)
    found = find_contradictions([shot, denial], text)
    assert [f.claims for f in found] == [(shot.id, denial.id)]
    assert "“It downed a drone”" in found[0].why


def test_nobody_contradicts_himself() -> None:
    assert ids(statement("a drone was lost", "RAV", "asserted"), DENIED) == set()


def test_a_denied_scale_denies_the_figure_of_that_scale() -> None:
    hundreds = figure((200, None), "RAV", "military", by="OST", status="casualties")
    few = figure((3, None), "RAV", "military", by="OST", at=50, status="wounded")
    denial = figure((200, None), "RAV", "military", by="RAV", at=100, status="casualties", stance="denied")
    assert ids(hundreds, few, denial) == pair(hundreds, denial)


def test_a_denial_in_words_finds_its_numbers() -> None:
    toll = figure(14, "OST", "military", "cumulative", "OST")
    denial = statement("the report of 14 soldiers killed", "RAV", "denied", "OST", at=100)
    assert ids(toll, denial) == pair(toll, denial)


@pytest.mark.parametrize(
    ("mine", "theirs", "part"),
    [
        (4, 60, True),
        (4, (3, None), False),
        ((20, None), 60, False),
        (0, 5, True),
    ],
)
def test_counts_of_two_claimants_part(mine: int, theirs: int, part: bool) -> None:
    day = days("2031-03-01")
    own = figure(mine, "RAV", "military", by="RAV", when=day)
    enemy = figure(theirs, "RAV", "military", by="OST", at=100, when=day)
    assert ids(own, enemy) == (pair(own, enemy) if part else set())


def test_counts_of_other_days_or_history_do_not_part() -> None:
    own = figure(4, "RAV", "military", by="RAV", when=days("2031-03-01"))
    later = figure(9, "RAV", "military", by="OST", at=50, when=days("2031-03-02"))
    history = figure(300, "RAV", "military", "background", "OST", at=100)
    assert ids(own, later, history) == set()


def test_each_side_names_the_other() -> None:
    one = statement("Ostia fired first", "RAV", target="OST", at=0)
    other = statement("Ravia began an offensive", "OST", target="RAV", at=100)
    websites = statement("attacks on websites", "OST", target="RAV", at=200)
    assert ids(one, other, websites) == pair(one, other)


def test_both_sides_in_one_breath() -> None:
    one = statement("each other for starting the fighting", "RAV", target="OST")
    other = statement("each other for starting the fighting", "OST", target="RAV")
    found = find_contradictions([one, other])
    assert [len(f.claims) for f in found] == [1]
    assert "each blames the other" in found[0].why


def test_what_both_are_blamed_for_in_one_breath_is_told_once() -> None:
    one = statement("each other for shelling a village", "RAV", target="OST")
    other = statement("each other for shelling a village", "OST", target="RAV")
    assert [f.why.startswith("each side blames the other") for f in find_contradictions([one, other])] == [True]


@given(st.randoms(use_true_random=False))
def test_order_changes_nothing(chance: random.Random) -> None:
    record = next(r for r in goldclaims.reports(goldclaims.GOLD / "tavush" / "gold.jsonl") if r["id"] == "e1-26")
    claims = [*goldclaims.figures(record), *goldclaims.others(record)]
    shuffled = chance.sample(claims, len(claims))
    assert find_contradictions(shuffled) == find_contradictions(claims)


def test_the_contradictions_of_an_episode() -> None:
    right = found = wanted = 0
    texts = {r["id"]: r["text"] for r in goldclaims.reports(goldclaims.GOLD / "tavush" / "digest.jsonl")}
    for record in goldclaims.reports(goldclaims.GOLD / "tavush" / "gold.jsonl"):
        claims = [*goldclaims.figures(record), *goldclaims.others(record)]
        pairs = _told_pairs(find_contradictions(claims, texts[record["id"]]), claims)
        gold = _gold_pairs(record, claims)
        right, found, wanted = right + len(pairs & gold), found + len(pairs), wanted + len(gold)
    assert 2 * right / (found + wanted) >= 0.9


def _told_pairs(findings: tuple[Finding, ...], claims: list[Claim]) -> set[frozenset[object]]:
    """The pairs found, a denied figure and the statement over the same words being one."""
    denials = [c for c in claims if c.stance == "denied"]
    counts = [c for c in denials if c.figure]
    words = [c for c in denials if c.statement]
    overlapping = {c.id: o.id for c in counts for o in words if c.evidence[0].overlaps(o.evidence[0])}
    pairs = (frozenset(overlapping.get(i, i) for i in f.claims) for f in findings)
    return {p for p in pairs if len(p) == 2}


def _gold_pairs(record: dict[str, list[dict[str, int]]], claims: list[Claim]) -> set[frozenset[object]]:
    counts = len(record["claims"])
    pairs: set[frozenset[object]] = set()
    for i, row in enumerate(record["others"]):
        if row["contradicts"] is not None:
            pairs.add(frozenset({claims[counts + i].id, claims[counts + row["contradicts"]].id}))
        if row["contradicts_casualty"] is not None:
            pairs.add(frozenset({claims[counts + i].id, claims[row["contradicts_casualty"]].id}))
    return pairs


def test_of_several_counts_by_the_same_two_the_greatest_are_held_against_each_other() -> None:
    six, seven = (figure(told, "RAV", "military", by="RAV", at=told * 10, when=days("2031-03-01")) for told in (6, 7))
    three, four = (figure(told, "RAV", "military", by="OST", at=told * 100, when=days("2031-03-01")) for told in (3, 4))
    assert ids(six, seven, three, four) == pair(seven, four)


@pytest.mark.parametrize(
    ("more", "fewer", "part"),
    [
        pytest.param(("military", "new"), ("mixed", "new"), True, id="more soldiers than soldiers and volunteers"),
        pytest.param(("civilian", "new"), ("mixed", "new"), False, id="civilians are none of these"),
        pytest.param(("mixed", "new"), ("military", "new"), False, id="some of these are soldiers"),
        pytest.param(("military", "new"), ("military", "cumulative"), False, id="new, and so far"),
        pytest.param(("military", "toll"), ("military", "cumulative"), True, id="a toll, and so far"),
        pytest.param(("military", "above"), ("military", "new"), False, id="another sixty"),
        pytest.param(("military", "new"), ("military", "among"), False, id="the dead include forty"),
    ],
)
def test_whose_counts_part(more: tuple[str, str], fewer: tuple[str, str], part: bool) -> None:
    def told(many: int, how: tuple[str, str], by: str, at: int) -> Claim:
        scope = how[1] if how[1] == "cumulative" else "new"
        claim = figure(many, "RAV", how[0], scope, by, at=at)
        return replace(claim, spans=((how[1], Span(at, at + 1)),))

    sixty, forty = told(60, more, "OST", 0), told(40, fewer, "RAV", 100)
    assert ids(sixty, forty) == (pair(sixty, forty) if part else set())


@pytest.mark.parametrize(("kind", "part"), [("mixed", True), ("unknown", True), ("civilian", False)])
def test_people_of_no_one_kind_are_compared_with_people_of_several(kind: str, part: bool) -> None:
    four = figure(4, "RAV", "unknown", by="RAV", at=0, when=days("2031-03-01"))
    nine = figure(9, "RAV", kind, by="OST", at=100, when=days("2031-03-01"))
    assert bool(ids(four, nine)) is part


def test_counts_of_two_places_part_by_themselves() -> None:
    day = days("2031-03-01")
    told = [(5, "RAV", "Zenda"), (30, "OST", "Zenda"), (20, "RAV", "Strelsau"), (90, "OST", "Strelsau")]
    five, thirty, twenty, ninety = (
        replace(
            figure(many, "RAV", "military", by=by, at=many * 10, when=day),
            where=Where(town, "RAV", town, None, None, PlacePrecision.TOWN),
        )
        for many, by, town in told
    )
    assert ids(five, thirty, twenty, ninety) == pair(five, thirty) | pair(twenty, ninety)


@pytest.mark.parametrize(
    ("their_soil", "our_soil", "part"),
    [("OST", "RAV", True), ("RAV", "RAV", False), ("OST", "OST", False)],
)
def test_a_fight_on_a_border_is_one_where_each_land_tells_it_of_its_own_soil(
    their_soil: str, our_soil: str, part: bool
) -> None:
    def lost(many: int, teller: str, soil: str) -> Claim:
        town = "Zenda" if teller == "OST" else "Strelsau"
        place = Where(town, soil, town, None, None, PlacePrecision.TOWN)
        told = figure(many, "RAV", "military", by=teller, when=days("2031-03-05"), at=many * 400)
        return replace(told, where=place)

    assert bool(ids(lost(5, "OST", their_soil), lost(1, "RAV", our_soil))) is part


@pytest.mark.parametrize(
    ("first", "last", "part"),
    [("2031-03-05", "2031-03-06", True), ("2031-03-05", "2031-03-05", True), ("2031-03-06", "2031-03-07", False)],
)
def test_nobody_hurt_in_two_days_was_hurt_on_the_first(first: str, last: str, part: bool) -> None:
    some = figure((1, None), "RAV", "military", by="OST", status="casualties", when=days("2031-03-05"), at=0)
    nobody = figure(0, "RAV", "military", by="RAV", status="casualties", when=days(first, last), at=900)
    assert bool(ids(some, nobody)) is part


def test_those_told_beside_more_are_held_against_nobodys_count() -> None:
    many, beside = (figure(n, "RAV", "military", by="OST", at=at) for n, at in ((96, 0), (9, 40)))
    own = figure(18, "RAV", "military", by="RAV", at=200)
    assert ids(many, beside, own) == pair(many, own)


@pytest.mark.parametrize(
    ("fewer", "toll", "part"),
    [("both", True, True), ("both", False, False), ("OST", True, False), ("unknown", True, False)],
)
def test_the_toll_of_both_sides_holds_no_more_of_one(fewer: str, toll: bool, part: bool) -> None:
    all_told = figure(37, fewer, "mixed", by="RAV", at=0)
    all_told = replace(all_told, spans=((TOLL, Span(0, 4)),) if toll else ())
    one_side = figure(90, "RAV", "mixed", by="XYZ", at=100)
    assert bool(ids(all_told, one_side)) is part


@pytest.mark.parametrize(
    ("fewer", "whom", "named", "part"),
    [
        pytest.param("civilian", "unknown", False, True, id="a hundred had died"),
        pytest.param("civilian", "unknown", True, False, id="a hundred of some kind"),
        pytest.param("military", "unknown", False, False, id="soldiers may be some of them"),
        pytest.param("civilian", "military", False, False, id="others"),
    ],
)
def test_the_dead_who_are_called_nothing_are_those_told_of(fewer: str, whom: str, named: bool, part: bool) -> None:
    some = figure(30, "RAV", fewer, by="RAV", at=0)
    many = figure(99, "RAV", whom, by="OST", at=100)
    many = replace(many, spans=(("victims", Span(100, 104)),) if named else ())
    assert bool(ids(some, many)) is part


def test_who_tell_one_count_together_part_once() -> None:
    own = figure(30, "RAV", "civilian", by="RAV", at=0, when=days("2031-03-01"))
    many = [figure(99, "RAV", "civilian", by=who(p), at=100) for p in ("OST", "XYZ")]
    many = [replace(c, when=own.when, spans=(("cue", Span(100, 104)), ("count", Span(104, 108)))) for c in many]
    assert len(find_contradictions([own, *many])) == 1


@pytest.mark.parametrize(
    ("day", "scope", "part"),
    [
        pytest.param(When(None, date(2031, 3, 4), Precision.DAY), "new", True, id="of no told day"),
        pytest.param(days("2031-03-02"), "new", False, id="of another day"),
        pytest.param(When(None, date(2031, 3, 4), Precision.DAY), "cumulative", False, id="so far"),
    ],
)
def test_a_loss_of_no_told_day_is_that_of_the_day(day: When | None, scope: str, part: bool) -> None:
    own = figure(30, "RAV", "military", scope, "RAV", at=0, when=day)
    theirs = figure(99, "RAV", "military", scope, "OST", at=100, when=days("2031-03-01"))
    assert bool(ids(own, theirs)) is part


@pytest.mark.parametrize(
    ("since", "until", "part"),
    [
        pytest.param("2031-03-01", "2031-03-08", True, id="that reaches less far"),
        pytest.param("2031-03-01", "2031-03-12", False, id="that reaches further"),
        pytest.param("2031-02-20", "2031-03-08", False, id="that begins before"),
    ],
)
def test_a_running_total_holds_no_more_than_another_of_its_days(since: str, until: str, part: bool) -> None:
    own = figure(30, "RAV", "military", "cumulative", "RAV", at=0, when=days("2031-03-01", "2031-03-10"))
    theirs = figure(99, "RAV", "military", "cumulative", "OST", at=100, when=days(since, until))
    assert bool(ids(own, theirs)) is part


@pytest.mark.parametrize(
    ("fewer", "more", "part"), [("Upland", "Midtown", True), ("Seatown", "Midtown", False)]
)
def test_a_land_holds_its_towns(fewer: str, more: str, part: bool) -> None:
    where = {
        "Upland": Where("Upland", "RAV", None, 40.0, 46.0, PlacePrecision.REGION),
        "Midtown": Where("Midtown", "RAV", "Middle", 40.1, 46.2, PlacePrecision.TOWN),
        "Seatown": Where("Seatown", "RAV", "Coast", 43.0, 46.2, PlacePrecision.TOWN),
    }
    some = replace(figure(30, "RAV", "military", by="RAV", at=0), where=where[fewer])
    many = replace(figure(99, "RAV", "military", by="OST", at=100), where=where[more])
    assert bool(ids(some, many)) is part
