"""A sum before it is put into words: a total, its parts, and what is left for an earlier count."""

from __future__ import annotations

from dataclasses import dataclass

from counterclaim.reconcile.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Equation:
    """Parts that make a total, or (`holds` unset) that cannot; `implied` is an earlier count left untold.

    `earlier` is the part that an earlier total gives, where the report tells it.
    """

    total: Quantity
    parts: tuple[Quantity, ...]
    implied: int | None = None
    holds: bool = True
    earlier: Quantity | None = None
