"""Whether a number is an age: "aged 19", "a boy of 12", "a Palestinian of about 17", "children of 9 and 11"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.victims import is_called_people, is_group, is_people
from counterclaim.extract.figures.words import words_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.numerals import value_at

_AGES = 3
_OLDEST = 110
_PAIRING = frozenset({"and", "or", "to"})
_CLOSES = ([","], ["."], [")"])
_ONE_ENDINGS = ("ian", "ist", "man")


def is_age(words: Sequence[str], start: int, end: int) -> bool:
    """Whether an exact number over the words from one place to another tells how old somebody is."""
    before, after = words[max(0, start - 1)], words[end : end + 1]
    named = start > 1 and words[start - 2] in words_of("amounts")
    paired = before in _PAIRING and start > _AGES and words[start - 3] in {"aged", "ages"}
    in_commas = start > 0 and before == "," and after in _CLOSES and not named
    told = (before in {"aged", "age", "ages"} and start > 0) or paired or _is_young(words, start, end)
    return told or (in_commas and words[start].isdigit()) or _of_so_many_years(words, start, end)


def _is_young(words: Sequence[str], start: int, end: int) -> bool:
    """ "A boy *of 8 or 9*", "children *of 9 and 11*": how old those before are, told by two numbers."""
    if start > _AGES and words[start - 1] in _PAIRING and value_at(words, start - 2)[1] == start - 1:
        start -= 2
    elif words[end : end + 1] and words[end] in _PAIRING and end + 1 < len(words):
        end = value_at(words, end + 1)[1]
    else:
        return False
    people = start > 1 and words[start - 1] == "of" and (_is_one(words[start - 2]) or words[start - 2] in _young())
    return people and _ends_phrase(words, end)


def _of_so_many_years(words: Sequence[str], start: int, end: int) -> bool:
    """ "A farmer *of 63*", "a girl *of about nine*": behind one person, before no noun that it could count."""
    of = start - 1
    while of > 0 and words[of] in table("numbers.toml")["not_people"]["nearly_so_old"]:
        of -= 1
    old = value_at(words, start)[0] or 0
    if of < 1 or words[of] != "of" or old > _OLDEST:
        return False
    who = words[of - 1]
    return who in table("numbers.toml")["not_people"]["one_young"] or (_is_one(who) and _ends_phrase(words, end))


def _is_one(word: str) -> bool:
    """Whether a noun stands for one person, and for no band of many."""
    many = is_group(word) or word in words_of("bands") | words_of("units") | words_of("marked_bands")
    plural = word.endswith(("s", "men", "people")) or (word.endswith("ren") and word != "brethren")
    other = word in table("numbers.toml")["not_people"]["ageless"]
    known = is_called_people(word) or word in words_of("kin") or (is_people(word) and word.endswith(_ONE_ENDINGS))
    return known and not (many or plural or other)


def _young() -> frozenset[str]:
    return frozenset(table("numbers.toml")["not_people"]["young"])


def _ends_phrase(words: Sequence[str], end: int) -> bool:
    """Whether a number is the last word of its phrase: no noun that it counts stands behind it."""
    data = table("numbers.toml")
    if not words[end : end + 1] or not words[end].isalpha():
        return words[end : end + 1] != ["-"]
    return words[end] in data["not_people"]["goes_on"] or words[end] in data["fates"]["words"]
