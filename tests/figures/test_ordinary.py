"""Deaths in bed and arrests of suspects are no casualties of a conflict; prisoners and detained fighters are."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind
from counterclaim.reading import read


def statuses(text: str) -> str:
    claims = read(text, published="2021-05-04").claims
    return " ".join(str(c.figure.status) for c in claims if c.kind is Kind.FIGURE and c.figure)


@pytest.mark.parametrize(
    "text",
    [
        "The painter Maria Lund died on Friday in Oslo. She was 88. Lund's death was announced by her gallery.",
        "The former president Tomas Reyes has died at home in Lima, his family said. Reyes died in the company of his "
        "children. Reyes's wife, Ana Reyes, died in 2009.",
        "The death of the geologist Peter Hall was announced on Monday. He had been diagnosed with cancer last year.",
        "Singer Joy Adams, age 71, has died. The death of Adams was confirmed by a friend.",
        "One teacher, Maria Lund, died of a heart attack at 88. Lund died in Oslo.",
        "The former president Tomas Reyes has died of a heart attack at 88, his family said. Reyes died at home.",
        "Police in Lyon arrested three people on Monday after a jewel theft.",
        "A suspect was arrested in Turin and charged with burglary.",
        "He was jailed in 2012 for fraud and is on bail.",
        "A festival in Graz was called off on Sunday. The mayor spoke of a bad day. Police detained eight people who "
        "had climbed the fence. The organisers will pay back all tickets.",
        "Two swans that had died on the lake were sent to the laboratory.",
        "Hundreds of deaths could be prevented, the agency said.",
    ],
)
def test_no_casualties(text: str) -> None:
    assert statuses(text) == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The general Omar Said died at home on Friday when a bomb hit his house. He was 71.", "killed"),
        ("The mayor Ali Said died at home in an attack on Friday. He was 71.", "killed"),
        ("Sergeant Paul Reed, aged 24, died of his wounds after an ambush on Monday.", "killed"),
        ("Soldiers arrested four rebels near Mora on Tuesday.", "captured"),
        ("The security forces detained 30 villagers during the raid on Mora.", "captured"),
        ("The militants hold two engineers in the hills.", "captured"),
        ("Gunmen abducted five pupils in Mora on Tuesday.", "captured"),
        ("The court heard that soldiers had detained ten villagers at the quarry.", "captured"),
    ],
)
def test_casualties_all_the_same(text: str, told: str) -> None:
    assert statuses(text) == told


REST = " The market was shut for the day. The mayor called for calm. Families waited at the gate until dark."
"""Three sentences that make a long report of a short one."""


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis detained 11 aid workers in Hodeidah on Monday.",
        "Gunmen detained 20 villagers at Bama on Monday.",
        "Al-Shabaab jailed nine traders in Jilib on Monday.",
        "Israeli police arrested 12 Palestinians in Hebron as shelling went on in Gaza.",
        "Al-Shabaab arrested one trader in Jilib on Monday on a charge of theft.",
    ],
)
def test_detained_in_a_conflict(text: str) -> None:
    assert statuses(text + REST) == "captured"


@pytest.mark.parametrize("text", ["Police in Graz arrested nine dancers on Monday.", "Guards detained two touts."])
def test_detained_in_peace(text: str) -> None:
    assert statuses(text + REST) == ""
