"""Datelines: where a report was filed from, which is no place of what it reports unless nothing else is."""

from __future__ import annotations

from counterclaim.extract.places.spot import Spotted
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role

DASHES = frozenset({"-", "--", "–", "—", ":"})
LONGEST = 16
"""Words up to the dash."""


def in_dateline(parse: Parse, spotted: Spotted) -> bool:
    """Whether a name stands before the dash that opens a paragraph: "KABUL, Afghanistan (Sept. 8) - ".

    Up to there no word is in small letters; a paragraph that has only such words counts as well.
    """
    sentence = parse.sentence_of(spotted.start)
    if sentence.role is not Role.BODY or not _opens(parse, sentence.index):
        return False
    marked = False
    for token in parse.tokens[sentence.start : min(sentence.end, sentence.start + LONGEST)]:
        if token.text.islower() and token.text.isalpha():
            return False
        marked = marked or token.text in (",", "(")
        if token.text in DASHES:
            return spotted.end <= token.index
    return marked and sentence.end - sentence.start < LONGEST


def _opens(parse: Parse, sentence: int) -> bool:
    """Whether a sentence is the first of its stretch."""
    return sentence == 0 or parse.sentences[sentence - 1].stretch != parse.sentences[sentence].stretch
