"""Learn the judge of figures: `python -m training.judge --reports FOLDER... --encoder FILE --to FOLDER`.

Every report is read by the rules; a figure that answers a labelled one teaches which options of its slots are right.
For half of the figures, drawn anew at each step, the judge is not told what the rules say, so that it learns to read
for itself: told of them always, it leans on them and finds nothing that they miss.

It learns all reports in `ROUNDS` orders from one start, takes the mean of the weights (Wortsman and others 2022), and
ends on the reports whose labels say no more than their words do. Those of `--inferred` teach no scope.
"""

from __future__ import annotations

import argparse
import copy
import math
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from counterclaim.evaluate.figures import GoldReport
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from training.judge_batches import batch, batches
from training.judge_cases import Taught, Vocabulary, taught, vocabulary, without_scope
from training.judge_network import Batch, JudgeNetwork, Options, summed
from training.judge_parts import write
from training.reports import read_reports

EPOCHS, SIZE, ROUNDS = 5, 16, 3
LAST, LAST_RATE = 1, 0.3
"""How often the reports that it ends on are read, and how fast they are learnt beside the others."""
ENCODER_RATE, RATE, DECAY = 1.5e-4, 1e-3, 0.9
"""How fast the top layer of the encoder and the judge's own parts learn, and how much slower each layer below."""
UNTOLD = 0.5
"""The share of figures that are judged without what the rules say."""
WARMING, CLIP = 0.06, 2.0
AVERAGED, EACH, KEEP = 0.5, 10, 0.95
"""From which share of the steps on the weights are averaged, at which of them, and how slowly."""


def main() -> None:
    """Learn from folders of reports and write what ships."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, nargs="+", required=True)
    parser.add_argument("--inferred", type=Path, nargs="*", default=[])
    parser.add_argument("--unlearnt", type=Path)
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--pieces", type=Path, default=Path("src/counterclaim/language/pieces.json"))
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    asked = parser.parse_args()
    pieces = Pieces(asked.pieces)
    strict = read_by_rules(_of_folders(asked.reports), pieces)
    inferred = [without_scope(report) for report in read_by_rules(_of_folders(asked.inferred), pieces)]
    words = vocabulary([*strict, *inferred])
    torch.manual_seed(0)
    network = JudgeNetwork({slot: len(kinds) for slot, kinds in words.kinds.items()}, len(words.known))
    network.encoder.start_from(asked.encoder)
    learn_all(network.to(asked.device), strict, inferred, words, asked.device, asked.epochs)
    network.cpu().eval()
    write(network, words, asked.to)
    if asked.unlearnt:
        say_right(network, read_by_rules(list(read_reports(asked.unlearnt)), pieces), words)


def _of_folders(folders: Sequence[Path]) -> list[GoldReport]:
    return [report for folder in folders for report in read_reports(folder)]


def read_by_rules(gold: Sequence[GoldReport], pieces: Pieces) -> list[Taught]:
    """The reports that have a figure to learn from; they are read without the judge."""
    language = Language(whole=False)
    found = [taught(report, language, pieces) for report in gold]
    return [report for report in found if report.figures]


def learn_all(
    network: JudgeNetwork,
    strict: Sequence[Taught],
    inferred: Sequence[Taught],
    words: Vocabulary,
    device: str,
    epochs: int,
) -> None:
    """Teach the network all reports in several orders, leave it with the mean, and end on the strict ones."""
    start = copy.deepcopy(network.state_dict())
    learnt = []
    for order in range(ROUNDS):
        network.load_state_dict(start)
        learn(network, [*strict, *inferred], words, device, epochs, order)
        learnt.append(copy.deepcopy(network.state_dict()))
    network.load_state_dict(mean_of(learnt))
    learn(network, strict, words, device, LAST, ROUNDS, LAST_RATE)


def mean_of(states: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each weight; what is no number with a point is that of the first."""
    first = states[0]
    return {
        name: torch.stack([state[name] for state in states]).mean(0) if value.dtype.is_floating_point else value
        for name, value in first.items()
    }


