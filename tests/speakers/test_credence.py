"""Clauses that leave to somebody what is told, and who only counts what another tells."""

from __future__ import annotations

import pytest

from tests.by_rules import hear


def parties(text: str, word: str) -> set[str | None]:
    """The parties of those who tell the clause that a word stands in."""
    heard = hear({"text": text, "id": "t-1", "outlet": None})
    token = next(t.index for t in heard.parse.tokens if t.text == word)
    return {a.claimant.party for a in heard.attributions if token in a.content}


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Ninety Indian soldiers died, if one believes the army.", "Ninety", {"IND"}),
        ("If the Indian army is to be believed, ninety men died.", "ninety", {"IND"}),
        ("To hear Moscow tell it, ninety men died.", "ninety", {"RUS"}),
        ("If Moscow's figures are right, ninety men died.", "ninety", {"RUS"}),
        ("By Moscow's telling, ninety men died.", "ninety", {"RUS"}),
        ("Ninety Indian soldiers died; that, at least, is what the army says.", "Ninety", {"IND"}),
        ("Ninety Indian soldiers died. That is what the army in Delhi says.", "Ninety", {"IND"}),
        ("Ninety Indian soldiers died, if the wells were poisoned.", "Ninety", set()),
        ("Ninety Indian soldiers died, if one trusts in God.", "Ninety", set()),
        ("Ninety Indian soldiers died. That is what the war has cost.", "Ninety", set()),
        ("Ninety civilians were shot in Mali. That is not what the army says.", "Ninety", set()),
        ("Ninety civilians were shot in Mali. This is not what Kiev says.", "Ninety", set()),
        ("Ninety civilians were shot in Mali. That isn't what Kiev says.", "Ninety", set()),
        ("Ninety civilians were shot in Gaza. Is that what Hamas says?", "Ninety", set()),
        ("Ninety civilians were shot in Gaza. That is what Hamas says?", "Ninety", set()),
        ("Ninety civilians were shot in Gaza. That is what Hamas maintains.", "Ninety", {"Hamas"}),
        ("Ninety people died in Gaza, and that is what Israel wants.", "Ninety", set()),
        ("Ninety people died in Gaza, and that is what Israel fears.", "Ninety", set()),
        ("Ninety people died in Gaza, but that is what Israel wants, Hamas said.", "Ninety", {"Hamas"}),
        ("Ninety people died in Gaza, but that is what Israel says, Hamas said.", "Ninety", {"Hamas"}),
        ("Ninety Indian soldiers died to hear him sing.", "Ninety", set()),
        ("A Malian governor said that villagers had counted ninety graves.", "ninety", {"MLI"}),
        ("A Malian governor said that Chad's police had counted ninety graves.", "ninety", {"MLI", "TCD"}),
    ],
)
def test_what_is_left_to_somebody(text: str, word: str, expected: set[str | None]) -> None:
    assert parties(text, word) == expected
