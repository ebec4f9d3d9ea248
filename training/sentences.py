"""Reports as files have them whose marks stand before each sentence: a head line, then `MARKS<TAB>sentence`.

The head line is `@id|outlet|day|...`; an empty line parts two paragraphs; the marks of a sentence stand with ` & `
between them, `-` for none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from counterclaim.model.text import Span


@dataclass(frozen=True, slots=True)
class Sentenced:
    """One report: its head line's cells, its text, and each sentence of it with its marks."""

    head: tuple[str, ...]
    text: str
    sentences: tuple[tuple[Span, tuple[str, ...]], ...]


def read_sentences(path: Path) -> Iterator[Sentenced]:
    """The reports of a file or of the files of a folder, in order, their sentences joined to paragraphs."""
    for file in sorted(path.glob("*.txt")) if path.is_dir() else [path]:
        for block in file.read_text(encoding="utf-8").removeprefix("@").split("\n@"):
            head, _, body = block.partition("\n")
            yield Sentenced(tuple(head.split("|")), *joined(body))


def joined(body: str) -> tuple[str, tuple[tuple[Span, tuple[str, ...]], ...]]:
    """The text of marked lines, and each of its sentences with its marks."""
    text, sentences = "", []
    for line in body.strip("\n").split("\n"):
        marks, _, words = line.partition("\t")
        text += ("" if not text or text.endswith("\n\n") else " ") + words if words else "\n\n"
        if words:
            sentences.append((Span(len(text) - len(words), len(text)), _marks(marks)))
    return text, tuple(sentences)


def _marks(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split(" & "))
