"""How many, by side, status and victims: low, best and high, with the claims that carry each."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import reduce
from math import inf

from counterclaim.model.claim import Claim
from counterclaim.model.finding import Tally
from counterclaim.model.value import Count
from counterclaim.reconcile.accounts import Account, Cell
from counterclaim.reconcile.cells import NEXT_DAY, Incident, Told, told_of
from counterclaim.reconcile.policy import Policy, load_policy
from counterclaim.reconcile.quantities import Standing
from counterclaim.reconcile.remains import without_some


@dataclass(frozen=True, slots=True)
class Bounds:
    """Low, best and high with the ids of the claims that carry each; `high` is open where it is None and has claims."""

    low: int
    best: int | None
    high: int | None
    low_claims: tuple[str, ...] = ()
    best_claims: tuple[str, ...] = ()
    high_claims: tuple[str, ...] = ()

    def plus(self, other: Bounds) -> Bounds:
        """Those of two incidents together; a best or high that nobody may carry adds nothing to the other's."""
        best = [b for b in (self.best, other.best) if b is not None]
        high = [b.high for b in (self, other) if b.high_claims]
        low = self.low + other.low
        return Bounds(
            min(low, sum(best)) if best else low,
            sum(best) if best else None,
            None if None in high or not high else sum(h for h in high if h is not None),
            _joined(self.low_claims, other.low_claims),
            _joined(self.best_claims, other.best_claims),
            _joined(self.high_claims, other.high_claims),
        )


NOTHING = Bounds(0, None, None)


def tally(
    claims: Iterable[Claim], policy: Policy | None = None, told: Mapping[str, date] | None = None
) -> tuple[Tally, ...]:
    """The tallies over claims under a policy, sorted by side, status and victims.

    History never enters and a denial never raises; a total over both sides stays apart from the sides. `told`
    gives the day on which each report, by its id, was published.
    """
    rule = policy or load_policy()
    cells = told_of(claims, told)
    return tuple(tally_of(cell, cells[cell], rule) for cell in sorted(cells))


def tally_of(cell: Cell, told: Told, policy: Policy) -> Tally:
    """The tally of one side, status and kind of victim.

    Where nobody gives a running total, incidents, each told by whoever knew of it, are added; to a total, those after
    its last day.
    """
    found = _bounds(told.accounts, policy)
    totals = [a for a in told.accounts if a.full]
    summed = _later(totals, told, policy) if totals else _sum(told.incidents, policy)
    if _reach(summed) > _reach(found):
        found = summed
    return Tally(*cell, found.low, found.best, found.high, found.low_claims, found.best_claims, found.high_claims)


def _reach(bounds: Bounds) -> tuple[int, float]:
    """How high the best and the high of bounds are, an open one before all."""
    return bounds.best or 0, (bounds.high or inf) if bounds.high_claims else 0


def _sum(incidents: Iterable[Incident], policy: Policy) -> Bounds:
    each = ((_bounds(incident.accounts, policy), incident.only_claimed) for incident in incidents)
    return reduce(Bounds.plus, (_claimed(bounds) if claimed else bounds for bounds, claimed in each), NOTHING)


def _claimed(bounds: Bounds) -> Bounds:
    """The bounds of what only its doers claim: it raises the high."""
    return replace(bounds, low=0, best=None, low_claims=(), best_claims=())


def _later(totals: list[Account], told: Told, policy: Policy) -> Bounds:
    """What is told up to the last day of every total, and the incidents that began after it and that no account of
    this holds already.
    """
    until = max(a.last or date.max for a in totals)
    after = [i for i in told.incidents if until < date.max and i.first > until + NEXT_DAY]
    newly = {ident for incident in after for ident in incident.claims}
    before = [a for a in told.accounts if not newly.issuperset(a.claims)]
    held = {ident for account in before for ident in account.claims}
    return _bounds(before, policy).plus(_sum((i for i in after if held.isdisjoint(i.claims)), policy))


def _bounds(accounts: Iterable[Account], policy: Policy) -> Bounds:
    """The bounds over the accounts of several claimants, none of which is added to another."""
    told = _vague(list(accounts), policy)
    whole = without_some(told, lambda a: a.count.low, lambda a: a.some)
    low = _low(told, policy)
    best = _best(whole, policy)
    high = _high(whole, policy)
    floor = low.count.low if low else 0
    chosen = _best_number(best, floor)
    return Bounds(
        low=floor if chosen is None else min(floor, chosen),
        best=chosen,
        high=high.count.high if high else None,
        low_claims=low.claims if low else (),
        best_claims=best.claims if best else (),
        high_claims=high.claims if high else (),
    )


