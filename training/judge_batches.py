"""Taught reports to the tensors of a batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import torch

from training.judge_network import Batch, Options
from training.taught import OTHER, Labelled, Taught, Vocabulary
from training.word_batches import words_of


@dataclass
class _Rows:
    """The options of one slot as they are gathered."""

    figure: list[int] = field(default_factory=list)
    kind: list[int] = field(default_factory=list)
    told: list[float] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    of: list[int] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    stand: list[int] = field(default_factory=list)

    def tensors(self, device: str) -> Options:
        def numbers(row: list[int]) -> torch.Tensor:
            return torch.tensor(row, dtype=torch.long, device=device)

        return Options(
            figure=numbers(self.figure),
            kind=numbers(self.kind),
            told=torch.tensor(self.told, device=device),
            right=torch.tensor(self.right, dtype=torch.bool, device=device),
            of=numbers(self.of),
            at=numbers(self.at),
            stand=numbers(self.stand),
        )



@dataclass
class _Figures:
    """The figures of a batch as they are gathered; `before` counts the words of the reports before the next one."""

    rows: dict[str, _Rows]
    verb: list[int] = field(default_factory=list)
    people: list[int] = field(default_factory=list)
    words: list[tuple[int, int]] = field(default_factory=list)
    known: list[tuple[int, int]] = field(default_factory=list)
    before: int = 0

    def add(self, report: Taught, vocabulary: Vocabulary) -> None:
        for labelled in report.figures:
            asked, number = labelled.asked, len(self.verb)
            self.verb.append(self.before + asked.trigger)
            self.people.append(self.before + asked.head)
            self.words += [(self.before + word, number) for word in asked.words]
            self.known += [(vocabulary.known[word], number) for word in asked.known if word in vocabulary.known]
            _add(self.rows, labelled, number, self.before, vocabulary)
        self.before += sum(len(part.first) for part in report.parts)


def batch(reports: Sequence[Taught], words: Vocabulary, device: str) -> Batch:
    """The reports as one batch."""
    figures = _Figures({slot: _Rows() for slot in words.kinds})
    for report in reports:
        figures.add(report, words)

    def numbers(row: Sequence[object]) -> torch.Tensor:
        return torch.tensor(row, dtype=torch.long, device=device)

    return Batch(
        read=words_of([part for report in reports for part in report.parts], device),
        verb=numbers(figures.verb),
        people=numbers(figures.people),
        words=numbers(figures.words).reshape(-1, 2).T,
        known=numbers(figures.known).reshape(-1, 2).T,
        options={slot: row.tensors(device) for slot, row in figures.rows.items()},
    )


def _add(rows: dict[str, _Rows], labelled: Labelled, figure: int, before: int, words: Vocabulary) -> None:
    for slot, options in labelled.asked.options.items():
        row, kinds = rows[slot], words.kinds[slot]
        for value, option in options.items():
            number = len(row.figure)
            row.figure.append(figure)
            row.kind.append(kinds.get(option.kind, kinds[OTHER]))
            row.told.append(float(option.told))
            row.right.append(value in labelled.right[slot])
            row.of += [number] * len(option.mentions)
            row.at += [before + at for at, _ in option.mentions]
            row.stand += [stand for _, stand in option.mentions]
