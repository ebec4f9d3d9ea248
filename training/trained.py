"""Trained weights, ready to answer."""

from __future__ import annotations

from pathlib import Path

import torch

from training.builds import MINILM, Build
from training.labels import Labels
from training.network import Network


def load(path: Path, labels: Labels, build: Build = MINILM) -> Network:
    """The network of a file, in the measures of `build`."""
    network = Network(labels.sizes(), build)
    network.load_state_dict(torch.load(path, weights_only=True, map_location="cpu"))
    network.eval()
    return network
