"""The data files of cleaning, read once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib import resources


def rows(name: str) -> list[list[str]]:
    """The tab-separated rows of a data file, comments and empty lines left out."""
    text = resources.files("counterclaim.clean").joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("# ")]


@dataclass(frozen=True, slots=True)
class Cue:
    """One mark of page furniture, or, with a negative weight, of a story."""

    weight: float
    where: str
    pattern: re.Pattern[str]


@cache
def cues() -> tuple[Cue, ...]:
    """The marks of furniture in the order of the file."""
    return tuple(
        Cue(float(weight), where, re.compile(pattern, re.IGNORECASE))
        for weight, where, pattern in rows("furniture.tsv")
    )


@cache
def agencies() -> dict[str, str]:
    """The forms in which news agencies sign, each with the name kept."""
    return {form: name for name, forms in rows("agencies.tsv") for form in forms.split("|")}


@cache
def agency_pattern() -> str:
    """A regular expression for any agency's form, longest first."""
    return "|".join(re.escape(form) for form in sorted(agencies(), key=len, reverse=True))


@cache
def photographer_pattern() -> str:
    """A regular expression for any agency or phrase that signs a picture."""
    return "|".join(row[0] for row in rows("photographers.txt"))


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The commonest function words of each language, by its name."""
    return {name: frozenset(words.split()) for name, words in rows("function_words.tsv")}
