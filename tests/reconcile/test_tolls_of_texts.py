"""Tolls and sums of short reports, read from their words: parts and wholes, own dead, and numbers that nobody tells."""

from __future__ import annotations

import pytest

from counterclaim.model.finding import FindingKind
from tests.reconcile.found import kinds, read, whys

Toll = tuple[int, int | None, int | None]


def tolls(text: str, status: str = "killed") -> list[Toll]:
    """The tolls of a report that tells of one side."""
    return [(t.low, t.best, t.high) for t in read(text).tallies if t.status == status]


def sums(text: str, kind: FindingKind = FindingKind.SUM_HOLDS) -> list[str]:
    return [why.split(",")[0] for why in whys(text, kind)]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Doctors in Kandahar said 34 people died. A charity said two of its nurses were killed.", (34, 34, 34)),
        ("Police said 18 villagers were shot in Kandahar. The radio said its reporter was killed.", (18, 18, 18)),
        ("A bomb killed 27 villagers in Kandahar. The headman lost two nephews in it.", (27, 27, 27)),
        ("A nurse in Kandahar counted 61 dead villagers. The governor said some may have died.", (61, 61, None)),
    ],
)  # fmt: skip
def test_whoever_counts_only_his_own_or_tells_no_number_sets_no_low(text: str, toll: Toll) -> None:
    assert tolls(text) == [toll]


def test_who_alone_tells_of_his_own_is_heard() -> None:
    assert tolls("A charity said two of its nurses were killed in Kandahar.") == [(2, 2, 2)]


def test_more_than_a_number_comes_on_top_of_those_of_another_day() -> None:
    text = "More than 30 people were hurt in Aleppo on Wednesday. On Tuesday 50 people were hurt there."
    assert tolls(text, "wounded") == [(81, 81, None)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels killed 16 people in Goma: six cooks and ten traders, three of them children.", "6 + 10"),
        ("Gunmen killed nine soldiers in Mopti: two officers and seven recruits, four of them by a mine.", "2 + 7"),
        ("At least 21 villagers died in Aden, nine women and 12 children, the mission said.", "9 + 12"),
        ("At least 14 rebels were killed, five in Homs and nine in Idlib, the army said.", "5 + 9"),
    ],
)
def test_parts_that_make_the_whole(text: str, told: str) -> None:
    (why,) = sums(text)
    assert [n for n in why.replace("=", "+").split() if n.isdigit()][:2] == told.split(" + ")


@pytest.mark.parametrize(
    "text",
    [
        "More than 21 villagers died in Aden, nine women and 12 children, the mission said.",
        "At least 30 villagers died in Aden, nine women and 12 children, the mission said.",
    ],
)
def test_parts_that_leave_room(text: str) -> None:
    assert sums(text) == sums(text, FindingKind.SUM_FAILS) == []


def test_what_a_toll_includes_is_no_part_of_a_later_one() -> None:
    text = (
        "The war killed 4,000 people in Yemen in 2018, the monitor said. The dead include 3,100 rebels. "
        "Drones have killed 70 people there since March, among them 40 rebels."
    )
    assert sums(text, FindingKind.SUM_FAILS) == []


def test_those_left_of_a_whole_are_told_right_behind_its_part() -> None:
    text = "Nine of the 13 dead soldiers fell from a ridge in Kashmir; four were shot."
    assert (tolls(text), [why.split(" =")[0] for why in sums(text)]) == ([(13, 13, 13)], ["9 + 4"])


def test_the_dead_and_wounded_of_one_kind_make_its_casualties() -> None:
    (why,) = sums("Kabul had 300 civilian casualties: 90 killed and 210 injured, the UN said.")
    assert "= 300 " in why


def test_a_toll_is_brought_to_its_number_by_what_came_right_before() -> None:
    text = (
        "Kenya said 12 of its soldiers died on Thursday. "
        "That brought to 30 the number of Kenyan troops killed this month."
    )
    assert [why.split(" =")[0] for why in sums(text)] == ["12 new + 18 earlier"]


def test_what_brings_a_toll_to_a_number_is_not_all_of_it() -> None:
    text = (
        "Armenia said four soldiers had died. Azerbaijan said it had lost two officers. "
        "The deaths bring to at least 19 the number killed on both sides."
    )
    assert sums(text, FindingKind.SUM_FAILS) == []


@pytest.mark.parametrize(
    "text",
    [
        "The colonel said nine people died in Kabul on Thursday, but on Friday he revised the figure to two.",
        "The colonel said four soldiers were in custody, but later wrote that only two were being held.",
    ],
)
def test_who_puts_a_number_right_later_tells_one(text: str) -> None:
    assert kinds(text) == [FindingKind.SUPERSEDED]


def test_a_running_total_that_covers_a_day_counts_no_fewer_than_it() -> None:
    text = "Residents said 60 people were killed in Gao on Monday. The government put the toll since Sunday at 40."
    assert kinds(text) == [FindingKind.CONTRADICTION]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("EU regrets deaths of civilians in Myanmar\n\nThe EU said 22 civilians died in Yangon.", (22, 22, 22)),
        ("Officials said ten villagers died in Mali. In Gao six villagers died, officials said.", (10, 10, 10)),
        ("The mission said 900 civilians died since May. It said 70 civilians died since July.", (900, 900, 900)),
        ("Nine people died in Kabul, six women and three boys.", (9, 9, 9)),
    ],
)
def test_what_one_tells_more_narrowly_is_no_other_toll(text: str, toll: Toll) -> None:
    assert tolls(text) == [toll]


def test_two_parts_of_a_running_total_are_carried_together() -> None:
    text = "The UN said 7,000 people had died in Mali since May, 2,100 of them army recruits and 1,400 army officers."
    assert (3500, 3500, 3500) in tolls(text)


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        pytest.param(
            "The ministry said 7,000 people had died in Gaza since May, including 2,100 children and 1,400 women.",
            (7000, 7000, 7000), id="children and women of people of no told kind",
        ),
        pytest.param(
            "The lawyers counted 820 people killed in Sudan since April, 12 of them on Thursday.", (820, 820, 820),
            id="some of them",
        ),
        pytest.param("As many as 60 traders died in Darfur on Monday, they said.", (0, None, 60), id="only a most"),
        pytest.param(
            "Hamas said it killed 40 Israeli soldiers in Rafah on Thursday. Three bodies of soldiers were flown out.",
            (3, None, 40), id="bodies beside what only the enemy tells",
        ),
        pytest.param(
            "Gunmen killed Judge Omar Haidari and at least 11 other people in Kabul on Thursday, the mission said. "
            "Omar Haidari died in hospital.", (12, 12, None), id="one of them by name",
        ),
        pytest.param(
            "Police in Mali said 31 villagers had been killed in Gao on Thursday. The army put the toll at 54.",
            (31, 31, 54), id="two bodies of one state",
        ),
        pytest.param(
            "Russia's general staff said 64 of its soldiers had been killed in Georgia, fewer than the 74 dead that it "
            "had reported before.", (64, 64, 64), id="what it had reported before",
        ),
        pytest.param(
            "UN officials, who had first estimated 8,000 dead in Goma, today brought their figure down to 2,000.",
            (2000, 2000, 2000), id="what they had first estimated",
        ),
        pytest.param(
            "The mission spoke of 40 civilian deaths in Kabul on Thursday. The army counted seven.", (7, 7, 40),
            id="civilian deaths are civilians",
        ),
    ],
)  # fmt: skip
def test_what_no_toll_takes_for_all_that_died(text: str, toll: Toll) -> None:
    assert tolls(text) == [toll]
