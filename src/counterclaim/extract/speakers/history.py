"""Sentences that tell of other years, by which a report places what it tells: "had fought a war in the 1990s"."""

from __future__ import annotations

import re
from itertools import pairwise

from counterclaim.extract.reporting import words_in
from counterclaim.model.parse import Parse, Sentence, Token

YEARS = re.compile(r"(?:1[89]|20)\d\ds?")
"""A year, or those of a decade."""
SPANS = words_in("speakers_words.toml", "spans_of_years")
BACK = words_in("speakers_words.toml", "years_back")
COUNTED = ("NOUN", "ADJ")
"""What stands right behind a number that is no year: "1900 men"."""


def is_history(parse: Parse, sentence: Sentence) -> bool:
    """Whether a sentence tells of another year than that in which it was published."""
    words = parse.words(sentence)
    day = parse.document.report.published
    now = str(day.year) if day is not None else None
    years = (a for a, b in pairwise(words) if YEARS.fullmatch(a.text) and b.upos not in COUNTED)
    return any(t.text != now for t in years) or any(_is_years_off(*pair) for pair in pairwise(words))


def _is_years_off(one: Token, other: Token) -> bool:
    """Whether two words put something years back: "last year", "years earlier"."""
    return (one.lower, other.lower) == ("last", "year") or (one.lemma.lower() in SPANS and other.lower in BACK)
