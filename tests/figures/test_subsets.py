"""Figures of some of those told of before are parts of them."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Scope
from tests.by_rules import read

PARTS = [
    ("The army said 40 people were killed in Goma. Twelve of the dead were women.", 12, 40),
    ("Ten soldiers were killed in Mali. Two of the dead were officers.", 2, 10),
    ("Shelling killed three people in Peru, police said. Two of the victims were children.", 2, 3),
    ("Strikes injured 35 people in Odesa, officials said. Ten of those injured were in hospital.", 10, 35),
    ("A mob killed 30 people in Jos. Eleven girls were among those massacred.", 11, 30),
    ("A mob killed 30 people in Jos, police said. A teacher, Ada Lem, was among the dead.", 1, 30),
    ("Clans fought near Rumbek. Five raiders were among the 12 people killed.", 5, 12),
    ("The raid left 11 dead in Niger. Seven of the dead were soldiers and four were farmers.", 4, 11),
    ("A mine hurt six sappers near Izium. One of the sappers lost a foot.", 1, 6),
    ("The mission put the death toll at 40, including seven soldiers.", 7, 40),
    ("A raid killed four people in Kharkiv. Among the dead were a woman and her two children.", 3, 4),
    ("Police said 14 people were killed in Quetta. Four policemen were among the dead.", 4, 14),
    ("The bombing killed 26 people in Quetta, the army said. The dead included 14 soldiers.", 14, 26),
    ("Thailand said three of its soldiers were wounded by a mine, one of whom lost a leg.", 1, 3),
    ("Gunmen killed 12 people in Peru, police said. Five of the dead have been identified.", 5, 12),
    ("Rebels abducted 90 people in Minsk, a lawyer said. At least four nurses were among those abducted.", 4, 90),
    ("Police said 15 people were killed on Tuesday. Nine of Tuesday's deaths were in Herat.", 9, 15),
    ("A raid killed 31 people in Marib. It was at noon. Officials met. Among the dead are a nurse and a boy.", 2, 31),
    ("Strikes killed up to 70 people in Hama. Jets came back. Nobody fired. Some of the dead were rebels.", 2, 0),
    ("A blast killed 37 in Beni. Nine soldiers were among the dead, along with the chief and a judge.", 2, 37),
    ("Rebels killed nine soldiers in Mali. A captain and three of his guards were among the fallen.", 4, 9),
    ("A raid left 22 dead in Rio. One of the dead is a policeman. The army says the other 21 were smugglers.", 21, 22),
    ("Ten people died in Gao. Six of them were soldiers, a medic said. The other four were drivers.", 4, 10),
    ("The army said 11 soldiers died on Sunday, bringing to 16 those lost. Six of them died in a lorry.", 6, 11),
    ("Ten people, three Greek officers, a guide and two pilots among them, died in Mali on Monday.", 3, 10),
    ("Rebels killed 20 people, 12 farmers, a priest and six soldiers, in Mali on Monday.", 6, 20),
    ("A mine killed five Turkish villagers, a woman and her four children, near Hakkari on Monday.", 4, 5),
    ("Militants killed 11 people, six policemen, in Quetta on Monday.", 6, 11),
    ("Nine people, five farmers, a nurse and three boys, were killed in Mali on Monday.", 5, 9),
    ("Kabul says 41 civilians were killed and 182 hurt, 12 of them killed by a missile on Herat.", 12, 41),
]


@pytest.mark.parametrize(("text", "part", "whole"), PARTS)
def test_some_of_the_dead_are_a_part(text: str, part: int, whole: int) -> None:
    figures = {c.figure.count.low: c for c in read(text, "2031-03-05").claims if c.figure}
    told = figures[part].figure
    assert told is not None
    assert (told.scope, told.part_of) == (Scope.PART, figures[whole].id)


@pytest.mark.parametrize(
    "text",
    [
        "Ten soldiers were killed in Mali. Two policemen were killed in Gao.",
        "Ten people were abducted in Mali. Two of them were killed.",
        "Six sappers were hurt in Izium. One of the drivers lost a foot.",
        "Two soldiers were killed in Mali. Ten of the dead in Chad were women.",
        "The dead included two journalists.",
        "Twelve rebels, five soldiers, three farmers were killed in Mali.",
        "Rebels killed two soldiers in Gao. Nine of the soldiers were killed in Kidal.",
        "Ten farmers were abducted in Mali. Two of the farmers were killed.",
        "The army said seven rebels were killed in Mali. The group said only three of the dead were its fighters.",
        "Nine soldiers were killed and 12 villagers hurt in Gao; three of them later died.",
        "Rebels killed nine soldiers in Gao. Ali met Omar. Nobody fled. Two women were among the dead, a nun said.",
        "In May 179 soldiers were killed and 81 went missing. Some 2,400 others left, six of them losing their lives.",
    ],
)
def test_others_are_no_part(text: str) -> None:
    assert not any(c.figure.part_of for c in read(text, "2031-03-05").claims if c.figure)


def test_those_of_one_list_are_no_parts_of_each_other() -> None:
    text = "A raid killed 70 people in Syria. The dead included 40 soldiers, 18 rebels and five policemen."
    figures = {c.figure.count.low: c for c in read(text, "2031-03-05").claims if c.figure}
    assert {c.figure.part_of for n, c in figures.items() if c.figure and n < 70} == {figures[70].id}


def test_commanders_among_dead_rebels_are_rebels() -> None:
    text = "Chad's army said 40 rebels were killed. Three of those killed were commanders."
    kinds = [(c.figure.count.low, c.figure.victims, c.figure.side) for c in read(text, "2031-03-05").claims if c.figure]
    assert kinds == [(40, "militant", kinds[0][2]), (3, "militant", kinds[0][2])]
