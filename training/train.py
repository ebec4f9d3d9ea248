"""Train the network: `python -m training.train --data FOLDER --encoder FOLDER --out FOLDER`."""

from __future__ import annotations

import argparse
import copy
import json
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from counterclaim.language.pieces import Pieces
from training import corpora, labels, windows
from training.augment import vary
from training.batches import Batch, Maker
from training.builds import BUILDS, Rates
from training.conllu import Paper
from training.losses import losses, total
from training.network import Network
from training.precision import multiplies_short

SEED = 20
WARM_UP, FLOOR, CLIP = 100, 0.003, 2.0
AVERAGE = 0.998
GOLD_ROUNDS = 2
"""How often trees by hand are seen for each time of a teacher's."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to train, on what and how often to keep what is there.

    `encoder` holds the pieces, and the weights to start from unless `start` does.
    """

    data: Path
    encoder: Path
    build: str
    start: Path | None
    silver: bool
    out: Path
    minutes: float
    steps: int
    pieces: int
    names_share: float
    keep_every: float
    device: str
    workers: int


class Average:
    """A running mean of the weights: steadier than the last ones, and usable at any time."""

    def __init__(self, network: Network) -> None:
        self.network = copy.deepcopy(network).eval()
        self._step = 0

    @torch.no_grad()  # type: ignore[untyped-decorator]
    def follow(self, network: Network) -> None:
        """Move a little towards the weights as they are now."""
        self._step += 1
        keep = min(AVERAGE, (1 + self._step) / (10 + self._step))
        for ours, theirs in zip(self.network.parameters(), network.parameters(), strict=True):
            if theirs.requires_grad:
                ours.lerp_(theirs, 1 - keep)


def train(plan: Plan) -> Path:
    """Train by the plan; the averaged weights are in the returned file, and `labels.json` beside it.

    With several workers, each is a process with one thread that moves the same weights and waits for no other
    (Niu et al. 2011, Hogwild): where a machine has other work, threads in step wait for the slowest.
    """
    torch.manual_seed(SEED)
    known, network = _begun(plan)
    plan.out.mkdir(parents=True, exist_ok=True)
    known.write(plan.out / "labels.json")
    network.to(plan.device)
    if plan.workers > 1:
        torch.multiprocessing.spawn(_work, (plan, network.share_memory(), known), plan.workers)
    else:
        _work(0, plan, network, known)
    return plan.out / "network.pt"


def _begun(plan: Plan) -> tuple[labels.Labels, Network]:
    """The labels and the network as training finds them."""
    known = labels.count(corpora.to_learn(plan.data, silver=False).trees)
    network = Network(known.sizes(), BUILDS[plan.build])
    network.encoder.start_from((plan.start or plan.encoder) / "model.safetensors")
    return known, network


def _work(worker: int, plan: Plan, network: Network, known: labels.Labels) -> None:
    """Learn with an order of the data of one's own; the first worker keeps the average."""
    if plan.workers > 1:
        torch.set_num_threads(1)
    torch.manual_seed(SEED + worker)
    chance = random.Random(SEED + worker)
    taught = corpora.to_learn(plan.data, plan.silver)
    maker = Maker(known, Pieces(plan.encoder / "tokenizer.json"), chance)
    _loop(plan, network, _batches(plan, taught, maker, chance), keeps=worker == 0)


def _loop(plan: Plan, network: Network, batches: Iterator[Batch], keeps: bool) -> None:
    optimizer, average = _optimizer(network, BUILDS[plan.build].rates), Average(network)
    began = kept = time.monotonic()
    said = Progress()
    network.train()
    for step, batch in enumerate(batches):
        done = max(step * plan.workers / plan.steps, (time.monotonic() - began) / (60 * plan.minutes))
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * min(1.0, (step + 1) / WARM_UP) * max(FLOOR, 1 - done)
        found = _learn(network, batch.to(plan.device), optimizer, plan.device)
        if keeps:
            average.follow(network)
        said.note(step, done, int(batch.inputs.words.sum()), found)
        if keeps and time.monotonic() - kept > 60 * plan.keep_every:
            kept = time.monotonic()
            torch.save(average.network.state_dict(), plan.out / "network.pt")
    if keeps:
        torch.save(average.network.state_dict(), plan.out / "network.pt")


