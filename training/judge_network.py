"""The judge as it learns: an encoder over the whole report, a vector of each figure, scores of its slots' options."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from counterclaim.extract.weigh.answers import ANSWER
from counterclaim.extract.weigh.asked import STANDS, VOICE
from counterclaim.extract.weigh.ties import SAME
from training.builds import MINILM, Build
from training.encoder import Encoder, bent
from training.word_batches import Words, mixed_words

KEYS = 256
POINTED = ("side", "party", VOICE, ANSWER, *SAME)
"""The slots whose options have mentions."""


@dataclass(frozen=True, slots=True)
class Options:
    """All options of a slot in a batch, in a row.

    `figure`, `kind` [n] say whose an option is and of which kind; `told` [n] is 1 where the rules chose it; `right`
    [n] is true where it is labelled; `of`, `at`, `stand` [m] say of which option a mention is, at which word and where.
    """

    figure: Tensor
    kind: Tensor
    told: Tensor
    right: Tensor
    of: Tensor
    at: Tensor
    stand: Tensor


@dataclass(frozen=True, slots=True)
class Batch:
    """Reports as they are read, and what is asked of their figures.

    `verb`, `people` [figures] and `words` (word, figure) [2, n] say on which words figures stand; `known` (number,
    figure) [2, n] what is known of them.
    """

    read: Words
    verb: Tensor
    people: Tensor
    words: Tensor
    known: Tensor
    options: Mapping[str, Options]


class JudgeNetwork(nn.Module):  # type: ignore[misc]
    """Scores of the options of figures; `kinds` and `known` count the words that stand for kinds and knowledge."""

    def __init__(self, kinds: Mapping[str, int], known: int, build: Build = MINILM) -> None:
        super().__init__()
        width = build.width
        self.encoder = Encoder(build)
        self.mix = nn.Parameter(torch.zeros(build.layers + 1))
        self.mix.data[-1] = 2.0
        self.known = nn.Embedding(known, width)
        self.figure, self.inner = nn.Linear(3 * width, width), nn.Linear(width, width)
        self.kind = _each({slot: nn.Embedding(size, width) for slot, size in kinds.items()})
        self.bias = nn.ParameterDict({slot: nn.Parameter(torch.zeros(size)) for slot, size in kinds.items()})
        self.trust = _each({slot: nn.Linear(width, 1) for slot in kinds})
        self.query, self.key = (_each({slot: nn.Linear(width, KEYS) for slot in POINTED}) for _ in range(2))
        self.meant = _each({slot: nn.Linear(width, 1) for slot in POINTED})
        self.stand = _each({slot: nn.Embedding(3 * STANDS, 1) for slot in POINTED})
        self.dropout, self.inner_dropout = nn.Dropout(0.1), nn.Dropout(0.2)
        for table in (self.known, *self.kind.values()):
            nn.init.normal_(table.weight, std=0.02)
        for table in (*self.stand.values(), *self.trust.values()):
            nn.init.zeros_(table.weight)

    def forward(self, batch: Batch, kept: Tensor) -> dict[str, Tensor]:
        """The scores of all options by slot; `kept` [figures] is 0 where the judge is not told what the rules say."""
        vectors = self.dropout(self.vectors(batch))
        meant = self._figures(vectors, batch, kept)
        return {slot: self._scores(slot, vectors, meant, options, kept) for slot, options in batch.options.items()}

    def vectors(self, batch: Batch) -> Tensor:
        """The words [words, width] of a batch."""
        return mixed_words(self.encoder, self.mix, batch.read)

    def _figures(self, vectors: Tensor, batch: Batch, kept: Tensor) -> Tensor:
        count = len(batch.verb)
        of, whose = batch.words
        sizes = torch.zeros(count, device=vectors.device).index_add(0, whose, torch.ones_like(of, dtype=torch.float))
        words = vectors.new_zeros(count, vectors.shape[1]).index_add(0, whose, vectors[of]) / sizes[:, None]
        inner = bent(self.figure(torch.cat([vectors[batch.verb], vectors[batch.people], words], 1)))
        number, knows = batch.known
        known = vectors.new_zeros(count, vectors.shape[1]).index_add(0, knows, self.known(number))
        return self.inner_dropout(bent(self.inner(inner + known * kept[:, None])))

    def _scores(self, slot: str, vectors: Tensor, meant: Tensor, options: Options, kept: Tensor) -> Tensor:
        figure = options.figure
        scores = (meant[figure] * self.kind[slot](options.kind)).sum(1) + self.bias[slot][options.kind]
        scores = scores + kept[figure] * options.told * self.trust[slot](meant)[figure, 0]
        if slot not in POINTED or not len(options.of):
            return scores
        asking = self.query[slot](meant)[figure[options.of]]
        found = (asking * self.key[slot](vectors)[options.at]).sum(1) / math.sqrt(KEYS)
        found = found + self.meant[slot](vectors)[options.at, 0] + self.stand[slot](options.stand)[:, 0]
        return scores + summed(found, options.of, len(scores), 0.0)


def summed(scores: Tensor, of: Tensor, count: int, empty: float) -> Tensor:
    """The logarithm of the summed powers of the scores of each of `count` owners; `empty` for one that has none."""
    most = scores.new_full((count,), -1e4).scatter_reduce(0, of, scores.detach(), "amax")
    powers = scores.new_zeros(count).index_add(0, of, torch.exp(scores - most[of]))
    return torch.where(powers > 0, torch.log(powers.clamp(min=1e-9)) + most, torch.full_like(most, empty))


def _each(parts: Mapping[str, nn.Module]) -> nn.ModuleDict:
    return nn.ModuleDict(dict(parts))
