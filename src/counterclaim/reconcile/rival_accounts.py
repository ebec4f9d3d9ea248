"""Accounts over many reports that cannot all be true, ranked by what hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import combinations

from counterclaim.model.claim import BOTH, UNKNOWN, Claim, Figure, Scope
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.model.value import Count
from counterclaim.reconcile.accounts import Account, Cell, accounts
from counterclaim.reconcile.quantities import Standing
from counterclaim.reconcile.wording import Called, counted, who_says


def find_rival_accounts(claims: Iterable[Claim], told: Mapping[str, date], called: Called = str) -> tuple[Finding, ...]:
    """Pairs of accounts of one side's losses that no number meets, the widest apart first."""
    found: list[tuple[int, Finding]] = []
    for cell, of_cell in sorted(accounts(claims, told).items()):
        if cell[0] in (BOTH, UNKNOWN):
            continue
        for one, other in combinations(of_cell, 2):
            if _part(one, other):
                found.append((_apart(one.count, other.count), _finding(cell, one, other, called)))
    return tuple(f for _, f in sorted(found, key=lambda r: (-r[0], r[1].claims)))


def _part(one: Account, other: Account) -> bool:
    """Whether two claimants' whole counts differ, or what one tells as new is more than the other's total then.

    The outlet's own voice is no party to it.
    """
    if Standing.NARRATOR in {one.standing, other.standing} or one.count.meets(other.count):
        return False
    return one.full == other.full or _exceeds(one, other) or _exceeds(other, one)


def _exceeds(new: Account, total: Account) -> bool:
    """Whether new losses alone, up to a day that a total covers, are more than the total."""
    within = new.last is not None and total.last is not None and new.last <= total.last
    return total.full and not new.full and within and total.count.high is not None and new.count.low > total.count.high


def _apart(one: Count, other: Count) -> int:
    return max(one.low, other.low) - min(one.high or one.low, other.high or other.low)


def _finding(cell: Cell, one: Account, other: Account, called: Called) -> Finding:
    side, status, victims = cell
    figure = Figure(one.count, status, side, victims, Scope.CUMULATIVE)
    a, b = who_says(one.claimant), who_says(other.claimant)
    why = f"{counted(figure, called)} by {a}, but {other.count} by {b}"
    return Finding(FindingKind.CONTRADICTION, (*one.claims, *other.claims), why)
