"""Text to words, as the English Universal Dependencies treebanks cut them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

_ABBREVIATIONS = Path(__file__).with_name("abbreviations.txt")

_MARKS = "\u0300-\u036f"
_LETTERS = rf"(?:[^\W\d_][{_MARKS}]*)"
_UNITS = "(?:kms?|mm|cm|m|kg|kgs|g|lbs?|oz|ft|mi|mph|kph|hrs?|mins?|secs?|am|pm|AM|PM|bn|mn|tn|k|ha|kt|MW)"
_PREFIXES = "non|pre|post|pro|anti|ex|co|re|semi|mid|multi|cross|mini|sub|inter|counter|e"
_LANDS = "uk|us|ru|am|az|ge|de|fr|tr|ir|ua|md|kz|kg|tj|uz|eu|pk|rs|tv|fm"
_ENDINGS = f"com|org|net|gov|edu|mil|int|info|co|{_LANDS}"
_ALSO_WORDS = frozenset({"co", "de", "us"})
_NAMED = "|".join(f"{end.title()}|{end.upper()}" for end in _ENDINGS.split("|") if end not in _ALSO_WORDS)
"""How sites end that write themselves with capitals: "Civil.Ge", "STRATI.AZ"; words may open the next sentence."""

_WORD_RULES = (
    # links, addresses and handles
    r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]'’*]",
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    rf"[a-zA-Z0-9-]+(?:\.[a-z0-9-]+)*\.(?:{_ENDINGS})\b(?![.@]?\w)(?:/[^\s<>\"“”]*[\w/])?",
    rf"(?<![\w.])(?=[0-9-]*[a-zA-Z])[A-Z0-9][a-zA-Z0-9-]+\.(?:{_NAMED})(?![.@]?\w)",
    r"(?<![\w&])[@#]\w+",
    # initials and abbreviations
    r"(?<!\w)(?:[^\W\d_]\.){2,}(?!\w)",
    r"(?<!\w)(?:[A-Z]\.)+[A-Z](?=\W|$)",
    r"(?<!\w)(?!I\.)[A-Z]\.(?=\s+[A-Z])",
    "{abbreviations}",
    # numbers
    r"(?<!\d)\d{3}-(?:\d{3}-)?\d{4}(?!\d)",
    r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)",
    r"(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{2,4})?(?![\d/])",
    r"(?<!\d)\d{1,2}:\d{2}(?::\d{2})?(?!\d)",
    r"(?<!\w)['’]\d\ds?(?!\w)",
    r"\d[\d,]*(?:st|nd|rd|th)(?!\w)",
    r"\d{2,4}['’]?s(?!\w)",
    rf"\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?=(?:{_UNITS})?(?!\w))",
    rf"\d+(?:\.\d+)*(?=(?:{_UNITS})?(?!\w))",
    r"(?:US|A|C|HK|NZ)\$",
    # words
    rf"(?<![\w-])(?i:{_PREFIXES})-(?={_LETTERS}{{3}}){_LETTERS}+",
    r"[A-Z]{1,3}&[A-Z]{1,3}(?:['’]s)?(?!\w)",
    r"(?<!\w)['’](?i:em|til|cause|tis|twas)(?!\w)",
    rf"(?:\w[{_MARKS}]*)+(?:['’](?=\w)(?:\w[{_MARKS}]*)+)*",
    # marks
    r"\.{2,}|…+|-{2,}|—+|[!?]{2,}|={2,}|\*{2,}|<<|>>|``|''",
    r"(?<!\S)[:;]-?[()DP](?!\w)",
    r"[^\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]",
)
_CLITIC = re.compile(r"(?i)(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
_FUSED = {
    **dict.fromkeys(("dont", "wont", "cant", "isnt"), 2),
    **dict.fromkeys(("cannot", "gonna", "wanna", "gotta", "gimme", "lemme", "didnt", "wasnt"), 3),
    **dict.fromkeys(("doesnt", "havent", "werent"), 4),
}


def tokens(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The half-open offsets of the words of `text[start:end]`, in order; none is empty or has white space."""
    found: list[tuple[int, int]] = []
    for match in _rules().finditer(text, start, len(text) if end is None else end):
        _add(found, match.group(), match.start())
    return found


def _add(found: list[tuple[int, int]], word: str, at: int) -> None:
    end = at + len(word)
    cut = _FUSED.get(word.lower())
    if cut is None and ("'" in word or "’" in word) and "@" not in word:
        clitic = _CLITIC.search(word)
        cut = clitic.start() if clitic and not word[0].isdigit() else None
    if cut:
        found.append((at, at + cut))
        at += cut
    found.append((at, end))


@cache
def _rules() -> re.Pattern[str]:
    return re.compile("|".join(_WORD_RULES).replace("{abbreviations}", _abbreviations()))


def _abbreviations() -> str:
    lines = _ABBREVIATIONS.read_text(encoding="utf-8").splitlines()
    words = [word for line in lines if not line.startswith("#") for word in line.split()]
    always = "|".join(re.escape(word) for word in words if not word.endswith("#"))
    before_number = "|".join(re.escape(word[:-1]) for word in words if word.endswith("#"))
    return rf"(?<![\w.])(?:(?:{always})\.(?!\w)|(?:{before_number})\.(?=\s*\d))"
