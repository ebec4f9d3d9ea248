"""The table of word pieces that all networks open with, kept once, in a file beside them (ONNX's external data).

The encoder's table is never taught, so that its int8 copy is the same in each export but for a rounding or two.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
from onnx import ModelProto, TensorProto, numpy_helper

from counterclaim.language.network import WORDS

TABLE = "encoder.word.weight_quantized"


def keep_apart(model: Path) -> None:
    """Take the table out of a quantised network's file and into `WORDS` beside it.

    One that is there already must be the same, a step of rounding aside; raises ValueError where it is not.
    """
    held = onnx.load(model)
    tensor = next(tensor for tensor in held.graph.initializer if tensor.name == TABLE)
    path = model.with_name(WORDS)
    if path.exists():
        _require_same(tensor, path)
    else:
        path.write_bytes(tensor.raw_data)
    _point_to(held, tensor, path)
    model.write_bytes(held.SerializeToString())


def _require_same(tensor: TensorProto, path: Path) -> None:
    own = numpy_helper.to_array(tensor).astype(np.int16)
    kept = np.fromfile(path, dtype=np.uint8).astype(np.int16).reshape(own.shape)
    if np.abs(own - kept).max() > 1:
        raise ValueError(f"the network's table of words is not that of {path.name}: start from the same encoder")


def _point_to(held: ModelProto, tensor: TensorProto, path: Path) -> None:
    size = len(tensor.raw_data)
    onnx.external_data_helper.set_external_data(tensor, path.name, offset=0, length=size)
    tensor.ClearField("raw_data")
