"""Trained weights behind the shipped pipeline: its windows, trees, repairs and names, without an export."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from counterclaim.language import network as shipped
from counterclaim.language.lemmas import Lemmas
from counterclaim.language.naming import KnownNames, Namer
from counterclaim.language.pieces import END, START, Pieces
from counterclaim.language.pipeline import SHIPPED, Language
from counterclaim.language.reading import Reader
from counterclaim.language.words import SHAPES, shape
from training.labels import Labels
from training.network import Answers, Inputs, Network


class Trained(shipped.Network):
    """A trained network that answers as the shipped one does."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._weight = network.relation.weight.detach().numpy().T
        self._bias = network.relation.bias.detach().numpy()

    def read(self, forms: list[str], pieces: list[tuple[int, ...]], breaks: list[bool]) -> shipped.Answers:
        """The scores for one window of words, each with its pieces and whether a line breaks before it."""
        with torch.no_grad():
            return _first(self._network(_inputs(forms, pieces, breaks)))


def as_pipeline(network: Network, labels: Labels, encoder: Path) -> Language:
    """The pipeline with this network, the pieces of `encoder` and the shipped tables of lemmas and names."""
    language = Language(whole=False)
    language.reader = Reader(
        Trained(network),
        shipped.Labels(**asdict(labels)),
        Pieces(encoder / "tokenizer.json"),
        Lemmas(SHIPPED / "lemmas.tsv"),
        Namer(labels.names, KnownNames.read(SHIPPED / "names.txt")),
    )
    return language


def _inputs(forms: list[str], pieces: list[tuple[int, ...]], breaks: list[bool]) -> Inputs:
    ids, layout, first, last = [START], [0], [0], [0]
    for form, own, broken in zip(forms, pieces, breaks, strict=True):
        first.append(len(ids))
        ids += own
        layout += [shape(form) + SHAPES * int(broken)] * len(own)
        last.append(len(ids) - 1)
    read, laid, begin, end = (torch.tensor([row]) for row in ([*ids, END], [*layout, 0], first, last))
    return Inputs(read, laid, begin, end, torch.ones(1, len(first)))


def _first(answers: Answers) -> shipped.Answers:
    """What is said of the only window: scores as they are, tags chosen."""

    def scores(of: Tensor) -> shipped.Floats:
        found: shipped.Floats = of[0].float().numpy()
        return found

    def chosen(of: Tensor) -> shipped.Ints:
        return np.asarray(of[0].argmax(-1).numpy(), dtype=np.int64)

    starts = scores(answers.starts)
    return shipped.Answers(
        arcs=scores(answers.arcs),
        dependent=scores(answers.dependent),
        head=scores(answers.head),
        upos=chosen(answers.upos),
        xpos=chosen(answers.xpos),
        feats=chosen(answers.feats),
        lemma=chosen(answers.lemma),
        names=scores(answers.names),
        starts=starts[:, 1] - starts[:, 0],
    )
