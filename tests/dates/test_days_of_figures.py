"""On which days the figures of plain reports fall: whose day goes on, whose does not, and what is counted back."""

from __future__ import annotations

import pytest

from tests.by_rules import read

DAYS = [
    (
        "Kenya said three of its policemen had died, raising to 17 the number killed this month.",
        [(None, "2031-03-05"), ("2031-03-01", "2031-03-05")],
    ),
    (
        "Police said nine people had been killed since Monday, bringing the number killed in the unrest to 73.",
        [("2031-03-03", "2031-03-05"), (None, "2031-03-05")],
    ),
    (
        "Peru said on Wednesday that two officers died. It added that two men had also died, which brings its losses "
        "since March 2 to four killed.",
        [("2031-03-05", "2031-03-05"), ("2031-03-05", "2031-03-05"), ("2031-03-02", "2031-03-05")],
    ),
    (
        "A strike killed 12 people in Kharkiv on Wednesday. The attack came three days after a strike on Odesa killed "
        "seven people.",
        [("2031-03-05", "2031-03-05"), ("2031-03-02", "2031-03-02")],
    ),
    (
        "A bomb killed three soldiers in Quetta on Monday. It came a week after a bomb killed 26 people in Karachi.",
        [("2031-03-03", "2031-03-03"), ("2031-02-24", "2031-02-24")],
    ),
    (
        "A strike killed 12 people in Kharkiv on Wednesday. It came days after one on Odesa killed seven people.",
        [("2031-03-05", "2031-03-05"), (None, None)],
    ),
    (
        "Gunmen killed nine soldiers on Tuesday. They also claimed an earlier bombing that wounded four policemen.",
        [("2031-03-04", "2031-03-04"), (None, "2031-03-05")],
    ),
    (
        "Four people were killed in Sumy. On Tuesday, two people were killed in Kherson.",
        [(None, "2031-03-05"), ("2031-03-04", "2031-03-04")],
    ),
    ("Gunmen killed 20 people in Zamfara, police said. The attack happened on Monday.", [("2031-03-03", "2031-03-03")]),
    (
        "At least 600 people have been killed in Mali since the coup. On Monday, four civilians were killed in Gao.",
        [(None, "2031-03-05"), ("2031-03-03", "2031-03-03")],
    ),
    (
        "At least 34 civilians have been killed in Segou, Mali, since January, the group said.",
        [("2031-01-01", "2031-03-05")],
    ),
    (
        "The army said 300 rebels have been killed in Chad since January, including 12 on Monday.",
        [("2031-01-01", "2031-03-05"), ("2031-03-03", "2031-03-03")],
    ),
    ("Chad has lost 40 soldiers this winter, the army said.", [("2030-12-01", "2031-02-28")]),
    (
        "Strikes killed 31 people in Gaza. The war began with the October 7, 2023 attack on Israel.",
        [(None, "2031-03-05")],
    ),
    (
        "In 2020, a war killed 6,500 people in Peru. Chile said on Monday a sniper had killed one of its soldiers. "
        "Peru said two of its soldiers had died.",
        [("2020-01-01", "2020-12-31"), ("2031-03-03", "2031-03-03"), ("2031-03-03", "2031-03-03")],
    ),
    ("Some 12,000 people have died since 2008, when the rebels of Mali rose up.", [("2008-01-01", None)]),
    (
        "Police said four men were shot on Tuesday. Around 1,200 people died in the 2006 war.",
        [("2031-03-04", "2031-03-04"), ("2006-01-01", "2006-12-31")],
    ),
    (
        "A mine killed nine soldiers on Monday. It was the worst blast of the war, in which 70,000 people have died.",
        [("2031-03-03", "2031-03-03"), (None, None)],
    ),
    (
        "Doctors said 22 people had died in the past two weeks. Police killed four gunmen in Sokoto, the mayor said.",
        [("2031-02-19", "2031-03-05"), (None, "2031-03-05")],
    ),
    (
        "The rebels seized a dam on 3 November. The ministry said nine of its men died in the latest clashes.",
        [(None, "2031-03-05")],
    ),
    (
        "Ninety villagers died in the siege, the UN said. The army of Mali says it has lost 700 men since August 2030.",
        [(None, "2031-03-05"), ("2030-08-01", "2031-03-05")],
    ),
]


@pytest.mark.parametrize(("text", "days"), DAYS)
def test_the_days_of_figures(text: str, days: list[tuple[str | None, str | None]]) -> None:
    when = [c.when for c in read(text, "2031-03-05").claims if c.figure]
    told = [(str(w.first) if w and w.first else None, str(w.last) if w and w.last else None) for w in when]
    assert told == days
