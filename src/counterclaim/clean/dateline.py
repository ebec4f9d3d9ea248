"""The dateline ahead of a story: place, day, agency and dash, as in "YEREVAN, July 14 (Agency) -"."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.clean.lexicon import agency_pattern

LONGEST = 100

MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
DAY = rf"(?:{MONTH}\s*{_NTH}(?:[.,]?\s*\d{{4}})?|{_NTH}\s+{MONTH}(?:,?\s*\d{{4}})?)"
WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?"

_UPPER = "A-Z\u00c0-\u00de"
_CAPS = rf"[{_UPPER}][.’'\-]*[{_UPPER}][{_UPPER}.’'\-]*"
_WORD = rf"[{_UPPER}][\w.’'\-]+"
_CAPITALS = rf"{_CAPS}(?:[ /-]{_CAPS}){{0,3}}"
_ANYWHERE = rf"{_WORD}(?:[ /-]{_WORD}){{0,3}}"
_COUNTRY = rf"(?:,\s*{_WORD}(?:[ -]{_WORD}){{0,2}})?"
_DATE = rf"(?:{WEEKDAY},?\s*)?{DAY}"
_SIGNER = rf"{_WORD}(?: {_WORD}){{0,3}}"
_DASH = r"\s*(?:--+|[–—―-])"


def dateline_end(words: str) -> int:
    """How many characters of a paragraph are its dateline; 0 without one, or with nothing after it."""
    found = _ahead().match(words)
    if found is None or not words[found.end() :].strip():
        return 0
    return found.end()


def is_dateline(words: str) -> bool:
    """Whether the whole line is a dateline, as above the text of a press release."""
    return len(words) <= LONGEST and bool(_alone().fullmatch(words))


@cache
def _ahead() -> re.Pattern[str]:
    """A dateline and its dash. Without a day or an agency, only a place in capitals is taken for one."""
    agency = rf"(?:{agency_pattern()})"
    signed = rf"(?:,?\s*(?:\(\s*{agency}\s*\)|/{agency}/|{agency}|\({_SIGNER}\)))"
    forms = (
        rf"{_CAPITALS}{_COUNTRY}(?:,?\s*\(?{_DATE}\)?)?{signed}?(?:{_DASH}\s+|—)",
        rf"{_CAPITALS}{_COUNTRY},?\s*{_DATE}\.?\s*/{agency}/\.?\s+",
        r"\(CNN\)\s*[–—-]*\s*(?=[A-Z])",
        rf"{_ANYWHERE}{_COUNTRY},?\s*\(?{_DATE}\)?{signed}?{_DASH}\s+",
        rf"{_ANYWHERE}{_COUNTRY}\s*\(\s*{agency}\s*\){_DASH}\s+",
        rf"{_ANYWHERE}{_COUNTRY}\s*\({_DATE}\)\s+(?=[A-Z])",
        rf"\(?{agency}\)?\s*[–—-]+\s+",
    )
    return re.compile("|".join(f"(?:{form})" for form in forms))


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(
        rf"{_ANYWHERE}{_COUNTRY},?\s*\({_DATE}\)(?:{_DASH})?|{_ANYWHERE},\s*{_DATE}\s*\d{{4}}"
        rf"|{_ANYWHERE},\s*{_ANYWHERE},\s*{_DATE}"
        rf"|{_CAPITALS},\s*(?:{_WORD}\s*,?\s*)?{DAY}\.?(?:{_DASH})?"
    )
