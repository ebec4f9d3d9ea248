"""Verbs of saying by which nobody says anything, and what stance people take in their own words."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Stance
from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Soldiers shot a smuggler wanted for the killing of nine officers.", {Stance.ASSERTED}),
        ("Israeli missiles slammed into a hospital in Mora on Sunday.", {Stance.ASSERTED}),
        ("The rebels wanted the army to leave Goma.", {Stance.CALLED_FOR}),
        ("\u201cWe hold the militia responsible for the raid,\u201d the governor said.", {Stance.BLAMED}),
        ("\u201cWe condemn the raid,\u201d the governor said.", {Stance.CONDEMNED}),
        ("The rebels withdrew with losses.", {Stance.ASSERTED}),
        ("The army denounced the accusation as slander.", {Stance.DENIED}),
        ("Niger slammed the report as biased.", {Stance.DENIED}),
        ("Niger denounced the shelling of Ayorou as a crime.", {Stance.CONDEMNED}),
        ("Turkey defended Azerbaijan at the UN.", {Stance.SUPPORTED}),
        ("Officials played down the losses of nine men.", {Stance.ASSERTED}),
        ("Rebels backed by Rwanda shelled Goma, the UN said.", {Stance.ASSERTED}),
        ("A clinic supported by Oxfam was shelled in Goma.", {Stance.ASSERTED}),
        ("Peasants were forced to support the rebels, the bishop said.", {Stance.ASSERTED}),
        ("Turkey supported the rebels.", {Stance.SUPPORTED}),
        ("The militia, which supports the army, attacked a town.", {Stance.ASSERTED, Stance.SUPPORTED}),
        ("A militia that supports the army attacked a town.", {Stance.ASSERTED}),
        ("The general stood by his count of 14 dead.", {Stance.ASSERTED}),
        ("The general stood by his men.", {Stance.SUPPORTED}),
        ("The panel said soldiers had given no reason for shelling Conakry.", {Stance.ASSERTED}),
        ("Lebanon issued no warning.", {Stance.DENIED}),
        ("Lebanon's army said it would press on towards Tyre after nine men fell.", {Stance.ASSERTED}),
    ],
)
def test_how_one_stands_to_what_is_told(text: str, stances: set[Stance]) -> None:
    assert {c.stance for c in read(text).claims} == stances
