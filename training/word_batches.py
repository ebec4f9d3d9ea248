"""Parts of reports side by side, as a network reads them, and reports of like length together."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

import torch
from torch import Tensor

from counterclaim.language.pieces import END, START
from training.encoder import Encoder
from training.taught import Part

TOGETHER = 16
"""Batches of like length are cut from so many batches' worth of reports at a time."""


class InParts(Protocol):
    """A report as a network reads it."""

    @property
    def parts(self) -> Sequence[Part]: ...


Report = TypeVar("Report", bound=InParts)


@dataclass(frozen=True, slots=True)
class Words:
    """Parts of reports as pieces and layout [B, L]; `first`, `last` [words] index into [B * L]."""

    pieces: Tensor
    layout: Tensor
    first: Tensor
    last: Tensor


def words_of(parts: Sequence[Part], device: str) -> Words:
    """The words of some parts in a row; what fills a part up to the longest is nought."""
    length = max(len(part.pieces) for part in parts) + 2
    length += -length % 16

    def numbers(row: Sequence[object]) -> Tensor:
        return torch.tensor(row, dtype=torch.long, device=device)

    return Words(
        pieces=numbers([[START, *p.pieces, END] + [0] * (length - 2 - len(p.pieces)) for p in parts]),
        layout=numbers([[0, *p.layout, 0] + [0] * (length - 2 - len(p.layout)) for p in parts]),
        first=numbers([n * length + 1 + i for n, p in enumerate(parts) for i in p.first]),
        last=numbers([n * length + 1 + i for n, p in enumerate(parts) for i in p.last]),
    )


def mixed_words(encoder: Encoder, mix: Tensor, read: Words) -> Tensor:
    """The words [words, width] of some parts: the first and last piece of each, of all layers."""
    states = encoder(read.pieces, read.layout)
    weights = torch.softmax(mix, -1)
    mixed = sum((weights[i] * state for i, state in enumerate(states)), torch.zeros((), device=weights.device))
    flat = mixed.float().reshape(-1, mixed.shape[-1])
    out: Tensor = 0.5 * (flat[read.first] + flat[read.last])
    return out


def length_of(parts: Sequence[Part]) -> int:
    """How many pieces a report has."""
    return sum(len(part.pieces) for part in parts)


def drawn(reports: Sequence[Report], size: int, chance: random.Random) -> Iterator[list[Report]]:
    """All reports once, `size` of like length together, in an order of chance."""
    shuffled = chance.sample(reports, len(reports))
    found = []
    for start in range(0, len(shuffled), size * TOGETHER):
        alike = sorted(shuffled[start : start + size * TOGETHER], key=lambda report: length_of(report.parts))
        found += [alike[i : i + size] for i in range(0, len(alike), size)]
    chance.shuffle(found)
    return iter(found)
