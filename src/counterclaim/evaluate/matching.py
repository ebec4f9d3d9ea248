"""Which figure of the tool answers which figure of the gold, and in which slots the two agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.text import Span


class Slot(StrEnum):
    """The values of a figure that are compared."""

    COUNT = "count"
    SIDE = "side"
    VICTIMS = "victims"
    SCOPE = "scope"
    PARTY = "party"
    POLARITY = "polarity"
    PERIOD = "period"


FULL = (Slot.COUNT, Slot.SIDE, Slot.VICTIMS, Slot.SCOPE, Slot.PARTY, Slot.POLARITY)
"""What a figure needs to be right in all."""

UNTOLD = (None, "unknown")
"""The values of a slot that nobody tells."""

GUESSED = (Slot.SIDE, Slot.VICTIMS, Slot.PARTY)
"""The slots that the gold leaves untold now and then."""


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of the tool or of the gold, brought to the terms in which the two are compared.

    `low` of an open lower end is 0. A slot that the gold leaves untold is None and left out of the pair.
    """

    spans: tuple[Span, ...]
    status: str
    low: int
    high: int | None
    side: str | None = None
    victims: str | None = None
    scope: str | None = None
    party: str | None = None
    polarity: str | None = "asserted"
    period: tuple[date | None, date | None] | None = None

    def value(self, slot: Slot) -> object:
        """The value of a slot; the count with its status, none and denied alike."""
        if slot is not Slot.COUNT:
            return self.settled if slot is Slot.POLARITY else getattr(self, slot)
        zero = self.polarity == "denied" and (self.low, self.high) == (1, None)
        return (self.status, 0, 0) if zero else (self.status, self.low, self.high)

    @property
    def settled(self) -> str | None:
        """The polarity, with "denied any" told as "asserted none"."""
        zero = self.polarity == "denied" and (self.low, self.high) == (1, None)
        return "asserted" if zero else self.polarity


def agree(found: Compared, gold: Compared, slot: Slot) -> bool | None:
    """Whether two figures agree in a slot; None where the gold leaves it out."""
    told = gold.value(slot)
    if told is None:
        return None
    return found.value(slot) in told.split("|") if isinstance(told, str) else found.value(slot) == told


def same(found: Compared, gold: Compared, slot: Slot) -> bool:
    """Whether two figures agree in a slot, what the gold leaves untold being right where it is untold here too."""
    agreed = agree(found, gold, slot)
    return found.value(slot) in UNTOLD if agreed is None else agreed


def agreements(found: Compared, gold: Compared) -> int:
    """In how many slots two figures agree."""
    return sum(agree(found, gold, slot) is True for slot in Slot)


def overlap(found: Compared, gold: Compared) -> bool:
    return any(a.overlaps(b) for a in found.spans for b in gold.spans)


def pair(found: Sequence[Compared], gold: Sequence[Compared]) -> tuple[tuple[int, int], ...]:
    """One-to-one pairs of overlapping figures as indices (found, gold), most slots equal first.

    Among pairs that agree alike, the one with the right count first, then in text order.
    """
    possible = [(i, j) for i, f in enumerate(found) for j, g in enumerate(gold) if overlap(f, g)]
    possible.sort(key=lambda ij: (-agreements(found[ij[0]], gold[ij[1]]),
                                  agree(found[ij[0]], gold[ij[1]], Slot.COUNT) is not True, ij))  # fmt: skip
    taken_found: set[int] = set()
    taken_gold: set[int] = set()
    pairs = []
    for i, j in possible:
        if i not in taken_found and j not in taken_gold:
            pairs.append((i, j))
            taken_found.add(i)
            taken_gold.add(j)
    return tuple(sorted(pairs))
