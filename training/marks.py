"""Reports of our own as they stand in their files: a line of what they are, then text with figures marked in line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MARK = re.compile(r"\[\[(.+?)\]\]\{(.*?)\}", re.S)


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words from `start` to `end` of the text without marks, and the fields behind them."""

    start: int
    end: int
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """One report: its head line's cells, its text without marks, and the marks."""

    head: tuple[str, ...]
    text: str
    marks: tuple[Mark, ...]


def read_marked(path: Path) -> Iterator[Marked]:
    """The reports of a file or of the files of a folder, in order."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    for file in files:
        for block in re.split(r"^@", file.read_text(encoding="utf-8"), flags=re.M)[1:]:
            head, body = block.split("\n", 1)
            yield _unmarked(tuple(head.split("|")), body.strip())


def _unmarked(head: tuple[str, ...], body: str) -> Marked:
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        fields = tuple(value.strip() for value in mark.group(2).split(";"))
        marks.append(Mark(len(text), len(text) + len(mark.group(1)), fields))
        text += mark.group(1)
        at = mark.end()
    return Marked(head, text + body[at:], tuple(marks))
