"""Whether a total over sides, victims or fates is made by the figures of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain, islice, product

from counterclaim.model.claim import AMONG, BOTH, MOVED, UNKNOWN, Scope, Status, Victims
from counterclaim.reconcile.equation import Equation
from counterclaim.reconcile.quantities import (
    MANY,
    Quantity,
    below,
    disjoint,
    hostile,
    lies_within,
    of_one_voice,
    outside,
    together,
)
from counterclaim.reconcile.wholes import smallest_excess

MOST_TRIED = 3000
MOST_OF_SIDE = 24

Choice = tuple[Quantity, ...]


def broken_down(
    quantities: tuple[Quantity, ...], explained: frozenset[str], fighting: frozenset[str]
) -> tuple[Equation, ...]:
    """The totals that the figures of their sides, victims and fates make, and those that they cannot.

    `explained` holds the ids of claims that are the parts of another figure and are not counted again.
    """
    found = []
    totals = [q for q in quantities if _may_be_parted(q)]
    for total in totals:
        parts = [q for q in quantities if _may_count(q, total, explained)]
        ways = [w for w in _ways(total, parts, fighting) if _is_breakdown(w, total)]
        made = next((w for w in ways if _makes(w, total)), None)
        if made:
            found.append(Equation(total, tuple(sorted(made, key=lambda q: (-q.count.low, q.at)))))
        elif ways and not any(hostile(q, fighting) for q in ways[0]):
            found.extend(_failing(total, ways[0], quantities))
    return tuple(e for e in found if e.holds or not _explained_elsewhere(e, found))


def _may_be_parted(total: Quantity) -> bool:
    """Whether a figure is over several kinds of people, sides or fates: the dead and wounded together."""
    figure = total.figure
    return figure.victims in MANY or figure.side == BOTH or figure.status is Status.CASUALTIES


def _may_count(q: Quantity, total: Quantity, explained: frozenset[str]) -> bool:
    """Whether a figure may be one term of a total: some of "the dead" are those of whom it was told before."""
    new_only = total.figure.scope is not Scope.CUMULATIVE and q.figure.scope is Scope.CUMULATIVE
    same = (q.figure.side, q.figure.victims) == (total.figure.side, total.figure.victims)
    return (
        q is not total
        and q.figure.side != BOTH
        and not (same and q.figure.status is total.figure.status)
        and not new_only
        and q.figure.scope is not Scope.PART
        and not q.ids & explained
        and below(q.figure, total.figure)
        and lies_within(q, total)
        and not (q.has(AMONG) and q.at < total.at)
    )


def _ways(total: Quantity, parts: list[Quantity], fighting: frozenset[str]) -> Iterator[Choice]:
    """The ways to count each side and fate once, the likeliest first."""
    cells: dict[tuple[str, Status], list[Quantity]] = defaultdict(list)
    for part in parts:
        cells[part.figure.side, part.figure.status].append(part)
    options = []
    for (side, status), of_cell in sorted(cells.items()):
        wounded_too = total.figure.status is Status.CASUALTIES and status is Status.WOUNDED
        may_be_left_out = wounded_too or side == UNKNOWN != total.figure.side
        values = _of_side(sorted(of_cell, key=lambda q: hostile(q, fighting)))
        options.append([*values, ()] if may_be_left_out else values)
    most = max(1, int(MOST_TRIED ** (1 / max(1, len(options)))))
    ranked = sorted(product(*(list(enumerate(o[:most])) for o in options)), key=lambda w: sum(rank for rank, _ in w))
    return (tuple(q for _, choice in way for q in choice) for way in ranked)


def _of_side(parts: list[Quantity]) -> list[Choice]:
    """The ways to count one side and fate: each kind of victim once, or a figure over all kinds."""
    by_victims: dict[Victims, list[Quantity]] = defaultdict(list)
    for part in parts:
        by_victims[part.figure.victims].append(part)
    over_all = [value for victims in sorted(MANY) for value in _values(by_victims.pop(victims, []))]
    kinds = [_values(of_kind) for _, of_kind in sorted(by_victims.items())]
    if not kinds:
        return over_all
    return [tuple(chain.from_iterable(way)) for way in islice(product(*kinds), MOST_OF_SIDE)] + over_all


def _values(of_cell: list[Quantity]) -> list[Choice]:
    """The ways to count one side, fate and kind of victim: running totals, highest first, or what is new."""
    running = [q for q in of_cell if q.figure.scope is Scope.CUMULATIVE]
    new = [q for q in of_cell if q.figure.scope is not Scope.CUMULATIVE]
    values: list[Choice] = [(q,) for q in sorted(running, key=lambda q: (-q.count.low, q.at))]
    if len(new) > 1 and disjoint(new):
        values.append(tuple(new))
    return values + [(q,) for q in sorted(new, key=lambda q: (-q.count.low, q.at))]


def _is_breakdown(way: Choice, total: Quantity) -> bool:
    """Whether a way has two terms at least: of two sides where the total is over both, else told in a row."""
    if len(way) < 2:
        return False
    if total.figure.side == BOTH:
        return len({q.figure.side for q in way} - {UNKNOWN}) > 1
    return total.figure.scope is Scope.CUMULATIVE or outside(total, way)


def _makes(way: Choice, total: Quantity) -> bool:
    """Whether terms make a total: their least is its least, and both are exact or one is open."""
    count = together(way)
    return count.low == total.count.low and count.low > 0 and count.meets(total.count)


def _failing(total: Quantity, way: Choice, quantities: tuple[Quantity, ...]) -> Iterator[Equation]:
    """A total that its terms exceed, or that they fall short of though all are told."""
    count = together(_dead(way) if total.figure.status is Status.CASUALTIES else way)
    if total.count.high is not None and count.low > total.count.high and _settled(way, total, quantities):
        yield Equation(total, smallest_excess(total, way), holds=False)
    elif count.high is not None and count.high < total.count.low and _complete(way, total) and _of_one(way, total):
        yield Equation(total, way, holds=False)


def _dead(way: Choice) -> Choice:
    """The deaths of a way: many reports say casualties and mean them alone."""
    return tuple(q for q in way if q.figure.status is Status.KILLED)


def _settled(way: Choice, total: Quantity, quantities: tuple[Quantity, ...]) -> bool:
    """Whether the total surely covers its terms: by their days, or as the highest of its kind."""
    dated = total.when is not None and all(q.when is not None for q in way)
    kind = (total.figure.side, total.figure.status)
    higher = (q for q in quantities if (q.figure.side, q.figure.status) == kind)
    highest = all(q.count.low <= total.count.low for q in higher)
    sure = all(of_one_voice(q, total) and not q.count.approximate for q in way)
    return total.figure.side == BOTH and sure and (dated or highest)


def _of_one(way: Choice, total: Quantity) -> bool:
    """Whether one voice, or the outlet, tells a total and its terms: of others' counts each may leave people out."""
    return all(of_one_voice(q, total) for q in way)


def _complete(way: Choice, total: Quantity) -> bool:
    """Whether the report tells each term that the total needs: both sides, a running total, civilians; and does not say
    that "the dead include" those terms, or that they brought it to its number from another.
    """
    if any(q.has(AMONG) for q in way) or total.has(MOVED):
        return False
    running = any(q.figure.scope is Scope.CUMULATIVE for q in way)
    needed = total.figure.scope is not Scope.CUMULATIVE or running
    civilians = total.figure.victims not in MANY or any(q.figure.victims is not Victims.MILITARY for q in way)
    fused = total.figure.status is Status.CASUALTIES
    exact = all(q.count.exact for q in way) and not total.count.approximate and not fused
    return total.figure.side == BOTH and needed and civilians and exact


def _explained_elsewhere(failed: Equation, found: list[Equation]) -> bool:
    """Whether the terms of a failed total make another total of the same group, so that this one is older."""
    a = failed.total.figure
    others = (e for e in found if e.holds and e.total is not failed.total)
    return any((e.total.figure.side, e.total.figure.status) == (a.side, a.status) for e in others)
