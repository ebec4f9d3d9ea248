"""The slots of all figures of a report weighed together: what each may be, given what those that it is tied to may be.

Each slot of each figure has shares of its own; ties (`ties.py`) say how well two values go together. Shares are passed
along the ties and back a few times (loopy belief propagation: Pearl 1988; Murphy, Weiss and Jordan 1999).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from counterclaim.extract.weigh.leads import OPEN
from counterclaim.extract.weigh.ties import ONE, OTHER, PEOPLE, RELATION, SAME, TIES, people, relation

Floats = NDArray[np.float64]
Shares = Mapping[str, float]
"""How likely each value is."""
Slot = tuple[int, str]
"""A slot of a figure, the figure by its number."""
Way = tuple[int, bool]
"""A tie by its number, and whether it is followed forwards, from its first slot to its second."""

Pair = tuple[int, int]
"""Two figures by their numbers."""
ONCE, AGAIN = ("side", "victims", "scope"), 0.9
"""What two figures of the same people have in common, and how likely it is that they do."""
STRENGTH = 0.5
"""To which power the shares of a tie are taken: the slots' own already hold some of what it says."""
ROUNDS = 5
"""How often shares are passed on; twice as often moves nothing."""
LEAST = 1e-9
SUREST = 1e-4
"""No tie says less of a pair of values: a slot has four at most, and what stands is not overturned by all of them."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two slots, and how well each value of the first (rows) goes with each of the second (columns)."""

    first: Slot
    second: Slot
    fits: Floats


def weighed_together(
    figures: Sequence[Mapping[str, Shares]], kinds: Sequence[Mapping[str, str]], again: Iterable[Pair] = ()
) -> list[dict[str, dict[str, float]]]:
    """The shares of each slot of each figure, in text order, given all that it is tied to; they sum to one.

    The shares of figures are of slots and of their ties; `kinds` tells for each figure what each side is that its
    people may be of, `again` which two count the same people (`again.py`). What has no tie comes back as it is.
    """
    own = {(i, slot): _row(shares[slot]) for i, shares in enumerate(figures) for slot in shares if slot not in TIES}
    given = _Passing(own, [*_ties(figures, kinds), *_of_the_same(figures, again)]).meant()
    found: list[dict[str, dict[str, float]]] = [{} for _ in figures]
    for (i, slot), row in given.items():
        found[i][slot] = dict(zip(figures[i][slot], row.tolist(), strict=True))
    return found


def _ties(figures: Sequence[Mapping[str, Shares]], kinds: Sequence[Mapping[str, str]]) -> Iterator[Tie]:
    for i, (shares, kind) in enumerate(zip(figures, kinds, strict=True)):
        if RELATION in shares:
            yield Tie((i, "side"), (i, "party"), _fits(shares, RELATION, shares["side"], shares["party"], relation))
        if PEOPLE in shares:
            fits = _fits(shares, PEOPLE, shares["victims"], shares["side"], partial(_people, kind))
            yield Tie((i, "victims"), (i, "side"), fits)
        for tie, slot in SAME.items():
            if tie in shares:
                fits = _fits(shares, tie, figures[i - 1][slot], shares[slot], _same)
                yield Tie((i - 1, slot), (i, slot), fits)


def _of_the_same(figures: Sequence[Mapping[str, Shares]], again: Iterable[Pair]) -> Iterator[Tie]:
    """The ties between two figures of the same people: whose and of which kind they were, and over which time."""
    for i, j in again:
        for slot in ONCE:
            one, other = figures[i][slot], figures[j][slot]
            fits = np.array([[AGAIN if a == b else 1 - AGAIN for b in other] for a in one], dtype=np.float64)
            yield Tie((i, slot), (j, slot), _without_say(_without_say(fits, one).T, other).T)


def _people(kinds: Mapping[str, str], victims: str, side: str) -> str:
    return people(victims, kinds[side])


def _same(one: str, other: str) -> str:
    return ONE if one == other else OTHER


def _fits(
    shares: Mapping[str, Shares], tie: str, rows: Shares, columns: Shares, called: Callable[[str, str], str]
) -> Floats:
    table = [[max(shares[tie].get(called(row, column), 0.0), SUREST) for column in columns] for row in rows]
    fits = np.array(table, dtype=np.float64) ** STRENGTH
    return _without_say(_without_say(fits, rows).T, columns).T


def _without_say(fits: Floats, rows: Shares) -> Floats:
    """A table that leaves the share of an open value as it is: it fits as well as those that are named, on average."""
    named = [i for i, value in enumerate(rows) if value not in OPEN]
    if not named or len(named) == len(rows):
        return fits
    own = _row(rows)[named]
    fits = fits.copy()
    fits[[i for i in range(len(rows)) if i not in named]] = _even(own) @ fits[named]
    return fits


class _Passing:
    """Shares on their way along ties."""

    def __init__(self, own: Mapping[Slot, Floats], ties: Sequence[Tie]) -> None:
        self.own, self.ties = own, ties
        self.towards: dict[Slot, list[Way]] = {slot: [] for slot in own}
        for n, tie in enumerate(ties):
            self.towards[tie.first].append((n, False))
            self.towards[tie.second].append((n, True))

    def meant(self) -> dict[Slot, Floats]:
        """What each slot may be, once all has been passed on."""
        told = {along: np.ones_like(self.own[slot]) for slot, ways in self.towards.items() for along in ways}
        for _ in range(ROUNDS):
            told = {along: self._along(along, told) for along in told}
        return {slot: _even(self._of(slot, told)) for slot in self.own}

    def _along(self, along: Way, told: Mapping[Way, Floats]) -> Floats:
        """What a tie tells the slot at its end: what goes with what the slot at its start may be by all else."""
        n, forwards = along
        tie = self.ties[n]
        start = tie.first if forwards else tie.second
        return _even(self._of(start, told, but=n) @ (tie.fits if forwards else tie.fits.T))

    def _of(self, slot: Slot, told: Mapping[Way, Floats], but: int | None = None) -> Floats:
        """The shares of a slot times all that it is told along its ties but one."""
        row = self.own[slot]
        for along in self.towards[slot]:
            if along[0] != but:
                row = row * told[along]
        return row


def _row(shares: Shares) -> Floats:
    return np.array(list(shares.values()), dtype=np.float64) + LEAST


def _even(row: Floats) -> Floats:
    whole: Floats = row / row.sum()
    return whole
