"""Whose people a figure counts by what the report tells around it: a people attacked, a party's own arms, "of them"."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Victims
from counterclaim.reading import read

RAID = "Gunmen attacked the Tarok village of Wadata in Nigeria on Monday, killing 20 people. "
FIZI = "In the Democratic Republic of Congo, the M23 attacked an army post near Sake on Monday. "


def last(text: str, published: str = "2013-05-08") -> tuple[str, Victims]:
    figure = [c.figure for c in read(text, published=published).claims if c.figure][-1]
    return figure.side, figure.victims


@pytest.mark.parametrize(
    ("text", "side"),
    [
        pytest.param(RAID + "\n\nThe police said that 31 others were wounded.", "Tarok", id="a people raided"),
        pytest.param(
            RAID + "\n\nThe governor flew there.\n\nElsewhere, police said that nine traders died in a blast in Kano.",
            "NGA",
            id="elsewhere",
        ),
        pytest.param(FIZI + "The army said its gunners had killed 15.", "M23", id="by its own gunners"),
        pytest.param(
            "PESHAWAR, Pakistan, May 8 - Seven soldiers were killed in Bannu in Pakistan. "
            "The Taliban said that two of its fighters fell.",
            "Tehrik-i-Taliban Pakistan",
            id="the Taliban in Pakistan",
        ),
    ],
)
def test_side_by_context(text: str, side: str) -> None:
    assert last(text)[0] == side


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "The rebels attacked the town of Sake on Monday. Twelve of them were killed, residents said.",
            Victims.MILITANT,
            id="of them",
        ),
        pytest.param("A shell killed nine people in a queue for bread in Aleppo.", Victims.CIVILIAN, id="in a queue"),
        pytest.param("Three of the movement's men fell at Sake on Monday.", Victims.MILITANT, id="a movement's men"),
        pytest.param("Two blue helmets were killed near Sake on Monday.", Victims.MILITARY, id="blue helmets"),
    ],
)
def test_kind_by_context(text: str, kind: Victims) -> None:
    assert last(text)[1] is kind
