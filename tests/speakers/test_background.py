"""What a report itself tells within the words of others, and what two sources share out between them."""

from __future__ import annotations

import pytest

from tests.by_rules import read


def teller(text: str, low: int) -> tuple[str | None, ...]:
    """The parties that tell a number, through whom: outermost first, nobody where the report tells it."""
    claim = next(c for c in read(text, "2024-03-03").claims if c.figure and c.figure.count.low == low)
    return tuple(layer.party for layer in claim.chain) or (claim.claimant.party,)


@pytest.mark.parametrize(
    ("text", "low", "expected"),
    [
        pytest.param(
            "Since 4 May, when gunmen killed 60 villagers near Djibo, the army has lost 31 men, Burkina Faso says.",
            60, (None,), id="since when",
        ),
        pytest.param(
            "Since 4 May, when gunmen killed 60 villagers near Djibo, the army has lost 31 men, Burkina Faso says.",
            31, ("BFA",), id="and what is counted since",
        ),
        pytest.param(
            "Kyiv said that nine soldiers were killed on Tuesday, when their bus was hit and 14 were wounded.",
            14, ("UKR",), id="a time that is no beginning",
        ),
        pytest.param(
            "Chad blamed Sudan, which had shelled the town before and killed 12 people.",
            12, (None,), id="more of the one blamed",
        ),
        pytest.param(
            "Chad accused Sudan of having fired on Monday, when guards exchanged shots and eight men died.",
            8, (None,), id="more of when he did it",
        ),
        pytest.param(
            "Niger accused Mali of violating the truce that halted fighting that had killed 34 soldiers.",
            34, (None,), id="how a truce came about",
        ),
        pytest.param(
            "Chad accused Sudan of shelling Adré and of killing 17 people.", 17, ("TCD",), id="the charge itself",
        ),
        pytest.param(
            "The raid killed 23 Malians, by Mali's count, and 14 Algerians, according to Algeria.",
            23, ("MLI",), id="the first of two sources",
        ),
        pytest.param(
            "The raid killed 23 Malians, by Mali's count, and 14 Algerians, according to Algeria.",
            14, ("DZA",), id="and the second",
        ),
        pytest.param(
            "Nine men died, according to Chad and Niger, and 14 were wounded.", 14, ("TCD",), id="one source of both",
        ),
    ],
)  # fmt: skip
def test_a_number_is_told_by_the_one_whose_clause_it_stands_in(
    text: str, low: int, expected: tuple[str | None, ...]
) -> None:
    assert teller(text, low) == expected


def test_how_a_truce_came_about_is_no_charge() -> None:
    reading = read("Niger accused Mali of violating the truce that halted fighting that had killed 34 soldiers.")
    assert [str(c.stance) for c in reading.claims if c.event and c.event.mode == "ceasefire"] == ["asserted"]
