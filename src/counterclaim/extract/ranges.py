"""Ranges: two numbers that bound one count, "30 to 80", "seven or eight", "14 and perhaps 26"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.extract.lexicon import table
from counterclaim.extract.numerals import phrase_at, value_at
from counterclaim.model.value import Count

_WRITTEN = re.compile(r"(\d[\d,]*)[-–—](\d[\d,]*)")
_DASHES = frozenset({"-", "–", "—"})
_NEAR = 3
"""How many times the lower number the higher one of "two or six" may be, to be another guess at the same."""
_FAR = 12
_SHORT = 4
_MOVING = 9
"""Within how many words before "by" a count is told to move."""
_PLURAL = ("s", "men", "people")


def range_at(words: Sequence[str], at: int) -> tuple[Count, int] | None:
    """The count of the range that begins at a word, and where it ends; None where none does."""
    if whole := _WRITTEN.fullmatch(words[at]):
        low, high = (int(part.replace(",", "")) for part in whole.groups())
        return (Count(low, high), at + 1) if low < high else None
    return _spanned(words, at) or _between(words, at) or _guessed(words, at)


def _spanned(words: Sequence[str], at: int) -> tuple[Count, int] | None:
    """ "Estimates vary *from 30 to 80*": what has risen from the one to the other is no range."""
    spans = words[at] == "from" and at and words[at - 1] in table("numbers.toml")["spans"]["words"]
    return _two(words, at + 1, {"to"} | _DASHES) if spans else None


def _between(words: Sequence[str], at: int) -> tuple[Count, int] | None:
    between = words[at] == "between"
    if not between and at and (words[at - 1] == "from" or _ends_before(words, at)):
        return None
    return _two(words, at + between, _DASHES | {"and" if between else "to"})


def _ends_before(words: Sequence[str], at: int) -> bool:
    """ "Since *April 1* to 112", "raised *by five* to 32": a day or a difference, and the number of a sum behind it."""
    data = table("numbers.toml")
    dated = words[at - 1] in data["not_people"]["months"] and words[at].isdigit()
    before = words[max(0, at - _MOVING) : at - 1]
    return dated or (words[at - 1] == "by" and any(w in data["risen"]["words"] for w in before))


def _two(words: Sequence[str], at: int, joiners: set[str] | frozenset[str]) -> tuple[Count, int] | None:
    low, end = value_at(words, at)
    if low is None or end >= len(words) or words[end] not in joiners:
        return None
    high, stop = value_at(words, end + 1)
    low = _scaled(words, low, high, stop)
    return None if high is None or high <= low else (Count(low, high), stop)


def _scaled(words: Sequence[str], low: int, high: int | None, stop: int) -> int:
    """ "Two to three *hundred*": the lower number with the scale of the higher, where it can only be meant so."""
    scale = table("numbers.toml")["scales"].get(words[stop - 1], 0)
    return low * scale if high is not None and scale and low < scale and low * scale < high else low


def _guessed(words: Sequence[str], at: int) -> tuple[Count, int] | None:
    """Two guesses at one number: "seven or eight", "14 and perhaps 26", "dozens, possibly hundreds,"."""
    low, end = _value(words, at)
    if low is None or end >= len(words):
        return None
    if words[end] == "or" and end + 1 < len(words):
        high, stop = value_at(words, end + 1)
        low = _scaled(words, low, high, stop)
        return (Count(low, high), stop) if high is not None and low < high <= low * _NEAR else None
    if list(words[end : end + 2]) == [",", "not"]:
        return _put_right(words, low, end + 2)
    aside = words[end] == ","
    hedge = _hedge(words, at, end + aside)
    return None if hedge is None else _to_guess(words, low, hedge, aside)


def _put_right(words: Sequence[str], low: int, start: int) -> tuple[Count, int] | None:
    """ "Five, *not seven,* soldiers fell": the number that another is set in place of, before what they count."""
    other, end = value_at(words, start)
    behind = words[end : end + 2]
    told = other is not None and behind[:1] == [","] and any(map(_names_many, behind[1:]))
    return (Count.exactly(low), end + 1) if told else None


def _value(words: Sequence[str], at: int) -> tuple[int | None, int]:
    """The value of a numeral or of a vague word."""
    vague = table("numbers.toml")["vague"]
    end = phrase_at(words, at, vague)
    return value_at(words, at) if end is None else (vague[" ".join(words[at:end])], end)


def _hedge(words: Sequence[str], at: int, start: int) -> int | None:
    """Where the words end that lead on to a second guess; some do so only behind "at least"."""
    data = table("numbers.toml")
    end = phrase_at(words, start, data["hedges"])
    if end is None:
        return None
    least = list(words[max(0, at - 2) : at]) == ["at", "least"]
    return end if least or data["hedges"][" ".join(words[start:end])] == "guess" else None


def _to_guess(words: Sequence[str], low: int, start: int, aside: bool) -> tuple[Count, int] | None:
    data = table("numbers.toml")
    open_ended = phrase_at(words, start, data["vague"])
    high, end = _value(words, start)
    behind = words[end : end + 2]
    # "Five and perhaps 30 wounded" counts two fates, and no guess is behind it.
    if high is None or not low < high <= low * _FAR or set(behind[:1]) & set(data["fates"]["words"]):
        return None
    closed = aside and behind[:1] == [","] and any(map(_names_many, behind[1:]))
    return Count(low, None if open_ended else high), end + closed


def _names_many(word: str) -> bool:
    """Whether a word behind "five, possibly six," is likely the one that they count."""
    return word == "of" or (len(word) > _SHORT and word.endswith(_PLURAL))
