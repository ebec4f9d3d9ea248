"""Parties of politics speak for themselves and not for the state, by how they or their people are called."""

from __future__ import annotations

import pytest

from counterclaim.model.actor import Sector
from tests.by_rules import hear


def told(text: str) -> list[tuple[str | None, str | None]]:
    """The party and the sector of each claimant of a text, in its order."""
    found = hear({"text": text, "id": "t-1", "outlet": None}).attributions
    return [(a.claimant.party, a.claimant.sector) for a in sorted(found, key=lambda a: a.cue.start)]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Moussa Diop of the Senegalese Democratic Party said that nine fell.", "Senegalese Democratic Party"),
        ("In Moscow Dmitry Rogozin, leader of the Rodina party, said that nine fell.", "Rodina"),
        ("The opposition Rassid party said that nine fell in Peru.", "Rassid"),
        ("The ruling Socialist party said that nine fell in Peru.", "Socialist Party"),
        ("A member of the nationalist party Vlaamse Unie said that nine fell.", "Vlaamse Unie"),
        ("Labour's leader, Ann Reed, said that nine fell in Britain.", "Labour Party"),
        ("Labour's Ann Reed said that nine fell in Britain.", "Labour Party"),
        ("A Labour member, Ann Reed, said that nine fell in Britain.", "Labour Party"),
        ("Ann Reed, for Labour, said that nine fell in Britain.", "Labour Party"),
        ("The Christian Democrat senator Juan Pablo Ruiz said that nine fell.", "Christian Democratic Party"),
        ("A leader of the Christian Democrats said that nine fell in Peru.", "Christian Democratic Party"),
        ("House Democrats said that nine fell.", "Democratic Party"),
        ("The Labour Party of the premier said that nine fell in Fiji.", "Fiji Labour Party"),
        ("His Democratic Party said that nine fell in Kosovo.", "Democratic Party of Kosovo"),
        ("The Lib Dems said that nine fell in Britain.", "Liberal Democrats"),
        ("The Party for Work and Bread said that nine fell in Peru.", "Party for Work and Bread"),
        ("Republican Senator Ann Reed said that nine fell.", "Republican Party"),
        ("The opposition Congress party said that nine fell in India.", "Indian National Congress"),
        ("Congress president Sonia Gandhi said that nine fell in India.", "Indian National Congress"),
    ],
)
def test_a_party_speaks(text: str, party: str) -> None:
    ((found, sector),) = told(text)
    assert found == party
    assert sector in (Sector.PARTY, Sector.OPPOSITION)


@pytest.mark.parametrize(
    "text",
    [
        "The Socialist Party said that nine fell in Peru. The party said that ten fell.",
        "The Socialist Party said that nine fell in Peru. A spokesman for the party, Ali Fall, said that ten fell.",
        "The Socialist Party said that nine fell in Peru. Its leader, Ali Fall, said that ten fell.",
    ],
)
def test_the_party_is_the_one_told_of(text: str) -> None:
    assert [party for party, _ in told(text)] == ["Socialist Party"] * 2


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Armenian party said that nine fell.", "ARM"),
        ("A rescue party said that nine fell in Nepal.", None),
        ("A party worker, Vivek Bajpai, said that nine fell in India.", None),
        ("A team of doctors said that nine fell in South Africa.", None),
        ("Hevrin Khalaf's party said that nine fell in Syria.", None),
        ("The Labour Ministry of Peru said that nine fell.", "PER"),
        ("The International Labor Office says that nine fell in Israel.", "International Labor Office"),
        ("Prime Minister and Conservative leader Boris Johnson said that nine fell in Britain.", "GBR"),
        ("Conservative Party leader and Prime Minister Boris Johnson said that nine fell.", "GBR"),
    ],
)
def test_what_is_no_party(text: str, party: str | None) -> None:
    assert [found for found, _ in told(text)] == [party]
