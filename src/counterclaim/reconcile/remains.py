"""Counts of those dead whom somebody saw or knew: bodies that were found, or a man's own family."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from counterclaim.model.claim import BODIES, KIN, ONLY, VAGUE
from counterclaim.reconcile.quantities import Quantity

T = TypeVar("T")


def counts_bodies(quantity: Quantity) -> bool:
    """Whether bodies are counted, found or brought in, and not all who died."""
    return quantity.has(BODIES)


def counts_some(quantity: Quantity) -> bool:
    """Whether only those are counted whose bodies somebody saw, who were his own, or whom the report itself names:
    there may be more dead.
    """
    return (quantity.has(BODIES, KIN) or _is_named(quantity)) and not quantity.has(ONLY)


def _is_named(quantity: Quantity) -> bool:
    return bool(quantity.figure.names) and all(c.claimant.narrator for c in quantity.claims)


def is_vague(quantity: Quantity) -> bool:
    """Whether nobody says how many were counted: "several", "dozens"."""
    return quantity.has(VAGUE)


def without_some(told: Sequence[T], low: Callable[[T], int], some: Callable[[T], bool]) -> list[T]:
    """What is told, without what may be only some of them where as many are counted otherwise."""
    most = max((low(t) for t in told if not some(t)), default=0)
    return [t for t in told if not some(t) or low(t) > most]
