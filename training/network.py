"""The network: an encoder, words from its pieces, and one small head for each question."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.builds import MINILM, Build
from training.encoder import Dropout, Encoder

ARC, RELATION, NAME = 256, 256, 128


@dataclass(frozen=True, slots=True)
class Inputs:
    """One batch: pieces and layout [B, L]; words' first and last piece and a mask [B, N], word 0 the root."""

    pieces: Tensor
    layout: Tensor
    first: Tensor
    last: Tensor
    words: Tensor


@dataclass(frozen=True, slots=True)
class Answers:
    """What the heads say of words: arcs [B, N, N] (dependent, head), the others [B, N, labels or width]."""

    arcs: Tensor
    dependent: Tensor
    head: Tensor
    upos: Tensor
    xpos: Tensor
    feats: Tensor
    lemma: Tensor
    names: Tensor
    starts: Tensor


class Network(nn.Module):  # type: ignore[misc]
    """All questions on one encoder; `sizes` counts labels of upos, xpos, feats, lemma, relation and names."""

    def __init__(self, sizes: dict[str, int], build: Build = MINILM) -> None:
        super().__init__()
        width = build.width
        self.encoder = Encoder(build)
        self.mix = nn.Parameter(torch.zeros(2, build.layers + 1))
        self.mix.data[:, -1] = 2.0
        self.arc_dependent, self.arc_head = nn.Linear(width, ARC), nn.Linear(width, ARC)
        self.arc_pair = nn.Parameter(nn.init.orthogonal_(torch.empty(ARC, ARC)) * 0.1)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.relation_dependent = nn.Linear(width, 2 * RELATION)
        self.relation_head = nn.Linear(width, 2 * RELATION)
        self.relation = nn.Linear(2 * RELATION, sizes["relation"])
        self.tags = nn.ModuleDict({kind: nn.Linear(width, sizes[kind]) for kind in ("upos", "xpos", "feats", "lemma")})
        self.name_inner, self.names = nn.Linear(width, NAME), nn.Linear(NAME, sizes["names"])
        self.starts = nn.Linear(width, 2)
        self.dropout, self.inner_dropout = Dropout(0.15), Dropout(0.25)

    def words(self, inputs: Inputs) -> tuple[Tensor, Tensor]:
        """The words [B, N, W] as the syntax heads and as the name and sentence heads see them."""
        states = self.encoder(inputs.pieces, inputs.layout)
        weights = torch.softmax(self.mix, -1)
        syntax, other = (self._view(states, of_one, inputs) for of_one in weights)
        return syntax, other

    def _view(self, states: list[Tensor], weights: Tensor, inputs: Inputs) -> Tensor:
        mixed = sum((weights[i] * state for i, state in enumerate(states)), torch.zeros(()))

        def at(index: Tensor) -> Tensor:
            return torch.gather(mixed, 1, index[:, :, None].expand(-1, -1, mixed.shape[-1]))

        out: Tensor = self.dropout(0.5 * (at(inputs.first) + at(inputs.last)))
        return out

    def forward(self, inputs: Inputs) -> Answers:
        """Answer everything that needs no tree."""
        syntax, other = self.words(inputs)
        below = self.inner_dropout(functional.gelu(self.arc_dependent(syntax)))
        above = self.inner_dropout(functional.gelu(self.arc_head(syntax)))
        arcs = below @ self.arc_pair @ above.transpose(1, 2) + self.arc_bias(above).transpose(1, 2)
        return Answers(
            arcs=arcs + ((1 - inputs.words) * -1e4)[:, None, :],
            dependent=self.relation_dependent(syntax),
            head=self.relation_head(syntax),
            upos=self.tags["upos"](syntax),
            xpos=self.tags["xpos"](syntax),
            feats=self.tags["feats"](syntax),
            lemma=self.tags["lemma"](syntax),
            names=self.names(self.inner_dropout(functional.relu(self.name_inner(other)))),
            starts=self.starts(other),
        )

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """The scores [..., labels] of words to heads, [..., 2 * RELATION] each: a sum and a product."""
        low, high = dependent.split(RELATION, -1), head.split(RELATION, -1)
        together = torch.cat([functional.relu(low[0] + high[0]), low[1] * high[1]], -1)
        out: Tensor = self.relation(self.inner_dropout(together))
        return out
