"""What was learnt of reports: how much each word that speaks for a value weighs, for each slot."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

SLOTS = ("victims", "scope", "side", "party")
FILE = "weights_figures.tsv"


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights by slot and word; what has none weighs nothing."""

    slots: Mapping[str, Mapping[str, float]]

    def shares(self, slot: str, options: Mapping[str, Sequence[str]]) -> dict[str, float]:
        """How likely each value is, beside the others; they sum to one."""
        known = self.slots.get(slot, {})
        sums = {value: sum(known.get(word, 0.0) for word in words) for value, words in options.items()}
        most = max(sums.values())
        powers = {value: math.exp(total - most) for value, total in sums.items()}
        whole = sum(powers.values())
        return {value: power / whole for value, power in powers.items()}

    @classmethod
    def read(cls, lines: Sequence[str]) -> Weights:
        """Lines of slot, word and weight with tabs between; comments with #."""
        slots: dict[str, dict[str, float]] = {slot: {} for slot in SLOTS}
        for line in lines:
            if line and not line.startswith("#"):
                slot, word, weight = line.split("\t")
                slots[slot][word] = float(weight)
        return cls(slots)


@cache
def load() -> Weights:
    """The weights that the package ships."""
    path = files("counterclaim.extract") / "data" / FILE
    return Weights.read(path.read_text(encoding="utf-8").splitlines())
