"""What somebody denies that another told: its author has asserted it, and denies nothing."""

from __future__ import annotations

import pytest

from tests.by_rules import read


def stances(text: str) -> set[tuple[str, str]]:
    """Who takes which stance in the claims of a text."""
    return {(c.claimant.name, str(c.stance)) for c in read(text, "2031-03-05").claims}


@pytest.mark.parametrize(
    ("text", "author", "denier"),
    [
        (
            "Myanmar's junta dismissed a United Nations report that said its air strikes killed 62 civilians.",
            ("UN", "asserted"), "Government of Myanmar",
        ),
        (
            "Cameroon's government rejected a Human Rights Watch report accusing soldiers of killing 21 civilians.",
            ("Human Rights Watch", "blamed"), "Government of Cameroon",
        ),
        (
            "Kyiv rejected a claim by separatists that they had shot down a Ukrainian helicopter.",
            ("separatists", "asserted"), "Government of Ukraine",
        ),
        ("Pakistan rejected Indian allegations that it supported the gunmen.", ("India", "blamed"), "Pakistan"),
        ("Russia dismissed Ukrainian claims that it had killed 300 soldiers.", ("Ukraine", "asserted"), "Russia"),
        ("Baku rejected the Armenian claim of a lost tank.", ("Armenia", "asserted"), "Government of Azerbaijan"),
    ],
)  # fmt: skip
def test_who_told_what_another_denies_denies_nothing(text: str, author: tuple[str, str], denier: str) -> None:
    assert stances(text) == {author, (denier, "denied")}


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Moscow denied its own report that 80 soldiers had died.", "Government of Russia"),
        ("Egypt has denied reports that its jets bombed Tripoli.", "Egypt"),
        ("Mali's army denied that its men had killed nine herders.", "Armed Forces of Mali"),
    ],
)
def test_what_nobody_else_has_told_is_denied(text: str, denier: str) -> None:
    assert stances(text) == {(denier, "denied")}


def test_what_is_denied_and_told_by_one_account_is_told_once() -> None:
    claims = read("Kyiv rejected a claim by separatists that they had shot down a helicopter.").claims
    assert len([c for c in claims if c.claimant.name == "separatists"]) == 1


@pytest.mark.parametrize(
    ("text", "told", "denied"),
    [
        ("Ukraine said it had lost two drones, which Russia denied.", {"Ukraine"}, set()),
        ("Mali said Algeria had shelled a village, something Algiers denied.", {"Mali"}, set()),
        ("Russia said that Ukraine denied shelling Donetsk.", set(), {"Ukraine"}),
        ("Russia denied that Ukraine had shot down a drone.", set(), {"Russia"}),
    ],
)
def test_who_tells_a_deed_that_another_denies_beside_it_has_told_it(
    text: str, told: set[str], denied: set[str]
) -> None:
    events = [c for c in read(text, "2031-03-05").claims if c.event and c.event.plover == "ASSAULT"]
    assert {c.claimant.name for c in events if c.stance != "denied"} == told
    assert {c.claimant.name for c in events if c.stance == "denied"} == denied
