"""What ships of a judge: the encoder in int8 (`senses.onnx`), and its own parts with their words (`judge.npz`)."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.fused import FusedLayer
from training.judge_cases import Vocabulary
from training.judge_network import JudgeNetwork
from training.word_table import keep_apart

PARTS = ("known", "figure", "inner")
SLOTTED = ("kind", "bias", "trust", "query", "key", "meant", "stand")
"""The parts that all slots share, and those that each has of its own."""


class OneReport(nn.Module):  # type: ignore[misc]
    """The encoder over one part of a report, to the vectors of its words."""

    def __init__(self, network: JudgeNetwork) -> None:
        super().__init__()
        self.encoder = network.encoder
        self.layers = nn.ModuleList(FusedLayer(layer) for layer in network.encoder.layers)
        self.weights = nn.Parameter(torch.softmax(network.mix.detach(), -1))

    def forward(self, pieces: Tensor, layout: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Pieces and layout [1, L], first and last [n] to vectors [n, width]."""
        encoder = self.encoder
        place = torch.arange(pieces.shape[1], device=pieces.device)
        state = encoder.norm(encoder.word(pieces) + encoder.place(place)[None] + encoder.layout(layout))
        mixed = self.weights[0] * state
        for number, layer in enumerate(self.layers, start=1):
            state = layer(state)
            mixed = mixed + self.weights[number] * state
        out: Tensor = 0.5 * (mixed[0, first] + mixed[0, last])
        return out


def write(network: JudgeNetwork, words: Vocabulary, to: Path) -> None:
    """Write `senses.onnx` into the folder `language` of a package, `judge.npz` into `extract/data`."""
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        _write_full(network, full)
        quantize_dynamic(
            full,
            to / "language" / "senses.onnx",
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather", "Gemm", "Attention"],
            per_channel=True,
        )
    keep_apart(to / "language" / "senses.onnx")
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


def _write_full(network: JudgeNetwork, path: Path) -> None:
    pieces, words = torch.randint(1000, 20000, (1, 24)), torch.arange(20)
    axes = {name: {1: "pieces"} for name in ("pieces", "layout")}
    axes |= {name: {0: "words"} for name in ("first", "last", "vectors")}
    torch.onnx.export(
        OneReport(network).eval(),
        (pieces, torch.zeros_like(pieces), words, words),
        str(path),
        input_names=["pieces", "layout", "first", "last"],
        output_names=["vectors"],
        dynamic_axes=axes,
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
