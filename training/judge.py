"""Learn the judge of figures: `python -m training.judge --reports FOLDER... --encoder FILE --to FOLDER`.

Every report is read by the rules, as if the scout had found all labelled people; a figure that answers a labelled one
teaches which options of its slots are right, a labelled voice whom a claimant speaks for, a marked denial what it goes
against. For half of them, drawn anew at each step, the judge is not told what the rules say, so that it learns to read
for itself: told of them always, it leans on them and finds nothing that they miss.

It learns all reports in `ROUNDS` orders from one start, takes the mean of the weights (Wortsman and others 2022), and
ends on the reports whose labels say no more than their words do. Those of `--inferred` teach no scope. Last it learns
`--answers` once more, told otherwise, and is held in all else to what it says (`judge_holding.py`).
"""

from __future__ import annotations

import copy
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from counterclaim.extract.weigh.answers import ANSWER
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from training import learning
from training.judge_answers import read_answers
from training.judge_batches import batch
from training.judge_cases import taught
from training.judge_holding import learn_slot
from training.judge_losses import UNTOLD, unlikely
from training.judge_network import Batch, JudgeNetwork, Options
from training.judge_parts import write
from training.judge_voices import read_voices
from training.learning import SIZE, mean_of
from training.otherwise import lands
from training.reports import Told, read_told
from training.taught import Taught, Vocabulary, vocabulary, without_scope
from training.word_batches import drawn

EPOCHS, ROUNDS = 5, 3
LAST, LAST_RATE = 1, 0.3
"""How often the reports that it ends on are read, and how fast they are learnt beside the others."""


def main() -> None:
    """Learn from folders of reports and write what ships."""
    parser = learning.arguments(__doc__, EPOCHS)
    parser.add_argument("--inferred", type=Path, nargs="*", default=[])
    parser.add_argument("--answers", type=Path, nargs="*", default=[])
    asked = parser.parse_args()
    pieces = Pieces(asked.pieces)
    reports = read_by_rules(_of_folders(asked.reports), pieces)
    inferred = [without_scope(report) for report in read_by_rules(_of_folders(asked.inferred), pieces)]
    voices = [report for folder in asked.voices for report in read_voices(folder, Language(whole=False), pieces)]
    answers = [report for folder in asked.answers for report in read_answers(folder, Language(whole=False), pieces)]
    strict = [*reports, *voices, *answers]
    words = vocabulary([*strict, *inferred])
    torch.manual_seed(0)
    network = JudgeNetwork({slot: len(kinds) for slot, kinds in words.kinds.items()}, len(words.known))
    network.encoder.start_from(asked.encoder)
    learn_all(network.to(asked.device), strict, inferred, words, asked.device, asked.epochs)
    if answers:
        learn_slot(network, ANSWER, answers, [*reports, *voices], words, lands(pieces), asked.device)
    network.cpu().eval()
    write(network, words, asked.to)
    if asked.unlearnt:
        answering = read_answers(asked.unlearnt / "answers", Language(whole=False), pieces)
        say_right(network, [*read_by_rules(list(read_told(asked.unlearnt)), pieces), *answering], words)


def _of_folders(folders: Sequence[Path]) -> list[Told]:
    return [report for folder in folders for report in read_told(folder)]


def read_by_rules(told: Sequence[Told], pieces: Pieces) -> list[Taught]:
    """The reports as they teach; they are read without the judge."""
    language = Language(whole=False)
    return [taught(report, language, pieces) for report in told]


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
    torch.manual_seed(order)
    chance = random.Random(order)
    given = (batch(one, words, device) for _ in range(epochs) for one in drawn(reports, SIZE, chance))
    steps = epochs * math.ceil(len(reports) / SIZE)
    learning.learn(network, given, steps, lambda one: _losses(network, one, device), speed)


def say_right(network: JudgeNetwork, reports: Sequence[Taught], words: Vocabulary) -> None:
    """Print for each slot how many labelled figures, or voices, the rules have right, and how many the judge alone."""
    told: Counter[str] = Counter()
    for report in (report for report in reports if report.figures):
        given = batch([report], words, "cpu")
        with torch.no_grad():
            scores = network(given, torch.ones(len(given.verb)))
        for slot, options in given.options.items():
            labelled = [n for n in range(len(given.verb)) if options.right[options.figure == n].any()]
            told[f"{slot} labelled"] += len(labelled)
            told[f"{slot} judged"] += sum(bool(options.right[_best(scores[slot], options, n)]) for n in labelled)
            told[f"{slot} rules"] += int((options.right & options.told.bool()).sum())
    for slot in words.kinds:
        whole = max(1, told[f"{slot} labelled"])
        rules, judged = told[f"{slot} rules"] / whole, told[f"{slot} judged"] / whole
        print(f"{slot}, not learnt from: of {whole}, right by the rules {rules:.3f}, by the judge alone {judged:.3f}")


def _best(scores: Tensor, options: Options, figure: int) -> int:
    """The number of the option of one figure that scores highest."""
    return int(torch.where(options.figure == figure, scores, torch.full_like(scores, -torch.inf)).argmax())


def _losses(network: JudgeNetwork, given: Batch, device: str) -> dict[str, Tensor]:
    """The summed loss of each slot: how unlikely what is labelled is among the options."""
    kept = (torch.rand(len(given.verb), device=device) >= UNTOLD).float()
    with torch.autocast(device, dtype=torch.bfloat16):
        scores = network(given, kept)
    return {slot: unlikely(scores[slot].float(), options, len(given.verb)) for slot, options in given.options.items()}


if __name__ == "__main__":
    main()
