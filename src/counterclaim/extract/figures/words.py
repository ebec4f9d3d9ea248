"""The closed word classes that reading figures asks for, by name, from the package's data."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.extract.lexicon import table
from counterclaim.model.claim import Status

QUOTES = frozenset({"'", '"', "‘", "’", "“", "”"})
JOINERS = frozenset({"and", ",", ";", "while", "but"})
"""What joins a clause to the one before it."""


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of one class of `figures_words.toml`."""
    return frozenset(in_order(kind))


@cache
def in_order(kind: str) -> tuple[str, ...]:
    """The words of a class in the order of the data, as the ordinals are counted."""
    return tuple(table("figures_words.toml")[kind].split())


def is_ordinal(word: str) -> bool:
    """Whether a word puts people in a row, in letters or in digits: "a *third*", "a *14th* victim"."""
    return word in words_of("ordinals") or _ORDINAL.fullmatch(word) is not None


_ORDINAL = re.compile(r"\d*(?:1st|2nd|3rd|\dth)")


def fate_called(word: str) -> Status | None:
    """What became of people whom a word calls by their fate, as "the wounded"; None where it calls them by none."""
    return next((status for status in Status if word in words_of(f"called_{status}")), None)
