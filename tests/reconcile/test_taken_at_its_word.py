"""Denials that tell what they deny, beside claims of another matter; and fire that nobody says who opened."""

from __future__ import annotations

import pytest

from counterclaim.model.finding import FindingKind
from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Pakistan said India had fired mortars. India denied supporting militants.", False),
        ("Chad said Sudan had bombed a village. Sudan denied arming the rebels.", False),
        ("Chad accused Sudan of arming the rebels. Sudan denied arming them.", True),
        ("Pakistan said India had fired mortars. India denied firing mortars.", True),
        ("Pakistan said India had fired mortars. India denied it.", True),
        ("India says Pakistani troops fired across the border. Pakistan says Indian fire killed three men.", False),
        ("India says Pakistani troops shelled a village. Pakistan accused India of shelling two villages.", True),
        ("India says the two armies exchanged artillery fire. Pakistan accused India of firing rockets.", False),
        ("Chad said Sudan had shelled a market. Sudan denies targeting civilians.", False),
        ("Chad said Sudan had shelled a market. Sudan has always denied hitting civilians.", False),
        ("Chad said Sudanese fire killed four people. Sudan, which denies hitting civilians, was silent.", False),
        ("Chad accused Sudan of hitting civilians. Sudan has repeatedly denied hitting civilians.", True),
        ("Chad accused Sudan of backing the rebels. Sudan has repeatedly denied backing them.", True),
        ("Chad said Sudan had shelled a market. Sudan denied shelling the market.", True),
        ("Chad said Sudan had occupied a village. Sudan says it was responding to provocations.", False),
        ("Chad said Sudanese troops withdrew with losses. Sudan denied that it had attacked.", False),
        ("Chad said Sudanese troops withdrew from a village. Sudan denied that its troops had withdrawn.", True),
        ("Chad said Sudanese shells killed five Chadians. Sudan said Chadian shells killed two Sudanese.", False),
        ("Chad said nine of its men and five of the raiders died. Sudan denied any part in the raid.", False),
        ("Chad said Sudan had raided a village and nine raiders died. Sudan denied any part in the raid.", True),
        ("Residents said police had fired tear gas. Police denied firing live ammunition.", False),
        ("Residents said police had fired live rounds. Police denied firing live ammunition.", True),
        ("Chad said Sudan had bombed a village. Sudan rejected an appeal for talks.", False),
    ],
)
def test_what_goes_against_what(text: str, parts: bool) -> None:
    findings = read(text, "2031-03-05").findings
    assert any(f.kind is FindingKind.CONTRADICTION for f in findings) is parts
