"""Whether a number is the day of a month: "5 August", "August 5 and 6"; "in August 17 men fell" counts men."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DASHES = frozenset({"-", "–", "—"})
_MONTHLY = frozenset({"and", "to", "or", "until", "when", "in", "at", "the", "a", "of", "as"})
_IN_A_ROW = re.compile(
    r"(?:.*-)?(?:first|second|third|last|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
    r"|\w+(?:teenth|tieth)|\d+(?:th|st|nd|rd))"
)


def is_day_of_month(words: Sequence[str], start: int, end: int, most: int | None, months: Sequence[str]) -> bool:
    """Whether the words from one place to another, a number that counts no more than so many, tell a day."""
    if not most or most > 31:
        return False
    after = words[end : end + 2]
    if after[:1] and (after[0] in months or (after[0] == "of" and after[1:] and after[1] in months)):
        return True
    at = start - 1
    while at > 0 and (words[at] in _DASHES | {"and", "to", ",", "between", "the"} or words[at].isdigit()):
        at -= 1
    # No one writes "March three": behind a month, a number in letters counts.
    near = at >= 0 and words[at] in months and words[start][0].isdigit() and not _has_its_day(words, at, after)
    # "In August 17 soldiers fell": no one writes "in August 17" of a day.
    if near and at == start - 1 and at and words[at - 1] == "in":
        return not (after and after[0].isalpha() and after[0] not in _MONTHLY)
    # "On March 5, and 17 soldiers fell": a new clause, and no second day.
    clause = words[start - 2 : start] == [",", "and"] and bool(after) and after[0].isalpha()
    listed = words[start - 1] != "," and not (clause and after[0] not in _MONTHLY)
    return near and (at == start - 1 or listed)


def _has_its_day(words: Sequence[str], month: int, after: Sequence[str]) -> bool:
    """ "Since *the 13th of* June 24 have died", "on *3* March 22 men fell": a month whose day was told before it."""
    day = words[month - 2 : month] if month > 1 else ()
    counts = bool(after) and after[0].isalpha() and after[0] not in _MONTHLY
    plain = bool(day) and day[1].isdigit() and day[0] in _ON and counts
    return plain or (bool(day) and day[1] == "of" and _IN_A_ROW.fullmatch(day[0]) is not None)


_ON = frozenset({"on", "by", "since", "until", "from", "the", ",", "and"})
