"""Who tells what a deed did that somebody owns to, and how far a teller is carried on."""

from __future__ import annotations

import pytest

from counterclaim import read

CASES = (
    ("JNIM claimed a raid on a fort in which nine soldiers died.", {9: None}),
    ("The Taliban said that they were behind the bombing that killed nine policemen.", {9: None}),
    ("The Taliban claimed a bombing, in which they said that nine policemen died.", {9: "Taliban"}),
    ("The Taliban claimed that nine policemen died in the bombing.", {9: "Taliban"}),
    ("Kenyan police said that a bomb killed two. Another bomb killed six in Wajir.", {2: "KEN", 6: "KEN"}),
    ("Kenyan police said that a bomb killed two. In the west of the country gunmen killed six.", {2: "KEN", 6: None}),
    ("Two men fell, Kenya's army said. The dead were six farmers.", {2: "KEN", 6: "KEN"}),
    ("Two men fell, Kenya's army said. On Sunday six had been killed.", {2: "KEN", 6: None}),
    ("Nine people were killed, Kenya's army said. Among them are six farmers, Uganda said.", {9: "KEN", 6: "UGA"}),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_who_tells(text: str, expected: dict[int, str | None]) -> None:
    told = {c.figure.count.low: c.claimant.party for c in read(text).claims if c.figure}
    assert told == expected
