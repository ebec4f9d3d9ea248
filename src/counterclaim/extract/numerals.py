"""Numerals: the value of a number written in digits, in letters or both, and the phrases of a table."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from counterclaim.extract.lexicon import table

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")
_GROUP = re.compile(r"[1-9]\d{0,2}")
_THREE = re.compile(r"\d{3}")
_BEFORE_DAYS = frozenset({"in", "on", "of", "at", "by", "the", "since", "from", "until"})
_DECIMAL = re.compile(r"\d+\.\d+")
_QUOTED = re.compile(r"['‘](\d+)")
_TIMES = re.compile(r"(\d+)x")
_LONGEST = 5


def value_at(words: Sequence[str], at: int) -> tuple[int | None, int]:
    """The value of the numeral that begins at a word and where it ends; None if there is none."""
    data = table("numbers.toml")
    start = at + 1 if at + 1 < len(words) and words[at] == "a" and words[at + 1] in data["scales"] else at
    if start >= len(words):
        return None, at
    if start > at:
        return _worded([*words[:at], "one", *words[start:]], at, data["units"], data["scales"])
    if _DECIMAL.fullmatch(words[at]) and at + 1 < len(words) and words[at + 1] in data["scales"]:
        return round(float(words[at]) * data["scales"][words[at + 1]]), at + 2
    if quoted := _QUOTED.fullmatch(words[at]):
        # "'70 militants' die": a headline's quotation that the number opens, and no year of a decade.
        year = at > 0 and words[at - 1] in data["not_people"]["decades"]
        people = words[at + 1 : at + 2] and words[at + 1].isalpha() and not year
        return (int(quoted[1]), at + 1) if people else (None, at)
    if _DIGITS.fullmatch(words[at]):
        end = _grouped(words, at)
        return _scaled(words, end, int("".join(words[at:end]).replace(",", "")), data["scales"])
    # "3x US KIA": the way of military reports.
    if times := _TIMES.fullmatch(words[at]):
        return int(times[1]), at + 1
    return _worded(words, at, data["units"], data["scales"])


def _grouped(words: Sequence[str], at: int) -> int:
    """Where a number ends whose thousands a blank parts: "300 000 lives", but not "on 12 300 men"."""
    dated = at == 0 or words[at - 1] in _BEFORE_DAYS or words[at - 1] in table("numbers.toml")["not_people"]["months"]
    grouped = not dated or words[at + 1 : at + 2] == ["000"]
    end = at + 1
    while _GROUP.fullmatch(words[at]) and grouped and end < len(words) and _THREE.fullmatch(words[end]):
        end += 1
    return end


def _scaled(words: Sequence[str], at: int, value: int, scales: Mapping[str, int]) -> tuple[int, int]:
    while at < len(words) and words[at] in scales:
        value, at = value * scales[words[at]], at + 1
    return value, at


def _worded(
    words: Sequence[str], at: int, units: Mapping[str, int], scales: Mapping[str, int]
) -> tuple[int | None, int]:
    """ "two hundred and five", "twenty-one": whole words, or hyphens as words of their own."""
    total, part, end = 0, None, at
    while end < len(words):
        unit = _unit(words[end], units)
        if unit is not None and (part is None or _adds(part, unit)):
            part, end = (part or 0) + unit, end + 1
        elif words[end] in scales and part is not None:
            part, end = part * scales[words[end]], end + 1
            if part >= 1000:
                total, part = total + part, 0
        elif part is not None and _links(words, end, part, units):
            end += 1
        else:
            break
    return (None, at) if part is None else (total + part, end)


def _adds(part: int, unit: int) -> bool:
    """Whether a unit may follow what was read: five after twenty or hundred, never after three."""
    return unit < 10 and part % 10 == 0 and part % 100 != 10 if part % 100 else unit < 100


def _links(words: Sequence[str], at: int, part: int, units: Mapping[str, int]) -> bool:
    """Whether a hyphen or "and" goes on with the same number."""
    following = _unit(words[at + 1], units) if at + 1 < len(words) else None
    if following is None or not _adds(part, following):
        return False
    return words[at] == "-" or (words[at] == "and" and part >= 100 and part % 100 == 0)


def _unit(word: str, units: Mapping[str, int]) -> int | None:
    if word in units:
        return units[word]
    tens, _, ones = word.partition("-")
    if ones in units and units[ones] < 10 and units.get(tens, 0) >= 20:
        return units[tens] + units[ones]
    return None


def phrase_at(words: Sequence[str], at: int, phrases: Mapping[str, object]) -> int | None:
    """Where the longest phrase that begins at a word ends, or None."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        if " ".join(words[at : at + length]) in phrases:
            return at + length
    return None
