"""Deeds that somebody confirms or claims by a noun alone, and counts that another tells of those told of before."""

from __future__ import annotations

import pytest

from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JNIM said it attacked a post in Farabougou. Mali's army acknowledged the attack.",
         ("Armed Forces of Mali", "confirmed")),
        ("Iran said a strike hit a base in Isfahan. CENTCOM confirmed the strike.",
         ("Central Command of the United States", "confirmed")),
        ("A bomb killed four soldiers in Pakistan. The Baloch Liberation Army claimed the bombing.",
         ("Baloch Liberation Army", "asserted")),
    ],
)  # fmt: skip
def test_who_owns_up_to_a_deed_says_so(text: str, expected: tuple[str, str]) -> None:
    assert expected in {(c.claimant.name, str(c.stance)) for c in read(text, "2031-03-05").claims}


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army confirmed the appointment of a general.",
        "Mali's army claimed a victory.",
        "Mali's army has not confirmed the attack.",
    ],
)
def test_who_confirms_no_deed_owns_up_to_none(text: str) -> None:
    assert not [c for c in read(text).claims if c.statement]


def test_a_count_is_told_by_whoever_tells_the_number() -> None:
    text = (
        "Colombia's army said troops killed four members of the EMC, while the rebels said only one of their fighters "
        "had died and that the other three were farmers."
    )
    counts = {c.figure.count.low: c.claimant.party for c in read(text, "2031-03-05").claims if c.figure}
    assert counts == {4: "COL", 3: "Estado Mayor Central", 1: "Estado Mayor Central"}
