"""One stretch of text to sentences with tags, trees and names, window by window."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from counterclaim.language.lemmas import Lemmas
from counterclaim.language.naming import Namer
from counterclaim.language.network import Answers, Labels, Network
from counterclaim.language.pieces import Pieces
from counterclaim.language.repairs import repaired
from counterclaim.language.tokenizer import tokens
from counterclaim.language.trees import heads

WINDOW, WIDEST = 120, 250
"""Word pieces read at once; a sentence that fills a window is read again in a wider one."""

FULL_STOPS = frozenset({".", "!", "?"})
STOP = 4.0
"""What a full stop before a capital adds to the score of a sentence's start: F1 on EWT rose by 0.1, on GUM by none."""

_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\r\n[^\S\n]*\r\n|\u2029")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a stretch as cut by the tokeniser: its offsets, its form, whether a line breaks before it."""

    start: int
    end: int
    form: str
    breaks: bool


@dataclass(frozen=True, slots=True)
class Read:
    """One sentence: words in order, a label of each kind for each, heads from 1 with 0 the root, names."""

    words: tuple[Word, ...]
    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemmas: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]
    names: tuple[tuple[int, int, str], ...]


class Reader:
    """Reads words with the network; what it says of a stretch depends on nothing but that stretch."""

    def __init__(self, network: Network, labels: Labels, pieces: Pieces, lemmas: Lemmas, namer: Namer) -> None:
        self._network, self._labels, self._pieces = network, labels, pieces
        self._lemmas, self._namer = lemmas, namer
        self._root = labels.relation.index("root")

    def sentences(self, text: str, start: int, end: int) -> Iterator[Read]:
        """The sentences of `text[start:end]`; none crosses a blank line."""
        for paragraph in paragraphs(text, start, end):
            yield from self.of_words(paragraph)

    def of_words(self, words: list[Word]) -> Iterator[Read]:
        """The sentences of words in a row."""
        pieces = self._pieces.of_all([word.form for word in words])
        at, width = 0, WINDOW
        while at < len(words):
            until = _window(pieces, at, width)
            answers = self._answer(words[at:until], pieces[at:until])
            starts = [0, *(np.flatnonzero(answers.starts[2:] > -_stops(words[at:until])) + 1).tolist()]
            if until < len(words):
                if len(starts) == 1 and width < WIDEST:
                    width = WIDEST
                    continue
                ends = starts[1:] or [until - at]
            else:
                ends = [*starts[1:], until - at]
            for first, last in zip(starts, ends, strict=False):
                yield self._sentence(words[at + first : at + last], answers, first)
            at, width = at + ends[-1], WINDOW

    def _answer(self, words: list[Word], pieces: list[tuple[int, ...]]) -> Answers:
        return self._network.read([w.form for w in words], pieces, [w.breaks for w in words])

    def _sentence(self, words: list[Word], answers: Answers, first: int) -> Read:
        """One sentence of a window, whose words begin after `first` others."""
        rows = np.arange(first + 1, first + len(words) + 1)
        found = heads(answers.arcs[np.ix_(rows, np.append(0, rows))])
        labels = self._labels
        xpos = tuple(labels.xpos[i] for i in answers.xpos[rows].tolist())
        found, relations = repaired(found, self._relations(answers, rows, found, first), xpos)
        upos = tuple(labels.upos[i] for i in answers.upos[rows].tolist())
        edits = [labels.lemma[i] for i in answers.lemma[rows].tolist()]
        return Read(
            words=tuple(words),
            upos=upos,
            xpos=xpos,
            feats=tuple(labels.feats[i] for i in answers.feats[rows].tolist()),
            lemmas=tuple(self._lemmas.of(w.form, tag, edit) for w, tag, edit in zip(words, upos, edits, strict=True)),
            heads=tuple(found),
            relations=relations,
            names=tuple(self._namer.names(answers.names[rows], [w.form for w in words])),
        )

    def _relations(self, answers: Answers, rows: NDArray[np.intp], found: list[int], first: int) -> tuple[str, ...]:
        """The relations on the tree as it stands; `root` at the root and nowhere else."""
        above = np.array([head + first if head else 0 for head in found])
        scores = self._network.relations(answers, rows, above)
        scores[:, self._root] = -np.inf
        best = np.where(above == 0, self._root, scores.argmax(1))
        return tuple(self._labels.relation[i] for i in best.tolist())


def paragraphs(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """The words of `text[start:end]`, in runs between blank lines."""
    held: list[Word] = []
    before = start
    for first, last in tokens(text, start, end):
        gap = text[before:first]
        if held and _PARAGRAPH.search(gap):
            yield held
            held = []
        held.append(Word(first, last, text[first:last], bool(held) and bool(_BREAK.search(gap))))
        before = last
    if held:
        yield held


def _stops(words: list[Word]) -> NDArray[np.float32]:
    """How much speaks for a sentence to start at each word but the first: a capital behind a full stop."""
    pairs = itertools.pairwise(word.form for word in words)
    stops = [STOP if before in FULL_STOPS and form[:1].isupper() else 0.0 for before, form in pairs]
    return np.array(stops, dtype=np.float32)


def _window(pieces: list[tuple[int, ...]], at: int, width: int) -> int:
    """The word before which a window from word `at` ends."""
    filled, until = 0, at
    while until < len(pieces) and (until == at or filled + len(pieces[until]) <= width):
        filled += len(pieces[until])
        until += 1
    return until
