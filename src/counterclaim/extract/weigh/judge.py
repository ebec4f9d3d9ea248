"""How likely each option of a figure's slots is, judged from the words of the whole report.

A word is a vector that a network made of the report (`language/senses.py`). Of a figure's verb, people and words and
of what the rules know of it the judge makes one vector, and scores each option: by its kind, by whether the rules chose
it, and by how well its best mentions answer the figure. The weights are learnt by `training/judge.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from counterclaim.errors import DataMissing
from counterclaim.extract.weigh.asked import Asked, Option

Floats = NDArray[np.float32]
Shares = dict[str, float]
FILE = "judge.npz"


@dataclass(frozen=True, slots=True)
class Heard:
    """What a slot is told by the figures of a report: of each kind of option [figures, kinds], how far the rules are
    trusted [figures], and what each word answers [figures, words], more or less by where it stands [stands].
    """

    kinds: Mapping[str, int]
    by_kind: Floats
    trust: Floats
    answers: Floats | None = None
    stands: Floats | None = None

    def scores(self, figure: int, options: Iterable[Option]) -> list[float]:
        """The score of each option for a figure."""
        return [self._score(figure, option) for option in options]

    def _score(self, figure: int, option: Option) -> float:
        kind = self.kinds.get(option.kind, self.kinds["other"])
        score: float = self.by_kind[figure, kind] + (self.trust[figure] if option.told else 0.0)
        if self.answers is None or self.stands is None:
            return score
        return score + _best(self.answers[figure], self.stands, option.mentions)


@dataclass(frozen=True, slots=True)
class Judge:
    """The learnt parts, by name, and the numbers of the words that they know."""

    parts: Mapping[str, Floats]
    known: Mapping[str, int]
    kinds: Mapping[str, Mapping[str, int]]

    def shares(self, vectors: Floats, figures: Sequence[Asked]) -> list[dict[str, Shares]]:
        """For each figure and slot, how likely each value is; they sum to one."""
        if not figures:
            return []
        meant = self._figures(vectors, figures)
        heard = {slot: self._heard(vectors, meant, slot) for slot in {s for f in figures for s in f.options}}
        return [
            {slot: _shares(options, heard[slot].scores(i, options.values())) for slot, options in one.options.items()}
            for i, one in enumerate(figures)
        ]

    def _figures(self, vectors: Floats, figures: Sequence[Asked]) -> Floats:
        """The vectors of figures [figures, width]."""
        verbs, people = vectors[[f.trigger for f in figures]], vectors[[f.head for f in figures]]
        words = np.stack([vectors[list(f.words)].mean(0) for f in figures])
        inner = _gelu(self._map("figure", np.concatenate([verbs, people, words], axis=1)))
        known = self.parts["known.weight"]
        told = [known[[self.known[w] for w in f.known if w in self.known]].sum(0) for f in figures]
        return _gelu(self._map("inner", inner + np.stack(told)))

    def _heard(self, vectors: Floats, meant: Floats, slot: str) -> Heard:
        """What a slot is told by the figures meant [figures, width], and by the words where they are asked."""
        by_kind = meant @ self.parts[f"{slot}.kind.weight"].T + self.parts[f"{slot}.bias"]
        trust = self._map(f"{slot}.trust", meant)[:, 0]
        if f"{slot}.key.weight" not in self.parts:
            return Heard(self.kinds[slot], by_kind, trust)
        query, keys = self._map(f"{slot}.query", meant), self._map(f"{slot}.key", vectors)
        answers = query @ keys.T / np.sqrt(query.shape[1]) + self._map(f"{slot}.meant", vectors)[:, 0]
        return Heard(self.kinds[slot], by_kind, trust, answers, self.parts[f"{slot}.stand.weight"][:, 0])

    def _map(self, name: str, x: Floats) -> Floats:
        """A linear map of the last axis."""
        found: Floats = x @ self.parts[f"{name}.weight"].T + self.parts[f"{name}.bias"]
        return found

    @classmethod
    def read(cls, path: Path) -> Judge:
        """The parts as `training/judge.py` wrote them; raises DataMissing where there are none."""
        if not path.exists():
            raise DataMissing(f"no judge at {path.name}", "install counterclaim again, or learn it: make judge")
        with np.load(path) as held:
            parts = {name: held[name].astype(np.float32) for name in held.files if not name.startswith("words")}
            known = _numbered(held["words"])
            kinds = {name.split(".")[1]: _numbered(held[name]) for name in held.files if name.startswith("words.")}
        return cls(parts, known, kinds)


@cache
def load() -> Judge:
    """The judge that the package ships."""
    return Judge.read(Path(str(files("counterclaim.extract") / "data" / FILE)))


def _numbered(words: Iterable[str]) -> dict[str, int]:
    return {str(word): number for number, word in enumerate(words)}


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit by its tanh form (Hendrycks and Gimpel 2016)."""
    found: Floats = 0.5 * x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    return found


def _best(answers: Floats, stands: Floats, mentions: Sequence[tuple[int, int]]) -> float:
    """How well the mentions of an option answer a figure, the best of them most (a sum of powers); 0 without any."""
    if not mentions:
        return 0.0
    at, where = (list(row) for row in zip(*mentions, strict=True))
    return float(np.logaddexp.reduce(answers[at] + stands[where]))


def _shares(options: Mapping[str, Option], scores: Sequence[float]) -> Shares:
    powers = np.exp(np.array(scores) - max(scores))
    return dict(zip(options, (powers / powers.sum()).tolist(), strict=True))
