"""Trained weights to what the package ships: `python -m training.export --trained FOLDER --to FOLDER`."""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training import corpora, lemma_table
from training.fused import OUTPUTS, OneWindow
from training.labels import read
from training.network import Network
from training.trained import load
from training.word_table import keep_apart


def export(trained: Path, data: Path, encoder: Path, to: Path) -> None:
    """Write the network in int8, the relations' weights, the labels, the pieces and the lemma table."""
    to.mkdir(parents=True, exist_ok=True)
    labels = read(trained / "labels.json")
    network = load(trained / "network.pt", labels)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        _write_full(network, full)
        quantize_dynamic(
            full,
            to / "network.onnx",
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather", "Gemm", "Attention"],
            per_channel=True,
        )
    keep_apart(to / "network.onnx")
    weight, bias = network.relation.weight.detach().numpy().T, network.relation.bias.detach().numpy()
    np.savez(to / "relations.npz", weight=np.ascontiguousarray(weight), bias=bias)
    labels.write(to / "labels.json")
    shutil.copy(encoder / "tokenizer.json", to / "pieces.json")
    lemma_table.write(corpora.to_learn(data).trees, to / "lemmas.tsv")


def _write_full(network: Network, path: Path) -> None:
    pieces = torch.randint(1000, 20000, (1, 24))
    words = torch.arange(20)
    axes = {name: {0: "words"} for name in (*OUTPUTS, "first", "last")}
    axes["arcs"][1] = "words"
    axes |= {name: {1: "pieces"} for name in ("pieces", "layout")}
    torch.onnx.export(
        OneWindow(network).eval(),
        (pieces, torch.zeros_like(pieces), words, words),
        str(path),
        input_names=["pieces", "layout", "first", "last"],
        output_names=list(OUTPUTS),
        dynamic_axes=axes,
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )


def main() -> None:
    """Export by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("trained", "data", "encoder", "to"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    export(**vars(parser.parse_args()))


if __name__ == "__main__":
    main()
