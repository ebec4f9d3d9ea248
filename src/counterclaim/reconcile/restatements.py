"""What is said twice in one report, and which total a later one of the same claimant replaces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from counterclaim.model.claim import ABOVE, HELD, MOVED, OUTDATED, Claim, Scope, Status
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.reconcile.quantities import (
    Quantity,
    began_before,
    elsewhere,
    figure_of,
    gather,
    in_play,
    place,
    victims_agree,
)
from counterclaim.reconcile.wording import Called, counted, said_by, who_says

NEAR = 300
"""Within how many characters a toll and what it has risen by are told in one sentence."""


def find_restatements(claims: Iterable[Claim], called: Called = str) -> tuple[Finding, ...]:
    """Findings of what is said twice, and of totals superseded, in text order; `called` names a party."""
    told = tuple(claims)
    twice = [_restated(q, called) for q in gather(told) if len(q.breaths) > 1]
    return (*twice, *_superseded(told, called))


def _restated(quantity: Quantity, called: Called) -> Finding:
    ids, often = tuple(c.id for c in quantity.claims), len(quantity.breaths)
    times = {2: "twice"}.get(often, f"{often} times")
    why = f"{counted(quantity.figure, called)}: said {times}, {said_by(quantity.claims)}, counted once"
    return Finding(FindingKind.RESTATEMENT, ids, why)


def _superseded(claims: Sequence[Claim], called: Called) -> list[Finding]:
    totals = [c for c in in_play(claims) if figure_of(c).scope is Scope.CUMULATIVE]
    found = [_replaced(new, old, called) for new, old in put_right(claims)]
    for one, other in combinations(totals, 2):
        if supersedes(one, other):
            found.append(_replaced(one, other, called))
        elif supersedes(other, one):
            found.append(_replaced(other, one, called))
    return found


def put_right(claims: Iterable[Claim]) -> list[tuple[Claim, Claim]]:
    """The counts that a report tells as holding no more, each behind the count nearest to it that it has instead."""
    figures = in_play(claims)
    told = [(new, old) for old in figures if old.span(OUTDATED) and (new := _instead(old, figures)) is not None]
    moved = (c for c in figures if c.span(MOVED) and figure_of(c).part_of is None)
    return [*told, *((new, old) for new in moved if (old := _lowered(new, figures)) is not None)]


def held_by_tolls(claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of the counts that a toll of new losses holds: those by which it has risen in their sentence, and those
    told before it.
    """
    figures = [c for c in in_play(claims) if figure_of(c).scope is Scope.NEW]
    tolls = [c for c in figures if not c.span(HELD) and not c.span(OUTDATED)]
    beside = {c.id for c in figures if c.span(HELD) and any(_holds(toll, c) for toll in tolls)}
    before = {c.id for c in figures for toll in tolls if toll.span(MOVED) and _is_before(c, toll) and _holds(toll, c)}
    return frozenset(beside | before)


def _is_before(claim: Claim, toll: Claim) -> bool:
    """Whether a count was told before a toll moved on from it, and by nobody else's account."""
    moved = place(claim) < place(toll) and figure_of(claim).count != figure_of(toll).count
    return moved and not claim.span(OUTDATED) and not _are_rivals(claim, toll)


def _lowered(new: Claim, figures: Iterable[Claim]) -> Claim | None:
    """The higher count of the same people, told right before, that a toll was lowered from."""
    before = [c for c in figures if c.report == new.report and _is_before(c, new) and _of_the_same(c, new)]
    last = max(before, key=lambda c: (place(c), c.id), default=None)
    near = last is not None and place(new) - place(last) <= NEAR
    return last if last and near and figure_of(last).count.low > figure_of(new).count.low else None


def _are_rivals(one: Claim, other: Claim) -> bool:
    """Whether two counts are told by two, neither of whom is the report."""
    told = one.claimant.narrator or other.claimant.narrator
    return not told and one.claimant.differs(other.claimant)


