"""Let the judge that ships learn one slot on: `python -m training.judge_further voice --voices FOLDER... --to FOLDER`.

It begins with the weights of the package at `--to`, learns who speaks for whom (`voice`) or what goes against what
(`answer`) from the folders of that kind, and is held in all else to what it says (`judge_holding.py`). What is written
is its mean with what shipped: a share of `--share` of what it has learnt.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import torch

from counterclaim.extract.weigh.answers import ANSWER
from counterclaim.extract.weigh.asked import VOICE
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from training import learning
from training.judge import read_by_rules
from training.judge_answers import read_answers
from training.judge_holding import learn_slot
from training.judge_network import JudgeNetwork
from training.judge_parts import write
from training.judge_shipped import read
from training.judge_voices import read_voices
from training.otherwise import lands
from training.reports import read_told
from training.taught import Taught

READERS: dict[str, Callable[[Path, Language, Pieces], Iterator[Taught]]] = {VOICE: read_voices, ANSWER: read_answers}
SHARE = 0.75


def main() -> None:
    """Learn on from what a package holds, and write it there."""
    asked = arguments().parse_args()
    pieces = Pieces(asked.pieces)
    read_of = {
        slot: [report for folder in folders for report in READERS[slot](folder, Language(whole=False), pieces)]
        for slot, folders in ((VOICE, asked.voices), (ANSWER, asked.answers))
    }
    figures = read_by_rules([told for folder in asked.reports for told in read_told(folder)], pieces)
    others = [*figures, *(report for slot, reports in read_of.items() if slot != asked.slot for report in reports)]
    network, words = read(asked.to)
    before = {name: value.clone() for name, value in network.state_dict().items()}
    network.train().to(asked.device)
    learn_slot(network, asked.slot, read_of[asked.slot], others, words, lands(pieces), asked.device)
    write(shared(network.cpu().eval(), before, asked.share), words, asked.to)


def arguments() -> argparse.ArgumentParser:
    """What is asked on the command line."""
    parser = learning.options(__doc__)
    parser.add_argument("slot", choices=sorted(READERS))
    for kind in ("voices", "answers", "reports"):
        parser.add_argument(f"--{kind}", type=Path, nargs="*", default=[])
    parser.add_argument("--share", type=float, default=SHARE)
    return parser


def shared(network: JudgeNetwork, before: dict[str, torch.Tensor], share: float) -> JudgeNetwork:
    """The network with the mean of each of its weights (`share`) and of those before."""
    now = network.state_dict()
    network.load_state_dict({name: before[name].lerp(value, share) for name, value in now.items()})
    return network


if __name__ == "__main__":
    main()
