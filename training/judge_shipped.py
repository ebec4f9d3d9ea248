"""The judge that ships as a network that can learn on: its encoder out of int8, its own parts as they are kept."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import ModelProto, numpy_helper

from counterclaim.extract.weigh.judge import Judge
from counterclaim.language.network import WORDS
from training.judge_network import JudgeNetwork
from training.judge_parts import PARTS, SLOTTED
from training.taught import Vocabulary
from training.word_table import TABLE

Arrays = dict[str, NDArray[np.float32]]
INWARD = ("query", "key", "value")
"""The maps that ship side by side as one, in their order."""
MATRICES = ("inward", "output", "up", "down")
"""The matrices of a layer in the order in which the graph holds them; only the first keeps its name there."""


def read(package: Path) -> tuple[JudgeNetwork, Vocabulary]:
    """The network and the words that `judge_parts.write` left in a package, within a step of rounding."""
    judge = Judge.read(package / "extract" / "data" / "judge.npz")
    words = Vocabulary(judge.known, judge.kinds)
    network = JudgeNetwork({slot: len(kinds) for slot, kinds in words.kinds.items()}, len(words.known))
    weights = {_by_part(name): value for name, value in judge.parts.items()} | _encoder(package / "language")
    network.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in weights.items()})
    return network, words


def _by_part(name: str) -> str:
    """The name of a weight as the network has it: `query.side.weight` for `side.query.weight`."""
    first, _, rest = name.partition(".")
    if first in PARTS:
        return name
    part, _, end = rest.partition(".")
    if part not in SLOTTED:
        raise ValueError(f"{name} is no part of a judge: write it anew with judge_parts.write")
    return ".".join(filter(None, (part, first, end)))


def _encoder(folder: Path) -> Arrays:
    """The encoder's weights, and how its layers are mixed, from the graph that ships."""
    held = onnx.load(folder / "senses.onnx", load_external_data=False)
    found = _arrays(held, folder)
    encoder = {name: value for name, value in found.items() if name.startswith("encoder.")}
    matrices = [value for name, value in found.items() if value.ndim == 2 and not name.startswith("encoder.")]
    for at in range(0, len(matrices), len(MATRICES)):
        layer = f"encoder.layers.{at // len(MATRICES)}"
        named = dict(zip(MATRICES, matrices[at : at + len(MATRICES)], strict=True))
        inward, bias = named.pop("inward"), found[f"layers.{at // len(MATRICES)}.inward.bias"]
        for part, columns, own in zip(INWARD, np.split(inward, 3, axis=1), np.split(bias, 3), strict=True):
            encoder |= {f"{layer}.{part}.weight": columns.T, f"{layer}.{part}.bias": own}
        encoder |= {f"{layer}.{part}.weight": value.T for part, value in named.items()}
    shares = [float(value) for name, value in found.items() if value.ndim == 0 and name.startswith("onnx::Mul")]
    return {**encoder, "mix": np.log(np.array(shares, dtype=np.float32))}


def _arrays(held: ModelProto, folder: Path) -> Arrays:
    """What a graph holds by name, in its order, with what is in int8 as numbers with a point."""
    raw = {tensor.name: tensor for tensor in held.graph.initializer if tensor.name != TABLE}
    own = {name: numpy_helper.to_array(tensor).astype(np.float32) for name, tensor in raw.items()}
    found: Arrays = {}
    for name, value in own.items():
        stem, _, end = name.rpartition("_")
        if end == "scale":
            steps = _table(folder, held) if f"{stem}_quantized" == TABLE else own[f"{stem}_quantized"]
            found[stem] = (steps.astype(np.float32) - own[f"{stem}_zero_point"]) * value
        elif end not in ("point", "quantized"):
            found[name] = value
    return found


def _table(folder: Path, held: ModelProto) -> NDArray[np.uint8]:
    """The steps of the table of word pieces, which stands in a file beside the graph."""
    shape = next(tuple(tensor.dims) for tensor in held.graph.initializer if tensor.name == TABLE)
    return np.fromfile(folder / WORDS, dtype=np.uint8).reshape(shape)
