"""Counts of those dead whom somebody saw or knew: bodies that were found, or a man's own family; and whose bodies they
are where nobody says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from counterclaim.model.claim import BODIES, KIN, ONLY, Status, Victims
from counterclaim.reconcile.quantities import Quantity

T = TypeVar("T")


def counts_bodies(quantity: Quantity) -> bool:
    """Whether bodies are counted, found or brought in, and not all who died."""
    return quantity.has(BODIES)


def counts_some(quantity: Quantity) -> bool:
    """Whether only those are counted whose bodies somebody saw, or who were his own: there may be more dead."""
    return quantity.has(BODIES, KIN) and not quantity.has(ONLY)


def without_some(told: Sequence[T], low: Callable[[T], int], some: Callable[[T], bool]) -> list[T]:
    """What is told, but of only those whom somebody saw or knew where as many are counted otherwise."""
    most = max((low(t) for t in told if not some(t)), default=0)
    return [t for t in told if not some(t) or low(t) > most]


def people_of(quantities: Iterable[Quantity]) -> dict[int, Victims]:
    """What kind of victims each quantity counts, by its identity: as its words tell, and of bodies of no told kind the
    one kind of dead of their side that their report tells of, if it is one.
    """
    told = tuple(quantities)
    kinds: dict[tuple[str, str], set[Victims]] = defaultdict(set)
    for quantity in told:
        for claim in quantity.claims if quantity.figure.status is Status.KILLED and not _untold(quantity) else ():
            kinds[claim.report, quantity.figure.side].add(quantity.figure.victims)
    return {id(q): _kind(q, kinds) if _untold(q) else q.figure.victims for q in told}


def _untold(quantity: Quantity) -> bool:
    figure = quantity.figure
    return figure.victims is Victims.UNKNOWN and figure.status is Status.KILLED and counts_bodies(quantity)


def _kind(quantity: Quantity, kinds: dict[tuple[str, str], set[Victims]]) -> Victims:
    beside = {kind for c in quantity.claims for kind in kinds.get((c.report, quantity.figure.side), set())}
    return next(iter(beside)) if len(beside) == 1 else Victims.UNKNOWN
