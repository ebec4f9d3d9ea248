"""One number for how wrong the network is on a batch."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import NOTHING, Batch
from training.network import Network

WEIGHTS = {
    "arcs": 1.0,
    "relation": 1.0,
    "upos": 0.5,
    "xpos": 0.5,
    "feats": 0.3,
    "lemma": 0.5,
    "starts": 0.5,
    "names": 1.0,
}


def losses(network: Network, batch: Batch) -> dict[str, Tensor]:
    """The loss of each head that the batch has answers for."""
    answers = network(batch.inputs)
    found: dict[str, Tensor] = {"names": names(answers.names, batch.names)}
    if bool((batch.heads != NOTHING).any()):
        heads = batch.heads.clamp(min=0)[:, :, None].expand(-1, -1, answers.head.shape[2])
        relations = network.relations(answers.dependent, torch.gather(answers.head, 1, heads))
        found["arcs"] = _entropy(answers.arcs, batch.heads)
        found["relation"] = _entropy(relations, batch.tags["relation"])
        found["starts"] = _entropy(answers.starts, batch.starts)
        for kind in ("upos", "xpos", "feats", "lemma"):
            found[kind] = _entropy(getattr(answers, kind), batch.tags[kind])
    return found


def total(found: dict[str, Tensor]) -> Tensor:
    """The weighted sum."""
    return sum((WEIGHTS[kind] * loss for kind, loss in found.items()), torch.zeros(()))


def names(scores: Tensor, weights: Tensor) -> Tensor:
    """The mean of -log of the probability that agrees with the corpus, over words it says something of.

    A word left unlabelled by a corpus without, say, dates may be O or part of a date: all those labels agree.
    """
    told = weights.min(-1).values < 1
    agreeing = (torch.softmax(scores[told], -1) * weights[told]).sum(-1)
    return -torch.log(agreeing.clamp(min=1e-8)).sum() / max(1, int(told.sum()))


def _entropy(scores: Tensor, answers: Tensor) -> Tensor:
    flat = scores.reshape(-1, scores.shape[-1])
    return functional.cross_entropy(flat, answers.reshape(-1), ignore_index=NOTHING)
