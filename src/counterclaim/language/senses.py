"""What each word of a report says in it as a whole: one vector a word, read over all stretches at once."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from counterclaim.language.network import Floats, one_thread
from counterclaim.language.pieces import END, START, Pieces
from counterclaim.language.words import shape
from counterclaim.model.parse import Token

WINDOW = 490
"""Word pieces read at once; a longer report is cut between sentences into parts of like length."""
OPENING = 17
"""Pieces kept of the outlet's name and the colon behind it, which every part opens with."""


class Senses:
    """The network in one thread; `read` may be called from many."""

    def __init__(self, model: Path, pieces: Pieces, made_by: str) -> None:
        """A model of a file, which `make` makes by the name of `made_by`."""
        self._session = one_thread(model, made_by)
        self._pieces = pieces

    def read(self, tokens: Sequence[Token], outlet: str | None) -> Floats:
        """The vectors [n, width] of n words in a row; the name of the outlet is read before each part."""
        if not tokens:
            return np.zeros((0, 0), dtype=np.float32)
        head = opening(self._pieces, outlet)
        words = self._pieces.of_all([token.text for token in tokens])
        parts = cut([len(word) for word in words], [token.sentence for token in tokens], WINDOW - len(head))
        return np.concatenate([self._part(head, words[a:b], tokens[a:b]) for a, b in parts])

    def _part(self, head: list[int], words: list[tuple[int, ...]], tokens: Sequence[Token]) -> Floats:
        lengths = np.array([len(word) for word in words], dtype=np.int64)
        last = np.cumsum(lengths) + len(head)
        shapes = np.array([shape(token.text) for token in tokens], dtype=np.int64)
        layout = np.concatenate([np.zeros(1 + len(head), np.int64), np.repeat(shapes, lengths), [0]])
        ids = np.array([START, *head, *itertools.chain.from_iterable(words), END], dtype=np.int64)
        asked = {"pieces": ids[None], "layout": layout[None], "first": last - lengths + 1, "last": last}
        (vectors,) = self._session.run(None, asked)
        found: Floats = vectors
        return found


def opening(pieces: Pieces, outlet: str | None) -> list[int]:
    """The pieces that stand before a report: its outlet's name and a colon; none without an outlet."""
    words = (outlet or "").split()[:8]
    named = list(itertools.chain.from_iterable(pieces.of_all(words)))[: OPENING - 1]
    return [*named, *pieces.of(":")] if words else []


def cut(lengths: Sequence[int], sentences: Sequence[int], room: int) -> list[tuple[int, int]]:
    """Parts of words (from, to) of at most `room` pieces and like length, cut between sentences where that can be."""
    whole = sum(lengths)
    count = -(-whole // room)
    parts: list[tuple[int, int]] = []
    start = held = 0
    for i, length in enumerate(lengths):
        between = i > start and sentences[i] != sentences[i - 1] and len(parts) < count - 1
        if held + length > room or (between and held * count >= whole):
            parts.append((start, i))
            start, held = i, 0
        held += length
    return [*parts, (start, len(lengths))]
