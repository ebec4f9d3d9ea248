"""How names of places are compared: folded to plain letters, or to the consonants that spellings agree on."""

from __future__ import annotations

import re
import unicodedata

LETTERS = str.maketrans(
    dict(zip("əƏǝƎıłŁøØđĐðħŋƙɗɓ", "aaaailLoOdDdhnkdb", strict=True))
    | {"ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "þ": "th"}
    | dict.fromkeys("ʻʼʿʾ‘’'`ʹʽ.´′", "")
)
NOT_PLAIN = re.compile(r"[^a-z0-9]+")
PARTICLES = frozenset(
    {"e", "i", "ye", "yi", "wa", "va", "o", "u", "al", "el", "as", "ad", "ash", "us", "ul", "ur", "un"}
    | {"the", "and", "of"}
)
DIGRAPHS = (
    ("dzh", "j"), ("kh", "k"), ("gh", "g"), ("sh", "s"), ("ch", "c"), ("ts", "c"), ("tz", "c"), ("zh", "z"),
    ("ph", "f"), ("th", "t"), ("dh", "d"), ("dj", "j"), ("q", "k"), ("x", "k"), ("v", "w"), ("ck", "k"),
)  # fmt: skip
SILENT = re.compile(r"(?<=[aeiou])h$|(?<=[aou])w(?![aeiou])")
VOWELS = re.compile(r"[aeiouy]+")
REPEATED = re.compile(r"(.)\1+")


def fold(name: str) -> str:
    """The name in lower-case plain letters and single spaces, without accents, apostrophes and hyphens."""
    if name.isascii():
        return NOT_PLAIN.sub(" ", name.translate(LETTERS).lower()).strip()
    bare = unicodedata.normalize("NFKD", name.translate(LETTERS)).casefold()
    plain = "".join(c for c in bare if not unicodedata.combining(c)).translate(LETTERS)
    return NOT_PLAIN.sub(" ", plain).strip()


def skeleton(name: str) -> str:
    """The consonants that the romanisations of one name share, as of "Panjwa'i" and "Panjawi".

    A first vowel counts as one letter whatever it is; particles ("-e", "wa", "al-") do not count, nor do a
    last "h" ("Raqqah") and a "w" that only rounds a vowel ("Khowst").
    """
    words = fold(name).split()
    kept = [w for w in words if w not in PARTICLES] or words
    joined = "".join(SILENT.sub("", word) for word in kept)
    first = "a" if joined[:1] and joined[0] in "aeiouy" else ""
    for spelt, sound in DIGRAPHS:
        joined = joined.replace(spelt, sound)
    return REPEATED.sub(r"\1", first + VOWELS.sub("", joined))
