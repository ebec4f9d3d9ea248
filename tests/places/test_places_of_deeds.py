"""Where what plain sentences tell happened, where they name other places beside it."""

from __future__ import annotations

import pytest

from tests.by_rules import read

PLACES = [
    ("Nine people were killed in Odesa, the governor told reporters in Kyiv.", "Odesa"),
    ("Nine people died in the raids, a spokesman told reporters in Lahore.", None),
    ("Peru fired missiles at Chile in retaliation for a raid on Tacna.", None),
    ("Rebels ambushed lorries carrying flour to Gao.", None),
    ("The navy shot down a drone launched from Hodeidah.", None),
    ("A day after a raid in Kano, gunmen killed five people in Jos.", "Jos"),
    ("Gunmen opened fire on a bus travelling from Quetta to Lahore near Loralai.", "Loralai"),
    ("Police in Karachi said nine people were killed in the blast.", "Karachi"),
    ("Russian troops withdrew from Kherson on Friday.", "Kherson"),
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_the_place_of_a_deed(text: str, name: str | None) -> None:
    places = {c.where.name if c.where else None for c in read(text, "2031-03-05").claims if c.figure or c.event}
    assert places == {name}
