"""The rules of dates_rules.toml, compiled: where a date may stand, and which form reads it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.dates.lexicon import data, word_classes

DIGITS = {
    "day": r"[12]\d|3[01]|0?[1-9]",
    "year": r"1[5-9]\d\d|20\d\d",
    "clock": (
        r"(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?\s?(?:a\.m\.|p\.m\.|am\b|pm\b)|(?:[01]?\d|2[0-3]):[0-5]\d"
        r"|(?:[01]\d|2[0-3])[0-5]\d (?:hrs|hours)\b"
    ),
}
"""The classes told in digits: a day of the month, a year since 1500, a time of day."""

TAILS = {
    "day": r"(?:st|nd|rd|th)?(?!\d)",
    "clock": r"(?:\s?\(?(?P<zone>UTC|GMT|local\s+time|[A-Z][a-z]+\s+time|[ECMP][SD]T|B?ST|CES?T)\)?)?",
}
VAGUE = (
    "now|current|present|recent|late|ongoing|ago|today|yesterday|tomorrow|tonight|soon|short|past|future"
    "|overnight|previous|quarter|long"
)
BEFORE = r"(?<![\w$£€#])(?<!\d[.,:])(?<!\d-)"


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to tell a date: its name, its pattern, and the name of the form that reads it.

    `needs` are the classes without a word of which no match can be.
    """

    name: str
    form: str
    pattern: re.Pattern[str]
    needs: tuple[str, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule in the order of the file."""
    rows = tomllib.loads(data("dates_rules.toml"))["rule"]
    return tuple(_rule(**row) for row in rows)


def _rule(name: str, form: str, pattern: str) -> Rule:
    return Rule(name, form, re.compile(_expand(pattern), re.IGNORECASE), _needs(pattern))


def _needs(pattern: str) -> tuple[str, ...]:
    """The classes that stand in a pattern outside every group that is optional or offers a choice."""
    inner = re.compile(r"\((?:[^()|]*\)\??|[^()]*\|[^()]*\)\??)")
    plain = pattern
    while (found := inner.search(plain)) is not None:
        skipped = found[0].endswith("?") or "|" in found[0] or found[0].startswith("(?!")
        plain = plain[: found.start()] + ("" if skipped else found[0][1:-1]) + plain[found.end() :]
    names = re.findall(r"\{([a-z]+)\d?\}", "" if "|" in plain else plain)
    return tuple(sorted(set(names)))


@cache
def sign(name: str) -> re.Pattern[str]:
    """Finds a word of one class anywhere."""
    body = DIGITS.get(name) or word_classes()[name].pattern
    return re.compile(rf"(?<![a-z])(?:{body})", re.IGNORECASE)


@cache
def hint() -> re.Pattern[str]:
    """A quick test: a stretch without a match of this holds no date."""
    names = ("month", "weekday", "season", "daypart", "unit", "often", "decade", "holiday")
    words = "|".join(word_classes()[name].pattern for name in names)
    return re.compile(rf"\d|\b(?:{words}|{VAGUE})", re.IGNORECASE)


def _expand(pattern: str) -> str:
    spaced = re.sub(r"(?<!\[)(?<!\[ ) (?![\]–—-])", r"\\s+", pattern)
    spaced = spaced.replace(r"\s+?", r"\s*")
    return BEFORE + re.sub(r"\{([a-z]+)(\d?)\}", _class, spaced) + r"(?![a-z0-9])"


def _class(match: re.Match[str]) -> str:
    name, number = match[1], match[2]
    words = DIGITS.get(name) or word_classes()[name].pattern
    return f"(?:(?P<{name}{number}>{words}){TAILS.get(name, '')})"
