"""How judge, scout and chronicler learn: their rates, the running mean of their weights, the mean of several."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn

SIZE = 16
"""Reports read at once."""
ENCODER_RATE, RATE, DECAY = 1.5e-4, 1e-3, 0.9
"""How fast the top layer of an encoder and what stands on it learn, and how much slower each layer below."""
WARMING, CLIP = 0.06, 2.0
AVERAGED, EACH, KEEP = 0.5, 10, 0.95
"""From which share of the steps on the weights are averaged, at which of them, and how slowly."""
Given = TypeVar("Given")
Losses = Mapping[str, Tensor]


def options(told: str | None) -> argparse.ArgumentParser:
    """What every recipe of a network over whole reports is asked, told of by its docstring."""
    parser = argparse.ArgumentParser(description=told)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--pieces", type=Path, default=Path("src/counterclaim/language/pieces.json"))
    parser.add_argument("--device", default="cpu")
    return parser


def arguments(told: str | None, epochs: int) -> argparse.ArgumentParser:
    """What those are asked besides that learn from reports with figures."""
    parser = options(told)
    parser.add_argument("--reports", type=Path, nargs="+", required=True)
    parser.add_argument("--voices", type=Path, nargs="*", default=[])
    parser.add_argument("--unlearnt", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=epochs)
    return parser


def learn(
    network: nn.Module, given: Iterable[Given], steps: int, losses: Callable[[Given], Losses], speed: float = 1.0
) -> None:
    """Teach a network so many batches; it is left with the running mean of its weights."""
    optimiser = torch.optim.AdamW(_groups(network, speed), betas=(0.9, 0.98), eps=1e-6)
    climb = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    mean: dict[str, Tensor] = {}
    lost: Counter[str] = Counter()
    for step, batch in enumerate(given):
        found = losses(batch)
        (torch.stack(list(found.values())).sum() / (SIZE * SIZE)).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimiser.step()
        climb.step()
        optimiser.zero_grad(set_to_none=True)
        if step > AVERAGED * steps and step % EACH == 0:
            mean = _averaged(mean, network)
        _say(step, steps, lost, found)
    network.load_state_dict(mean or network.state_dict())


def mean_of(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight; what is no number with a point is that of the first."""
    first = states[0]
    return {
        name: torch.stack([state[name] for state in states]).mean(0) if value.dtype.is_floating_point else value
        for name, value in first.items()
    }


def _groups(network: nn.Module, speed: float) -> list[dict[str, object]]:
    """The parameters with their rates (times `speed`): each layer of the encoder learns slower than the one above."""
    top = len(network.encoder.layers) - 1
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if parameter.requires_grad:
            layer = int(name.split(".")[2]) if name.startswith("encoder.layers.") else -1
            own = not name.startswith("encoder.")
            rate = speed * (RATE if own else ENCODER_RATE * DECAY ** (top - layer))
            groups.setdefault((rate, 0.01 if parameter.dim() > 1 else 0.0), []).append(parameter)
    return [{"params": held, "lr": rate, "weight_decay": fade} for (rate, fade), held in groups.items()]


def _rate(step: int, steps: int) -> float:
    """Up to the full rate, then down to a fiftieth of it."""
    return min(1.0, (step + 1) / (WARMING * steps)) * max(0.02, 1 - step / steps)


def _averaged(mean: Mapping[str, Tensor], network: nn.Module) -> dict[str, Tensor]:
    now = network.state_dict()
    if not mean:
        return {name: value.detach().clone() for name, value in now.items()}
    return {
        name: KEEP * mean[name] + (1 - KEEP) * value if value.dtype.is_floating_point else value
        for name, value in now.items()
    }


def _say(step: int, steps: int, lost: Counter[str], losses: Losses) -> None:
    for slot, loss in losses.items():
        lost[slot] += int(loss.item() * 1000)
    if (step + 1) % 100 == 0 or step + 1 == steps:
        means = (f"{slot} {total / 1e5 / SIZE:.2f}" for slot, total in lost.items())
        print(f"{step + 1} of {steps}", *means, flush=True)
        lost.clear()
