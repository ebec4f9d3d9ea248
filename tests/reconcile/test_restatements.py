"""What is said twice, and which total replaces another."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.model.claim import ABOVE, BESIDE, MOVED, OUTDATED, Claim
from counterclaim.model.finding import FindingKind
from counterclaim.model.text import Span
from counterclaim.reconcile.contradictions import find_contradictions
from counterclaim.reconcile.restatements import (
    find_restatements,
    held_by_tolls,
    put_right,
    without_lowered,
    without_put_right,
)
from counterclaim.reconcile.tallies import tally
from tests.claims import days, figure


def kinds(*claims: Claim) -> list[tuple[FindingKind, tuple[str, ...]]]:
    return [(f.kind, f.claims) for f in find_restatements(claims)]


def test_a_count_in_title_and_body_is_said_twice() -> None:
    title = figure(7, victims="military", at=0)
    body = figure(7, "RAV", "military", by="RAV", at=100)
    assert kinds(body, title) == [(FindingKind.RESTATEMENT, (title.id, body.id))]


def test_equal_counts_of_two_sides_fates_or_days_are_two() -> None:
    base = figure(4, "RAV", "military", by="RAV", when=days("2031-03-01"))
    others = [
        figure(4, "OST", "military", by="OST", at=50),
        figure(4, "RAV", "military", by="RAV", at=100, status="wounded"),
        figure(4, "RAV", "military", by="RAV", at=150, when=days("2031-03-02")),
        figure(4, "RAV", "civilian", by="RAV", at=200),
    ]
    assert kinds(base, *others) == []


def test_a_first_toll_of_nobody_named_is_put_right_by_the_greatest_of_whomever() -> None:
    guards, cooks = figure(11, "RAV", "police", by="RAV", at=0), figure(4, "RAV", "civilian", by="RAV", at=40)
    first = replace(figure(9, "RAV", "mixed", by="RAV", at=80), spans=((OUTDATED, Span(80, 87)),))
    assert put_right((guards, cooks, first)) == [(guards, first)]
    named = replace(first, spans=(*first.spans, ("victims", Span(90, 95))))
    assert put_right((guards, cooks, named)) == []


def test_what_comes_on_top_puts_nothing_right_and_makes_the_toll_that_is_told() -> None:
    first = replace(figure(3, "RAV", "military", by="RAV", at=80), spans=((OUTDATED, Span(70, 75)),))
    later = figure(17, "RAV", "military", by="RAV", at=140)
    another = replace(later, spans=((ABOVE, Span(140, 147)),))
    assert put_right((first, later)) == [(later, first)]
    assert put_right((first, another)) == []
    least = figure((20, None), "RAV", "military", by="RAV", at=0)
    assert [(t.low, t.best, t.high) for t in tally((least, first, another))] == [(20, 20, None)]
    beside = replace(first, spans=())
    assert [(t.low, t.best, t.high) for t in tally((least, beside, later))] == [(40, 40, None)]


def test_two_named_dead_are_two() -> None:
    one = figure(1, "RAV", "military", at=0, names=("Ion Pask",))
    other = figure(1, "RAV", "military", at=50, names=("Lev Orda",))
    assert kinds(one, other) == []


def test_one_who_is_told_of_beside_another_is_one_more_and_may_be_told_of_again() -> None:
    first = figure(1, "RAV", "military", by="RAV", at=0)
    second = replace(figure(1, "RAV", "military", by="RAV", at=60), spans=((BESIDE, Span(56, 59)),))
    again = figure(1, "RAV", "military", by="RAV", at=900)
    assert kinds(first, second) == []
    assert kinds(second, again) == [(FindingKind.RESTATEMENT, (second.id, again.id))]


def test_two_groups_that_one_word_tells_of_are_two() -> None:
    """ "Two officers fell, with two other soldiers": one cue, four men."""
    named = figure(2, "RAV", "military", by="RAV", at=0, names=("Ion Pask", "Lev Orda"))
    cue = (("cue", Span(20, 24)),)
    officers, soldiers = replace(named, spans=cue), replace(figure(2, "RAV", "military", by="RAV", at=30), spans=cue)
    assert kinds(officers, soldiers) == []


def test_a_later_total_of_one_claimant_replaces_the_earlier() -> None:
    first = figure(4, "RAV", "military", "cumulative", "RAV", at=0, when=days("2031-03-01", "2031-03-02"))
    later = figure(9, "RAV", "military", "cumulative", "RAV", at=60, when=days("2031-03-01", "2031-03-03"))
    other = figure(30, "RAV", "military", "cumulative", "OST", at=90, when=days("2031-03-01", "2031-03-04"))
    assert kinds(later, first, other) == [(FindingKind.SUPERSEDED, (first.id, later.id))]


def test_fewer_civilians_replace_no_more_people_of_any_kind() -> None:
    war = figure((40001, None), "RAV", "unknown", "cumulative", "UN", at=60, when=days("2031-03-01", "2031-03-03"))
    town = figure((782, None), "RAV", "civilian", "cumulative", "UN", at=0, when=days("2031-03-01", "2031-03-04"))
    more = figure(50000, "RAV", "civilian", "cumulative", "UN", at=0, when=days("2031-03-01", "2031-03-04"))
    assert kinds(war, town) == []
    assert kinds(war, more) == [(FindingKind.SUPERSEDED, (more.id, war.id))]


def outdated(count: int, at: int, **more: str) -> Claim:
    return replace(figure(count, "RAV", "military", by="RAV", at=at, **more), spans=((OUTDATED, Span(at, at + 1)),))


def test_a_count_that_is_put_right_is_replaced_by_the_nearest_of_its_kind() -> None:
    far, new = figure(9, "RAV", "military", by="RAV", at=0), figure(20, "RAV", "military", at=90)
    old = outdated(27, 100)
    others = [figure(3, "RAV", "military", at=99, status="wounded"), figure(4, "OST", "military", at=98)]
    assert kinds(far, new, old, *others) == [(FindingKind.SUPERSEDED, (new.id, old.id))]


def test_a_count_that_is_put_right_stands_where_nothing_is_told_instead() -> None:
    assert kinds(outdated(27, 100), figure(3, "OST", "military", at=0)) == []


def test_only_what_is_lowered_is_the_sum_of_nothing() -> None:
    lowered, raised = outdated(27, 100), outdated(5, 300, status="wounded")
    new, more = figure(20, "RAV", "military", at=90), figure(7, "RAV", "military", at=290, status="wounded")
    assert without_lowered([lowered, raised, new, more]) == (raised, new, more)


def test_a_count_put_right_parts_from_nobody() -> None:
    old, new = outdated(27, 100), figure(20, "RAV", "military", by="RAV", at=0)
    assert without_put_right((old, new)) == (new,)
    assert without_put_right((old,)) == (old,)


def moved(count: int, at: int, by: str = "RAV") -> Claim:
    return replace(figure(count, "RAV", "military", by=by, at=at), spans=((MOVED, Span(at, at + 1)),))


def test_a_toll_that_moved_on_holds_what_was_told_before_it() -> None:
    first, toll = figure(12, "RAV", "military", by="RAV", at=10), moved(15, 90)
    same = figure(15, "RAV", "military", at=0)
    behind = figure(3, "RAV", "military", by="RAV", at=150)
    assert held_by_tolls((first, same, toll, behind)) == {first.id}


def test_a_toll_that_was_lowered_puts_the_higher_one_right() -> None:
    first, toll = figure(20, "RAV", "military", by="RAV", at=10), moved(15, 90)
    assert put_right((first, toll)) == [(toll, first)]


def test_a_toll_moves_on_from_no_rivals_count() -> None:
    rival, toll = figure(12, "RAV", "military", by="OST", at=10), moved(15, 90)
    assert held_by_tolls((rival, toll)) == frozenset()
    assert put_right((figure(20, "RAV", "military", by="OST", at=10), toll)) == []


def test_what_a_toll_holds_is_no_rival_count() -> None:
    first, toll = figure(12, "RAV", "military", by="RAV", at=10), moved(15, 90)
    other = figure(17, "RAV", "military", by="OST", at=150)
    assert [f.claims for f in find_contradictions((first, toll, other))] == [(toll.id, other.id)]
