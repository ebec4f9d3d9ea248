"""What somebody only looks into, cannot confirm or knows nothing of: he has told none of it."""

from __future__ import annotations

import pytest

from tests.by_rules import hear, read


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Israel's army said it was checking reports that its troops had killed 12 villagers.", "reports"),
        ("Israel said it could not confirm reports that 12 people were killed in Rafah.", "reports"),
        ("Mali's army said it was investigating a claim that soldiers had killed 12 villagers.", "claim"),
        ("Turkey said it was looking into allegations that its drones had killed nine farmers.", "allegations"),
        ("The UN was unable to verify claims that 12 people were killed in Rafah.", "claims"),
        ("The UN has confirmed reports that 12 people were killed in Rafah.", "UN"),
        ("Israel could not confirm Lebanon's report that 12 people were killed in Tyre.", "Lebanon"),
    ],
)
def test_who_looks_into_a_report_has_not_told_it(text: str, teller: str) -> None:
    assert [c.claimant.name for c in read(text).claims if c.figure] == [teller]


def test_hearsay_is_passed_on_by_who_looks_into_it() -> None:
    found = hear({"text": "Israel said it was checking reports that nine people had died.", "id": "t", "outlet": None})
    layers = [[layer.name for layer in a.chain] for a in found.attributions if a.claimant.name == "reports"]
    assert layers == [["Israel", "reports"]]


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said it knew nothing about a strike on Kharkiv.",
        "Iran said it was not aware of any attack by its troops.",
        "Iran said it was unaware of an attack on Erbil.",
        "Israel said it had no information about an air strike in Damascus.",
        "Mali's army said it did not know of any raid on Djibo.",
        "Chad said it could not confirm whether rebels had attacked Mao.",
    ],
)
def test_what_one_knows_nothing_of_one_does_not_tell(text: str) -> None:
    assert not [c for c in read(text).claims if c.event]


@pytest.mark.parametrize(
    "text",
    [
        "Mali's army said it was aware of an attack on Djibo.",
        "Mali's army said nothing had stopped the attack on Djibo.",
        "Mali's army said it did not know that rebels had attacked Djibo.",
    ],
)
def test_what_one_knows_of_one_tells(text: str) -> None:
    assert [c for c in read(text).claims if c.event]