def learn(
    network: JudgeNetwork,
    reports: Sequence[Taught],
    words: Vocabulary,
    device: str,
    epochs: int,
    order: int = 0,
    speed: float = 1.0,
) -> None:
    """Teach the network all reports some times over; it is left with the running mean of its weights."""
    steps = epochs * math.ceil(len(reports) / SIZE)
    optimiser = torch.optim.AdamW(_groups(network, speed), betas=(0.9, 0.98), eps=1e-6)
    climb = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: _rate(step, steps))
    torch.manual_seed(order)
    chance = random.Random(order)
    mean: dict[str, Tensor] = {}
    lost: Counter[str] = Counter()
    drawn = (given for _ in range(epochs) for given in batches(reports, SIZE, chance))
    for step, given in enumerate(drawn):
        losses = _losses(network, batch(given, words, device), device)
        (sum(losses.values(), torch.zeros((), device=device)) / (SIZE * SIZE)).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
        optimiser.step()
        climb.step()
        optimiser.zero_grad(set_to_none=True)
        if step > AVERAGED * steps and step % EACH == 0:
            mean = _averaged(mean, network)
        _say(step, steps, lost, losses)
    network.load_state_dict(mean or network.state_dict())


def say_right(network: JudgeNetwork, reports: Sequence[Taught], words: Vocabulary) -> None:
    """Print for each slot how many labelled figures the rules have right, and how many the judge would by itself."""
    told: Counter[str] = Counter()
    for report in reports:
        given = batch([report], words, "cpu")
        with torch.no_grad():
            scores = network(given, torch.ones(len(given.verb)))
        for slot, options in given.options.items():
            best = _best(scores[slot], options, len(given.verb))
            labelled = [n for n in range(len(given.verb)) if options.right[options.figure == n].any()]
            told[f"{slot} labelled"] += len(labelled)
            told[f"{slot} judged"] += int(options.right[best[labelled]].sum())
            told[f"{slot} rules"] += int((options.right & options.told.bool()).sum())
    for slot in words.kinds:
        whole = max(1, told[f"{slot} labelled"])
        rules, judged = told[f"{slot} rules"] / whole, told[f"{slot} judged"] / whole
        print(f"{slot}, not learnt from: of {whole}, right by the rules {rules:.3f}, by the judge alone {judged:.3f}")


def _best(scores: Tensor, options: Options, figures: int) -> Tensor:
    """The number of the option of each figure that scores highest."""
    rows = [torch.where(options.figure == n, scores, torch.full_like(scores, -torch.inf)) for n in range(figures)]
    return torch.stack(rows).argmax(1)


def _groups(network: JudgeNetwork, speed: float) -> list[dict[str, object]]:
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


def _losses(network: JudgeNetwork, given: Batch, device: str) -> dict[str, Tensor]:
    """The summed loss of each slot: how unlikely what is labelled is among the options."""
    kept = (torch.rand(len(given.verb), device=device) >= UNTOLD).float()
    with torch.autocast(device, dtype=torch.bfloat16):
        scores = network(given, kept)
    return {slot: _loss(scores[slot].float(), options, len(given.verb)) for slot, options in given.options.items()}


def _loss(scores: Tensor, options: Options, figures: int) -> Tensor:
    """Figures without a right option teach nothing."""
    whole = summed(scores, options.figure, figures, 0.0)
    right = options.figure[options.right]
    good = summed(scores[options.right], right, figures, 0.0)
    taught_ = functional.one_hot(right, figures).amax(0).bool() if len(right) else torch.zeros_like(whole).bool()
    return (whole - good)[taught_].sum()


def _averaged(mean: Mapping[str, Tensor], network: JudgeNetwork) -> dict[str, Tensor]:
    now = network.state_dict()
    if not mean:
        return {name: value.detach().clone() for name, value in now.items()}
    return {
        name: KEEP * mean[name] + (1 - KEEP) * value if value.dtype.is_floating_point else value
        for name, value in now.items()
    }


def _say(step: int, steps: int, lost: Counter[str], losses: Mapping[str, Tensor]) -> None:
    for slot, loss in losses.items():
        lost[slot] += int(loss.item() * 1000)
    if (step + 1) % 100 == 0 or step + 1 == steps:
        means = (f"{slot} {total / 1e5 / SIZE:.2f}" for slot, total in lost.items())
        print(f"{step + 1} of {steps}", *means, flush=True)
        lost.clear()


if __name__ == "__main__":
    main()
