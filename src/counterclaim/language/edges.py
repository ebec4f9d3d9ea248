"""Where the name of a person begins and ends: "Lord [North]", "[Louis the German]", "[Thutmose III]"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

Found = tuple[int, int, str]

_NUMBER = re.compile(r"(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})")


def edged(names: Sequence[Found], forms: Sequence[str]) -> list[Found]:
    """The names with those of people from their first word to their last; others as they are, and none overlapping.

    Conventions are those of Universal NER: titles are no part of a name, numbers and epithets are.
    """
    starts = [start for start, _, _ in names]
    out: list[Found] = []
    for i, (start, end, kind) in enumerate(names):
        until = starts[i + 1] if i + 1 < len(names) else len(forms)
        out.append((_begin(forms, start, end), _end(forms, end, until), kind) if kind == "PER" else (start, end, kind))
    return out


def _begin(forms: Sequence[str], start: int, end: int) -> int:
    while start < end - 1 and forms[start].lower() in _words("titles"):
        start += 1
    return start


def _end(forms: Sequence[str], end: int, until: int) -> int:
    """The end with a number, an epithet or "Jr." behind it, if no other name begins there."""
    after = [form.lower() for form in forms[end : min(until, end + 2)]]
    if after and _NUMBER.fullmatch(forms[end]):
        return end + 1
    joined = len(after) == 2 and (
        (after[0] == "the" and after[1] in _words("epithets") and forms[end + 1][:1].isupper())
        or (after[0] == "," and after[1] in _words("ranks_by_birth"))
    )
    return end + 2 if joined else end


@cache
def _words(key: str) -> frozenset[str]:
    table = tomllib.loads((files("counterclaim.language") / "person_words.toml").read_text(encoding="utf-8"))
    return frozenset(str(table[key]).split())
