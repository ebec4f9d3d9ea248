"""The words that dates are told with, from dates_lexicon.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.errors import DataMissing


@dataclass(frozen=True, slots=True)
class WordClass:
    """A class of words with the value of each; cased words match only as written."""

    values: Mapping[str, str]
    cased: bool

    @property
    def pattern(self) -> str:
        words = sorted(self.values, key=len, reverse=True)
        body = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in words)
        return f"(?-i:{body})" if self.cased else f"(?:{body})"


def data(name: str) -> str:
    """The text of one data file of this package.

    Raises DataMissing where the package was shipped without it.
    """
    try:
        return (files("counterclaim.extract") / "data" / name).read_text(encoding="utf-8")
    except OSError as cause:
        raise DataMissing(f"{name} is missing", "install counterclaim again") from cause


@cache
def word_classes() -> Mapping[str, WordClass]:
    """Every class of the lexicon by name."""
    tables = tomllib.loads(data("dates_lexicon.toml"))
    return {
        name: WordClass(_by_word(values, cased), cased)
        for kind, cased in (("cased", True), ("plain", False))
        for name, values in tables[kind].items()
    }


def _by_word(values: Mapping[str, list[str]], cased: bool) -> dict[str, str]:
    return {word if cased else word.lower(): value for value, words in values.items() for word in words}


def value_of(name: str, word: str | None) -> str | None:
    """The value of a word in a class, however it is spaced; None if there is none."""
    if word is None:
        return None
    known = word_classes()[name]
    plain = " ".join(word.split())
    return known.values.get(plain if known.cased else plain.lower())
