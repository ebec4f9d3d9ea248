"""Counts of the same losses that one voice tells twice over: each gives an account of its own, and none is a sum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from counterclaim.model.claim import ABOVE, TOLL, Claim
from counterclaim.model.value import When
from counterclaim.reconcile.quantities import Quantity, elsewhere, figure_of, place
from counterclaim.reconcile.tellers import are_two

Saying = tuple[Quantity, Claim]


def alternatives(said: Sequence[Saying]) -> list[list[Saying]]:
    """The sayings of one voice of one group, taken apart where the governor counts the dead of the police anew.

    Each count that another stands against is told once without all that stand against it, the lowest first.
    """
    told = list({id(q): q for q, _ in said}.values())
    own = {id(q): [c for p, c in said if p is q] for q in told}
    against: dict[int, set[int]] = {id(q): set() for q in told}
    for one, other in combinations(told, 2):
        if any(_are_anew(a, b) for a in own[id(one)] for b in own[id(other)]):
            against[id(one)].add(id(other))
            against[id(other)].add(id(one))
    rivals = sorted((q for q in told if against[id(q)]), key=lambda q: (q.count.low, q.at))
    found = [_beside(q, told, against) for q in rivals] or [frozenset(against)]
    return [[s for s in said if id(s[0]) in kept] for kept in dict.fromkeys(found)]


def _beside(quantity: Quantity, told: Iterable[Quantity], against: dict[int, set[int]]) -> frozenset[int]:
    """The counts that may all be added to one, none of which stands against another."""
    kept = {id(quantity)}
    for other in told:
        if kept.isdisjoint(against[id(other)]):
            kept.add(id(other))
    return frozenset(kept)


def count_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two counts of one side and fate are of the same losses, told anew."""
    return any(_are_anew(a, b) for a in one.claims for b in other.claims)


def _are_anew(one: Claim, other: Claim) -> bool:
    """Whether two counts of a report are of the same losses: told by two bodies, or one as the toll of all.

    Not of two places or days, nor where one comes on top of the other: "the ministry said six more had died".
    """
    a, b = figure_of(one), figure_of(other)
    same = one.report == other.report and a.scope is b.scope and not elsewhere(one, other)
    same = same and _of_one_time(one.when, other.when) and not (a.names or b.names or a.part_of or b.part_of)
    apart = any(c.span(ABOVE) for c in (one, other))
    return same and not apart and (are_two(one, other) or _is_toll_after(one, other) or _is_toll_after(other, one))


def _of_one_time(one: When | None, other: When | None) -> bool:
    """Whether two counts are of the same days, or one is told of no day, only that it was over by the report."""
    bound = any(when is not None and when.first is None for when in (one, other))
    return one == other or (bound and one is not None and other is not None and one.meets(other))


def _is_toll_after(toll: Claim, claim: Claim) -> bool:
    """Whether a toll is told after a count that it holds, or after another toll."""
    before = place(claim) < place(toll) and not claim.claimant.narrator
    return before and toll.span(TOLL) is not None
