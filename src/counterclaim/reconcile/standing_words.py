"""What a claimant stands by over many reports: so many up to one day at least, so many up to another at most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.model.claim import UNKNOWN, Claim, Scope
from counterclaim.model.value import Count
from counterclaim.reconcile.accounts import NEVER, Cell, sayings
from counterclaim.reconcile.alternatives import Saying
from counterclaim.reconcile.quantities import Standing, elsewhere, place

DAY = timedelta(days=1)
VAGUE = 0.1
"""By how large a share a count that is told as "about" may be off."""


@dataclass(frozen=True, slots=True)
class Told:
    """One count as a claimant tells it: the claim that told it first, up to which day, and when it was told."""

    claim: Claim
    count: Count
    until: date
    told: date

    @property
    def least(self) -> int:
        return round(self.count.low * (1 - VAGUE)) if self.count.approximate else self.count.low

    @property
    def most(self) -> int | None:
        high = self.count.high
        return high if high is None or not self.count.approximate else round(high * (1 + VAGUE))

    @property
    def since(self) -> date:
        return (self.claim.when.first if self.claim.when else None) or NEVER


@dataclass(frozen=True, slots=True)
class Words:
    """What one claimant says of one side, status and kind of victim: running totals, and new losses by day."""

    voice: str
    cell: Cell
    totals: tuple[Told, ...]
    new: Mapping[date, tuple[Told, ...]]

    def ceilings(self) -> Iterator[Told]:
        """The counts that say how many there are at most: the last total, and a day's losses if told as one.

        An earlier total is none: more are found, and it is raised.
        """
        if self.totals:
            yield self.totals[-1]
        for of_day in self.new.values():
            last = [t for t in of_day if t.told == of_day[-1].told]
            if len(last) == 1:
                yield last[0]

    def beyond(self, ceiling: Told) -> tuple[Told, ...]:
        """The fewest counts that together are more than a ceiling; none where they are not."""
        most = ceiling.most
        if most is None:
            return ()
        if ceiling.claim.figure and ceiling.claim.figure.scope is not Scope.CUMULATIVE:
            rows = self._of_its_day(ceiling)
        else:
            rows = self._sums(ceiling)
        over = (row for row in rows if _least(row) > most)
        return min(over, key=lambda row: (len(row), -_least(row), row[0].claim.id), default=())

    def _of_its_day(self, ceiling: Told) -> Iterator[tuple[Told, ...]]:
        """The counts of the losses of one day, where they are told of one place, or both of none."""
        return ((t,) for t in self.new.get(ceiling.until, ()) if _one_place(t, ceiling))

    def _sums(self, ceiling: Told) -> Iterator[tuple[Told, ...]]:
        """The counts of losses within a total's days: each total with what came after it, or what is new alone."""
        yield from ((told,) for told in self._between(ceiling.since, ceiling))
        for start in (None, *self._upheld()):
            if start and (start.until > ceiling.until or elsewhere(start.claim, ceiling.claim)):
                continue
            row = (start,) if start else ()
            if start:
                yield row
            for told in self._between(start.until + DAY if start else ceiling.since, ceiling):
                if self._adds(told):
                    row = (*row, told)
                    yield row

    def _between(self, first: date, ceiling: Told) -> list[Told]:
        """The fullest count of new losses of each day from one to a ceiling's last, the greatest first."""
        days = (of_day for day, of_day in self.new.items() if first <= day <= ceiling.until)
        fullest = (max(of_day, key=lambda t: (t.least, t.told, t.claim.id)) for of_day in days)
        here = (t for t in fullest if not elsewhere(t.claim, ceiling.claim))
        return sorted(here, key=lambda t: (-t.least, t.until))

    def _adds(self, new: Told) -> bool:
        """Whether new losses surely come on top of others: told exactly, and no running total told again."""
        return new.count.exact and all(new.count != total.count for total in self.totals)

    def _upheld(self) -> Iterator[Told]:
        """The totals that the claimant has not taken back with a lower one."""
        for number, total in enumerate(self.totals):
            if not any(t.most is not None and t.most < total.least for t in self.totals[number + 1 :]):
                yield total


def standing_words(claims: Iterable[Claim], told: Mapping[str, date]) -> tuple[Words, ...]:
    """What each claimant says of each known side, the outlet's own voice left out; `told` dates reports by id."""
    voices: dict[tuple[str, Cell], list[Saying]] = defaultdict(list)
    for (cell, how, _), some in sayings(claims, told).items():
        for saying in some if how is not Standing.NARRATOR and cell[0] != UNKNOWN else ():
            claimant = saying[1].claimant
            voices[claimant.party or claimant.name, cell].append(saying)
    return tuple(_words(*key, voices[key], told) for key in sorted(voices))


def _words(voice: str, cell: Cell, said: list[Saying], told: Mapping[str, date]) -> Words:
    totals = _in_time((s for s in said if s[0].figure.scope is Scope.CUMULATIVE), told)
    new: dict[date, list[Told]] = defaultdict(list)
    for one in _in_time((s for s in said if s[0].figure.scope is Scope.NEW and _of_a_day(s[1])), told):
        new[one.until].append(one)
    return Words(voice, cell, totals, {day: tuple(of_day) for day, of_day in sorted(new.items())})


def _in_time(said: Iterable[Saying], told: Mapping[str, date]) -> tuple[Told, ...]:
    """Counts in the order in which they were first told; one that is repeated, once for each day it reaches."""
    once: dict[tuple[int, int | None, date, str], Told] = {}
    for _, claim in sorted(said, key=lambda s: (told.get(s[1].report, NEVER), s[1].report, place(s[1]), s[1].id)):
        published = told.get(claim.report, NEVER)
        until = (claim.when.last if claim.when else None) or published
        count = claim.figure.count if claim.figure else Count.exactly(0)
        where = claim.where.name if claim.where else ""
        once.setdefault((count.low, count.high, until, where), Told(claim, count, until, published))
    return tuple(sorted(once.values(), key=lambda t: (t.told, t.until, t.count.low, t.claim.id)))


def _least(row: Iterable[Told]) -> int:
    return sum(t.least for t in row)


def _one_place(one: Told, other: Told) -> bool:
    """Whether two counts are told of one place, or both of none."""
    a, b = one.claim.where, other.claim.where
    return (a.name if a else None) == (b.name if b else None)


def _of_a_day(claim: Claim) -> bool:
    when = claim.when
    return when is not None and when.first is not None and when.first == when.last
