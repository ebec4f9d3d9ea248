"""Learn the scout: `python -m training.scout --reports FOLDER... --voices FOLDER... --encoder FILE --to FOLDER`.

It learns which words stand for people lost, of which fate, from reports whose figures are all labelled (those of other
matters have none), and which words report what somebody says from those whose cues are. The stories of `--read`, which
nobody labelled, it learns as the rules read them: real news has many people of whom nothing is lost.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from counterclaim.language import Language
from counterclaim.language.pieces import Pieces
from counterclaim.model.text import Report
from training import learning
from training.learning import SIZE
from training.reports import read_told
from training.scout_cases import Scouted, of_figures, of_rules, of_voices
from training.scout_network import Likelihoods, ScoutNetwork, Sights, loss_of, sights
from training.word_batches import drawn
from training.word_reader import OnePart, write_reader

EPOCHS = 5
LONGEST = 700
"""Words of a story that is read unlabelled."""


def main() -> None:
    """Learn from folders of reports and write what ships."""
    parser = learning.arguments(__doc__, EPOCHS)
    parser.add_argument("--read", type=Path)
    parser.add_argument("--but", type=Path, help="texts of the gold, by their addresses left out of --read")
    asked = parser.parse_args()
    language, pieces = Language(whole=False), Pieces(asked.pieces)
    reports = [of_figures(told, language, pieces) for folder in asked.reports for told in read_told(folder)]
    reports += [one for folder in asked.voices for one in of_voices(folder, language, pieces)]
    unlabelled = stories(asked.read, asked.but) if asked.read else ()
    reports += [one for story in unlabelled if _words(one := of_rules(story, language, pieces)) <= LONGEST]
    torch.manual_seed(0)
    network = ScoutNetwork()
    network.encoder.start_from(asked.encoder)
    learn(network.to(asked.device), reports, asked.device, asked.epochs)
    network.cpu().eval()
    write(network, asked.to)
    if asked.unlearnt:
        say_seen(network, [of_figures(told, language, pieces) for told in read_told(asked.unlearnt)])


def stories(path: Path, but: Path | None) -> Iterator[Report]:
    """Stories of a file, one a line, without those of the gold; half with their titles, a third with their outlet."""
    gold = {json.loads(line)["url"] for line in but.read_text(encoding="utf-8").splitlines()} if but else set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        row = json.loads(line)
        if row["url"] not in gold:
            text = f"{row['title']}\n\n{row['text']}" if number % 2 else row["text"]
            yield Report(text, f"w-{number}", outlet="Wikinews" if number % 3 == 0 else None)


def _words(report: Scouted) -> int:
    return sum(len(part.first) for part in report.parts)


def learn(network: ScoutNetwork, reports: Sequence[Scouted], device: str, epochs: int) -> None:
    """Teach the scout all reports some times over; it is left with the running mean of its weights."""
    chance = random.Random(0)
    given = (sights(one, device) for _ in range(epochs) for one in drawn(reports, SIZE, chance))
    steps = epochs * math.ceil(len(reports) / SIZE)

    def losses(seen: Sights) -> dict[str, torch.Tensor]:
        with torch.autocast(device, dtype=torch.bfloat16):
            scores = network(seen.read)
        return {"kinds": loss_of(scores, seen)}

    learning.learn(network, given, steps, losses)


def write(network: ScoutNetwork, to: Path) -> None:
    """Write `scout.onnx` into the folder `language` of a package."""
    write_reader(OnePart(network.encoder, network.mix, Likelihoods(network)), to / "language" / "scout.onnx")


def say_seen(network: ScoutNetwork, reports: Sequence[Scouted]) -> None:
    """Print how many of the labelled words the scout sees with their fate, and how many it sees falsely."""
    seen = right = labelled = 0
    for report in reports:
        given = sights([report], "cpu")
        with torch.no_grad():
            found = (torch.sigmoid(network(given.read)) >= 0.5) & given.told.bool()
        seen += int(found.sum())
        right += int((found & given.right.bool()).sum())
        labelled += int(given.right.sum())
    print(f"people lost, not learnt from: of {labelled} labelled {right} seen, {seen - right} seen falsely")


if __name__ == "__main__":
    main()