def _holds(toll: Claim, claim: Claim) -> bool:
    a, b = figure_of(toll), figure_of(claim)
    alike = toll.report == claim.report and (a.status, a.side, a.victims) == (b.status, b.side, b.victims)
    near = abs(place(toll) - place(claim)) <= NEAR and not elsewhere(toll, claim)
    return alike and near and b.count.high is not None and a.count.low >= b.count.high


def without_lowered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims without the counts in whose place their report puts a lower one: those are the sum of nothing."""
    told = tuple(claims)
    over = {old.id for new, old in put_right(told) if figure_of(new).count.low < figure_of(old).count.low}
    return tuple(c for c in told if c.id not in over)


def without_put_right(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims without the counts that their report puts right: nobody stands by those."""
    told = tuple(claims)
    outdated = {old.id for _, old in put_right(told)}
    return tuple(c for c in told if c.id not in outdated)


def _comes_on_top(new: Claim, old: Claim) -> bool:
    """ "First reported three deaths, and later that *another* 17 had died": what is told of more puts nothing right."""
    behind = 0 < place(new) - place(old) <= NEAR
    return behind and new.span(ABOVE) is not None and _of_the_same(new, old)


def _instead(old: Claim, figures: Iterable[Claim]) -> Claim | None:
    """The count of the same report, fate and people that stands nearest to an outdated one, and is no rival's; where
    that says of no people ("an earlier toll of nine"), the greatest close by of whomever.
    """
    beside = [c for c in figures if c.report == old.report and not c.span(OUTDATED) and not _are_rivals(c, old)]
    alike = (c for c in beside if _of_the_same(c, old))
    nearest = min(alike, key=lambda c: (abs(place(c) - place(old)), c.id), default=None)
    if nearest is not None and _comes_on_top(nearest, old):
        return None
    if nearest is not None or old.span("victims") is not None:
        return nearest
    close = (c for c in beside if abs(place(c) - place(old)) <= NEAR and _of_one_fate(c, old))
    return max(close, key=lambda c: (figure_of(c).count.low, -abs(place(c) - place(old)), c.id), default=None)


def _of_one_fate(one: Claim, other: Claim) -> bool:
    """Whether a count of one side and fate is of somebody, no part, and another number than one put right."""
    a, b = figure_of(one), figure_of(other)
    whole = a.part_of is None and a.scope is not Scope.PART and a.count.high != 0
    return whole and a.status is b.status and a.side == b.side and a.count != b.count


def _of_the_same(one: Claim, other: Claim) -> bool:
    a, b = figure_of(one), figure_of(other)
    same = a.status is b.status and a.side == b.side and victims_agree(a.victims, b.victims)
    return same and a.part_of is None and (a.count.low, a.count.high) != (b.count.low, b.count.high)


def supersedes(later: Claim, earlier: Claim) -> bool:
    """Whether a total replaces an earlier one: same claimant and group, another number, a later day.

    Fewer of one kind replace no more of any kind: 782 civilians of one town may be among the 40,000 dead of the war, as
    may be those of a spell that began later.
    """
    a, b = figure_of(later), figure_of(earlier)
    if a.part_of or b.part_of or not later.when or not earlier.when or not later.when.last or not earlier.when.last:
        return False
    same_status = a.status is b.status or (b.status is Status.CASUALTIES and b.count.high == 0)
    return (
        later.when.last > earlier.when.last
        and same_claimant(later, earlier)
        and a.side == b.side
        and same_status
        and victims_agree(a.victims, b.victims)
        and not ((a.victims is not b.victims or began_before(earlier, later)) and a.count.low < b.count.low)
        and (a.count.low, a.count.high) != (b.count.low, b.count.high)
    )


def same_claimant(one: Claim, other: Claim) -> bool:
    a, b = one.claimant, other.claimant
    return (a.party, a.narrator) == (b.party, b.narrator) and (a.party is not None or a.name == b.name)


def _replaced(later: Claim, earlier: Claim, called: Called) -> Finding:
    ids = tuple(c.id for c in sorted((later, earlier), key=place))
    new, old = figure_of(later), figure_of(earlier)
    why = f"{counted(new, called)} replaces the earlier {old.count} ({who_says(later.claimant)})"
    return Finding(FindingKind.SUPERSEDED, ids, why)
