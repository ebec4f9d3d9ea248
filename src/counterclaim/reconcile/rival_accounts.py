"""Counts over many reports that cannot all be true: the smallest sets of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.model.claim import Claim, Figure, Scope, Victims
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.model.value import Count
from counterclaim.reconcile.accounts import NEVER, Cell
from counterclaim.reconcile.quantities import below
from counterclaim.reconcile.standing_words import Told, Words, standing_words
from counterclaim.reconcile.wording import Called, counted, who_says

NOBODY = Count.exactly(0)


@dataclass(frozen=True, slots=True)
class Rivals:
    """The fewest counts of one claimant that are more than another's count of as many days, or of more people."""

    many: Words
    row: tuple[Told, ...]
    few: Words
    ceiling: Told

    @property
    def gap(self) -> int:
        """How many people lie between."""
        return sum(t.count.low for t in self.row) - (self.ceiling.count.high or 0)


def find_rival_accounts(claims: Iterable[Claim], told: Mapping[str, date], called: Called = str) -> tuple[Finding, ...]:
    """For each two claimants and side the smallest set of their claims that cannot all be true, the widest first.

    A count up to one day and a greater one up to a later day may both hold; so may a count that its claimant
    lowered since. Of each set the last claim is the ceiling that the others exceed; with one fewer all may hold.
    """
    words = standing_words(claims, told)
    best: dict[tuple[object, ...], Rivals] = {}
    for rivals in _all(words):
        key = frozenset({rivals.many.voice, rivals.few.voice}), rivals.many.cell
        best[key] = min(best.get(key, rivals), rivals, key=_rank)
    return tuple(_finding(r, called) for r in sorted(best.values(), key=lambda r: (-r.gap, _ids(r))))


def _all(words: tuple[Words, ...]) -> Iterable[Rivals]:
    for few in words:
        for ceiling in few.ceilings():
            for many in words:
                row = many.beyond(ceiling) if many.voice != few.voice and _within(many, few) else ()
                if row:
                    yield Rivals(many, row, few, ceiling)


def _within(many: Words, few: Words) -> bool:
    """Whether all whom the one counts the other counts too."""
    known = few.cell[2] is not Victims.UNKNOWN or many.cell == few.cell
    return known and below(_figure(many.cell), _figure(few.cell))


def _rank(rivals: Rivals) -> tuple[object, ...]:
    """The clearest first: of just the same people, of fewest claims, the widest apart."""
    return rivals.many.cell != rivals.few.cell, len(rivals.row), -rivals.gap, _ids(rivals)


def _ids(rivals: Rivals) -> tuple[str, ...]:
    return tuple(t.claim.id for t in (*rivals.row, rivals.ceiling))


def _figure(cell: Cell, count: Count = NOBODY) -> Figure:
    side, status, victims = cell
    return Figure(count, status, side, victims, Scope.CUMULATIVE)


def _finding(rivals: Rivals, called: Called) -> Finding:
    few, many, ceiling, row = rivals.few, rivals.many, rivals.ceiling, rivals.row
    until, beyond = (_up_to(row[0]), _up_to(ceiling)) if _reach_apart(row, ceiling) else ("", "")
    terms = [*(str(t.count) for t in row[:-1]), counted(_figure(many.cell, row[-1].count), called)]
    fewer = str(ceiling.count) if many.cell == few.cell else counted(_figure(few.cell, ceiling.count), called)
    one, other = (who_says(t.claim.claimant) for t in (row[0], ceiling))
    why = f"{' + '.join(terms)}{until} by {one}, but {fewer}{beyond} by {other}"
    ids = _ids(rivals)
    return Finding(FindingKind.CONTRADICTION, ids, why, total=ids[-1], parts=ids[:-1])


def _reach_apart(row: tuple[Told, ...], ceiling: Told) -> bool:
    """Whether two single counts reach different days, and both are known."""
    return len(row) == 1 and row[0].until != ceiling.until and NEVER not in (row[0].until, ceiling.until)


def _up_to(told: Told) -> str:
    return f" up to {told.until.day} {told.until:%B}"
