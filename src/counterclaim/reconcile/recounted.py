"""Of what kind people of no told kind are whom another counts as civilians: one line of the toll, and not two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.model.claim import Victims
from counterclaim.reconcile.alternatives import count_the_same
from counterclaim.reconcile.quantities import Quantity


def as_recounted(quantities: Sequence[Quantity], people: Mapping[int, Victims]) -> dict[int, Victims]:
    """The kinds of quantities, by their identity, those untold as civilians where another teller counts the same dead
    and calls them so: "30 people were killed", "the army put the civilian toll at 17". Where soldiers
    fell too, they may be among those untold.
    """
    told = [q for q in quantities if people[id(q)] is not Victims.UNKNOWN]
    return {id(q): _kind(q, people, [t for t in told if _alike(t, q)]) for q in quantities}


def _kind(quantity: Quantity, people: Mapping[int, Victims], alike: Sequence[Quantity]) -> Victims:
    """The kind of one quantity, given those of told kinds of its side and fate."""
    own = people[id(quantity)]
    civilians = own is Victims.UNKNOWN and {people[id(q)] for q in alike} == {Victims.CIVILIAN}
    anew = (q for q in alike if not q.tellers & quantity.tellers and count_the_same(q, quantity))
    return Victims.CIVILIAN if civilians and any(anew) else own


def _alike(one: Quantity, other: Quantity) -> bool:
    a, b = one.figure, other.figure
    return (a.side, a.status) == (b.side, b.status)
