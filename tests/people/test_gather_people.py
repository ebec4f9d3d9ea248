"""One person over the spellings, from figure claims built by hand."""

from __future__ import annotations

from counterclaim.extract.mentions import PersonMention
from counterclaim.model.text import Span
from counterclaim.reconcile.people import gather_people
from tests.claims import figure


def mention(name: str, rank: str | None) -> PersonMention:
    return PersonMention(0, 1, Span(0, 1), name, rank, None)


def test_spellings_and_surnames_alone_are_one_person() -> None:
    claims = [
        figure(2, "RAV", "military", by="RAV", names=("Pavel Hashim", "Ilia Mirzoyev")),
        figure(1, "RAV", "military", at=100, names=("Gashim",)),
        figure(1, "RAV", "military", at=200, names=("Ilya Mirzayev",)),
    ]
    found = gather_people(claims, [mention("Pavel Hashim", "colonel"), mention("Gashim", None)])
    assert [(p.name, p.variants, p.rank) for p in found] == [
        ("Pavel Hashim", ("Gashim",), "colonel"),
        ("Ilia Mirzoyev", ("Ilya Mirzayev",), None),
    ]
    assert found[0].claims == (claims[0].id, claims[1].id)


def test_a_surname_that_two_share_joins_neither() -> None:
    claims = [
        figure(2, "RAV", names=("Ana Sool", "Ion Sool")),
        figure(1, "RAV", at=100, names=("Sool",)),
    ]
    assert [p.name for p in gather_people(claims)] == ["Ana Sool", "Ion Sool", "Sool"]


def test_namesakes_of_two_sides_are_two() -> None:
    claims = [figure(1, "RAV", names=("Ana Sool",)), figure(1, "OST", at=50, names=("Ana Sool",))]
    assert [p.side for p in gather_people(claims)] == ["RAV", "OST"]


def test_who_dies_of_wounds_is_dead_and_who_is_denied_is_left_out() -> None:
    claims = [
        figure(1, "RAV", status="wounded", names=("Ana Sool",)),
        figure(1, "RAV", at=50, names=("Ana Sool",)),
        figure(1, "RAV", at=90, names=("Ion Pask",), stance="denied"),
    ]
    assert [(p.name, p.status) for p in gather_people(claims)] == [("Ana Sool", "killed")]


def test_one_full_name_with_one_rank_is_one_man_whatever_his_side_is_told_to_be() -> None:
    claims = [
        figure(1, "RAV", names=("Ilia Mirzoyev",)),
        figure(1, "RAV", at=50, names=("Ilia Mirzoyev",)),
        figure(1, "OST", at=90, names=("Ilya Mirzayev",)),
    ]
    found = gather_people(claims, [mention("Ilia Mirzoyev", "colonel"), mention("Ilya Mirzayev", "colonel")])
    assert [(p.name, p.variants, p.side) for p in found] == [("Ilia Mirzoyev", ("Ilya Mirzayev",), "RAV")]
