"""Nicknames told in quotation marks within a name: Joseph "Tiger" Mbaye."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.parse import Parse

MARKS = {'"': '"', "“": "”", "'": "'", "‘": "’", "«": "»"}
"""The marks that open a nickname, with those that close it."""
LONGEST = 4
"""The words of the longest nickname, "the Black Snake"."""


def nicknames(parse: Parse, start: int, end: int) -> frozenset[int]:
    """The tokens of the nicknames that stand within names between two tokens, marks and all."""
    return frozenset(i for at in range(start, end) for i in _nickname(parse, at))


def _nickname(parse: Parse, at: int) -> Iterator[int]:
    """The tokens of the nickname that a mark opens between the words of one name, if it does."""
    tokens = parse.tokens
    shut = MARKS.get(tokens[at].text)
    if shut is None or not at or tokens[at - 1].upos != "PROPN":
        return
    close = next((i for i in range(at + 2, min(len(tokens) - 1, at + LONGEST + 2)) if tokens[i].text == shut), None)
    if close is None or tokens[close + 1].upos != "PROPN" or tokens[close + 1].deprel != "flat":
        return
    if any(tokens[i].text[0].isupper() for i in range(at + 1, close)) and tokens[close + 1].head == _first(parse, at):
        yield from range(at, close + 1)


def _first(parse: Parse, at: int) -> int | None:
    """The word that the others of a name hang on, of which one stands before a mark."""
    word = parse.tokens[at - 1]
    return word.head if word.deprel == "flat" else word.index
