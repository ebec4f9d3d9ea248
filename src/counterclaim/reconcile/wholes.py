"""Which figures are the parts of another: declared by the report, or told in a row and making its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from counterclaim.model.claim import ABOVE, TOLL, UNKNOWN, Claim, Scope
from counterclaim.model.value import Count
from counterclaim.reconcile.equation import Equation
from counterclaim.reconcile.quantities import (
    Quantity,
    belligerents,
    elsewhere,
    gather,
    hostile,
    outside,
    periods_meet,
    together,
    victims_agree,
)
from counterclaim.reconcile.quantities import below as lies_below

MOST_PARTS = 5
REACH = 300
"""How many characters a row of parts may take."""
BEHIND = 100
"""How many characters behind the parts of a whole those that are left may be told."""


def parts_of_wholes(quantities: tuple[Quantity, ...], fighting: frozenset[str]) -> tuple[Equation, ...]:
    """The wholes whose parts make them, or cannot; each part belongs to one whole, declared ones first."""
    found: list[Equation] = []
    for whole in quantities:
        declared = _declared(whole, quantities)
        if declared:
            found.extend(_judged(whole, (*declared, *_rest(whole, declared, quantities))))
    used = {id(p) for e in found for p in e.parts}
    for whole in sorted(quantities, key=lambda q: (q.figure.scope is Scope.CUMULATIVE, q.at)):
        if any(e.total is whole for e in found):
            continue
        row = next(_rows(whole, quantities, used, fighting), None)
        if row:
            found.append(Equation(whole, row))
            used |= {id(p) for p in row}
    return tuple(found)


def summed_up(claims: Iterable[Claim]) -> frozenset[frozenset[str]]:
    """The ids of each two claims of which one gives, as the toll of all, a sum that holds the other."""
    told = tuple(claims)
    sums = parts_of_wholes(gather(told), belligerents(told))
    tolls = (e for e in sums if e.holds and e.total.has(TOLL))
    return frozenset(frozenset((a, b)) for e in tolls for p in e.parts for a in p.ids for b in e.total.ids)


def _declared(whole: Quantity, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The parts of a whole by the report's own word, of the same status."""
    own = (q for q in quantities if q is not whole and any(_part_of(q, ident) for ident in whole.ids))
    return tuple(sorted((q for q in own if q.figure.status is whole.figure.status), key=_counted_at))


def _rest(
    whole: Quantity, parts: tuple[Quantity, ...], quantities: tuple[Quantity, ...]
) -> tuple[Quantity, ...]:
    """Those told right behind who are all that is left: "eleven of the 13 dead fell from a cliff; *two* were shot", "42
    of the dead were students, beside *three* policemen and *two* soldiers".
    """
    left = whole.count.low - together(parts).low
    if left <= 0 or not whole.count.exact or not together(parts).exact or whole.figure.scope is Scope.CUMULATIVE:
        return ()
    told = sorted((q for q in quantities if _may_be_left(q, whole, parts)), key=_counted_at)
    alone = ((q,) for q in told)
    rows = (tuple(told[:size]) for size in range(2, MOST_PARTS))
    rest = (row for row in (*alone, *rows) if together(row).low == left)
    return next(rest, ())


def _may_be_left(quantity: Quantity, whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether a figure behind the parts of a whole may count others of it: "*the other* 27" farther than most."""
    behind = _counted_at(quantity) - max(map(_counted_at, parts))
    near = 0 < behind <= (REACH if quantity.has(ABOVE) else BEHIND)
    alike = quantity.figure.scope is Scope.NEW and quantity.figure.part_of is None and quantity.count.exact
    same = (quantity.figure.side, quantity.figure.status) == (whole.figure.side, whole.figure.status)
    told = near and alike and same and quantity is not whole and periods_meet(quantity.when, whole.when)
    return told and _one_voice((whole, *parts, quantity)) and not elsewhere(quantity.claim, whole.claim)


def _counted_at(quantity: Quantity) -> int:
    """Where the number of a quantity is told."""
    count = quantity.claims[0].span("count")
    return count.start if count else quantity.at


def _part_of(quantity: Quantity, ident: str) -> bool:
    return any(c.figure is not None and c.figure.part_of == ident for c in quantity.claims)


def _judged(whole: Quantity, parts: tuple[Quantity, ...]) -> Iterator[Equation]:
    """The equation of declared parts: one that holds, or one that cannot; parts untold say nothing."""
    count, told = together(parts), whole.count
    if told.high is not None and count.low > told.high:
        yield Equation(whole, smallest_excess(whole, parts), holds=False)
    elif len(parts) > 1 and count.low == told.low and (count.high == told.high or _is_least(whole, count)):
        yield Equation(whole, parts)


def _is_least(whole: Quantity, parts: Count) -> bool:
    """Whether exact parts make the least that is told of a whole: "at least nine, six men and three women"."""
    return whole.count.high is None and not whole.count.approximate and parts.exact


def smallest_excess(whole: Quantity, parts: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """The fewest parts that already count more than the whole; with them it cannot be true."""
    most = whole.count.high if whole.count.high is not None else 0
    for size in range(1, len(parts) + 1):
        for some in combinations(parts, size):
            if together(some).low > most:
                return some
    return parts


def _rows(
    whole: Quantity, quantities: tuple[Quantity, ...], used: set[int], fighting: frozenset[str]
) -> Iterator[tuple[Quantity, ...]]:
    """Rows of figures told one after another that make the number of a whole exactly, or its least where one comes on
    top: "at least 20 died: three at once, *another* 17 in hospital".
    """
    fit = [q for q in quantities if _may_be_part(q, whole, fighting) and id(q) not in used]
    for size in range(2, MOST_PARTS + 1):
        for start in range(len(fit) - size + 1):
            row = tuple(fit[start : start + size])
            close = row[-1].at - row[0].at <= REACH and outside(whole, row)
            if close and _make(row, whole) and _one_voice(row):
                yield row


def _make(row: tuple[Quantity, ...], whole: Quantity) -> bool:
    if whole.count.exact:
        return together(row) == whole.count
    least = together(row).low == whole.count.low and _is_least(whole, together(row))
    return least and any(q.has(ABOVE) for q in row)


def _may_be_part(part: Quantity, whole: Quantity, fighting: frozenset[str]) -> bool:
    same_scope = (part.figure.scope is Scope.CUMULATIVE) == (whole.figure.scope is Scope.CUMULATIVE)
    untold = part.figure.side == UNKNOWN and victims_agree(part.figure.victims, whole.figure.victims)
    return (
        part is not whole
        and part.figure.part_of is None
        and part.count.exact
        and 0 < part.count.low < whole.count.low
        and part.figure.status is whole.figure.status
        and (lies_below(part.figure, whole.figure) or untold)
        and (same_scope or part.figure.scope is Scope.PART)
        and periods_meet(part.when, whole.when)
        and hostile(part, fighting) == hostile(whole, fighting)
        and not _other_people(part, whole)
    )


def _other_people(part: Quantity, whole: Quantity) -> bool:
    """Whether both name people, and none that the other names."""
    a, b = part.figure.names, whole.figure.names
    return bool(a and b) and not set(a) & set(b)


def _one_voice(row: tuple[Quantity, ...]) -> bool:
    """Whether one claimant, or the report itself, says all of a row."""
    return all(a.voices & b.voices for a, b in combinations(row, 2))
