"""The table of word pieces is kept once beside all networks that open with it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

onnx = pytest.importorskip("onnx", reason="the recipe's own requirements are not installed")

from counterclaim.language.network import WORDS  # noqa: E402
from training.word_table import TABLE, keep_apart  # noqa: E402

ROWS = np.arange(12, dtype=np.uint8).reshape(3, 4)


def network(path: Path, rows: np.ndarray) -> Path:
    """A network's file that holds nothing but the table."""
    table = onnx.numpy_helper.from_array(rows, TABLE)
    graph = onnx.helper.make_graph([], "one", [], [], initializer=[table])
    path.write_bytes(onnx.helper.make_model(graph).SerializeToString())
    return path


def read(path: Path) -> np.ndarray:
    (tensor,) = onnx.load(path).graph.initializer
    found: np.ndarray = onnx.numpy_helper.to_array(tensor)
    return found


def test_two_networks_read_one_table(tmp_path: Path) -> None:
    one, other = network(tmp_path / "one.onnx", ROWS), network(tmp_path / "other.onnx", ROWS + 1)
    keep_apart(one)
    keep_apart(other)
    assert (tmp_path / WORDS).read_bytes() == ROWS.tobytes()
    assert (read(one) == ROWS).all()
    assert (read(other) == ROWS).all()


def test_another_encoders_table_is_refused(tmp_path: Path) -> None:
    keep_apart(network(tmp_path / "one.onnx", ROWS))
    with pytest.raises(ValueError, match="same encoder"):
        keep_apart(network(tmp_path / "other.onnx", ROWS[::-1].copy()))
