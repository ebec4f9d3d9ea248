"""Two bodies of one state, or officials and others, that count the same dead: never added, but held apart."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Claimant
from counterclaim.model.finding import FindingKind, Reading
from counterclaim.reconcile.contradictions import find_contradictions
from tests.by_rules import read
from tests.claims import figure

PARTED = [
    ("Police said nine people were killed in the attack in Katsina, Nigeria. The governor said 18 died.", (9, 9, 18)),
    ("The army said 40 soldiers were killed in Diffa, Niger. The ministry said 70 soldiers were killed.", (40, 40, 70)),
    ("A local councillor said that 30 people were killed in Mali. Mali's army said 12 died.", (12, 12, 30)),
    ("The governor of Sumy put the number of dead at 26. The interior minister put it at 19.", (19, 19, 26)),
    ("Police said 23 people were killed in the attack in Katsina, Nigeria. Medics said 31 died.", (23, 23, 31)),
    ("Jihadists killed 63 people in Mali, the governor said. Witnesses said the toll was 75.", (63, 63, 75)),
]
ADDED = [
    ("Police said nine people were killed in Katsina, Nigeria. The army said nine people were killed.", (9, 9, 9)),
    ("Police said nine people died in Lagos, Nigeria. The governor said another 18 people died.", (27, 27, 27)),
    ("Police said nine people died in Kano, Nigeria. The army said 18 people were killed in Lagos.", (27, 27, 27)),
    ("The army said nine people died in Mali on Monday. The ministry said two people died on Tuesday.", (11, 11, 11)),
    ("The mayor of Goma said nine people died in the raid. Hospitals took in five bodies, a medic said.", (9, 9, 9)),
    ("Police said nine people died in Katsina, Nigeria. The governor later raised the toll to 18.", (18, 18, 18)),
]


def bounds(reading: Reading) -> list[tuple[int, int | None, int | None]]:
    return [(t.low, t.best, t.high) for t in reading.tallies if t.victims == "unknown"]


def parted(reading: Reading) -> bool:
    return any(f.kind is FindingKind.CONTRADICTION for f in reading.findings)


@pytest.mark.parametrize(("text", "expected"), PARTED)
def test_two_who_count_the_same_dead_are_not_added(text: str, expected: tuple[int, int, int]) -> None:
    reading = read(text, "2031-03-05")
    found = [(t.low, t.best, t.high) for t in reading.tallies]
    assert (found, parted(reading)) == ([expected], True)


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_what_is_told_on_top_or_elsewhere_stands_beside(text: str, expected: tuple[int, int, int]) -> None:
    reading = read(text, "2031-03-05")
    assert (bounds(reading), parted(reading)) == ([expected], False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor of Kharkiv put the number of dead at 12. The mayor put it at nine.", (9, 9, 12)),
        ("Officials said nine people died in Katsina, Nigeria. The officials put the toll at 12.", (9, 9, 12)),
        ("The death toll in Odesa stood at five, officials said. Two people died there, they said.", (7, 7, 7)),
    ],
)
def test_a_toll_holds_what_was_told_before_it(text: str, expected: tuple[int, int, int]) -> None:
    assert bounds(read(text, "2031-03-05")) == [expected]


@pytest.mark.parametrize(("many", "parts"), [(2, False), (29, False), (30, True), (150, True)])
def test_who_speaks_for_nobody_may_count_only_those_he_saw(many: int, parts: bool) -> None:
    police = figure(88, "RAV", "civilian", by="RAV")
    teacher = figure(many, "RAV", "civilian", by=Claimant("teacher", None), at=100)
    assert bool(find_contradictions((police, teacher))) is parts


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Ravia", "Government of Ravia", False),
        ("the Ravian Isles", "Presidency of Ravian Isles", False),
        ("Government of Ravia", "Presidency of Ravia", False),
        ("Government of Ravia", "Health ministry of Ravia", True),
    ],
)
def test_a_state_and_its_government_are_one(one: str, other: str, two: bool) -> None:
    bodies = ((3, Claimant(one, "RAV", "GOV")), (40, Claimant(other, "RAV", "GOV")))
    told = [figure(n, "OST", "military", by=body, at=9 * n) for n, body in bodies]
    assert bool(find_contradictions(told)) is two
