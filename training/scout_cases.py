"""Labelled reports as the scout learns from them: which words stand for people of which fate, which ones report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from counterclaim.clean import clean
from counterclaim.evaluate.figures import GoldReport
from counterclaim.extract.figures.sensed import DOUBT
from counterclaim.extract.mentions import CountMention, FigureMention
from counterclaim.extract.numbers import find_counts
from counterclaim.extract.scouted import FATES, Floats
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from counterclaim.model.parse import Parse, Token
from counterclaim.model.text import Report, Span
from counterclaim.reading import find_mentions
from training.marks import read_marked
from training.reports import Told
from training.taught import Part, parts_of

Fated = tuple[tuple[int, int], ...]
"""Pairs of a token and the number of a fate in `FATES`."""
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})


@dataclass(frozen=True, slots=True)
class Scouted:
    """One report: its parts, the fates of its words, its words that report; None where nobody labelled those."""

    id: str
    parts: tuple[Part, ...]
    fates: Fated | None = None
    cues: tuple[int, ...] | None = None


def of_figures(told: Told, language: Language, pieces: Pieces) -> Scouted:
    """A report whose figures are labelled, all of them."""
    parse = language.parse(clean(told.gold.report))
    return Scouted(told.gold.report.id, parts_of(parse, pieces), fated(told.gold, parse, find_counts(parse)))


def of_voices(path: Path, language: Language, pieces: Pieces) -> Iterator[Scouted]:
    """The reports of a folder whose words that report are labelled, all of them."""
    for marked in read_marked(path):
        name, outlet, *_ = marked.head
        parse = language.parse(clean(Report(marked.text, name, outlet=outlet or None)))
        spans = [Span(mark.start, mark.end) for mark in marked.marks]
        cues = sorted({t.index for span in spans for t in parse.between(span)})
        yield Scouted(name, parts_of(parse, pieces), cues=tuple(cues))


def of_rules(report: Report, language: Language, pieces: Pieces) -> Scouted:
    """A report that nobody labelled, with the figures that the rules read in it."""
    parse = language.parse(clean(report))
    found = ((_word_read(parse, figure), figure.status) for figure in find_mentions(parse, None).figures)
    fates = tuple((word, FATES.index(status)) for word, status in found if status in FATES)
    return Scouted(report.id, parts_of(parse, pieces), fates)


def _word_read(parse: Parse, figure: FigureMention) -> int:
    """The last word of the number of a figure; without one the word that stands for its people."""
    number = dict(figure.spans).get("count")
    words = parse.between(number) if number is not None else ()
    return words[-1].index if words else figure.head


def fated(gold: GoldReport, parse: Parse, counts: Sequence[CountMention]) -> Fated:
    """The word that stands for the people of each labelled figure, with their fate; those displaced are left out."""
    known = [figure for figure in gold.figures if figure.status in FATES]
    found = ((word_of(parse, figure.spans[0], counts), FATES.index(figure.status)) for figure in known)
    return tuple((word, fate) for word, fate in found if word is not None)


def word_of(parse: Parse, span: Span, counts: Sequence[CountMention]) -> int | None:
    """The last word of the first number in a span; without one the noun that its phrase hangs on."""
    words = parse.between(span)
    inside = {t.index for t in words}
    number = next((c.end - 1 for c in counts if c.start in inside), None)
    return number if number is not None or not words else _head(words, inside).index


def _head(words: Sequence[Token], inside: set[int]) -> Token:
    """The word of a phrase that hangs on none of it, a noun or what stands for one where there is any."""
    tops = [t for t in words if t.head not in inside or t.head == t.index]
    nouns = [t for t in tops if t.upos in _NOMINAL] or [t for t in words if t.upos in {"NOUN", "PROPN"}]
    return (nouns or tops or list(words))[0]


def as_scouted(words: int, told: Fated) -> Floats:
    """What a scout would tell that knows the labels: sure of each, in no doubt of what the rules find."""
    likely = np.full((words, len(FATES)), DOUBT, dtype=np.float32)
    for word, fate in told:
        likely[word, fate] = 1.0
    return likely
