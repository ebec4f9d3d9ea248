"""What the judge loses: how unlikely what is labelled is among the options, how far it strays from another judge."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.judge_network import Options, summed

UNTOLD = 0.5
"""The share of figures that are judged, while learning, without what the rules say."""


def unlikely(scores: Tensor, options: Options, figures: int) -> Tensor:
    """How unlikely the right options are, summed over figures; those without a right option teach nothing."""
    whole = summed(scores, options.figure, figures, 0.0)
    right = options.figure[options.right]
    good = summed(scores[options.right], right, figures, 0.0)
    taught = functional.one_hot(right, figures).amax(0).bool() if len(right) else torch.zeros_like(whole).bool()
    return (whole - good)[taught].sum()


def strayed(scores: Tensor, before: Tensor, options: Options, figures: int) -> Tensor:
    """How far the likelihoods are from those of other scores, summed over figures (Kullback and Leibler 1951)."""
    now, then = (_logged(s, options, figures) for s in (scores, before))
    return (then.exp() * (then - now)).sum()


def _logged(scores: Tensor, options: Options, figures: int) -> Tensor:
    """The logarithms of the likelihoods of options; those of a figure sum to one."""
    return scores - summed(scores, options.figure, figures, 0.0)[options.figure]
