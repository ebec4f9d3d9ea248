"""Scores of BIO tags to names: the best sequence in which each begins before it goes on (Viterbi 1967)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_NEVER = -1e9


class Namer:
    """Decodes the tags `O`, `B-kind`, `I-kind` of the network."""

    def __init__(self, tags: tuple[str, ...]) -> None:
        self._tags = tags
        self._steps = np.array([[0.0 if _follows(b, a) else _NEVER for b in tags] for a in tags])
        self._first = np.array([0.0 if _follows(tag, "O") else _NEVER for tag in tags])
        self._outside = tags.index("O")

    def names(self, scores: NDArray[np.float32]) -> list[tuple[int, int, str]]:
        """First word, word after the last, and kind of each name; `scores` is [words, tags]."""
        path = scores.argmax(1)
        if (path == self._outside).all():
            return []
        if not self._allowed(path):
            path = self._best(scores)
        return _spans([self._tags[i] for i in path])

    def _allowed(self, path: NDArray[np.intp]) -> bool:
        return bool(self._first[path[0]] == 0 and (self._steps[path[:-1], path[1:]] == 0).all())

    def _best(self, scores: NDArray[np.float32]) -> NDArray[np.intp]:
        total = self._first + scores[0]
        came = np.zeros(scores.shape, dtype=np.intp)
        for i in range(1, len(scores)):
            options = total[:, None] + self._steps
            came[i] = options.argmax(0)
            total = options.max(0) + scores[i]
        path = np.empty(len(scores), dtype=np.intp)
        path[-1] = total.argmax()
        for i in range(len(scores) - 1, 0, -1):
            path[i - 1] = came[i, path[i]]
        return path


def _follows(tag: str, before: str) -> bool:
    return not tag.startswith("I-") or before[2:] == tag[2:]


def _spans(tags: list[str]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for i, tag in enumerate(tags):
        if tag.startswith("B-"):
            found.append((i, i + 1, tag[2:]))
        elif tag.startswith("I-"):
            start, _, kind = found[-1]
            found[-1] = (start, i + 1, kind)
    return found
