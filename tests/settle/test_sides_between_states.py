"""Whose people a figure counts where two states fight: who is told to have lost them, and who only tells of it."""

from __future__ import annotations

import pytest

from counterclaim.reading import read

CENEPA = "Peru and Ecuador fought near Tiwinza on Monday. "
TOVUZ = "Soldiers of Armenia and Azerbaijan fought on their border on Monday. "
CHAMAN = "Pakistan and Afghanistan fired at each other near Chaman on Monday. "


def sides(text: str, day: str) -> list[str]:
    return [claim.figure.side for claim in read(text, published=day).claims if claim.figure]


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
            TOVUZ + "Yerevan denied having a single man killed.", "2020-07-14", "ARM", id="who denies having lost any",
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
        pytest.param(
            "Azerbaijan announced seven deaths of soldiers, and Armenia announced two.", "2020-07-14", "ARM",
            id="each tells its own",
        ),
    ],
)  # fmt: skip
def test_whose_the_last_figure_is(text: str, day: str, side: str) -> None:
    assert sides(text, day)[-1] == side


def test_a_third_state_that_counts_is_not_taken_for_one_that_fights() -> None:
    text = (
        "Iran is ready to mediate, its foreign ministry said after calls to Azerbaijan and Armenia. Iranian lawmakers "
        "laid flowers for twelve fallen Azerbaijani troops. The Iranian ministry put the cost of the border clashes at "
        "sixteen killed."
    )
    assert "IRN" not in sides(text, "2020-07-19")


def test_soldiers_of_both_who_fell_in_action_are_soldiers() -> None:
    text = "Armenia and Azerbaijan fought. The two sides together lost seven killed in action."
    (figure,) = [c.figure for c in read(text, published="2020-07-20").claims if c.figure]
    assert (figure.side, figure.victims) == ("both", "military")
