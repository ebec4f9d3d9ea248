"""Words for the dead that count nobody, or others than they seem to."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Stance
from tests.by_rules import read


@pytest.mark.parametrize(
    "text",
    [
        "Amnesty spoke to six survivors and relatives of people killed in Goma.",
        "The group interviewed 14 survivors and family members of those killed in Bucha.",
        '"We will fight until every terrorist is killed," the minister said.',
        '"We will not rest until the rebels are eliminated," the president said.',
        "Russia has not acknowledged any losses in the attack.",
        "Iran has never confirmed any deaths.",
        "Chad has not announced any losses.",
        "Hezbollah did not report any deaths after the raid.",
        "More villagers are likely to be killed.",
        "The opposition accused the president of having drowned the square in blood.",
        "Russia has lost about 1,000 soldiers a day.",
        "On average, 20 people are killed every week in Haiti.",
        "An average of 12 soldiers died each month.",
        "Some 30 people are being killed every day in Taiz.",
        "Up to 70 villagers a day are being abducted, the UN said.",
        "A third of the dead were women, the office in Erbil said.",
        "Two thirds of the battalion were killed.",
        "The minister said that the number of the dead was nobody's business.",
        "Kyiv said its battalion had taken losses of 30 percent.",
    ],
)
def test_nobody_is_counted(text: str) -> None:
    assert [c for c in read(text, "2031-03-05").claims if c.figure] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The army killed six civilians in Goma. The group spoke to 11 witnesses and relatives of victims.", [(6, 6)]),
        ("Russian forces inflicted losses on formations of two tank brigades near Sumy.", [(1, None)]),
        ("They fought until the last two soldiers were killed.", [(2, 2)]),
        ("Nigerian troops rescued 62 hostages and killed two bandits.", [(2, 2)]),
        ("Twenty people died in Kabul a day after the blast.", [(20, 20)]),
        ("A third man was killed on Monday.", [(1, 1)]),
        ("Russia has not lost any soldiers in the attack.", [(0, 0)]),
        ("The army reported no casualties in the clash.", [(0, 0)]),
        ("Up to 40 villagers are likely to have died in the raid.", [(0, 40)]),
        ("Some 70 sailors are likely to have been killed when the ship sank.", [(70, 70)]),
        ("The raid on Goma may have left as many as 30 villagers dead, monks said.", [(0, 30)]),
        ("The raid may leave 30 villagers dead, monks feared.", []),
        ("A raid in Peru killed nine herders. The president has named no one. Police blamed nobody.", [(9, 9)]),
        ("A raid in Peru killed nine herders. No one was killed in Lima.", [(9, 9), (0, 0)]),
        ("No one's soldiers were killed in Goma, the army said.", [(0, 0)]),
        ("Gunmen shot at four soldiers in Goma, killing two.", [(2, 2)]),
        ("A medic in Goma said that she saw hardly any injuries.", []),
        ("A medic in Goma asked for any injuries to be treated. Nine died.", [(9, 9)]),
        ("A widow whose son was among the dead in Goma spoke to the paper.", [(1, 1)]),
        ("A widow who was among the dead in Goma had spoken to the paper.", [(1, 1)]),
    ],
)
def test_who_is_counted(text: str, told: list[tuple[int, int | None]]) -> None:
    figures = [c.figure.count for c in read(text, "2031-03-05").claims if c.figure]
    assert [(count.low, count.high) for count in figures] == told


def test_what_was_not_done_to_bodies_denies_no_death() -> None:
    text = "Twelve bodies have not been identified, doctors in Homs said."
    assert [c.stance for c in read(text, "2031-03-05").claims if c.figure] == [Stance.ASSERTED]


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Fano said its fighters had killed 30 soldiers in Amhara.", "ETH"),
        ("Russian forces inflicted losses on two tank brigades of Ukraine near Sumy.", "UKR"),
    ],
)
def test_who_did_it_lost_nobody(text: str, side: str) -> None:
    assert [c.figure.side for c in read(text, "2031-03-05").claims if c.figure] == [side]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "The Eritrean army said that its side had 19 killed and 32 wounded, against 240 dead among the Ethiopians.",
            {19: "ERI", 32: "ERI", 240: "ETH"},
        ),
        ("Eritrea's army said that it had 19 killed, with two colonels among the dead.", {19: "ERI", 2: "ERI"}),
    ],
)
def test_the_dead_among_a_people_are_its_own(text: str, sides: dict[int, str]) -> None:
    assert {c.figure.count.low: c.figure.side for c in read(text, "2031-03-05").claims if c.figure} == sides


def test_those_whom_a_group_killed_are_none_of_its_own() -> None:
    text = "Fano said 12 of its fighters were killed in Amhara. It said its fighters had killed 30 militiamen."
    assert [c.figure.side for c in read(text, "2031-03-05").claims if c.figure] != ["Fano", "Fano"]
