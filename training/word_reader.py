"""A network over words as it ships: one part of a report in, a row for each word out, in int8."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.encoder import Encoder
from training.fused import FusedLayer
from training.word_table import keep_apart


class OnePart(nn.Module):  # type: ignore[misc]
    """The encoder over one part of a report, to the vectors of its words or to what `then` makes of them."""

    def __init__(self, encoder: Encoder, mix: Tensor, then: nn.Module | None = None) -> None:
        super().__init__()
        self.encoder = encoder
        self.layers = nn.ModuleList(FusedLayer(layer) for layer in encoder.layers)
        self.weights = nn.Parameter(torch.softmax(mix.detach(), -1))
        self.then = then

    def forward(self, pieces: Tensor, layout: Tensor, first: Tensor, last: Tensor) -> Tensor:
        """Pieces and layout [1, L], first and last [n] to rows [n, width]."""
        encoder = self.encoder
        place = torch.arange(pieces.shape[1], device=pieces.device)
        state = encoder.norm(encoder.word(pieces) + encoder.place(place)[None] + encoder.layout(layout))
        mixed = self.weights[0] * state
        for number, layer in enumerate(self.layers, start=1):
            state = layer(state)
            mixed = mixed + self.weights[number] * state
        out: Tensor = 0.5 * (mixed[0, first] + mixed[0, last])
        return out if self.then is None else self.then(out)


def write_reader(network: OnePart, to: Path) -> None:
    """Write a network in int8, its word table kept apart."""
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        _write_full(network, full)
        quantize_dynamic(
            full,
            to,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather", "Gemm", "Attention"],
            per_channel=True,
        )
    keep_apart(to)


def _write_full(network: OnePart, path: Path) -> None:
    pieces, words = torch.randint(1000, 20000, (1, 24)), torch.arange(20)
    axes = {name: {1: "pieces"} for name in ("pieces", "layout")}
    axes |= {name: {0: "words"} for name in ("first", "last", "vectors")}
    torch.onnx.export(
        network.eval(),
        (pieces, torch.zeros_like(pieces), words, words),
        str(path),
        input_names=["pieces", "layout", "first", "last"],
        output_names=["vectors"],
        dynamic_axes=axes,
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
