"""Whose an office is that holds itself apart from a state, or tells of what another state did there."""

from __future__ import annotations

import pytest

from tests.by_rules import read

ABKHAZIA = "Georgia and Abkhazia exchanged fire on Monday. "


def teller_of_last(text: str) -> tuple[str | None, bool]:
    """The party of whoever tells the last figure, and whether that is the report."""
    claim = [c for c in read(text, published="2031-03-05").claims if c.figure][-1]
    return claim.claimant.party, claim.claimant.narrator


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (ABKHAZIA + "The interior ministry of the breakaway territory said two guards had died.", "Abkhazia"),
        ("The governor of the Kharkiv region said two people died.", "UKR"),
        ("The Russian-installed authorities in Melitopol said two people died.", None),
        ("The Saudi-backed government of Yemen said two soldiers had died.", "YEM"),
        # Bare officials tell of a strike as those who were struck; an army tells of its own.
        ("Israel bombed a depot near Beirut, killing nine people, officials said.", "LBN"),
        ("Israel bombed a depot near Beirut, killing nine people, the army said.", "ISR"),
        ("Four herders were shot in north Darfur's Kutum district in Sudan, police said.", "SDN"),
        # Militias are no group that only their words, or their foes, name.
        ("Boko Haram killed 12 people in Bama, a militia commander said.", None),
        ("The rebels said they had killed 12 Wagner fighters.", None),
        ("The M23 took Rutshuru on Monday. The rebels said 12 soldiers had died.", "M23"),
        ("Gunmen killed two policemen in Jos in Nigeria, a police union said.", None),
        ("Houthi gunmen abducted four aid workers in Sanaa, colleagues said.", None),
    ],
)
def test_whose_an_office_is(text: str, party: str | None) -> None:
    assert teller_of_last(text) == (party, False)


def test_the_ministry_is_the_one_that_spoke() -> None:
    text = "Five died, Peru's defence ministry said, as gunmen stormed the justice ministry. The ministry said two ran."
    told = {c.claimant.name for c in read(text).claims}
    assert "Ministry of Justice of Peru" not in told


def test_a_ministry_marked_by_its_land_is_the_one_that_it_told_of_last() -> None:
    text = "Peru's defence ministry said five died. Chad's ministry wept. The Peruvian ministry said two were hurt."
    assert [c.claimant.name for c in read(text).claims if c.figure] == ["Ministry of Defence of Peru"] * 2
