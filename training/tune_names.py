"""Teach the head for names once more on a finished network: `python -m training.tune_names --trained FOLDER ...`.

The encoder and all other heads stay as they are, so that tags and trees do not change by a bit; that is why the
names over EWT's test part may be learnt here and its trees still be tested.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterable
from pathlib import Path

import torch
from torch import Tensor, nn

from counterclaim.language.pieces import Pieces
from training import corpora, losses, windows
from training.batches import Batch, Maker
from training.conllu import Sentence
from training.labels import Labels, read
from training.network import Network
from training.trained import load

SEED, EPOCHS, RATE, HELD, BATCH = 20, 4, 1e-3, 2e-2, 2048
HIDDEN, INNER_HIDDEN = 0.15, 0.25


def tune(network: Network, labels: Labels, pieces: Pieces, sentences: list[Sentence]) -> None:
    """Learn the names of these sentences in place; features of words are computed once, without dropout."""
    network.eval()
    torch.manual_seed(SEED)
    chance = random.Random(SEED)
    maker = Maker(labels, pieces, chance, hidden=0.0)
    cut = windows.batched(windows.of_sentences(sentences, maker.size), 4096, chance)
    words, weights = _features(network, (maker.batch(batch) for batch in cut))
    heads = nn.ModuleList([network.name_inner, network.names])
    optimizer = torch.optim.AdamW(heads.parameters(), lr=RATE, weight_decay=HELD)
    for epoch in range(EPOCHS):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - epoch / EPOCHS)
        for rows in torch.randperm(len(words)).split(BATCH):
            inner = torch.relu(network.name_inner(torch.dropout(words[rows], HIDDEN, True)))
            scores = network.names(torch.dropout(inner, INNER_HIDDEN, True))
            losses.names(scores[None], weights[rows][None]).backward()
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)


@torch.no_grad()  # type: ignore[untyped-decorator]
def _features(network: Network, batches: Iterable[Batch]) -> tuple[Tensor, Tensor]:
    """What the name head reads of each word [words, width], and the weights of its labels [words, labels]."""
    words, weights = [], []
    for batch in batches:
        there = batch.inputs.words.bool()
        there[:, 0] = False
        words.append(network.words(batch.inputs)[1][there])
        weights.append(batch.names[there])
    return torch.cat(words), torch.cat(weights)


def taught(data: Path, with_test: bool) -> list[Sentence]:
    """All sentences with names; with EWT's test part, as often as its dev part, if so asked."""
    learnt = corpora.to_learn(data)
    found = learnt.names + [s for paper in learnt.trees + learnt.silver for s in paper if s.names is not None]
    if with_test:
        found += corpora.tested_names(data)["uner_ewt"] * corpora.FAVOURED
    return found


def main() -> None:
    """Tune by the command line and write the network where it was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("trained", "data", "encoder"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--with-test", action="store_true", help="learn the names over EWT's test part too")
    asked = parser.parse_args()
    labels = read(asked.trained / "labels.json")
    network = load(asked.trained / "network.pt", labels)
    tune(network, labels, Pieces(asked.encoder / "tokenizer.json"), taught(asked.data, asked.with_test))
    torch.save(network.state_dict(), asked.trained / "network.pt")


if __name__ == "__main__":
    main()
