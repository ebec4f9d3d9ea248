"""What a claim does to the account of its claimant, and what became of the named, in time."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim.model.claim import Claim
from counterclaim.reconcile.fates import fates
from counterclaim.reconcile.people import gather_people
from counterclaim.reconcile.turns import turns
from tests.claims import days, event, figure

FIRST, NEXT = days("2031-05-03"), days("2031-05-04")
TOLD = {f"r{n}": date(2031, 5, n) for n in range(1, 10)}


def own(told: int, n: int, scope: str = "cumulative", **more: object) -> Claim:
    return figure(told, "OST", "military", scope, "OST", report=f"r{n}", **more)  # type: ignore[arg-type]


def enemy(told: int, n: int, **more: object) -> Claim:
    return figure(told, "OST", "military", "cumulative", "RAV", report=f"r{n}", **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([own(3, 3), own(3, 4)], "first told, repeated"),
        ([own(3, 3), own(5, 4), own(4, 5)], "first told, raised, lowered"),
        ([own(3, 3, "new", when=FIRST), own(4, 3, "new", when=FIRST, at=50)], "first told, added"),
        ([own(3, 3, "new", when=FIRST), own(4, 4, "new", when=FIRST)], "first told, raised"),
        ([own(3, 3, "new", when=FIRST), own(4, 4, "new", when=NEXT)], "first told, added"),
        ([own(3, 3, "new", when=FIRST), own(1, 4, "new", when=NEXT), own(4, 5)], "first told, added, raised"),
        ([own(9, 3, "new", when=FIRST), own(2, 4, "new", when=FIRST)], "first told, added"),
        ([own(0, 3, "new", when=FIRST), own(3, 5, "new", when=NEXT)], "first told, raised"),
        ([own(9, 3, "new"), own(2, 4, "new", names=("Edo Marlin", "Iva Tesk")), own(10, 5)], "first told, raised"),
        ([own(9, 3), own(9, 4, stance="denied"), own(6, 5)], "first told, withdrawn, lowered"),
        (
            [own(9, 3), own(9, 4, stance="denied", when=NEXT), own(6, 4, "new", when=NEXT, at=90)],
            "first told, withdrawn, lowered",
        ),
        ([own(2, 3), own(9, 4, stance="denied")], "first told, denied"),
        ([own(9, 3), own(12, 4, status="casualties")], "first told, restated"),
        ([own(90, 3), own(90, 5, "new", status="casualties", when=NEXT)], "first told, restated"),
        ([own(90, 3), own(70, 5, "new", status="casualties", when=NEXT)], "first told, added"),
        ([own(9, 3), own(30000, 4, "background")], "first told"),
    ],
)
def test_turns_of_one_account(claims: list[Claim], expected: str) -> None:
    for coming in (claims, claims[::-1]):
        assert ", ".join(step.turn for step in turns(coming, TOLD)) == expected


def test_each_claimant_has_an_account_of_its_own_and_of_the_other_side() -> None:
    claims = [own(3, 3), enemy(40, 3), figure(2, "RAV", "militant", "cumulative", "RAV", report="r4")]
    found = [(s.account, s.side, s.turn) for s in turns(claims, TOLD)]
    assert found == [("OST", "OST", "first told"), ("RAV", "OST", "first told"), ("RAV", "RAV", "first told")]


def test_one_man_is_missing_then_captured_then_released() -> None:
    lost = own(1, 3, status="missing", names=("Edo Marlin",))
    taken = enemy(1, 5, status="captured", names=("Edo Marlín",))
    freed = event("ICRC", plover="RETREAT", mode="release", report="r8")
    denied = enemy(1, 4, status="killed", stance="denied", names=("Edo Marlin",))
    claims = [freed, taken, lost, denied]
    people = gather_people(claims)
    assert len(people) == 1
    found = fates(people[0], claims, {freed.id: "Capt. Edo Marlin was released"}, TOLD)
    assert [(f.day and f.day.day, f.fate, f.who) for f in found] == [
        (3, "missing", "OST"),
        (5, "captured", "RAV"),
        (8, "released", "ICRC"),
    ]
