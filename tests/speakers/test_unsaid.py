"""Verbs of saying by which nobody says anything, and what stance people take in their own words."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Stance
from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("Soldiers shot a smuggler wanted for the killing of nine officers.", {Stance.ASSERTED}),
        ("Israeli missiles slammed into a hospital in Mora on Sunday.", {Stance.ASSERTED}),
        ("The rebels wanted the army to leave Goma.", {Stance.CALLED_FOR}),
        ("\u201cWe hold the militia responsible for the raid,\u201d the governor said.", {Stance.BLAMED}),
        ("\u201cWe condemn the raid,\u201d the governor said.", {Stance.CONDEMNED}),
        ("The rebels withdrew with losses.", {Stance.ASSERTED}),
        ("Turkey defended Azerbaijan at the UN.", {Stance.SUPPORTED}),
        ("Officials played down the losses of nine men.", {Stance.ASSERTED}),
        ("Rebels backed by Rwanda shelled Goma, the UN said.", {Stance.ASSERTED}),
        ("A clinic supported by Oxfam was shelled in Goma.", {Stance.ASSERTED}),
        ("Peasants were forced to support the rebels, the bishop said.", {Stance.ASSERTED}),
        ("Turkey supported the rebels.", {Stance.SUPPORTED}),
        ("The general stood by his count of 14 dead.", {Stance.ASSERTED}),
        ("The general stood by his men.", {Stance.SUPPORTED}),
        ("The panel said soldiers had given no reason for shelling Conakry.", {Stance.ASSERTED}),
        ("Lebanon issued no warning.", {Stance.DENIED}),
        ("Lebanon's army said it would press on towards Tyre after nine men fell.", {Stance.ASSERTED}),
    ],
)
def test_how_one_stands_to_what_is_told(text: str, stances: set[Stance]) -> None:
    assert {c.stance for c in read(text).claims} == stances


def test_a_trader_told_of_before_his_verb_tells_what_stands_behind_it() -> None:
    claims = read("Amin Sule, a trader, said a raid in Borno had killed nine herders.").claims
    assert {c.claimant.name for c in claims} == {"Amin Sule"}


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Tens of thousands of people said that two men fell.", {"Tens of thousands of people"}),
        ("Dozens of residents said that two men fell.", {"Dozens of residents"}),
        (
            "Thai, Lao and Cambodian officials said that nine men fell.",
            {"Officials of Thailand", "Officials of Laos", "Officials of Cambodia"},
        ),
    ],
)
def test_those_told_of_together_are_called_by_all_their_words(text: str, claimants: set[str]) -> None:
    assert {c.claimant.name for c in read(text).claims} == claimants


@pytest.mark.parametrize(
    "text",
    [
        "\u201cThey speak of 90 dead. It is nonsense,\u201d the general said.",
        "Peru said two jets were lost. An Ecuadorean officer said that was a lie.",
        "\u201cNonsense,\u201d said the colonel.",
    ],
)
def test_one_denial_is_told_once(text: str) -> None:
    assert sum(c.statement is not None and c.stance is Stance.DENIED for c in read(text).claims) == 1


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        ("Unita attacked a mine. A spokesman for the mining company said nine men had died.", {"spokesman"}),
        ("Gazprom shut a field. A spokesman for the company said nine men had died.", {"Gazprom"}),
        ("The PKK shelled a road. A spokeswoman for the families said nine men had died.", {"spokeswoman"}),
        ("Hamas shelled a road. A spokesman for the group said nine men had died.", {"Hamas"}),
        ("Airwars, a monitoring group, said it had counted nine dead men in Raqqa.", {"Airwars"}),
        ("The panel found that nine men had died in Kosovo.", {"panel"}),
        ("The Taliban claimed the raid that killed nine men, according to the Afghan army.",
         {"Armed Forces of Afghanistan"}),
        ("The Taliban claimed responsibility for a raid in which nine men died.", {"narrator"}),
    ],
)  # fmt: skip
def test_who_tells_a_figure(text: str, claimants: set[str]) -> None:
    assert {c.claimant.name for c in read(text).claims if c.figure} == claimants


@pytest.mark.parametrize(
    ("text", "stance", "name"),
    [
        ("Paris said no French soldier was involved in the raid.", Stance.DENIED, "Government of France"),
        ("Moscow said none of its planes had taken part in the raid.", Stance.DENIED, "Government of Russia"),
        ("US-led talks of Chad and Sudan failed, with each side blaming the other.", Stance.BLAMED, "Chad"),
        ("Chad's army withdrew the figure.", Stance.DENIED, "Armed Forces of Chad"),
        ("The panel found that Hezbollah was responsible for the blast.", Stance.BLAMED, "panel"),
        ("The bishop said the rebels were responsible for half of the deaths.", Stance.BLAMED, "bishop"),
        ("Chad's army said satellite images confirmed that shells had hit Abeche.", Stance.ASSERTED,
         "Armed Forces of Chad"),
    ],
)  # fmt: skip
def test_what_a_clause_makes_of_a_saying(text: str, stance: Stance, name: str) -> None:
    assert (stance, name) in {(c.stance, c.claimant.name) for c in read(text).claims}