def _learn(network: Network, batch: Batch, optimizer: torch.optim.Optimizer, device: str) -> dict[str, float]:
    """One step; what was wrong before it."""
    with torch.autocast(device, torch.bfloat16, enabled=multiplies_short(device)):
        found = losses(network, batch)
    total(found).backward()
    nn.utils.clip_grad_norm_(network.parameters(), CLIP)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return {kind: float(loss.detach()) for kind, loss in found.items()}


class Progress:
    """Says every fifty steps how it goes, as one line of JSON."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._sums: dict[str, float] = defaultdict(float)
        self._times: Counter[str] = Counter()
        self._words, self._since = 0, time.monotonic()

    def note(self, step: int, done: float, words: int, found: dict[str, float]) -> None:
        """Count one step."""
        self._words += words
        for kind, loss in found.items():
            self._sums[kind] += loss
            self._times[kind] += 1
        if step % 50 == 49:
            rate = self._words / (time.monotonic() - self._since)
            means = {kind: round(self._sums[kind] / self._times[kind], 3) for kind in self._sums}
            print(
                json.dumps({"step": step + 1, "done": round(done, 4), "words/s": int(rate), **means}),
                flush=True,
            )
            self._begin()


def _batches(plan: Plan, taught: corpora.Corpora, maker: Maker, chance: random.Random) -> Iterator[Batch]:
    """Batches of trees and, as often as the plan says, of names, without end."""
    trees = _paper_batches(plan, taught.trees * GOLD_ROUNDS + taught.silver, maker, chance)
    names = _name_batches(plan, taught, maker, chance)
    while True:
        drawn = next(names if chance.random() < plan.names_share else trees)
        varied = [
            windows.Window(tuple(vary(sentence, chance) for sentence in window.sentences), window.size)
            for window in drawn
        ]
        yield maker.batch(varied, plan.pieces)


def _paper_batches(
    plan: Plan, papers: list[Paper], maker: Maker, chance: random.Random
) -> Iterator[list[windows.Window]]:
    while True:
        yield from windows.batched(windows.of_papers(papers, maker.size, chance), plan.pieces, chance)


def _name_batches(
    plan: Plan, taught: corpora.Corpora, maker: Maker, chance: random.Random
) -> Iterator[list[windows.Window]]:
    found = list(windows.of_sentences(taught.names, maker.size))
    while True:
        yield from windows.batched(found, plan.pieces, chance)


def _optimizer(network: Network, rates: Rates) -> torch.optim.AdamW:
    """AdamW; the encoder learns slower than the heads, and its lower layers slower than its upper ones."""
    slow = {id(p): rates.encoder for p in network.encoder.parameters()}
    for below, layer in enumerate(reversed(network.encoder.layers)):
        slow |= {id(p): rates.encoder * rates.decay**below for p in layer.parameters()}
    slow[id(network.encoder.layout.weight)] = rates.head
    groups: dict[float, list[nn.Parameter]] = defaultdict(list)
    for parameter in network.parameters():
        if parameter.requires_grad:
            groups[slow.get(id(parameter), rates.head)].append(parameter)
    settings = [{"params": held, "peak": rate} for rate, held in groups.items()]
    return torch.optim.AdamW(settings, lr=rates.encoder, weight_decay=0.01, betas=(0.9, 0.98), fused=True)


def _plan() -> Plan:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "encoder", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--build", choices=BUILDS, default="minilm")
    parser.add_argument("--start", type=Path, help="folder of the weights to start from, if not the encoder's")
    parser.add_argument("--without-silver", dest="silver", action="store_false", help="teach by hand-made labels alone")
    parser.add_argument("--minutes", type=float, default=80)
    parser.add_argument("--steps", type=int, default=12000)
    parser.add_argument("--pieces", type=int, default=2048)
    parser.add_argument("--names-share", type=float, default=0.2)
    parser.add_argument("--keep-every", type=float, default=8, help="minutes")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--workers", type=int, default=1)
    return Plan(**vars(parser.parse_args()))


if __name__ == "__main__":
    train(_plan())
