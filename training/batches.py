"""Windows as arrays: what the network reads and what it should answer."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, fields

import numpy as np
import torch
from torch import Tensor

from counterclaim.language.pieces import END, MASK, START, Pieces
from counterclaim.language.words import SHAPES, plain, script, shape
from training.conllu import Sentence
from training.labels import Labels
from training.network import Inputs
from training.windows import Window, fitting, room

NOTHING = -100
"""The answer that no loss counts."""

HIDDEN, BROKEN, WRAPPED = 0.05, 0.7, 0.03
UNSURE = 0.5
"""How much an unlabelled word of a corpus may be of a kind that the corpus does not label."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Inputs and answers: [B, N] with `NOTHING` where unknown; `names` is weights [B, N, labels].

    N is as wide as the pieces: no window has more words than that.
    """

    inputs: Inputs
    heads: Tensor
    starts: Tensor
    tags: dict[str, Tensor]
    names: Tensor

    def to(self, device: str) -> Batch:
        """The same batch on a device."""
        inputs = Inputs(*(getattr(self.inputs, field.name).to(device) for field in fields(self.inputs)))
        tags = {kind: answers.to(device) for kind, answers in self.tags.items()}
        return Batch(inputs, self.heads.to(device), self.starts.to(device), tags, self.names.to(device))


class Maker:
    """Makes batches of windows, with some pieces hidden and some line breaks drawn by `chance`."""

    def __init__(self, labels: Labels, pieces: Pieces, chance: random.Random, hidden: float = HIDDEN) -> None:
        self._pieces, self._chance, self._hidden = pieces, chance, hidden
        kinds = ("upos", "xpos", "feats", "lemma", "relation")
        self._index = {kind: {x: i for i, x in enumerate(getattr(labels, kind))} for kind in kinds}
        self._names = labels.names

    def size(self, sentence: Sentence) -> int:
        """How many pieces a sentence has."""
        return sum(map(len, self._pieces.of_all(sentence.forms)))

    def batch(self, windows: Sequence[Window], pieces: int = 0) -> Batch:
        """The arrays of one batch; with empty rows and words up to what `pieces` pieces hold, if told."""
        width = max(map(room, windows))
        shape = (max(len(windows), fitting(width, pieces)), width)
        rows = [self._row(window) for window in windows]
        answers = [self._answers(window) for window in windows]
        weights = [self._weights(window) for window in windows]
        names = np.ones((*shape, len(self._names)), dtype=np.float32)
        for i, weight in enumerate(weights):
            names[i, 1 : len(weight) + 1] = weight
        words = np.zeros(shape, dtype=np.float32)
        for i, row in enumerate(rows):
            words[i, : len(row[2])] = 1
        inputs = Inputs(
            pieces=_padded([row[0] for row in rows], shape),
            layout=_padded([row[1] for row in rows], shape),
            first=_padded([row[2] for row in rows], shape),
            last=_padded([row[3] for row in rows], shape),
            words=torch.from_numpy(words),
        )
        tags = {kind: _padded([a[kind] for a in answers], shape, NOTHING) for kind in answers[0]}
        return Batch(inputs, tags.pop("heads"), tags.pop("starts"), tags, torch.from_numpy(names))

    def _row(self, window: Window) -> tuple[list[int], list[int], list[int], list[int]]:
        """Pieces, layout, first and last piece of each word, the root among them."""
        ids, layout, first, last = [START], [0], [0], [0]
        wrapped = self._chance.random() < WRAPPED
        for k, sentence in enumerate(window.sentences):
            breaks = k > 0 and sentence.opens_paragraph and self._chance.random() < BROKEN
            for i, form in enumerate(sentence.forms):
                pieces = self._pieces.of(form)
                breaks = breaks if i == 0 else wrapped and self._chance.random() < 0.08
                first.append(len(ids))
                ids += [MASK if self._chance.random() < self._hidden else piece for piece in pieces]
                layout += [shape(form) + SHAPES * int(breaks)] * len(pieces)
                last.append(len(ids) - 1)
        return [*ids, END], [*layout, 0], first, last

    def _answers(self, window: Window) -> dict[str, list[int]]:
        """The labels of each word, the root first with none."""
        found: dict[str, list[int]] = {kind: [NOTHING] for kind in (*self._index, "heads", "starts")}
        for sentence in window.sentences:
            offset = len(found["heads"]) - 1
            tree = sentence.tree
            if tree is None:
                for answers in found.values():
                    answers += [NOTHING] * len(sentence.forms)
                continue
            found["heads"] += [head + offset if head else 0 for head in tree.heads]
            found["starts"] += [int(i == 0) if offset + i else NOTHING for i in range(len(tree.heads))]
            edits = map(script, map(plain, sentence.forms), tree.lemmas)
            said = {"upos": tree.upos, "xpos": tree.xpos, "feats": tree.feats, "relation": tree.relations}
            for kind, values in (*said.items(), ("lemma", tuple(edits))):
                found[kind] += [self._index[kind].get(value, NOTHING) for value in values]
        return found

    def _weights(self, window: Window) -> np.ndarray:
        """How far each name label agrees with the corpus, [words, labels]."""
        return np.concatenate([self._sentence_weights(sentence) for sentence in window.sentences])

    def _sentence_weights(self, sentence: Sentence) -> np.ndarray:
        if sentence.names is None:
            return np.ones((len(sentence.forms), len(self._names)), dtype=np.float32)
        outside = [1.0 if name == "O" else 0.0 if name[2:] in sentence.annotated else UNSURE for name in self._names]
        rows = np.zeros((len(sentence.forms), len(self._names)), dtype=np.float32)
        for i, tag in enumerate(sentence.names):
            if tag == "?":
                rows[i] = 1.0
            elif tag == "O":
                rows[i] = outside
            else:
                rows[i, self._names.index(tag)] = 1.0
        return rows


def _padded(rows: Sequence[Sequence[int]], shape: tuple[int, int], value: int = 0) -> Tensor:
    out = np.full(shape, value, dtype=np.int64)
    for i, row in enumerate(rows):
        out[i, : len(row)] = row
    return torch.from_numpy(out)
