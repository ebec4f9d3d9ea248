"""The shipped network: one window of words in, the scores of every head out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from counterclaim.errors import DataMissing
from counterclaim.language.pieces import END, START
from counterclaim.language.words import SHAPES, shape

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


WORDS = "words.bin"
"""The table of word pieces, which all networks of a folder open with."""

_SLOWER = ["SkipLayerNormFusion"]
"""The fused operator took seven times as long as the two that it replaces."""


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of each head, in the order of its outputs."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    lemma: tuple[str, ...]
    relation: tuple[str, ...]
    names: tuple[str, ...]

    @classmethod
    def read(cls, path: Path) -> Labels:
        """Labels as the recipe wrote them, JSON lists by name."""
        return cls(**{name: tuple(values) for name, values in json.loads(path.read_text(encoding="utf-8")).items()})


@dataclass(frozen=True, slots=True)
class Answers:
    """What the heads say of n words, the root first where there is n + 1.

    `arcs` [n + 1, n + 1] by dependent and head; `dependent` and `head` [n + 1, width] for the relations;
    tag numbers [n + 1]; `names` [n + 1, tags]; `starts` [n + 1], above 0 where a sentence starts.
    """

    arcs: Floats
    dependent: Floats
    head: Floats
    upos: Ints
    xpos: Ints
    feats: Ints
    lemma: Ints
    names: Floats
    starts: Floats


def one_thread(model: Path, recipe: str) -> onnxruntime.InferenceSession:
    """A network's file, ready to run in one thread; raises DataMissing without it or the table of words beside it."""
    for path in (model, model.with_name(WORDS)):
        if not path.exists():
            raise DataMissing(f"no network at {path.name}", f"install counterclaim again, or train: make {recipe}")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(model), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )


class Network:
    """The network in one thread; `read` may be called from many."""

    def __init__(self, model: Path, relations: Path) -> None:
        self._session = one_thread(model, "train")
        if not relations.exists():
            raise DataMissing(f"no relations at {relations.name}", "install counterclaim again, or train: make train")
        with np.load(relations) as held:
            self._weight, self._bias = held["weight"], held["bias"]

    def read(self, forms: list[str], pieces: list[tuple[int, ...]], breaks: list[bool]) -> Answers:
        """The scores for one window of words, each with its pieces and whether a line breaks before it."""
        lengths = np.array([len(word) for word in pieces], dtype=np.int64)
        ends = np.cumsum(lengths)
        shapes = np.array([shape(f) + SHAPES * b for f, b in zip(forms, breaks, strict=True)], dtype=np.int64)
        layout = np.concatenate([[0], np.repeat(shapes, lengths), [0]])
        ids = np.array([START, *(piece for word in pieces for piece in word), END], dtype=np.int64)
        out = self._session.run(
            None,
            {
                "pieces": ids[None],
                "layout": layout[None],
                "first": np.concatenate([[0], ends - lengths + 1]),
                "last": np.concatenate([[0], ends]),
            },
        )
        return Answers(*out)

    def relations(self, answers: Answers, words: Ints, heads: Ints) -> Floats:
        """The relations' scores [words, labels] of words to their heads, both numbered with the root as 0."""
        low, high = answers.dependent[words], answers.head[heads]
        half = low.shape[1] // 2
        total = np.maximum(low[:, :half] + high[:, :half], 0) @ self._weight[:half]
        total += (low[:, half:] * high[:, half:]) @ self._weight[half:]
        scores: Floats = total + self._bias
        return scores
