"""Stretches of running text of a size that the network reads at once."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from training.conllu import Paper, Sentence

SHORTEST, LONGEST, TOO_LONG = 24, 120, 250
"""Word pieces of a window; a sentence over `TOO_LONG` is left out."""

STEP = 8


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences in a row; `size` is their word pieces."""

    sentences: tuple[Sentence, ...]
    size: int


def of_papers(papers: Iterable[Paper], size: Callable[[Sentence], int], chance: random.Random) -> Iterator[Window]:
    """Windows of random length; half the documents are cut at their paragraphs, as reports are when read."""
    for paper in papers:
        by_paragraph = chance.random() < 0.5
        held: list[Sentence] = []
        filled, limit = 0, chance.randint(SHORTEST, LONGEST)
        for sentence in paper:
            pieces = size(sentence)
            if pieces > TOO_LONG:
                continue
            if held and (filled + pieces > limit or (by_paragraph and sentence.opens_paragraph)):
                yield Window(tuple(held), filled)
                held, filled, limit = [], 0, chance.randint(SHORTEST, LONGEST)
            held.append(sentence)
            filled += pieces
        if held:
            yield Window(tuple(held), filled)


def of_sentences(sentences: Iterable[Sentence], size: Callable[[Sentence], int]) -> Iterator[Window]:
    """One window a sentence, of those that fit."""
    for sentence in sentences:
        pieces = size(sentence)
        if pieces <= TOO_LONG:
            yield Window((sentence,), pieces)


def batched(windows: Iterable[Window], pieces: int, chance: random.Random) -> list[list[Window]]:
    """Batches of windows that take the same room, as many as `pieces` pieces hold, in random order."""
    alike: dict[int, list[Window]] = defaultdict(list)
    for window in windows:
        alike[room(window)].append(window)
    batches: list[list[Window]] = []
    for width, held in alike.items():
        chance.shuffle(held)
        rows = fitting(width, pieces)
        batches += [held[at : at + rows] for at in range(0, len(held), rows)]
    chance.shuffle(batches)
    return batches


def room(window: Window) -> int:
    """The pieces that a window takes in a batch, its two ends included, rounded up to a whole `STEP`.

    Few widths make few shapes of matrices, for each of which the fast kernels have to be built once.
    """
    return -(-(window.size + 2) // STEP) * STEP


def fitting(width: int, pieces: int) -> int:
    """How many windows of a width `pieces` pieces hold; at least one."""
    return max(1, pieces // width)
