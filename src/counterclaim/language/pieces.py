"""Words to the word pieces that the encoder knows, one word at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tokenizers import Tokenizer

from counterclaim.language.words import plain

START, END, UNKNOWN, MASK, PAD = 101, 102, 100, 103, 0
LONGEST = 12
"""Pieces kept of one word; the rest of a longer one (a link) says nothing."""

_CACHED = 200_000


class Pieces:
    """A word-piece vocabulary that remembers the words it has seen; safe to share between threads."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._seen: dict[str, tuple[int, ...]] = {}

    def of(self, form: str) -> tuple[int, ...]:
        """The pieces of one word, at least one and at most `LONGEST`."""
        found = self._seen.get(form)
        if found is None:
            whole = plain(form).encode("utf-8", "replace").decode("utf-8")
            ids = self._tokenizer.encode(whole, add_special_tokens=False).ids[:LONGEST]
            found = tuple(ids) or (UNKNOWN,)
            if len(self._seen) < _CACHED:
                self._seen[form] = found
        return found

    def of_all(self, forms: Iterable[str]) -> list[tuple[int, ...]]:
        """The pieces of each word, in order."""
        return [self.of(form) for form in forms]
