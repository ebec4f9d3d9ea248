"""Who does it and to whom, of the events that plain sentences tell."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind
from tests.by_rules import read


def parts(text: str) -> list[tuple[str | None, str | None]]:
    """The actor and the recipient of each event of a report."""
    claims = read(text, published="2031-03-05").claims
    events = [c.event for c in claims if c.kind is Kind.EVENT and c.event]
    return [(e.actor and e.actor.name, e.recipient and e.recipient.name) for e in events]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Three people were killed in an Israeli strike, Lebanon's health ministry said.", ("Israel", None)),
        ("Nine people were wounded in a Turkish drone attack on Kobani, officials said.", ("Turkey", "Kobani")),
        ("Four villagers died in an Ethiopian air raid on Mekelle.", ("Ethiopia", "Four villagers")),
        ("Six people were killed in fighting between Dinka and Nuer youths in Jonglei.", ("Dinka", "Nuer")),
        ("Two of its soldiers were killed in an Indian attack, Pakistan said.", ("India", "Armed Forces of Pakistan")),
        ("Three Israeli soldiers were killed in an Israeli strike.", ("Israel", "Armed Forces of Israel")),
    ],
)
def test_who_struck_is_not_who_was_struck(text: str, told: tuple[str | None, str | None]) -> None:
    assert parts(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Azerbaijan said it had carried out an operation after one of its servicemen was wounded.",
            [("Azerbaijan", None)],
        ),
        (
            "The army of Chad said that two soldiers were wounded and that it had killed seven rebels.",
            [("Armed Forces of Chad", "seven rebels")],
        ),
        (
            "Gunmen attacked a market in Mali, killing nine traders.",
            [("Gunmen", "Mali")],
        ),
        (
            "Kenyan troops carried out an operation targeting a camp with a missile.",
            [("Armed Forces of Kenya", None)],
        ),
    ],
)
def test_deeds_told_together_and_apart(text: str, told: list[tuple[str | None, str | None]]) -> None:
    assert parts(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The Malian army said that 25 civilians died and that it had killed 19 terrorists.",
            ("Armed Forces of Mali", "19 terrorists"),
        ),
        ("Fighting goes on. They captured five soldiers, the defence ministry of Mali said.", (None, "five soldiers")),
        ('"They came at dawn, firing at everyone," said Musa Ali, a farmer.', (None, None)),
        ('Musa Ali said: "They came at dawn, firing at everyone."', (None, None)),
        ("Chad said it had killed nine rebels.", ("Chad", "nine rebels")),
        ('"We killed nine soldiers," JNIM said.', ("JNIM", "nine soldiers")),
        ("Soldiers of Togo said they had killed nine rebels.", ("Armed Forces of Togo", "nine rebels")),
    ],
)
def test_whom_a_pronoun_stands_for(text: str, told: tuple[str | None, str | None]) -> None:
    assert told in parts(text)
