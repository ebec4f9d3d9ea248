"""Whose the claims of a text are, by the name that each claimant goes by."""

from __future__ import annotations

import pytest

from tests.by_rules import read


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
