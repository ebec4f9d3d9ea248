"""Which options of the ties of a figure are right, by its labels and those of the figure before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.extract.weigh.ties import ONE, OTHER, PEOPLE, RELATION, SAME, people, relation, side_kinds
from counterclaim.extract.weigh.view import View

NONE: frozenset[str] = frozenset()
Right = Mapping[str, frozenset[str]]
"""The right values of each slot; none where no option is right."""


def right_ties(view: View, offered: Mapping[str, Iterable[str]], right: Right, before: Right | None) -> Right:
    """The right values of each tie of a figure, given those of its slots and of the slots of the figure before it."""
    kinds = side_kinds(view, offered["side"])
    within = {
        RELATION: frozenset(relation(side, party) for side in right["side"] for party in right["party"]),
        PEOPLE: frozenset(people(kind, kinds[side]) for kind in right["victims"] for side in right["side"]),
    }
    return within | {tie: _same(right[slot], before[slot] if before else NONE) for tie, slot in SAME.items()}


def _same(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """Whether two figures have a slot in common, where each has one right value of it."""
    if len(one) != 1 or len(other) != 1:
        return NONE
    return frozenset({ONE if one == other else OTHER})
