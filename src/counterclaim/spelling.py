"""Whether two spellings may be one name, over ways of transliteration, initials and surnames alone."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LETTERS = str.maketrans({"ə": "a", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "s", "æ": "e", "œ": "e"})
SOUNDS = (
    (re.compile(r"off$"), "ov"),
    (re.compile(r"sch|tch|sh|ch|zh|dz|ts|tz|[cjszx]"), "s"),
    (re.compile(r"ph|[wf]"), "v"),
    (re.compile(r"th|[dt]"), "t"),
    (re.compile(r"kh|gh|[hkqg]"), "g"),
    (re.compile(r"[bp]"), "b"),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""Letters that one sound is spelt with by one transliteration or another, in the order they are tried."""
VOWELS = re.compile(r"[aeiouy]")
UNTOLD = frozenset({"oglu", "oghlu", "ogly", "qizi", "gizi", "jr", "sr", "al", "el", "bin", "ibn"})


def same_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the surnames sound alike, the given names do not differ.

    One word meets every full name that begins or ends with it: whether it is the only one is the caller's to know.
    """
    a, b = sorted((_parts(one), _parts(other)), key=len)
    if len(a) < 2:
        return bool(a) and any(same_word(a[0], part) for part in (b[0], b[-1]))
    return same_word(a[-1], b[-1]) and _same_given(a[0], b[0])


def same_word(one: str, other: str) -> bool:
    """Whether two words sound alike: the same consonants, and few vowels that differ."""
    a, b = _sounds(one), _sounds(other)
    if a == b or (_begin_alike(one, other) and _sounds(one[1:]) == _sounds(other[1:])):
        return True
    if one[:1] == "h" or other[:1] == "h":
        a, b = a.removeprefix("g"), b.removeprefix("g")
    return VOWELS.sub("", a) == VOWELS.sub("", b) and _distance(a, b) <= 1 + min(len(a), len(b)) // 4


def _begin_alike(one: str, other: str) -> bool:
    """Whether two words begin with the letters that one sound is written with before a vowel: Yusuf, Jusuf."""
    return {one[:1], other[:1]} == {"j", "y"}


def sound(name: str) -> str:
    """How a surname sounds, so coarsely that all the spellings of one name share it."""
    parts = _parts(name)
    return VOWELS.sub("", _sounds(parts[-1])).removeprefix("g") if parts else ""


def fold(name: str) -> str:
    """A name in lower-case Latin letters without marks: "Həşimov" is "hasimov"."""
    plain = unicodedata.normalize("NFKD", name.casefold().translate(LETTERS))
    return "".join(c for c in plain if not unicodedata.combining(c))


def is_surname_only(name: str) -> bool:
    return len(_parts(name)) == 1


def _parts(name: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", fold(name).replace("'", "").replace("’", ""))
    return [w for w in words if w not in UNTOLD] or words


def _same_given(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return same_word(one, other)


@lru_cache(maxsize=65536)
def _sounds(word: str) -> str:
    for pattern, sound in SOUNDS:
        word = pattern.sub(sound, word)
    return word


def _distance(one: str, other: str) -> int:
    """Levenshtein's distance of two short words."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
