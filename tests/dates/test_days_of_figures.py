"""On which days the figures of plain reports fall: whose day goes on, whose does not, and what is counted back."""

from __future__ import annotations

import pytest

from tests.by_rules import read

DAYS = [
    (
        "A blast killed nine people in Quetta on Tuesday, one of the deadliest since rebels took up arms in 2009.",
        [("2031-03-04", "2031-03-04")],
    ),
    (
        "Chad lists 71 soldiers killed, more than in any battle since the 2020 war.",
        [(None, "2031-03-05")],
    ),
    (
        "Fiji flew the bodies of four soldiers home on Wednesday, two days after rebels overran a base at Tal.",
        [("2031-03-03", "2031-03-03")],
    ),
    (
        "The bodies of six soldiers were flown home on Wednesday, three days after a bomb hurt two others near Tal.",
        [("2031-03-02", "2031-03-02"), ("2031-03-02", "2031-03-02")],
    ),
    ("Families buried dozens of the victims of the siege on Monday and Tuesday.", [(None, "2031-03-03")]),
    (
        "In the wake of the raid on Tuesday, 14 herders died in Jos.",
        [("2031-03-04", "2031-03-04")],
    ),
    ("Niger was in mourning on Wednesday after 71 soldiers were killed in Inates.", [(None, "2031-03-05")]),
    ("Police found the bodies of four men near Jos on Tuesday.", [("2031-03-04", "2031-03-04")]),
    ("Nine people were buried under rubble on Tuesday and died.", [("2031-03-04", "2031-03-04")]),
    (
        "Rebels seized 40 men on March 1; medics say 900 people have been killed since.",
        [("2031-03-01", "2031-03-01"), ("2031-03-01", "2031-03-05")],
    ),
    (
        "A UN report released on Wednesday says 500 men were killed in Moura in March 2030. Around 20 boys were among "
        "those who died.",
        [("2030-03-01", "2030-03-31"), ("2030-03-01", "2030-03-31")],
    ),
    (
        "A doctor said on Wednesday that 21 people died in Barda. Four were killed in Goris the day before.",
        [("2031-03-05", "2031-03-05"), ("2031-03-04", "2031-03-04")],
    ),
    (
        "The U.N. says 2,800 people were killed in the north between January 20 and late February.",
        [("2031-01-20", "2031-02-28")],
    ),
    (
        "Peru says 61 soldiers have been killed since February 10, 12 of them on Monday.",
        [("2031-02-10", "2031-03-05"), ("2031-03-03", "2031-03-03")],
    ),
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
        [("2031-03-04", "2031-03-04"), (None, None)],
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
    (
        "Rebels killed nine soldiers near Gao on Saturday. The army of Mali on Monday confirmed the death of one man.",
        [("2031-03-01", "2031-03-01"), ("2031-03-01", "2031-03-01")],
    ),
    (
        "Rebels killed nine soldiers near Gao on Saturday. The army of Mali confirmed the death of one man on Monday.",
        [("2031-03-01", "2031-03-01"), ("2031-03-03", "2031-03-03")],
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
