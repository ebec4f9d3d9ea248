"""Firms, unions and bodies that no list has speak for themselves; a noun with a nation before it is one teller."""

from __future__ import annotations

import pytest

from tests.by_rules import hear


def parties(text: str) -> list[str | None]:
    """The parties of the attributions of a text, in its order."""
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    return [a.claimant.party for a in sorted(found, key=lambda a: a.cue.start)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Siemens denied that it had sold the guns to Mali's army.", ["Siemens"], id="a firm"),
        pytest.param("Iraq wants them out. Blackwater said that it would stay.", ["IRQ", "Blackwater"], id="guards"),
        pytest.param("Siemens sold guns. A spokesman for Mali said that nine fell.", ["MLI"], id="one that is silent"),
        pytest.param("The Front promises no revenge, Mali's army said.", ["MLI"], id="known from before"),
        pytest.param(
            "Siemens denied that it had sold guns. The company said nine fell.", ["Siemens"] * 2, id="the company"
        ),
        pytest.param(
            "Gunmen of the Polisario Front hit Chevron's plant. The company said nine fell. The group said ten fell.",
            ["Chevron", "Polisario Front"], id="a firm that is struck, and the group",
        ),
        pytest.param("The Canadian miner Barrick Gold said that nine fell.", ["Barrick Gold"], id="a nation's firm"),
        pytest.param("The company, Hunt Oil, said that nine fell.", ["Hunt Oil"], id="named behind"),
        pytest.param(
            "British Airways said that nine fell. The airline said that ten fell.", ["British Airways"] * 2,
            id="a land's firm",
        ),
        pytest.param(
            "The Solomon Islands Red Cross said that nine fell.", ["Solomon Islands Red Cross"],
            id="a land of two words",
        ),
        pytest.param("Air France said that nine fell.", ["Air France"], id="a land's firm by its last word"),
        pytest.param("Russia's Air Force said that nine fell.", ["RUS"], id="an air force"),
        pytest.param("Libya's National Oil Corporation said that nine fell.", ["LBY"], id="what is national"),
        pytest.param("Mali fired. The miner, Randgold, said that nine fell.", ["Randgold"], id="named behind a trade"),
        pytest.param(
            "Kenya closed its border. The group behind the raid, al-Shabaab, said that nine fell.", ["al-Shabaab"],
            id="the group that did it",
        ),
        pytest.param("Its rival, the Polisario Front, said that nine fell.", ["Polisario Front"], id="a rival"),
        pytest.param("The Congo Peace Network said that nine fell.", ["Congo Peace Network"], id="a body there"),
        pytest.param("The hospital, Al-Shifa, said that nine fell.", [None], id="a hospital by name"),
        pytest.param("The Nigeria Labour Congress said that nine fell.", ["Nigeria Labour Congress"], id="of workers"),
        pytest.param("Nigeria's National Congress said that nine fell.", ["NGA"], id="a parliament"),
        pytest.param("Mali's minister, a friend of Siemens, said that nine fell.", ["MLI"], id="what somebody is"),
        pytest.param("Samoa's minister said that nine fell.", ["WSM"], id="a small state"),
        pytest.param("American pilots describe the town as empty.", ["USA"], id="a nation's people"),
        pytest.param("The Kyrgyz readout says that nine fell.", ["KGZ"], id="a nation's text"),
        pytest.param("American and Iraqi officers say that nine fell.", ["USA", "IRQ"], id="two nations' people"),
    ],
)
def test_who_speaks(text: str, told: list[str | None]) -> None:
    assert parties(text) == told


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Mali disagrees: the herders were armed.", "denied"),
        ("Mali thanked Chad for its troops.", "supported"),
        ("Mali opposes the mission.", "condemned"),
        ("Mali's army begged to differ.", "denied"),
        ("Mali fears for its herders.", "warned"),
        ("Chad charged Mali with murder.", "blamed"),
        ("Mali likened the raid to a massacre.", "condemned"),
        ("Mali's army suspects rebels from Niger.", "blamed"),
    ],
)
def test_words_that_take_a_stance(text: str, stance: str) -> None:
    (found,) = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    assert found.stance == stance
