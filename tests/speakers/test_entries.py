"""Which dashes stand between two words, wherever in a report they are."""

from __future__ import annotations

import pytest

from counterclaim.extract.entries import is_loose
from tests.trees import tree


@pytest.mark.parametrize(
    ("words", "mark", "loose"), [("Mora - nine", 1, True), ("Mora -", 1, False), ("- nine", 0, False), ("-", 0, False)]
)
def test_a_dash_is_loose_between_two_words_only(words: str, mark: int, loose: bool) -> None:
    rows = [f"{word} {word} NOUN {0 if i == 0 else 1} {'dep' if i else 'root'}" for i, word in enumerate(words.split())]
    assert is_loose(tree("\n".join(rows)), mark) is loose
