"""Cases in text files: a sentence with its tree, and notes of what is to be found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.parse import Parse
from tests.trees import tree


@dataclass(frozen=True)
class Told:
    """A sentence, its parse, and the notes of each kind as the parts between their bars."""

    text: str
    parse: Parse
    notes: tuple[tuple[str, tuple[str, ...]], ...]

    def of(self, *kinds: str) -> Iterator[tuple[str, ...]]:
        return (parts for kind, parts in self.notes if kind in kinds)

    def token(self, word: str) -> int:
        return next(t.index for t in self.parse.tokens if t.text == word)


def told(path: Path) -> tuple[Told, ...]:
    """The cases of a file, parted by rows of dashes."""
    blocks = path.read_text(encoding="utf-8").split("\n-----\n")
    return tuple(_told(block) for block in blocks if "# text:" in block)


def _told(block: str) -> Told:
    lines = [line[2:].split(": ", 1) for line in block.splitlines() if line.startswith("# ") and ": " in line]
    rows = "\n".join(line for line in block.splitlines() if not line.startswith("#"))
    sentences = (part for part in rows.strip().split("\n\n") if part.strip())
    names = [part.split("-") for kind, note in lines if kind == "names" for part in note.split()]
    parse = tree(*sentences, names=[(int(start), int(end), label) for start, end, label in names])
    text = next(note for kind, note in lines if kind == "text")
    return Told(text, parse, tuple((kind, tuple(note.split(" | "))) for kind, note in lines))
