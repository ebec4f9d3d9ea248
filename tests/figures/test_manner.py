"""In which manner counts of whole texts are told: as all there were, as a man's own, beside others."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import BESIDE, BODIES, KIN, ONLY
from counterclaim.reading import read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("A pilot was killed and a nurse died in the rescue.", [{}, {BESIDE: "and"}], id="one and one"),
        pytest.param("Two men died in Bol and two women died in Sarh.", [{}, {BESIDE: "and"}], id="two and two"),
        pytest.param("Two miners died in Bol, and two bodies were found.", [{}, {BODIES: "bodies"}], id="their bodies"),
        pytest.param("Two miners died in Bol and the two died of smoke.", [{}, {}], id="the same two"),
        pytest.param("Police found only four bodies.", [{BODIES: "bodies", ONLY: "only"}], id="only so many"),
        pytest.param("He said he had lost his brother in Kabul.", [{KIN: "brother"}], id="his own"),
        pytest.param("The army said it had lost its commander.", [{}], id="no kin"),
    ],
)
def test_in_which_manner_a_count_is_told(text: str, told: list[dict[str, str]]) -> None:
    slots = (BESIDE, BODIES, KIN, ONLY)
    figures = [claim for claim in read(text).claims if claim.figure]
    assert [{s: span.of(text) for s in slots if (span := claim.span(s))} for claim in figures] == told
