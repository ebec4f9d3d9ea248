"""Ground that two sides both say they hold, over claims by hand and the words of a text."""

from __future__ import annotations

import pytest

from counterclaim.model.finding import Finding
from counterclaim.reconcile.outcomes import find_outcomes
from tests.claims import event
from tests.reconcile.found import parted


def outcomes(one: str, other: str, actors: tuple[str | None, str | None] = ("OST", "RAV")) -> tuple[Finding, ...]:
    """What is found of what Ostia says first and Ravia then."""
    text = f"{one} {other}"
    first = event("OST", actor=actors[0], at=0, length=len(one))
    second = event("RAV", actor=actors[1], at=len(one) + 1, length=len(other))
    return find_outcomes([first, second], text)


@pytest.mark.parametrize(
    ("one", "other", "parts"),
    [
        ("Our men seized the airport.", "Our troops repelled an attack on the airport.", True),
        ("Our men seized the airport.", "Our troops pushed back raiders at the bridge.", False),
        ("Our men seized the airport.", "Our troops left the airport.", False),
        ("Our men lost the airport, which was seized.", "Our troops repelled them at the airport.", False),
    ],
)
def test_ground_taken_and_held(one: str, other: str, parts: bool) -> None:
    assert bool(outcomes(one, other)) is parts


def test_each_must_speak_of_its_own_deed() -> None:
    assert not outcomes("Ravia seized the base.", "We repelled an attack on the base.", ("RAV", "RAV"))
    assert not outcomes("Our men seized the base.", "Ostia repelled an attack on the base.", ("OST", None))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Syrian rebels said they had overrun the base at Harem. The army said that gunmen had been driven off.", True),
        ("Syrian rebels claimed to have overrun the base at Harem. The army said it had driven off the gunmen.", True),
        ("Tuareg rebels said they had overrun Aguelhok. Mali said the attackers had lost 20 men.", False),
    ],
)
def test_who_was_driven_off_took_nothing(text: str, parts: bool) -> None:
    assert bool(parted(text)) is parts


def test_what_is_said_far_apart_is_not_compared() -> None:
    taken, held = "Our men seized the base.", "We repelled an attack on the base."
    text = taken + " " * 400 + held
    far = event("RAV", actor="RAV", at=len(taken) + 400, length=len(held))
    assert not find_outcomes([event("OST", actor="OST", at=0, length=len(taken)), far], text)
