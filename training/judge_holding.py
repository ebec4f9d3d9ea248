"""A later round of the judge: it learns one slot anew, and is held in all else to what it said before."""

from __future__ import annotations

import copy
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

import torch
from torch import Tensor

from training import learning
from training.judge_batches import batch
from training.judge_losses import UNTOLD, strayed, unlikely
from training.judge_network import Batch, JudgeNetwork
from training.learning import SIZE
from training.otherwise import Lands, told_otherwise
from training.taught import Taught, Vocabulary
from training.word_batches import drawn

EPOCHS, SPEED = 2, 0.6


def learn_slot(
    network: JudgeNetwork,
    slot: str,
    taught: Sequence[Taught],
    others: Sequence[Taught],
    words: Vocabulary,
    known: Lands,
    device: str,
) -> None:
    """Teach one slot, by `taught`; of all other slots, in `others` too, the network goes on to say what it says."""
    torch.manual_seed(0)
    chance = random.Random(0)
    before = copy.deepcopy(network).eval().requires_grad_(False)
    reports = joined(taught, others)
    taken = (one for _ in range(EPOCHS) for one in drawn(reports, SIZE, chance))
    given = (batch([told_otherwise(report, known, chance) for report in one], words, device) for one in taken)
    steps = EPOCHS * math.ceil(len(reports) / SIZE)
    learning.learn(network, given, steps, lambda one: _losses(network, before, slot, one, device), SPEED)


def joined(taught: Sequence[Taught], others: Sequence[Taught]) -> list[Taught]:
    """All reports, one that teaches the slot and stands among the others too as one."""
    asked = {_pieces(report): report for report in others}
    return list(_with_figures(taught, asked)) + list(asked.values())


def _with_figures(taught: Sequence[Taught], asked: dict[object, Taught]) -> Iterator[Taught]:
    for report in taught:
        same = asked.pop(_pieces(report), None)
        yield report if same is None else replace(report, figures=(*report.figures, *same.figures))


def _pieces(report: Taught) -> object:
    return tuple(part.pieces for part in report.parts)


def _losses(network: JudgeNetwork, before: JudgeNetwork, taught: str, given: Batch, device: str) -> dict[str, Tensor]:
    """What is lost by slot: how unlikely what is taught is, of all else how far it is from what was said before."""
    figures = len(given.verb)
    kept = (torch.rand(figures, device=device) >= UNTOLD).float()
    with torch.autocast(device, dtype=torch.bfloat16):
        now = network(given, kept)
        with torch.no_grad():
            then = before(given, kept)
    return {
        slot: unlikely(now[slot].float(), options, figures)
        if slot == taught
        else strayed(now[slot].float(), then[slot].float(), options, figures)
        for slot, options in given.options.items()
    }
