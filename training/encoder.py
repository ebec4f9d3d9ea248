"""The encoder: BERT's layers in the measures of a build, with what a word looks like added to its pieces."""

from __future__ import annotations

import math
from dataclasses import asdict
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from counterclaim.language.words import SHAPES
from training.builds import MINILM, Build

BREAKS = 2
FARTHEST = 128
"""Pieces as far apart as this, or farther, share a bucket."""


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


def bent(x: Tensor) -> Tensor:
    """What stands between two maps over the encoder's states."""
    out: Tensor = functional.gelu(x, approximate="tanh")
    return out


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer, normalised after each step as in BERT."""

    def __init__(self, build: Build = MINILM) -> None:
        super().__init__()
        width, self.heads = build.width, build.heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.norm, self.last_norm = (nn.LayerNorm(width, eps=build.epsilon) for _ in range(2))
        self.up, self.down = nn.Linear(width, build.inner), nn.Linear(build.inner, width)
        self.dropout = Dropout(0.1)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Read [B, L, W] under an additive mask [B, 1, 1, L] or [B, heads, L, L].

        Attention is spelt out: in bfloat16 the ready-made one takes ten times as long backwards.
        """
        size, length, width = x.shape
        each = width // self.heads

        def split(t: Tensor) -> Tensor:
            return t.reshape(size, length, self.heads, each).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        looks = torch.softmax(q @ k.transpose(-1, -2) * each**-0.5 + mask, -1)
        mixed = (looks.to(v.dtype) @ v).transpose(1, 2).reshape(size, length, width)
        x = self.norm(x + self.dropout(self.output(mixed)))
        inner = functional.gelu(self.up(x))
        out: Tensor = self.last_norm(x + self.dropout(self.down(inner)))
        return out


def bucket(far: Tensor, buckets: int) -> Tensor:
    """The bucket of each distance: half of them for pieces behind, each near one for itself, far ones in rising steps.

    As T5 has it (Raffel et al. 2020), and MPNet from there.
    """
    half = buckets // 2
    exact = half // 2
    away = far.abs()
    steps = torch.log(away.clamp(min=1) / exact) / math.log(FARTHEST / exact) * (half - exact)
    stepped = (exact + steps.long()).clamp(max=half - 1)
    return (far > 0).long() * half + torch.where(away < exact, away, stepped)


class Encoder(nn.Module):  # type: ignore[misc]
    """Pieces as BERT numbers them to all layers' states; word embeddings stay as they came."""

    def __init__(self, build: Build = MINILM) -> None:
        super().__init__()
        self.build, width = build, build.width
        self.word, self.place = nn.Embedding(build.vocabulary, width), nn.Embedding(build.longest, width)
        self.word.weight.requires_grad = False
        self.layout = nn.Embedding(SHAPES * BREAKS, width)
        self.norm = nn.LayerNorm(width, eps=build.epsilon)
        self.layers = nn.ModuleList(Layer(build) for _ in range(build.layers))
        self.near = nn.Embedding(build.relative, build.heads) if build.relative else None
        self.register_buffer("numbers", torch.tensor(build.numbers()), persistent=False)
        self.dropout = Dropout(0.1)

    def forward(self, pieces: Tensor, layout: Tensor) -> list[Tensor]:
        """The embedding and each layer's output, [B, L, W] each."""
        place = torch.arange(pieces.shape[1], device=pieces.device)
        mask = self._mask(pieces, place)
        x = self.word(self.numbers[pieces]) + self.place(place + self.build.first_place)[None]
        x = self.norm(x + self.layout(layout))
        states = [x := self.dropout(x)]
        for layer in self.layers:
            states.append(x := layer(x, mask))
        return states

    def _mask(self, pieces: Tensor, place: Tensor) -> Tensor:
        """What is added to how much each piece looks at each other: nothing to look at where a window is filled up."""
        mask = ((pieces == 0).to(torch.float32) * -1e4)[:, None, None, :]
        if self.near is None:
            return mask
        far = bucket(place[None, :] - place[:, None], self.build.relative)
        return mask + self.near(far).permute(2, 0, 1)[None]

    def start_from(self, path: Path) -> None:
        """Take the weights of a file of the build's encoder; layout starts at nothing."""
        found = {name.removeprefix("bert."): value for name, value in load_file(path).items()}
        put = {"word.weight": found["embeddings.word_embeddings.weight"]}
        put["place.weight"] = found["embeddings.position_embeddings.weight"]
        kinds = found.get("embeddings.token_type_embeddings.weight")
        if kinds is not None:
            put["place.weight"] = put["place.weight"] + kinds[0]
        if self.near is not None:
            put["near.weight"] = found["encoder.relative_attention_bias.weight"]
        put["layout.weight"] = torch.zeros_like(self.layout.weight)
        for end in ("weight", "bias"):
            put[f"norm.{end}"] = found[f"embeddings.LayerNorm.{end}"]
            for i in range(self.build.layers):
                for ours, theirs in asdict(self.build.parts).items():
                    put[f"layers.{i}.{ours}.{end}"] = found[f"encoder.layer.{i}.{theirs}.{end}"]
        self.load_state_dict(put)
