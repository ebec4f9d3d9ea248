"""What ships of a judge: the encoder in int8 (`senses.onnx`), and its own parts with their words (`judge.npz`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from torch import Tensor

from training.judge_network import JudgeNetwork
from training.taught import Vocabulary
from training.word_reader import OnePart, write_reader

PARTS = ("known", "figure", "inner")
SLOTTED = ("kind", "bias", "trust", "query", "key", "meant", "stand")
"""The parts that all slots share, and those that each has of its own."""


def write(network: JudgeNetwork, words: Vocabulary, to: Path) -> None:
    """Write `senses.onnx` into the folder `language` of a package, `judge.npz` into `extract/data`."""
    write_reader(OnePart(network.encoder, network.mix), to / "language" / "senses.onnx")
    held: dict[str, Any] = {name: value.numpy().astype(np.float16) for name, value in _parts(network).items()}
    held |= {f"words.{slot}": np.array(list(kinds)) for slot, kinds in words.kinds.items()}
    np.savez_compressed(to / "extract" / "data" / "judge.npz", words=np.array(list(words.known)), **held)


def _parts(network: JudgeNetwork) -> dict[str, Tensor]:
    """The judge's own weights, named by slot first: `side.query.weight`."""
    own = {name: value for name, value in network.state_dict().items() if name.partition(".")[0] in PARTS + SLOTTED}
    return {_by_slot(name): value for name, value in own.items()}


def _by_slot(name: str) -> str:
    part, _, rest = name.partition(".")
    if part in PARTS:
        return name
    slot, _, end = rest.partition(".")
    return ".".join(filter(None, (slot, part, end)))
