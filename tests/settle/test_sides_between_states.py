"""Whose people a figure counts where two states fight: who is told to have lost them, and who only tells of it."""

from __future__ import annotations

import pytest

from counterclaim.extract.settle.neighbours import OWN_EACH
from counterclaim.reading import read
from tests.settle.lost import sides

CENEPA = "Peru and Ecuador fought near Tiwinza on Monday. "
TOVUZ = "Soldiers of Armenia and of Azerbaijan fought. Azerbaijani and Armenian guns fired. "
CHAMAN = "Pakistan and Afghanistan fired at each other near Chaman on Monday. "


@pytest.mark.parametrize(
    ("text", "day", "side"),
    [
        pytest.param(
            CENEPA + "General Moncayo of the army of Ecuador said that Peru was hiding hundreds of casualties.",
            "1995-02-14", "PER", id="who hides what it lost",
        ),
        pytest.param(
            TOVUZ + "An aide to the president of Azerbaijan alleged that the other side had concealed dozens of "
            "casualties.", "2020-07-14", "ARM", id="the other side, that hides it",
        ),
        pytest.param(
            TOVUZ + "The defence ministry of Azerbaijan estimates that Armenian forces have had as many as 170 men "
            "killed.", "2020-07-14", "ARM", id="who has had men killed",
        ),
        pytest.param(
            TOVUZ + "The spokesman of the army of Armenia claimed Azerbaijani losses of at least 250 men.",
            "2020-07-14", "AZE", id="whose the losses are called",
        ),
        pytest.param(
            TOVUZ + "A London analyst thinks that the two armies together have 24 dead.", "2020-07-14", "both",
            id="two armies together",
        ),
        pytest.param(
            TOVUZ + "It was a flare-up in which the parties together lost some 17 people.", "2020-07-14", "both",
            id="the parties",
        ),
        pytest.param(
            TOVUZ + "A diplomat considered about 200 deaths on all sides likely.", "2020-07-14", "both", id="all sides",
        ),
        pytest.param(
            CHAMAN + "Zabihullah Mujahid, spokesman of the government of Afghanistan, said that 58 Pakistani soldiers "
            "had been killed, against nine dead in his own ranks.", "2025-10-12", "AFG", id="his own ranks",
        ),
    ],
)  # fmt: skip
def test_whose_the_last_figure_is(text: str, day: str, side: str) -> None:
    assert sides(text, day)[-1] == side


def test_a_third_state_that_counts_is_not_taken_for_one_that_fights() -> None:
    text = (
        "Iran is ready to mediate, its foreign ministry said after calls to Azerbaijan and Armenia. Iranian lawmakers "
        "laid flowers for twelve fallen Azerbaijani troops and four dead Armenian soldiers. The Iranian ministry put "
        "the cost of the border clashes at sixteen people killed."
    )
    assert sides(text, "2020-07-19")[:2] == ["AZE", "ARM"]
    assert sides(text, "2020-07-19")[-1] not in ("IRN", "AZE", "ARM")


@pytest.mark.parametrize(
    ("text", "day", "side"),
    [
        pytest.param(
            "The Syrian army shelled Idlib. Turkey said that 33 soldiers were killed. Syria blamed Israel for a raid.",
            "2020-02-28", "TUR", id="a state named in passing does not fight",
        ),
        pytest.param(
            "President Zelensky of Ukraine said that Putin had lost 40,000 of his soldiers.", "2023-01-02", "RUS",
            id="his who is told of",
        ),
        pytest.param(
            "Opposition parties in Kenya lost 17 members in the attack.", "2023-01-02", "KEN", id="political parties",
        ),
        pytest.param(
            "Poland has taken hundreds of casualties from Ukraine to its clinics. Russia shells Ukraine.", "2023-01-02",
            "UKR", id="who takes them in",
        ),
    ],
)  # fmt: skip
def test_who_has_not_lost_them(text: str, day: str, side: str) -> None:
    assert sides(text, day)[-1] == side


def test_a_watcher_loses_no_soldiers() -> None:
    assert sides("Moscow announced 30 deaths, and Oxfam announced 40.", "2023-01-02") == ["RUS", "RUS"]


def test_soldiers_of_both_who_fell_in_action_are_soldiers() -> None:
    text = "Armenia and Azerbaijan fought. The two sides together lost seven killed in action."
    (figure,) = [c.figure for c in read(text, published="2020-07-20").claims if c.figure]
    assert (figure.side, figure.victims) == ("both", "military")


def test_who_had_others_killed_has_not_lost_them() -> None:
    assert "RUS" not in sides("Russia had 30 Chechen exiles killed abroad, Kyiv said.", "2023-01-02")


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Moscow announced 30 deaths, and Kyiv announced 40.", True),
        ("Moscow reported 30 killed in the strike on the barracks, while Kyiv reported 400.", False),
    ],
)
def test_two_that_tell_of_one_strike_do_not_tell_each_its_own(text: str, each: bool) -> None:
    claims = [c for c in read(text, published="2023-01-02").claims if c.figure]
    assert (OWN_EACH in [step.rule for step in claims[-1].trace]) is each