def _joined(some: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*some, *more)))


def _low(told: list[Account], policy: Policy) -> Account | None:
    """The lowest full count of those who may carry it, but not below the floor; else the floor's own.

    What a side tells of its own after another's total is as full as that.
    """
    counted = _counted(told, policy.low)
    floor = next((a for a in counted if a.standing is policy.floor), None)
    may = _but_ceilings(counted)
    full = [a for a in may if a.full or any(a.answers(other) for other in may)]
    lowest = min(full or ([floor] if floor else may), key=lambda a: (a.count.low, a.claims), default=None)
    if floor and lowest and floor.count.low > lowest.count.low:
        return floor
    return lowest


def _best(told: list[Account], policy: Policy) -> Account | None:
    """The account of the first in order who gives a full count; without one, of the first who gives any.

    A running total of another beats a sum of new losses that it includes. Where nobody gives a total, those who count
    for a living are better where they count more.
    """
    told = _counted(told, policy.best)
    better = [a for a in told if a.full and a.standing is Standing.INDEPENDENT and _is_better(a, policy)]
    better = [a for a in better if not any(_outgrows(own, a) for own in told)]
    if better:
        return _settled(better, policy)
    ranked = [[a for a in told if a.standing is s] for s in policy.best]
    first = next((of_standing for of_standing in ranked if of_standing), [])
    full = next((f for r in ranked if (f := [a for a in r if a.full])), [])
    if not full:
        chosen = _settled(first, policy)
        counts = [a for a in told if a.standing is Standing.INDEPENDENT and _is_better(a, policy)]
        more = [a for a in counts if chosen and a.count.low > chosen.count.low]
        return _settled(more, policy) or chosen
    chosen, total = _settled(first, policy), _settled(full, policy)
    return chosen if chosen and total and chosen.count.low > total.count.low else total


def _outgrows(own: Account, other: Account) -> bool:
    """Whether a side itself tells a total that is later and higher than another's: who lost more since knows it."""
    full = own.standing is Standing.OWN and own.full and own.count.low > other.count.low
    return full and own.last is not None and other.last is not None and own.last > other.last


def _is_better(account: Account, policy: Policy) -> bool:
    return account.claimant.sector in policy.better


def _settled(told: list[Account], policy: Policy) -> Account | None:
    """The one of several accounts that the policy takes on conflict."""
    if not told:
        return None
    told = _but_ceilings(told)
    if policy.conflict == "latest":
        return max(told, key=lambda a: (a.last or date.min, a.claims))
    by_count = sorted(told, key=lambda a: (a.count.low, a.claims))
    return by_count[0 if policy.conflict == "lowest" else -1]


def _counted(told: list[Account], standings: Container[Standing]) -> list[Account]:
    """The accounts of those who may carry a bound, without "several", "dozens" or the bodies that somebody saw where
    another of them counts as many.
    """
    may = without_some([a for a in told if a.standing in standings], lambda a: a.count.low, lambda a: a.some)
    return without_some(may, lambda a: a.count.low, lambda a: a.vague)


def _but_ceilings(told: list[Account]) -> list[Account]:
    """The accounts that tell more than a most, where there are any: "could be as high as 110" is no lower than 70."""
    return [a for a in told if not a.count.ceiling] or told


def _high(told: list[Account], policy: Policy) -> Account | None:
    """The account that may be the highest: an open one before all."""
    may = [a for a in told if a.standing in policy.high]
    return max(may, key=lambda a: (a.count.high is None, a.count.high or 0, a.claims), default=None)


def _best_number(best: Account | None, floor: int) -> int | None:
    """One number for the best: that of an exact count, else the least told, and none where only a most is."""
    if best is None or (best.count.ceiling and not floor):
        return None
    low, high = best.count.low, best.count.high
    return max(low, floor) if high is None or high >= floor else low


def _vague(told: list[Account], policy: Policy) -> list[Account]:
    """Accounts with open counts as a house reads them: "dozens" 24 and over, or 12."""
    if not policy.vague:
        return told
    return [a if a.count.high is not None else _read(a, policy.vague.get(a.count.low)) for a in told]


def _read(account: Account, number: int | None) -> Account:
    if number is None:
        return account
    return replace(account, count=Count.exactly(number))
