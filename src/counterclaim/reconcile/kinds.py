"""Of what kind the people of a count are where its words tell none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from counterclaim.model.claim import Status, Victims
from counterclaim.reconcile.alternatives import count_the_same
from counterclaim.reconcile.quantities import Quantity
from counterclaim.reconcile.remains import counts_bodies


def kinds_of(quantities: Sequence[Quantity]) -> dict[int, Victims]:
    """The kind of each quantity, by its identity: as its words tell, of bodies that of the dead beside them, and of
    people whom another teller counts as civilians that one.
    """
    kinds = _with_bodies(quantities)
    told = [q for q in quantities if kinds[id(q)] is not Victims.UNKNOWN]
    return {id(q): _as_recounted(q, kinds, [t for t in told if _alike(t, q)]) for q in quantities}


def _with_bodies(quantities: Sequence[Quantity]) -> dict[int, Victims]:
    """The kinds that words tell, and of bodies of no told kind the one kind of dead of their side that their report
    tells of, if it is one.
    """
    kinds: dict[tuple[str, str], set[Victims]] = defaultdict(set)
    for quantity in quantities:
        for claim in quantity.claims if quantity.figure.status is Status.KILLED and not _untold(quantity) else ():
            kinds[claim.report, quantity.figure.side].add(quantity.figure.victims)
    return {id(q): _of_dead_beside(q, kinds) if _untold(q) else q.figure.victims for q in quantities}


def _untold(quantity: Quantity) -> bool:
    figure = quantity.figure
    return figure.victims is Victims.UNKNOWN and figure.status is Status.KILLED and counts_bodies(quantity)


def _of_dead_beside(quantity: Quantity, kinds: dict[tuple[str, str], set[Victims]]) -> Victims:
    beside = {kind for c in quantity.claims for kind in kinds.get((c.report, quantity.figure.side), set())}
    return next(iter(beside)) if len(beside) == 1 else Victims.UNKNOWN


def _as_recounted(quantity: Quantity, kinds: Mapping[int, Victims], alike: Sequence[Quantity]) -> Victims:
    """The kind of one quantity, given those of told kinds of its side and fate: civilians where it is untold and
    another teller counts the same dead as such ("30 people were killed", "the army put the civilian toll at 17").
    Where soldiers fell too, they may be among those untold.
    """
    own = kinds[id(quantity)]
    civilians = own is Victims.UNKNOWN and {kinds[id(q)] for q in alike} == {Victims.CIVILIAN}
    anew = (q for q in alike if not q.tellers & quantity.tellers and count_the_same(q, quantity))
    return Victims.CIVILIAN if civilians and any(anew) else own


def _alike(one: Quantity, other: Quantity) -> bool:
    a, b = one.figure, other.figure
    return (a.side, a.status) == (b.side, b.status)
