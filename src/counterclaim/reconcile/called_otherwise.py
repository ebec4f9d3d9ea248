"""The same dead whom one teller calls civilians and another fighters: "14 herders", "14 terrorists"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from counterclaim.model.actor import GROUPS
from counterclaim.model.claim import ABOVE, AMONG, BOTH, UNKNOWN, Claim, Scope, Status, Victims
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.quantities import Quantity, gather, place
from counterclaim.reconcile.tellers import told_by_two
from counterclaim.reconcile.wording import Called, counted, said_by

FEWEST = 3
"""How many dead two tellers count alike by no chance."""
NEAR = 400
"""How many characters apart two may tell of the same dead."""
FIGHTERS = (Victims.MILITANT, Victims.MILITARY)


def find_called_otherwise(claims: Iterable[Claim], called: Called) -> tuple[Finding, ...]:
    """Each count of civilians beside the same count of fighters by another, in text order of the former."""
    told = tuple(claims)
    return tuple(_finding(*pair, called) for pair in _pairs(gather(told), told))


def fighters_to_one(quantities: Sequence[Quantity], claims: Iterable[Claim]) -> frozenset[int]:
    """The quantities, by their identity, of fighters whom another teller counts as civilians: one toll, and no two."""
    return frozenset(id(fighters) for _, fighters in _pairs(quantities, claims))


def _pairs(quantities: Sequence[Quantity], claims: Iterable[Claim]) -> Iterator[tuple[Quantity, Quantity]]:
    civilians = [q for q in quantities if q.figure.victims is Victims.CIVILIAN]
    fighters: dict[int, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        if quantity.figure.victims in FIGHTERS:
            fighters[quantity.count.low].append(quantity)
    deeds = [c for c in claims if c.event and c.event.actor and c.event.actor.sector in GROUPS]
    pairs = ((one, other) for one in civilians for other in fighters.get(one.count.low, ()))
    return (pair for pair in pairs if _are_the_same(*pair) and not _by_others(*pair, deeds))


def _by_others(civilians: Quantity, fighters: Quantity, deeds: Iterable[Claim]) -> bool:
    """Whether an armed group that is not who tells of fighters is told to have killed the civilians."""
    others = [d for d in deeds if not (d.event and d.event.actor and d.event.actor.party in fighters.parties - {None})]
    evidence = [(c.report, span) for c in civilians.claims for span in c.evidence]
    return any(d.report == report and any(s.covers(e) for s in d.evidence) for d in others for report, e in evidence)


def _are_the_same(civilians: Quantity, fighters: Quantity) -> bool:
    a, b = civilians.figure, fighters.figure
    alike = a.status is b.status is Status.KILLED and a.count == b.count and a.count.exact and a.count.low >= FEWEST
    if not (alike and _is_whole(civilians) and _is_whole(fighters) and told_by_two(fighters, civilians)):
        return False
    return civilians.when == fighters.when and _are_near(civilians, fighters) and _may_be_one(civilians, fighters)


def _is_whole(quantity: Quantity) -> bool:
    figure = quantity.figure
    new = figure.scope is Scope.NEW and figure.part_of is None
    return new and figure.side != BOTH and not quantity.has(ABOVE, AMONG)


def _are_near(one: Quantity, other: Quantity) -> bool:
    pairs = tuple(product(one.claims, other.claims))
    near = any(a.report == b.report and abs(place(a) - place(b)) <= NEAR for a, b in pairs)
    return near and not any(a.where and b.where and a.where.name != b.where.name for a, b in pairs)


def _may_be_one(civilians: Quantity, fighters: Quantity) -> bool:
    """Whether nobody mourns the fighters as his own, no killer of the civilians is another than who tells of fighters,
    and two sides are told only of militants, who may be of any.
    """
    a, b = civilians.figure, fighters.figure
    own = b.side in fighters.parties and b.side != UNKNOWN
    killers = {None, b.by, *fighters.parties}
    sides = {a.side, b.side} - {UNKNOWN}
    return not own and a.by in killers and (len(sides) < 2 or b.victims is Victims.MILITANT)


def _finding(civilians: Quantity, fighters: Quantity, called: Called) -> Finding:
    counts = (f"{counted(q.figure, called)} {said_by(q.claims)}" for q in (civilians, fighters))
    ids = (civilians.claim.id, fighters.claim.id)
    return Finding(FindingKind.CONTRADICTION, ids, ", but ".join(counts))
