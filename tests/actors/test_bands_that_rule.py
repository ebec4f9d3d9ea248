"""A band that has come to rule a land: its government, the band of old, or a namesake next door."""

from __future__ import annotations

import pytest

from counterclaim.extract.actors import find_actors
from counterclaim.gazetteer import places
from counterclaim.gazetteer.actors import load
from tests.by_rules import language, read

RULING, OF_OLD, NEXT_DOOR = "Taliban government", "Taliban", "Tehrik-i-Taliban Pakistan"


def called(text: str, published: str) -> set[str]:
    """What the Taliban are taken for in a report."""
    parse = language().parse(read(text, published).document)
    found = find_actors(parse, load(), places.load())
    return {m.actor.name for m in found if "Taliban" in m.span.of(text) and not m.adjective}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Taliban said that its forces had killed 58 Pakistani soldiers. Pakistan's army lost 23.", RULING),
        ("Pakistan's army said that 200 Taliban fighters had died. The Taliban fired across the border.", RULING),
        ("Raids have surged in Pakistan since the Taliban seized power in Kabul.", RULING),
        ("Pakistan shut its crossings. Taliban border guards fired, Pakistan's army said.", RULING),
        ("The Taliban killed 14 soldiers of the Afghan army in Kunduz.", OF_OLD),
        ("Taliban gunmen killed three policemen in Kunduz, Afghanistan.", OF_OLD),
        ("The Taliban said that 14 people had died in Kunduz, Afghanistan.", RULING),
        ("Taliban militants killed three policemen in Bannu, Pakistan, near the Afghan border.", NEXT_DOOR),
        ("The Taliban attacked an army post in Waziristan, Pakistan's army said.", NEXT_DOOR),
        ("Pakistan's army said that it had killed nine Taliban insurgents in Bannu.", NEXT_DOOR),
    ],
)
def test_once_they_rule(text: str, expected: str) -> None:
    assert called(text, "2025-10-12") == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Taliban killed 14 soldiers of the Afghan army in Kunduz.", OF_OLD),
        ("The Taliban fired across the border, Pakistan's army said. Pakistan lost ten men.", NEXT_DOOR),
    ],
)
def test_before_they_ruled(text: str, expected: str) -> None:
    assert called(text, "2012-10-12") == {expected}


def test_the_band_kills_the_men_of_the_state_that_it_fought() -> None:
    claims = read("The Taliban killed 14 soldiers of the Afghan army.", "2025-10-12").claims
    assert [c.figure.side for c in claims if c.figure] == ["AFG"]
