"""Who goes on to speak behind what befell somebody: he who tells of it, unless those it befell may well speak."""

from __future__ import annotations

import pytest

from tests.by_rules import hear


def told(text: str) -> set[tuple[str, str]]:
    """The stance and the name of whoever each attribution of a text is to."""
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    return {(str(a.stance), a.claimant.name) for a in found}


ARMY, PRESIDENCY = "Armed Forces of Chad", "Presidency of Mali"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad's army said two soldiers were wounded and accused the rebels of breaking the truce.", ("blamed", ARMY)),
        ("Chad's army said its men had killed 12 rebels, and admitted nine dead.", ("confirmed", ARMY)),
        ("Chad's army says 12 rebels were killed, and put its losses at nine men.", ("asserted", ARMY)),
        ("Chad's army said 12 rebels were killed and denied using heavy guns.", ("denied", ARMY)),
        ("Chad's army said a Libyan drone was shot down on Monday and warned Tripoli against more.", ("warned", ARMY)),
        ("Chad's army says that nine of its men were killed and blames Sudan.", ("blamed", ARMY)),
        ("Mali's president said two women were hurt and condemned the shelling.", ("condemned", PRESIDENCY)),
        ("Mali's president said six soldiers died and called for calm.", ("called_for", PRESIDENCY)),
        ("Chad's army said that a soldier was killed on Monday and that it blamed a militia.", ("blamed", ARMY)),
        ("Peru's army said a rebel was captured and confessed to the raid.", ("confirmed", "rebel")),
        ("Peru's army said the rebels had attacked a post and that they blamed the police.", ("blamed", "rebels")),
    ],
)
def test_who_suffers_a_deed_does_not_go_on_to_speak(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text)


def test_who_is_accused_accuses_nobody() -> None:
    assert {stance for stance, _ in told("Peru's army said two men were beaten and accused of spying.")} == {"asserted"}
