"""The scout as it learns: an encoder over the whole report, and for each word how likely it is of each kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from counterclaim.extract.scouted import CUE
from training.builds import HALF, Build
from training.encoder import Encoder, bent
from training.scout_cases import Scouted
from training.word_batches import Words, mixed_words, words_of

RARE = -4.0
"""Where the scores start: few words are of any kind."""


@dataclass(frozen=True, slots=True)
class Sights:
    """Reports as they are read; `right` [words, kinds] says of which kind a word is, `told` where that is known."""

    read: Words
    right: Tensor
    told: Tensor


class ScoutNetwork(nn.Module):  # type: ignore[misc]
    """Scores of the kinds of each word."""

    def __init__(self, build: Build = HALF) -> None:
        super().__init__()
        self.encoder = Encoder(build)
        self.mix = nn.Parameter(torch.zeros(build.layers + 1))
        self.mix.data[-1] = 2.0
        self.inner, self.kinds = nn.Linear(build.width, build.width), nn.Linear(build.width, CUE + 1)
        self.dropout = nn.Dropout(0.1)
        nn.init.constant_(self.kinds.bias, RARE)

    def forward(self, read: Words) -> Tensor:
        """The scores of the words of some parts [words, kinds]."""
        vectors = self.dropout(mixed_words(self.encoder, self.mix, read))
        out: Tensor = self.kinds(self.dropout(bent(self.inner(vectors))))
        return out


class Likelihoods(nn.Module):  # type: ignore[misc]
    """How likely each kind is of the vectors of words, as a learnt scout has it."""

    def __init__(self, network: ScoutNetwork) -> None:
        super().__init__()
        self.inner, self.kinds = network.inner, network.kinds

    def forward(self, vectors: Tensor) -> Tensor:
        """Likelihoods [words, kinds] of vectors [words, width]."""
        return torch.sigmoid(self.kinds(bent(self.inner(vectors))))



def sights(reports: Sequence[Scouted], device: str) -> Sights:
    """The reports as one batch."""
    words = sum(len(part.first) for report in reports for part in report.parts)
    right, told = torch.zeros(words, CUE + 1), torch.zeros(words, CUE + 1)
    before = 0
    for report in reports:
        after = before + sum(len(part.first) for part in report.parts)
        told[before:after, :CUE] = float(report.fates is not None)
        told[before:after, CUE] = float(report.cues is not None)
        for word, fate in report.fates or ():
            right[before + word, fate] = 1.0
        for word in report.cues or ():
            right[before + word, CUE] = 1.0
        before = after
    read = words_of([part for report in reports for part in report.parts], device)
    return Sights(read, right.to(device), told.to(device))



def loss_of(scores: Tensor, seen: Sights) -> Tensor:
    """How unlikely each kind is of the words that it is told of, and its absence of the others, summed."""
    lost = functional.binary_cross_entropy_with_logits(scores.float(), seen.right, reduction="none")
    return (lost * seen.told).sum()
