"""Marked reports as sentences that say what became of each word's people, and what they were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from counterclaim.language.reading import Word, paragraphs
from training.conllu import Paper, Sentence
from training.marks import Marked, read_marked

FATES = ("", "killed", "wounded", "missing", "captured", "casualties")
"""What may have become of a word's people, nothing first."""
PEOPLE = ("", "military", "civilian", "police", "militant", "mixed", "unknown")
"""What they may be, nothing first."""
FOLDER = Path(__file__).with_name("reports")
_PEOPLE, _STATUS = 3, 4
"""The fields of a mark that tell the kind of people and the status."""


def told_papers(path: Path = FOLDER) -> list[Paper]:
    """Each report of a file or folder as one document, a paragraph standing as one sentence without a tree."""
    return [list(_sentences(report)) for report in read_marked(path)]


def _sentences(report: Marked) -> Iterator[Sentence]:
    for words in paragraphs(report.text, 0, len(report.text)):
        yield Sentence(
            forms=tuple(word.form for word in words),
            opens_paragraph=True,
            fates=tuple(FATES.index(_field(word, report, _STATUS)) for word in words),
            people=tuple(PEOPLE.index(_field(word, report, _PEOPLE)) for word in words),
        )


def _field(word: Word, report: Marked, field: int) -> str:
    """What a mark over a word says in a field; nothing where none holds the word."""
    over = (mark for mark in report.marks if mark.start <= word.start and word.end <= mark.end)
    return next((mark.fields[field] for mark in over), "")
