"""Taught reports to the tensors of a batch."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import torch

from counterclaim.language.pieces import END, START
from training.judge_cases import OTHER, Labelled, Taught, Vocabulary
from training.judge_network import Batch, Options

TOGETHER = 16
"""Batches of like length are cut from so many batches' worth of reports at a time."""


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


def batches(reports: Sequence[Taught], size: int, chance: random.Random) -> Iterator[list[Taught]]:
    """All reports once, `size` of like length together, in an order of chance."""
    shuffled = chance.sample(reports, len(reports))
    found = []
    for start in range(0, len(shuffled), size * TOGETHER):
        alike = sorted(shuffled[start : start + size * TOGETHER], key=_length)
        found += [alike[i : i + size] for i in range(0, len(alike), size)]
    chance.shuffle(found)
    return iter(found)


def _length(report: Taught) -> int:
    return sum(len(part.pieces) for part in report.parts)


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
    """The reports as one batch; all have a figure."""
    figures = _Figures({slot: _Rows() for slot in words.kinds})
    for report in reports:
        figures.add(report, words)
    parts = [part for report in reports for part in report.parts]
    length = max(len(part.pieces) for part in parts) + 2
    length += -length % 16

    def numbers(row: Sequence[object]) -> torch.Tensor:
        return torch.tensor(row, dtype=torch.long, device=device)

    return Batch(
        pieces=numbers([[START, *p.pieces, END] + [0] * (length - 2 - len(p.pieces)) for p in parts]),
        layout=numbers([[0, *p.layout, 0] + [0] * (length - 2 - len(p.layout)) for p in parts]),
        first=numbers([n * length + 1 + i for n, p in enumerate(parts) for i in p.first]),
        last=numbers([n * length + 1 + i for n, p in enumerate(parts) for i in p.last]),
        verb=numbers(figures.verb),
        people=numbers(figures.people),
        words=numbers(figures.words).T,
        known=numbers(figures.known).T.reshape(2, -1),
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
