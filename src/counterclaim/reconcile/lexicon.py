"""The classes of things that words of a claim name, from the package's data files."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from counterclaim.errors import DataMissing
from counterclaim.model.claim import Claim

MEMORY = 4096
"""Phrases remembered: each is asked about once for every pair it may stand in."""

SMALL_NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)


def words_of(claim: Claim, text: str) -> str:
    """All that a claim says in words: its evidence in the text, what it is about, its means."""
    told = [span.of(text) for span in claim.evidence if span.end <= len(text)]
    if claim.statement:
        told.append(claim.statement.about)
    if claim.event and claim.event.means:
        told.append(claim.event.means)
    return " . ".join(" ".join(t.split()) for t in told).casefold()


@lru_cache(MEMORY)
def objects_in(words: str) -> frozenset[str]:
    """The classes of objects that words name: drone, tank, civilians."""
    return _named(words, _things("object"))


@lru_cache(MEMORY)
def acts_in(words: str) -> frozenset[str]:
    """The classes of acts that words name: lost, attacked, fired."""
    return _named(words, _things("act"))


@lru_cache(MEMORY)
def blame_in(words: str) -> frozenset[str]:
    """What words blame somebody for: began, fired, civilians."""
    return _named(words, patterns("blame.tsv"))


def lines(name: str) -> list[list[str]]:
    """The rows of a data file of this package, comments left out, cut at tabs."""
    try:
        text = files("counterclaim.reconcile").joinpath("data", name).read_text("utf-8")
    except FileNotFoundError as error:
        raise DataMissing(f"{name} is missing", "install counterclaim again") from error
    return [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def _things(kind: str) -> dict[str, re.Pattern[str]]:
    return {name: pattern(stems) for name, of_kind, stems in lines("things.tsv") if of_kind == kind}


@cache
def patterns(name: str) -> dict[str, re.Pattern[str]]:
    """The patterns of a data file of classes and their words, by class."""
    return {kind: pattern(stems) for kind, stems in lines(name)}


def pattern(stems: str) -> re.Pattern[str]:
    """A pattern of words and stems (which end in *), parted by bars."""
    words = (re.escape(s.strip("*")) + (r"[\w-]*" if s.endswith("*") else "") for s in stems.split("|"))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])")


def _named(words: str, patterns: dict[str, re.Pattern[str]]) -> frozenset[str]:
    return frozenset(name for name, pattern in patterns.items() if pattern.search(words))


@lru_cache(MEMORY)
def numbers_in(words: str) -> frozenset[int]:
    """The numbers written in words or digits up to twenty, and all in digits."""
    digits = {int(n.replace(",", "")) for n in re.findall(r"\d[\d,]*", words)}
    spelt = {i for i, word in enumerate(SMALL_NUMBERS) if re.search(rf"\b{word}\b", words)}
    return frozenset(digits | spelt)
