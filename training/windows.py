"""Stretches of running text of a size that the network reads at once."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from training.conllu import Paper, Sentence

SHORTEST, LONGEST, TOO_LONG = 24, 120, 250
"""Word pieces of a window; a sentence over `TOO_LONG` is left out."""


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
    """Batches of windows of like length, of at most `pieces` pieces with padding, in random order."""
    batches: list[list[Window]] = []
    longest = 0
    for window in sorted(windows, key=lambda w: w.size + 6 * chance.random()):
        longest = max(longest, window.size + 2)
        if not batches or longest * (len(batches[-1]) + 1) > pieces:
            batches.append([])
            longest = window.size + 2
        batches[-1].append(window)
    chance.shuffle(batches)
    return batches
