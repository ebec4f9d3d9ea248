"""Counts that are told as put right, and what the toll then is."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import OUTDATED
from tests.by_rules import read

CASES = [
    ("Police said that 20 people were killed in Peru, revising an earlier toll of 27.", [20]),
    ("At least 20 people were killed in Peru. This revised downwards an earlier toll of 27 dead.", [20]),
    ("Police said that 20 people were killed in Peru, down from 27 reported earlier.", [20]),
    ("An initial toll of 27 dead in Peru was revised to 20, police said.", [20]),
    ("Peru's army revised its losses from nine dead to seven.", [7]),
    ("Five people were killed in Peru, police said, raising the toll from an earlier one of three dead.", [5]),
    ("Five people died in Peru, police said, correcting their statement of Thursday that seven people had died.", [5]),
    ("Peru's army said that five soldiers died, revising its earlier statement that three had been killed.", [5]),
    ("Police said that 20 people were killed in Peru, down from an initial toll of 27.", [20]),
    ("Police put the number of wounded in Peru at 31, lowering an earlier toll of 40.", [31]),
    ("Officials in Peru had earlier said that 27 people died, but later revised the toll to 20.", [20]),
    ("Officials in Peru initially said that 27 people had died. The toll was later revised to 20.", [20]),
    ("Police said that 20 people died in Peru. They had earlier put the toll at 27.", [20]),
    ("At least 17 people died in Peru, police said. An earlier toll had put the number of dead at six.", [17]),
    ("At least 17 people died in Peru, police said. A previous toll put the dead at six.", [17]),
    ("Five soldiers died in Peru, the army said, having earlier reported two deaths.", [5]),
    ("Police in Peru at first said that three people had been killed, then raised the toll to five.", [5]),
    ("Police said that 20 people were killed in Peru, up from an early toll of 12.", [20]),
    ("Police said on Monday that nine people had died in Peru. That figure was wrong: six people died.", [6]),
    ("An earlier version of this story put the dead in Peru at nine. Police now say that seven people died.", [7]),
    ("Police say 50 people died in Peru. Earlier today they had spoken of 39 dead.", [50]),
]
WORDS = (
    "earlier", "initial", "from", "toll", "statement", "initially", "first", "previous", "early", "Earlier", "wrong",
)  # fmt: skip


@pytest.mark.parametrize(("text", "best"), CASES)
def test_what_is_put_right_is_no_toll(text: str, best: list[int]) -> None:
    reading = read(text, "2031-03-05")
    old = [c.span(OUTDATED) for c in reading.claims if c.figure and c.span(OUTDATED)]
    assert [span.of(text) in WORDS for span in old if span] == [True]
    assert [t.best for t in reading.tallies] == best


@pytest.mark.parametrize(
    "text",
    [
        "Peru's army said that nine soldiers from 27 villages had died and that the raid was wrong.",
        "In an initial report of the raid Peru's army said that nine soldiers had died.",
        "Peru's army put an earlier toll of nine dead beside another of 27.",
        "Police in Peru revised the toll to nine dead.",
        "Police in Peru raised the number of dead by nine.",
        "Peru's army earlier said that nine soldiers had died.",
        "Peru's army said that the first nine soldiers had died.",
        "Peru's army said that nine soldiers had died.\n\nThat figure was wrong in a poll of March.",
        "Peru's army now says that nine soldiers have died. It had spoken of two until now.",
    ],
)
def test_what_is_not_put_right_stands(text: str) -> None:
    assert not any(c.span(OUTDATED) for c in read(text, "2031-03-05").claims)


def test_what_was_put_right_puts_nothing_right_itself() -> None:
    text = "The governor now says 50 people died in Tacna, up from the 39 he reported earlier. Twelve died there."
    (toll,) = read(text, "2031-03-05").tallies
    assert toll.best == 50
