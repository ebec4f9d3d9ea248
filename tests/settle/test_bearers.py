"""Who bore a loss that names nobody of its own, in whole texts: by its verb, its noun, or where it is told."""

from __future__ import annotations

import pytest

from counterclaim.reading import read


def told(text: str) -> list[tuple[str, str]]:
    claims = read(text, published="2012-05-05").claims
    return [(claim.figure.side, str(claim.figure.victims)) for claim in claims if claim.figure]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param(
            "Colonel Idris Musa, head of the army in Borno, said the insurgents suffered losses of 20 dead near Bama.",
            ("unknown", "militant"),
            id="insurgents suffered",
        ),
        pytest.param(
            "The Yemeni army said the rebels in Saada had sustained 12 killed and 30 wounded.",
            ("Houthis", "militant"),
            id="two fates",
        ),
        pytest.param(
            "The Taliban claimed that government forces near Kunduz had 30 dead.", ("AFG", "military"), id="had dead"
        ),
        pytest.param("Kabul said that the Taliban's losses included 30 dead.", ("Taliban", "militant"), id="losses"),
        pytest.param(
            "The guerrillas' casualties were 11 dead, the Colombian army said.",
            ("unknown", "militant"),
            id="casualties",
        ),
        pytest.param("Among the rebels there were 30 dead, the army said.", ("unknown", "militant"), id="among"),
        pytest.param(
            "Eight dead and 14 wounded were counted among the militants.", ("unknown", "militant"), id="counted among"
        ),
        pytest.param("On the rebel side eight were killed, he said.", ("unknown", "militant"), id="on their side"),
        pytest.param(
            "The American military had word of ten wounded civilians and of no dead.",
            ("USA", "civilian"),
            id="to have word of losses is not to have them",
        ),
        pytest.param("The hospital in Kano had 30 dead.", ("NGA", "unknown"), id="nobody who fights"),
    ],
)
def test_who_bore_the_last_figure(text: str, last: tuple[str, str]) -> None:
    assert told(text)[-1] == last
