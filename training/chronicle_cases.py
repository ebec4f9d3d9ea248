"""Reports whose events are marked, as the chronicler learns from them: which words tell one, who does it and to whom.

They stand as `training/sentences.py` reads them (`@id|outlet|day|style|source`), a mark for each event of a sentence,
the main one first: `TYPE@word;actor;its words;recipient;its words`. The word
stands in the sentence (`raid#2` for the second such); a land is ISO alpha-3, other names stand for none; an event that
is told not to have been ends in `;denied`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.clean import clean
from counterclaim.extract.chronicled import TYPES
from counterclaim.extract.events.lands import lands_of
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Report, Span
from counterclaim.reading import hear
from training.sentences import Sentenced, read_sentences
from training.taught import Part, parts_of


@dataclass(frozen=True, slots=True)
class Deed:
    """An event as it is marked: its word and type, and what is to be pointed at in each of `ROLES`.

    `parts` has for each role the tokens any of which is right, none where nobody is told, and None where what is told
    stands nowhere in the report.
    """

    word: int
    type: int
    denied: bool
    parts: tuple[frozenset[int] | None, ...]


@dataclass(frozen=True, slots=True)
class Chronicled:
    """One report as the network reads it, the sentence of each of its words, and its events."""

    id: str
    parts: tuple[Part, ...]
    sentences: tuple[int, ...]
    deeds: tuple[Deed, ...]


def read_chronicled(path: Path, language: Language, pieces: Pieces) -> Iterator[Chronicled]:
    """The reports of a file or of the files of a folder, in order."""
    return (_chronicled(told, language, pieces) for told in read_sentences(path))


def _chronicled(told: Sentenced, language: Language, pieces: Pieces) -> Chronicled:
    name, outlet, *_ = told.head
    parse = language.parse(clean(Report(told.text, name, outlet=outlet or None)))
    actors, places, _ = hear(parse)
    lands = lands_of(actors, places)
    marked = ((span, mark) for span, marks in told.sentences for mark in marks)
    deeds = tuple(deed for span, mark in marked if (deed := _deed(parse, span, mark, lands)))
    return Chronicled(name, parts_of(parse, pieces), tuple(t.sentence for t in parse.tokens), deeds)


def _deed(parse: Parse, span: Span, mark: str, lands: Mapping[int, str]) -> Deed | None:
    event, actor, by, recipient, to, *rest = (cell.strip() for cell in mark.split(";"))
    type_, _, word = event.partition("@")
    at = word_at(parse, span, word)
    if at is None:
        return None
    named = (_named(parse, code, words) for code, words in ((actor, by), (recipient, to)))
    told = (_of_land(code, words, lands) for code, words in ((actor, by), (recipient, to)))
    return Deed(at.index, TYPES.index(type_), rest == ["denied"], (*named, *told))


def word_at(parse: Parse, span: Span, word: str) -> Token | None:
    """The token of a sentence that a word stands for, the n-th of `word#n`."""
    form, _, which = word.partition("#")
    found = list(re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", parse.text[span.start : span.end]))
    if len(found) < int(which or 1):
        return None
    match = found[int(which or 1) - 1]
    return next(iter(parse.between(Span(span.start + match.start(), span.start + match.end()))), None)


def _of_land(code: str, words: str, lands: Mapping[int, str]) -> frozenset[int] | None:
    """The tokens that tell a land, by its code; none where nobody is told, None of one who is of no land or of two."""
    if not code:
        return None if words else frozenset()
    return frozenset(i for i, land in lands.items() if land == code) or None


def _named(parse: Parse, code: str, words: str) -> frozenset[int] | None:
    """The tokens at the heads of all places where words stand; none where neither code nor words are told."""
    if not words:
        return None if code else frozenset()
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    found = (parse.between(Span(*m.span())) for m in re.finditer(pattern, parse.text, re.IGNORECASE))
    heads = frozenset(head_of(phrase) for phrase in found if phrase)
    return heads or None


def head_of(phrase: Sequence[Token]) -> int:
    """The word of a phrase that hangs on none of it."""
    inside = {t.index for t in phrase}
    return next(t.index for t in phrase if t.head not in inside or t.head == t.index)
