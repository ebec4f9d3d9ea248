"""How a running total came about: what is new, and what was counted before, told or implied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from counterclaim.model.claim import ABOVE, HELD, MOVED, OUTDATED, UNKNOWN, Scope, Victims
from counterclaim.reconcile.equation import Equation
from counterclaim.reconcile.quantities import (
    BREATH,
    MANY,
    Quantity,
    below,
    disjoint,
    hostile,
    lies_within,
    of_one_voice,
    together,
)

MOST_NEW = 3
BEHIND = 260
"""Within how many characters a toll is told that was brought to its number by what came right before."""


def running_totals(quantities: tuple[Quantity, ...], fighting: frozenset[str]) -> tuple[Equation, ...]:
    """The running totals of one side that new figures lead to, or that new figures exceed; and the tolls of new losses
    that those of their sentence have brought to another number.
    """
    totals = [q for q in quantities if q.figure.scope is Scope.CUMULATIVE and q.count.low > 0]
    found = []
    for total in totals:
        new = [q for q in quantities if _adds_to(q, total, quantities, fighting)]
        equation = next(_told(total, new, totals), None) or _implied(total, new)
        found += [equation] if equation else _exceeded(total, new, totals)
    return (*found, *_brought(quantities, fighting))


def _brought(quantities: tuple[Quantity, ...], fighting: frozenset[str]) -> Iterator[Equation]:
    """The tolls that more dead have brought to a number: "five more soldiers died, bringing the dead to 40"."""
    for toll in (q for q in quantities if q.figure.scope is Scope.NEW and q.has(MOVED)):
        more = [q for q in quantities if q is not toll and q.has(HELD) and q.has(ABOVE)]
        some = [q for q in more if _adds_to(q, toll, quantities, fighting)]
        if len(some) == 1 and (equation := _implied(toll, some)):
            yield equation


def _adds_to(new: Quantity, total: Quantity, quantities: tuple[Quantity, ...], fighting: frozenset[str]) -> bool:
    """Whether a figure may be the latest addition to a total."""
    if new.figure.scope is not Scope.NEW or new.count.low == 0 or total.figure.side == UNKNOWN or new.has(OUTDATED):
        return False
    same_side = new.figure.side == total.figure.side and new.figure.status is total.figure.status
    finer = new.figure.victims in MANY or new.figure.victims is total.figure.victims
    fits = finer or (total.figure.victims in MANY and not _finer_total(new, total, quantities))
    if not (same_side and fits and below(new.figure, total.figure)):
        return False
    return _is_latest(new, total) and hostile(new, fighting) == hostile(total, fighting)


def _finer_total(new: Quantity, total: Quantity, quantities: tuple[Quantity, ...]) -> bool:
    """Whether another total counts just these victims, so that the broad one is left to its sides."""
    return any(
        q.figure.scope is Scope.CUMULATIVE
        and q is not total
        and (q.figure.side, q.figure.victims, q.figure.status)
        == (new.figure.side, new.figure.victims, new.figure.status)
        for q in quantities
    )


def _is_latest(new: Quantity, total: Quantity) -> bool:
    """Whether a figure lies in the total's period and reaches its last day, as far as days are told, or is what brought
    it to its number: "33 fell on Thursday. That brought the toll to 54".
    """
    if new.when is None or total.when is None:
        return True
    ends_with_it = not new.when.last or not total.when.last or new.when.last == total.when.last
    brought = total.has(MOVED) and 0 < total.at - new.at <= BEHIND
    return (ends_with_it or brought) and lies_within(new, total)


def _told(total: Quantity, new: list[Quantity], totals: list[Quantity]) -> Iterator[Equation]:
    """An earlier total and new figures that make the total exactly."""
    if not total.count.exact:
        return
    for earlier in sorted(totals, key=lambda q: (-q.count.low, q.at)):
        if not _is_earlier(earlier, total):
            continue
        for size in range(min(len(new), MOST_NEW), 0, -1):
            for some in combinations(new, size):
                if disjoint(some) and together((earlier, *some)) == total.count:
                    yield Equation(total, (*some, earlier), earlier=earlier)


def _is_earlier(earlier: Quantity, total: Quantity) -> bool:
    a, b = earlier.figure, total.figure
    same = (a.side, a.victims, a.status) == (b.side, b.victims, b.status)
    return same and lies_within(earlier, total) and earlier.count.exact and 0 < a.count.low < b.count.low


def _implied(total: Quantity, new: list[Quantity]) -> Equation | None:
    """What is left of a total for an earlier count, when the new figures are exact and fewer."""
    some = _largest_of_each(
        q for q in new if q.count.exact and _of_one_teller(q, total) and not _is_told_of_it(q, total)
    )
    if not total.count.exact or not some:
        return None
    left = total.count.low - together(some).low
    if left > 0:
        return Equation(total, some, implied=left)
    return Equation(total, some) if left == 0 and len(some) > 1 else None


def _is_told_of_it(new: Quantity, total: Quantity) -> bool:
    """Whether a count right behind a total is of some whom it holds: "35 have died, twelve of them in one raid"."""
    behind = 0 < new.at - total.at <= BREATH and bool(new.tellers & total.tellers)
    return behind and not total.has(MOVED) and not new.has(ABOVE, HELD)


def _of_one_teller(new: Quantity, total: Quantity) -> bool:
    """Whether the same body tells both, or the outlet itself either: of two, the total may count the new ones anew."""
    return of_one_voice(new, total) and (new.voices != total.voices or bool(new.tellers & total.tellers))


def _largest_of_each(new: Iterable[Quantity]) -> tuple[Quantity, ...]:
    """For each kind of victim the largest new figure: smaller ones may be its parts, told as new."""
    largest: dict[Victims, Quantity] = {}
    for quantity in sorted(new, key=lambda q: (-q.count.low, q.at)):
        largest.setdefault(quantity.figure.victims, quantity)
    return tuple(sorted(largest.values(), key=lambda q: q.at))


def _exceeded(total: Quantity, new: list[Quantity], totals: list[Quantity]) -> list[Equation]:
    """New figures of a told day within the total's days that alone count more than the total."""
    most = total.count.high
    sure = (q for q in new if q.count.exact and q.when and total.when and of_one_voice(q, total))
    over = [q for q in sure if most is not None and q.count.low > most]
    rivals = [q for q in totals if q is not total and q.figure.side == total.figure.side]
    over = [q for q in over if not any(r.count.meets(q.count) or r.count.low >= q.count.low for r in rivals)]
    return [Equation(total, (q,), holds=False) for q in over[:1]]
