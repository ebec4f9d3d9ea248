"""The chronicler as it learns: an encoder over the whole report, for each word the types of the event that it tells,
and for an event which words name who does it and to whom.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from counterclaim.extract.chronicled import DENIED, KEYS, STANDS, TYPES, stands
from counterclaim.extract.chronicled import ROLES as ALL_ROLES
from training.builds import HALF, Build
from training.chronicle_cases import Chronicled
from training.encoder import Encoder, bent
from training.word_batches import Words, mixed_words, words_of

ROLES = len(ALL_ROLES)
RARE = -4.0
"""Where the scores start: few words tell of an event."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Reports as they are read; `right` [words, types + 1]; each deed's word, and what its roles may point at."""

    read: Words
    right: Tensor
    deeds: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The deeds of one report: their words [n], the words from `start` to `end` that they may point at, `stands`
    [n, words], which of them are `right` [roles, n, 1 + words], the first standing for nobody.
    """

    at: Tensor
    start: int
    end: int
    stands: Tensor
    right: Tensor


class ChroniclerNetwork(nn.Module):  # type: ignore[misc]
    """Scores of what each word tells, and vectors by which events point at words."""

    def __init__(self, build: Build = HALF) -> None:
        super().__init__()
        width = build.width
        self.encoder = Encoder(build)
        self.mix = nn.Parameter(torch.zeros(build.layers + 1))
        self.mix.data[-1] = 2.0
        self.inner, self.kinds = nn.Linear(width, width), nn.Linear(width, len(TYPES) + 1)
        self.pointing = nn.Linear(width, width)
        self.query, self.key = nn.Linear(width, ROLES * KEYS), nn.Linear(width, ROLES * KEYS)
        self.nobody = nn.Linear(width, ROLES)
        self.stand = nn.Parameter(torch.zeros(ROLES, STANDS))
        self.dropout = nn.Dropout(0.1)
        nn.init.constant_(self.kinds.bias, RARE)

    def forward(self, read: Words) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Of the words of some parts the scores of types [words, types + 1], queries and keys [words, roles * keys],
        and how much speaks for nobody [words, roles].
        """
        vectors = self.dropout(mixed_words(self.encoder, self.mix, read))
        return self.told(vectors)

    def told(self, vectors: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """The same of vectors [words, width]."""
        inner = self.dropout(bent(self.inner(vectors)))
        points = self.dropout(bent(self.pointing(vectors)))
        return self.kinds(inner), self.query(points), self.key(points), self.nobody(points)


class Rows(nn.Module):  # type: ignore[misc]
    """What a learnt chronicler has of each word, side by side (`extract/chronicled.py`)."""

    def __init__(self, network: ChroniclerNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, vectors: Tensor) -> Tensor:
        """Rows of vectors [words, width]."""
        kinds, query, key, nobody = self.network.told(vectors)
        counts = torch.zeros_like(nobody[:, :1]) + self.network.stand.reshape(1, -1)
        return torch.cat([torch.sigmoid(kinds), nobody, query / math.sqrt(KEYS), key, counts], -1)



def notes(reports: Sequence[Chronicled], device: str) -> Notes:
    """The reports as one batch."""
    words = sum(len(report.sentences) for report in reports)
    right = torch.zeros(words, DENIED + 1)
    deeds, before = [], 0
    for report in reports:
        for deed in report.deeds:
            right[before + deed.word, deed.type] = 1.0
            right[before + deed.word, DENIED] = float(deed.denied)
        if report.deeds:
            deeds.append(_asked(report, before, device))
        before += len(report.sentences)
    read = words_of([part for report in reports for part in report.parts], device)
    return Notes(read, right.to(device), tuple(deeds))


def _asked(report: Chronicled, before: int, device: str) -> Asked:
    count = len(report.sentences)
    right = torch.zeros(ROLES, len(report.deeds), 1 + count, dtype=torch.bool)
    for n, deed in enumerate(report.deeds):
        for role, named in enumerate(deed.parts):
            if named is not None:
                right[role, n, [1 + i for i in named] or [0]] = True
    at = torch.tensor([before + deed.word for deed in report.deeds])
    sentences = np.array(report.sentences)
    places = torch.from_numpy(np.stack([stands(sentences, deed.word) for deed in report.deeds]))
    return Asked(at.to(device), before, before + count, places.to(device), right.to(device))


def pointed(network: ChroniclerNetwork, asked: Asked, query: Tensor, key: Tensor, nobody: Tensor) -> Tensor:
    """Scores [roles, deeds, 1 + words] of nobody and of each word."""
    q = query[asked.at].float().reshape(-1, ROLES, KEYS)
    k = key[asked.start : asked.end].float().reshape(-1, ROLES, KEYS)
    scores = torch.einsum("drk,wrk->rdw", q, k) / math.sqrt(KEYS) + network.stand[:, asked.stands]
    return torch.cat([nobody[asked.at].float().T[:, :, None], scores], 2)


def losses(network: ChroniclerNetwork, seen: Notes, device: str) -> dict[str, Tensor]:
    """How unlikely is what is marked: the types of all words, whom events point at."""
    with torch.autocast(device, dtype=torch.bfloat16):
        kinds, query, key, nobody = network(seen.read)
    kinds = kinds.float()
    lost = functional.binary_cross_entropy_with_logits(kinds[:, :DENIED], seen.right[:, :DENIED], reduction="sum")
    told = seen.right[:, :DENIED].any(1)
    denied = functional.binary_cross_entropy_with_logits(kinds[told, DENIED], seen.right[told, DENIED], reduction="sum")
    roles = torch.zeros((), device=kinds.device)
    for asked in seen.deeds:
        scores = torch.log_softmax(pointed(network, asked, query, key, nobody), -1)
        known = asked.right.any(-1)
        good = torch.logsumexp(scores.masked_fill(~asked.right, -1e4), -1)
        roles = roles - good[known].sum()
    return {"types": lost, "denied": 0.5 * denied, "roles": 0.5 * roles}
