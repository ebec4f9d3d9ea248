"""Which weights the pipeline ships, for the origin of a reading."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from counterclaim.errors import DataMissing

WEIGHTS = (
    "chronicle.onnx",
    "labels.json",
    "lemmas.tsv",
    "names.txt",
    "network.onnx",
    "pieces.json",
    "relations.npz",
    "scout.onnx",
    "senses.onnx",
    "words.bin",
)
SHOWN = 12


@cache
def model_version() -> str:
    """A name for the shipped weights that changes with any byte of them; raises DataMissing without one."""
    digest = hashlib.sha256()
    for name in WEIGHTS:
        try:
            digest.update(hashlib.sha256((Path(__file__).parent / name).read_bytes()).digest())
        except OSError as cause:
            hint = "install counterclaim again, or train: make train"
            raise DataMissing(f"no {name} among the weights", hint) from cause
    return f"english-{digest.hexdigest()[:SHOWN]}"
