"""Trained weights, ready to answer."""

from __future__ import annotations

from pathlib import Path

import torch

from training.labels import Labels
from training.network import Network


def load(path: Path, labels: Labels) -> Network:
    """The network of a file."""
    network = Network(labels.sizes())
    network.load_state_dict(torch.load(path, weights_only=True, map_location="cpu"))
    network.eval()
    return network
