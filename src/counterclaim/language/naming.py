"""Scores of BIO tags to names: the best sequence in which each begins before it goes on (Viterbi 1967)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.language.edges import edged

_NEVER = -1e9


TIPS = 2.0
"""What a name on the list adds to the scores of its tags."""


class KnownNames:
    """Names by their words, without regard to case but for a capital."""

    def __init__(self, names: Mapping[str, str] | None = None) -> None:
        self._kinds = {tuple(name.lower().split()): kind for name, kind in (names or {}).items()}
        self._longest = {words[0]: 0 for words in self._kinds}
        for words in self._kinds:
            self._longest[words[0]] = max(self._longest[words[0]], len(words))

    @classmethod
    def read(cls, path: Path) -> KnownNames:
        """The names of a file of lines `KIND name; name`, comments with #."""
        lines = path.read_text(encoding="utf-8").splitlines()
        pairs = (line.split(" ", 1) for line in lines if not line.startswith("#"))
        return cls({name.strip(): kind for kind, names in pairs for name in names.split(";")})

    def found(self, forms: Sequence[str]) -> list[tuple[int, int, str]]:
        """First word, word after the last, and kind of the longest names, none overlapping."""
        lower = [form.lower() for form in forms]
        out: list[tuple[int, int, str]] = []
        at = 0
        while at < len(lower):
            for end in range(min(len(lower), at + self._longest.get(lower[at], 0)), at, -1):
                kind = self._kinds.get(tuple(lower[at:end]))
                if kind and forms[end - 1][:1].isupper():
                    out.append((at, end, kind))
                    at = end - 1
                    break
            at += 1
        return out


class Namer:
    """Decodes the tags `O`, `B-kind`, `I-kind` of the network."""

    def __init__(self, tags: tuple[str, ...], known: KnownNames | None = None) -> None:
        self._tags, self._known = tags, known or KnownNames()
        self._steps = np.array([[0.0 if _follows(b, a) else _NEVER for b in tags] for a in tags])
        self._first = np.array([0.0 if _follows(tag, "O") else _NEVER for tag in tags])
        self._outside = tags.index("O")

    def names(self, scores: NDArray[np.float32], forms: Sequence[str] = ()) -> list[tuple[int, int, str]]:
        """First word, word after the last, and kind of each name; `scores` is [words, tags]."""
        for start, end, kind in self._known.found(forms):
            scores[start, self._tags.index(f"B-{kind}")] += TIPS
            scores[start + 1 : end, self._tags.index(f"I-{kind}")] += TIPS
        path = scores.argmax(1)
        if (path == self._outside).all():
            return []
        if not self._allowed(path):
            path = self._best(scores)
        found = _spans([self._tags[i] for i in path])
        return edged(found, forms) if forms else found

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
