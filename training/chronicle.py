"""Learn the chronicler: `python -m training.chronicle --events FOLDER --to FOLDER`.

It learns from reports whose events are all marked which words tell of an event, of which type, and which words name
who does it and to whom. Its encoder starts as the one of the judge that ships, which has read many more reports. A
ninth of them (`is_apart`) it does not learn; what it has right of those is printed.
"""

from __future__ import annotations

import argparse
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch

from counterclaim.extract.chronicled import DENIED
from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from training import judge_shipped, learning
from training.chronicle_cases import Chronicled, read_chronicled
from training.chronicle_network import ChroniclerNetwork, Rows, losses, notes, pointed
from training.learning import SIZE
from training.word_batches import drawn
from training.word_reader import OnePart, write_reader

EPOCHS = 9
SPEED = 2.0
"""How much faster than the judge it learns, having seen much less (types F1 .743, at the judge's rate .737)."""
APART = 9
LIKELY = 0.5
"""How likely a word is taken for one of an event where what is right is counted."""


def main() -> None:
    """Learn from a folder of marked reports and write what ships."""
    asked = arguments().parse_args()
    pieces = Pieces(asked.pieces)
    reports = list(read_chronicled(asked.events, Language(whole=False), pieces))
    network = begun(asked.to)
    learn(network.to(asked.device), [r for r in reports if not is_apart(r.id)], asked.device, asked.epochs)
    network.cpu().eval()
    write(network, asked.to)
    say_right(network, [r for r in reports if is_apart(r.id)])


def is_apart(name: str) -> bool:
    """Whether a report of this name is kept apart to measure on: about one in `APART`, whatever else there is."""
    return sum(map(ord, name)) % APART == 0


def arguments() -> argparse.ArgumentParser:
    """What is asked on the command line."""
    parser = learning.options(__doc__)
    parser.add_argument("--events", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    return parser


def begun(package: Path) -> ChroniclerNetwork:
    """A chronicler that has learnt nothing, on the encoder of the judge of a package."""
    torch.manual_seed(0)
    network = ChroniclerNetwork()
    judge, _ = judge_shipped.read(package)
    held = judge.encoder.state_dict()
    network.encoder.load_state_dict({name: held[name] for name in network.encoder.state_dict()})
    return network


def learn(network: ChroniclerNetwork, reports: Sequence[Chronicled], device: str, epochs: int) -> None:
    """Teach the chronicler all reports some times over; it is left with the running mean of its weights."""
    torch.manual_seed(0)
    chance = random.Random(0)
    given = (notes(one, device) for _ in range(epochs) for one in drawn(reports, SIZE, chance))
    steps = epochs * math.ceil(len(reports) / SIZE)
    learning.learn(network, given, steps, lambda seen: losses(network, seen, device), SPEED)


def write(network: ChroniclerNetwork, to: Path) -> None:
    """Write `chronicle.onnx` into the folder `language` of a package."""
    write_reader(OnePart(network.encoder, network.mix, Rows(network)), to / "language" / "chronicle.onnx")


def say_right(network: ChroniclerNetwork, reports: Sequence[Chronicled]) -> None:
    """Print how many of the marked events it tells in their sentences, and how often it points at whom they name."""
    found: Counter[str] = Counter()
    for report in reports:
        given = notes([report], "cpu")
        with torch.no_grad():
            kinds, *points = network(given.read)
            pointing = [(a, pointed(network, a, *points).argmax(-1)) for a in given.deeds]
        best, types = torch.sigmoid(kinds[:, :DENIED]).max(-1)
        told = Counter((report.sentences[w], int(types[w])) for w in torch.nonzero(best > LIKELY)[:, 0].tolist())
        marked = Counter((report.sentences[deed.word], deed.type) for deed in report.deeds)
        found.update(told=told.total(), marked=marked.total(), both=(told & marked).total())
        for asked, at in pointing:
            found.update(asked=int(asked.right.any(-1).sum()))
            found.update(right=int(asked.right.gather(-1, at[..., None]).sum()))
    f1 = 2 * found["both"] / max(1, found["told"] + found["marked"])
    print(f"not learnt from: types F1 {f1:.3f} of {found['marked']} events, {found['right']} of {found['asked']} roles")


if __name__ == "__main__":
    main()
