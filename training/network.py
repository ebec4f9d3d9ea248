"""The network: the MiniLM encoder, words from its pieces, and one small head for each question."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from counterclaim.language.words import SHAPES
from training.told import FATES, PEOPLE

WIDTH, LAYERS, HEADS, INNER, LONGEST = 384, 6, 12, 1536, 512
BREAKS = 2
ARC, RELATION, NAME, FATE = 256, 256, 128, 128
_PARTS = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "output": "attention.output.dense",
    "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "last_norm": "output.LayerNorm",
}


@dataclass(frozen=True, slots=True)
class Inputs:
    """One batch: pieces and layout [B, L]; words' first and last piece and a mask [B, N], word 0 the root."""

    pieces: Tensor
    layout: Tensor
    first: Tensor
    last: Tensor
    words: Tensor


class Dropout(nn.Module):  # type: ignore[misc]
    """Dropout that hides the same features of every word of a window."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.keep = 1 - share

    def forward(self, x: Tensor) -> Tensor:
        """Scale [B, L, W] by a mask drawn for each window, in training only."""
        if not self.training:
            return x
        return x * (torch.bernoulli(torch.full_like(x[:, :1], self.keep)) / self.keep)


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer, normalised after each step as in BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm, self.last_norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Read [B, L, W] under an additive mask [B, 1, 1, L].

        Attention is spelt out: in bfloat16 the ready-made one takes ten times as long backwards.
        """
        size, length, _ = x.shape

        def split(t: Tensor) -> Tensor:
            return t.reshape(size, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        looks = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + mask, -1)
        mixed = (looks.to(v.dtype) @ v).transpose(1, 2).reshape(size, length, WIDTH)
        x = self.norm(x + self.dropout(self.output(mixed)))
        inner = functional.gelu(self.up(x))
        out: Tensor = self.last_norm(x + self.dropout(self.down(inner)))
        return out


class Encoder(nn.Module):  # type: ignore[misc]
    """Pieces to all layers' states; word embeddings stay as they came."""

    def __init__(self, vocabulary: int = 30522) -> None:
        super().__init__()
        self.word, self.place = nn.Embedding(vocabulary, WIDTH), nn.Embedding(LONGEST, WIDTH)
        self.layout = nn.Embedding(SHAPES * BREAKS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.dropout = Dropout(0.1)

    def forward(self, pieces: Tensor, layout: Tensor) -> list[Tensor]:
        """The embedding and each layer's output, [B, L, W] each."""
        mask = ((pieces == 0).to(torch.float32) * -1e4)[:, None, None, :]
        place = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.norm(self.word(pieces) + self.place(place)[None] + self.layout(layout))
        states = [x := self.dropout(x)]
        for layer in self.layers:
            states.append(x := layer(x, mask))
        return states

    def start_from(self, path: Path) -> None:
        """Take the weights of MiniLM; layout starts at nothing and the word table is frozen."""
        found = {name.removeprefix("bert."): value for name, value in load_file(path).items()}
        put = {"word.weight": found["embeddings.word_embeddings.weight"]}
        kind = found["embeddings.token_type_embeddings.weight"][0]
        put["place.weight"] = found["embeddings.position_embeddings.weight"] + kind
        put["layout.weight"] = torch.zeros_like(self.layout.weight)
        for end in ("weight", "bias"):
            put[f"norm.{end}"] = found[f"embeddings.LayerNorm.{end}"]
            for i in range(LAYERS):
                for ours, theirs in _PARTS.items():
                    put[f"layers.{i}.{ours}.{end}"] = found[f"encoder.layer.{i}.{theirs}.{end}"]
        self.load_state_dict(put)
        self.word.weight.requires_grad = False


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
    fates: Tensor
    people: Tensor


class Network(nn.Module):  # type: ignore[misc]
    """All questions on one encoder; `sizes` counts labels of upos, xpos, feats, lemma, relation and names."""

    def __init__(self, sizes: dict[str, int]) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.mix = nn.Parameter(torch.zeros(3, LAYERS + 1))
        self.mix.data[:, -1] = 2.0
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.arc_pair = nn.Parameter(nn.init.orthogonal_(torch.empty(ARC, ARC)) * 0.1)
        self.arc_bias = nn.Linear(ARC, 1, bias=False)
        self.relation_dependent = nn.Linear(WIDTH, 2 * RELATION)
        self.relation_head = nn.Linear(WIDTH, 2 * RELATION)
        self.relation = nn.Linear(2 * RELATION, sizes["relation"])
        self.tags = nn.ModuleDict({kind: nn.Linear(WIDTH, sizes[kind]) for kind in ("upos", "xpos", "feats", "lemma")})
        self.name_inner, self.names = nn.Linear(WIDTH, NAME), nn.Linear(NAME, sizes["names"])
        self.starts = nn.Linear(WIDTH, 2)
        self.fate_inner = nn.Linear(WIDTH, FATE)
        self.fates, self.people = nn.Linear(FATE, len(FATES)), nn.Linear(FATE, len(PEOPLE))
        self.dropout, self.inner_dropout = Dropout(0.15), Dropout(0.25)

    def words(self, inputs: Inputs) -> tuple[Tensor, Tensor, Tensor]:
        """The words [B, N, W] as the syntax heads, as the name and sentence heads and as the fate heads see them."""
        states = self.encoder(inputs.pieces, inputs.layout)
        weights = torch.softmax(self.mix, -1)
        syntax, other, fate = (self._view(states, of_one, inputs) for of_one in weights)
        return syntax, other, fate

    def _view(self, states: list[Tensor], weights: Tensor, inputs: Inputs) -> Tensor:
        mixed = sum((weights[i] * state for i, state in enumerate(states)), torch.zeros(()))

        def at(index: Tensor) -> Tensor:
            return torch.gather(mixed, 1, index[:, :, None].expand(-1, -1, WIDTH))

        out: Tensor = self.dropout(0.5 * (at(inputs.first) + at(inputs.last)))
        return out

    def forward(self, inputs: Inputs) -> Answers:
        """Answer everything that needs no tree."""
        syntax, other, fate = self.words(inputs)
        below = self.inner_dropout(functional.gelu(self.arc_dependent(syntax)))
        above = self.inner_dropout(functional.gelu(self.arc_head(syntax)))
        inner = self.inner_dropout(functional.relu(self.fate_inner(fate)))
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
            fates=self.fates(inner),
            people=self.people(inner),
        )

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """The scores [..., labels] of words to heads, [..., 2 * RELATION] each: a sum and a product."""
        low, high = dependent.split(RELATION, -1), head.split(RELATION, -1)
        together = torch.cat([functional.relu(low[0] + high[0]), low[1] * high[1]], -1)
        out: Tensor = self.relation(self.inner_dropout(together))
        return out
