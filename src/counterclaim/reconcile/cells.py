"""What is told of one side's losses: by each claimant over all, and incident by incident where several are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claim, Scope
from counterclaim.reconcile.accounts import Account, Cell, accounts, sayings
from counterclaim.reconcile.alternatives import Saying
from counterclaim.reconcile.quantities import Quantity, Standing, elsewhere
from counterclaim.reconcile.remains import is_vague

NEXT_DAY = timedelta(days=1)
"""By how much one incident may be dated apart where it went on over a night."""
ARMED = frozenset({Sector.REBEL, Sector.MILITIA, Sector.MILITARY, Sector.POLICE})
"""Those who count what they did themselves, of whatever party they are."""
Voice = tuple[Standing, str]


@dataclass(frozen=True, slots=True)
class Incident:
    """New losses that are surely none of another's, as each claimant counts them; `first` is their first day."""

    first: date
    accounts: tuple[Account, ...]

    @property
    def only_claimed(self) -> bool:
        """Whether nobody tells of it but armed men of no known party: "rebels said they had killed 40"."""
        return all(a.claimant.party is None and a.claimant.sector in ARMED for a in self.accounts)

    @property
    def claims(self) -> frozenset[str]:
        return frozenset(ident for account in self.accounts for ident in account.claims)


@dataclass(frozen=True, slots=True)
class Told:
    """The accounts of one side, status and kind of victim over all reports, and those of each of its incidents."""

    accounts: tuple[Account, ...]
    incidents: tuple[Incident, ...] = ()

    def without(self, voice: str) -> Told:
        """The same, had a party, or somebody who speaks for none, said nothing."""
        left = (Incident(i.first, _without(voice, i.accounts)) for i in self.incidents)
        return Told(_without(voice, self.accounts), tuple(i for i in left if i.accounts))


def told_of(claims: Iterable[Claim], told: Mapping[str, date] | None = None) -> dict[Cell, Told]:
    """What is told of each side, status and kind of victim; `told` dates reports by id, if there are many."""
    days = told or {}
    cells: dict[Cell, dict[Voice, list[Saying]]] = defaultdict(dict)
    for (cell, how, voice), said in sorted(sayings(claims, days).items()):
        cells[cell][how, voice] = said
    return {cell: _told(voices, days) for cell, voices in cells.items()}


def _told(voices: Mapping[Voice, list[Saying]], days: Mapping[str, date]) -> Told:
    over_all = accounts(((how, said) for (how, _), said in voices.items()), days)
    return Told(tuple(over_all), tuple(_incidents(voices, days)))


def _incidents(voices: Mapping[Voice, list[Saying]], days: Mapping[str, date]) -> Iterator[Incident]:
    """The incidents of new losses whose days are told, in time."""
    for some in _apart(_dated(said for of_voice in voices.values() for said in of_voice)):
        of_it = {id(quantity) for quantity in some}
        said = ((how, [s for s in told if id(s[0]) in of_it]) for (how, _), told in voices.items())
        found = accounts(((how, told) for how, told in said if told), days)
        yield Incident(min(day for q in some if (day := _first(q))), tuple(found))


def _dated(said: Iterable[Saying]) -> list[Quantity]:
    """The new losses of which the day and a number are told."""
    counted = {id(q): q for q, claim in said if q.figure.scope is Scope.NEW and claim.when and _first(q)}
    return sorted((q for q in counted.values() if not is_vague(q)), key=lambda q: (_first(q) or date.max, q.at))


def _apart(counted: list[Quantity]) -> list[list[Quantity]]:
    """Counts in groups, none of which may be of an incident of another group."""
    groups: list[list[Quantity]] = []
    for quantity in counted:
        near = [g for g in groups if any(_may_be_one(quantity, other) for other in g)]
        groups = [*(g for g in groups if g not in near), [*(q for g in near for q in g), quantity]]
    return groups


def _may_be_one(one: Quantity, other: Quantity) -> bool:
    """Whether two counts may be of one incident: told of days that meet, or not of two places, unless one who tells
    both parts them by two days at least and by their number. Several may date one incident otherwise.
    """
    if one.when is None or other.when is None or one.when.meets(other.when):
        return True
    apart = _days_between(one, other) > NEXT_DAY and one.count != other.count and bool(one.voices & other.voices)
    return not (apart or _is_elsewhere(one, other))


def _is_elsewhere(one: Quantity, other: Quantity) -> bool:
    return all(elsewhere(a, b) for a, b in product(one.claims, other.claims))


def _days_between(one: Quantity, other: Quantity) -> timedelta:
    starts, ends = [_first(one), _first(other)], [_last(one), _last(other)]
    return max(day for day in starts if day) - min(day for day in ends if day)


def _first(quantity: Quantity) -> date | None:
    return quantity.when.first if quantity.when else None


def _last(quantity: Quantity) -> date | None:
    return quantity.when.last or quantity.when.first if quantity.when else None


def _without(voice: str, told: Iterable[Account]) -> tuple[Account, ...]:
    return tuple(a for a in told if (a.claimant.party or a.claimant.name) != voice)
