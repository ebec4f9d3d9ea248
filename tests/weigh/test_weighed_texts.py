"""What rules and all that was learnt say together of plain short texts."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import BOTH, UNKNOWN, Figure, Scope, Victims
from counterclaim.reading import read


def last(text: str) -> Figure:
    """The last figure of a text."""
    return [c.figure for c in read(text, published="2021-05-04").claims if c.figure][-1]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The war began on 2 April. More than 3,000 people have died since.", Scope.CUMULATIVE),
        ("Since the start of the operation 87 rebels have been killed, the army said.", Scope.CUMULATIVE),
        ("A mine killed two soldiers near Mora on Tuesday.", Scope.NEW),
        ("A mine killed two soldiers on Tuesday. In 2016 a bomb killed 86 people at the market.", Scope.BACKGROUND),
        ("A bomb killed nine in Mora on Tuesday. Six days earlier, rebels had killed 23 soldiers there.", Scope.NEW),
        (
            "The prefect signed the truce of Mora. For years mines have maimed its farmers. Last Sunday 32 farmers "
            "died on the road to Koza when a mine blew up their truck.",
            Scope.NEW,
        ),
        ("Fighting began on Thursday and 90 men have died. Monday's duel alone wounded ten.", Scope.NEW),
    ],
)
def test_over_which_time_they_were_lost(text: str, scope: Scope) -> None:
    assert last(text).scope is scope


@pytest.mark.parametrize(
    ("text", "side", "victims"),
    [
        ("Chad's army said that nine of its soldiers were killed by Boko Haram.", "TCD", Victims.MILITARY),
        ("Chad's army said that it killed nine Boko Haram fighters.", "Boko Haram", Victims.MILITANT),
        ("Gunmen killed nine farmers in the Nigerian state of Plateau, police said.", "NGA", Victims.CIVILIAN),
    ],
)
def test_whose_they_were_and_of_which_kind(text: str, side: str, victims: Victims) -> None:
    found = last(text)
    assert (found.side, found.victims) == (side, victims)


def test_deaths_on_a_border_are_of_neither_state_alone() -> None:
    found = last("The UN is worried by deaths on the border of Chad and Sudan.")
    assert found.side in (UNKNOWN, BOTH)
    assert found.victims is Victims.UNKNOWN


def test_what_adds_up_is_a_running_total() -> None:
    text = (
        "Hundreds followed the coffin of a lieutenant who was killed in Saturday's ambush.\n\nOne more soldier died of "
        "his wounds in the night, Colombia's army said, bringing its dead to 13."
    )
    assert last(text).scope is Scope.CUMULATIVE


def test_women_and_children_told_by_themselves_are_no_soldiers() -> None:
    found = last("An Eritrean woman died in Ethiopian shelling on Thursday.")
    assert (found.side, found.victims) == ("ERI", Victims.CIVILIAN)


def test_people_displaced_are_civilians() -> None:
    found = last("So far 5,640 people have fled Mosul, the UN said.")
    assert found.victims is Victims.CIVILIAN


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Uganda's opposition leader said the army killed 12 voters in Kampala.", "Opposition of Uganda"),
        ("Israel's opposition leader said the army had killed three hostages in Gaza.", "Opposition of Israel"),
        (
            "Iran's opposition leaders said the security forces had killed 60 protesters. The government denied it.",
            "Opposition of Iran",
        ),
        ("Uganda's police said the army killed 12 voters in Kampala.", "Police of Uganda"),
    ],
)
def test_who_speaks_for_no_state_is_not_heard_as_the_one_he_accuses(text: str, teller: str) -> None:
    assert [c.claimant.name for c in read(text).claims if c.figure] == [teller]


def test_a_pronoun_names_nobody() -> None:
    text = "Local chief Gatluak Thon said 14 people were killed in Jonglei. He accused the army of helping the raiders."
    assert "He" not in {c.claimant.name for c in read(text).claims}


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Four soldiers were killed, an army spokesman told AFP.", UNKNOWN),
        ("The Houthi-run health ministry said US strikes killed two farmers.", "YEM"),
        ("Al Masirah TV said US strikes killed two farmers.", "YEM"),
        ("Hezbollah said an Israeli strike killed two farmers.", "LBN"),
    ],
)
def test_no_medium_is_bereaved_and_a_land_that_is_struck_is(text: str, side: str) -> None:
    assert last(text).side == side
