"""What somebody who rejects an account tells in its stead, by which phrases he rejects it, and what is only history."""

from __future__ import annotations

import pytest

from counterclaim.extract.speakers import claimant_of
from tests.by_rules import hear


def teller(text: str, word: str) -> str | None:
    """The stance and party of whoever stands behind a word; None where the report does."""
    heard = hear({"text": text, "id": "t-1", "outlet": None})
    at = max(t.index for t in heard.parse.tokens if t.text == word)
    said = claimant_of(heard.attributions, at)
    return f"{said.stance} {said.claimant.party}" if said else None


MINED = "Chad said Libya had mined the well."


OWN_VERSIONS = [
    (f"{MINED} Tripoli rejected this: its sappers had cleared the ground.", "cleared", "asserted LBY"),
    (f"{MINED} Tripoli rejected this: its sappers had cleared the ground.", "this", "denied LBY"),
    (f"{MINED} Tripoli denied the report. Its sappers had cleared the ground.", "cleared", "asserted LBY"),
    (f"{MINED} Tripoli denied the report. No mine had been laid there.", "laid", "asserted LBY"),
    (f"{MINED} Tripoli called that a lie. It had run dry. Nobody had mined it.", "mined", "asserted LBY"),
    (f"{MINED} Tripoli denied the report. Chad had lost the well in May.", "lost", None),
    (f"{MINED} Tripoli denied the report. The well had been dug in 1974.", "dug", None),
    (f"{MINED} Tripoli denied the report. The two armies had fought there before.", "fought", None),
    (f"{MINED} Tripoli denied the report. The well is dry.", "dry", None),
    (f"{MINED} Tripoli denied the report.\n\nIts sappers had cleared the ground.", "cleared", None),
    ("Libya denied that it had mined the well. The town had been shelled.", "shelled", None),
    (f"{MINED} Tripoli rejected this: mines had killed 40 men, the UN said.", "killed", "asserted UN"),
    ("Libya denied one thing: that it had mined the well.", "mined", "denied LBY"),
    ("Libya denied using mines in two towns: Faya and Fada.", "Fada", "denied LBY"),
]
PHRASES = [
    (f"{MINED} Tripoli would have none of it.", "it", "denied LBY"),
    (f"{MINED} Tripoli begged to differ.", "differ", "denied LBY"),
    (f"{MINED} Tripoli gave the claim short shrift.", "claim", "denied LBY"),
    (f"{MINED} Libya has another version. The well had run dry.", "dry", "asserted LBY"),
    ("The well was mined. Libya had none of the maps.", "maps", None),
    (f"{MINED} The pictures told a different story.", "story", None),
]
OTHER_YEARS = [
    ("Kenya's army said rebels had struck a camp. Four men had been hurt.", "hurt", "asserted KEN"),
    ("Kenya's army said rebels had struck a camp. They had struck it last year.", "it", None),
    ("Kenya's army said rebels had struck a camp. The camp had been built two years earlier.", "built", None),
    ("Kenya's army said rebels had struck a camp. A truce had been signed in 1994.", "signed", None),
    ("Kenya's army said rebels had struck a camp. They had come from Somalia in the 1990s.", "come", None),
    ("Kenya's army said rebels had struck a camp. Some 1900 men had fled.", "fled", "asserted KEN"),
]


@pytest.mark.parametrize(("text", "word", "expected"), [*OWN_VERSIONS, *PHRASES, *OTHER_YEARS])
def test_who_tells_what_in_the_stead_of_an_account(text: str, word: str, expected: str | None) -> None:
    assert teller(text, word) == expected


PERU = "Lima said Peru had shelled a ridge."


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (f"{PERU} In Quito, a spokeswoman said nine men had died.", "ECU"),
        (f"{PERU} In Quito a spokesman spoke of nine dead.", "ECU"),
        ("Peru's army said it had shelled a ridge. In Quito, a spokesman said nine men had died.", "PER"),
        ("The UN said a ridge was shelled. In Quito, a spokesman said nine men had died.", "UN"),
        (f"{PERU} Quito took hours to answer. The ministry there said nine men had died.", "ECU"),
        (f"{PERU} A communique in Quito said nine men had died.", "ECU"),
        (f"{PERU} A communique in Spanish said nine men had died.", "PER"),
        (f"{PERU} Reporters were told in Quito that nine men had died.", "ECU"),
        (f"{PERU} Reporters were told at the Ecuadorean defence ministry that nine men had died.", "ECU"),
        (f"{PERU} Villagers were told at a meeting that nine men had died.", None),
        ("Nato jets hit a ridge in Peru. A communique in Brussels said nine men had died.", None),
    ],
)
def test_who_speaks_in_a_capital(text: str, party: str | None) -> None:
    told = teller(text, "died" if "died" in text else "dead")
    assert told == (f"asserted {party}" if party else None)
