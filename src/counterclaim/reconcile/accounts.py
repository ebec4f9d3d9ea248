"""What one claimant says of one side's losses, all its figures taken together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.model.claim import ABOVE, BOTH, Claim, Claimant, Scope, Stance, Status, Victims
from counterclaim.model.value import Count
from counterclaim.reconcile.alternatives import Saying, alternatives
from counterclaim.reconcile.called_otherwise import fighters_to_one
from counterclaim.reconcile.kinds import kinds_of
from counterclaim.reconcile.placed import within_lands
from counterclaim.reconcile.quantities import (
    NO_SIDE,
    Quantity,
    Standing,
    began_before,
    belligerents,
    figure_of,
    gather,
    periods_meet,
    standing,
    together,
)
from counterclaim.reconcile.remains import counts_some, is_vague, without_some
from counterclaim.reconcile.restatements import held_by_tolls, put_right
from counterclaim.reconcile.wholes import parts_of_wholes

Cell = tuple[str, Status, Victims]
NEVER = date.min


@dataclass(frozen=True, slots=True)
class Account:
    """One claimant's count of one side's losses, with the ids of the claims that carry it.

    `full` is set where the claimant gives a running total; without one the count is the sum of what it
    reports as new. `last` is the latest day that it covers, `since` the day on which the count was first told.
    `some` is set where it holds no more than those whom the claimant saw or knew, `vague` where it tells no number.
    """

    standing: Standing
    claimant: Claimant
    count: Count
    claims: tuple[str, ...]
    full: bool
    last: date | None
    since: date | None = None
    some: bool = False
    vague: bool = False

    def answers(self, other: Account) -> bool:
        """Whether a side tells of losses of its own, as new, after another had told a total: no part, but its count."""
        own = self.standing is Standing.OWN and not self.full and other.full
        told = self.since is not None and other.since is not None and self.since > other.since
        return own and told and other.standing is Standing.INDEPENDENT


def accounts(said: Iterable[tuple[Standing, list[Saying]]], told: Mapping[str, date] | None = None) -> list[Account]:
    """The accounts of one side, status and kind of victim, from what each claimant says of it; `told` dates reports by
    id, if there are many.

    Parts are left to their wholes where these count the same kind of victim; what its claimant takes back later
    is told no more. Two bodies of one party that count the same losses give an account each.
    """
    return [_account(how, one, told or {}) for how, some in said for one in alternatives(some)]


def sayings(claims: Iterable[Claim], told: Mapping[str, date]) -> dict[tuple[Cell, Standing, str], list[Saying]]:
    """What each claimant says of each side, status and kind of victim, before it is taken together."""
    claims = tuple(claims)
    said, fighting = _kept(claims, told), belligerents(claims)
    parts = _parts(said, fighting)
    voices: dict[tuple[Cell, Standing, str], list[Saying]] = defaultdict(list)
    quantities = gather(said)
    kinds = kinds_of(quantities)
    otherwise = fighters_to_one(quantities, said)
    for quantity in quantities:
        cell = (quantity.figure.side, quantity.figure.status, kinds[id(quantity)])
        for claim in quantity.claims:
            if claim.id not in parts:
                how = Standing.ENEMY if id(quantity) in otherwise else standing(claim.claimant, cell[0], fighting)
                voices[cell, how, _voice(claim.claimant, how)].append((quantity, claim))
    return voices


def _voice(claimant: Claimant, how: Standing) -> str:
    """Whose account a claim belongs to: a party speaks with one voice, others by name."""
    return how if how in (Standing.OWN, Standing.NARRATOR) else claimant.party or claimant.name


def _kept(claims: tuple[Claim, ...], told: Mapping[str, date]) -> tuple[Claim, ...]:
    """Claims without the figures that the one who told them denied on the same day or later, and without those that
    their report puts right or that a toll beside them holds.
    """
    back: dict[tuple[object, ...], date] = {}
    for claim in claims:
        if claim.figure and claim.stance is Stance.DENIED and not claim.claimant.narrator:
            key = _number(claim)
            back[key] = max(back.get(key, NEVER), told.get(claim.report, NEVER))
    apart = {old.id for _, old in put_right(claims)} | held_by_tolls(claims)
    counted = (c for c in claims if c.id not in apart and not _is_no_more(c))
    return tuple(c for c in counted if c.stance is Stance.DENIED or not c.figure or not _taken_back(c, back, told))


def _is_no_more(claim: Claim) -> bool:
    """Whether a count is of nobody beside others: "no other prisoners remained"."""
    return claim.figure is not None and claim.figure.count.high == 0 and claim.span(ABOVE) is not None


def _taken_back(claim: Claim, back: Mapping[tuple[object, ...], date], told: Mapping[str, date]) -> bool:
    until = back.get(_number(claim))
    return until is not None and told.get(claim.report, NEVER) <= until


def _number(claim: Claim) -> tuple[object, ...]:
    """What one claimant says of one side's losses, down to the number."""
    figure = figure_of(claim)
    voice = claim.claimant.party or claim.claimant.name
    return voice, figure.side, figure.status, figure.victims, figure.count.low, figure.count.high


def _parts(claims: Iterable[Claim], fighting: frozenset[str]) -> frozenset[str]:
    """The ids of claims that are parts of a whole of the same report over the same kind of victim."""
    reports: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        reports[claim.report].append(claim)
    found: set[str] = set()
    for of_report in reports.values():
        found |= _parts_within(gather(of_report), fighting)
    return frozenset(found)


def _parts_within(quantities: tuple[Quantity, ...], fighting: frozenset[str]) -> set[str]:
    found = {
        ident
        for equation in parts_of_wholes(quantities, fighting)
        for part in equation.parts
        if part.figure.victims is equation.total.figure.victims and not _is_of_a_side(part, equation.total)
        for ident in part.ids
    }
    found |= within_lands(quantities)
    wholes = {ident: q for q in quantities for ident in q.ids}
    for quantity in quantities:
        whole = wholes.get(quantity.figure.part_of or "")
        left = whole and _is_left_to(quantity.figure.victims, whole.figure.victims)
        if whole and left and not _is_of_a_side(quantity, whole):
            found |= quantity.ids
    return found


def _is_of_a_side(part: Quantity, whole: Quantity) -> bool:
    """Whether a part of what both sides lost is that of one of them: the toll of a side, beside that of both."""
    return whole.figure.side == BOTH and part.figure.side not in NO_SIDE


def _is_left_to(part: Victims, whole: Victims) -> bool:
    """Whether a part is no toll of its own: it counts those of its whole's kind, or the women and children of people of
    whom nobody told the kind.
    """
    return part is whole or (part is Victims.CIVILIAN and whole is Victims.UNKNOWN)


def _account(how: Standing, sayings: list[Saying], told: Mapping[str, date]) -> Account:
    totals = _of_the_longest(_holding([s for s in sayings if s[0].figure.scope is Scope.CUMULATIVE], sayings, told))
    latest = max(totals, key=lambda s: _order(s, told)) if totals else None
    new = _without_parts([s for s in sayings if s[0].figure.scope is not Scope.CUMULATIVE])
    new = without_some(new, lambda s: s[0].count.low, lambda s: counts_some(s[0]))
    repeats = {s[0].count for s in totals}
    # "Dozens" beside a total are most likely in it, and say of no number that it grew.
    fresh = [s for s in new if s[0].count not in repeats and not is_vague(s[0])]
    counted = _after(fresh, latest, told) if latest else _once(new)
    base = [s for s in totals if latest and (s[0] is latest[0] or _are_parts_of_one(s[1], latest[1]))]
    quantities = {id(q): q for q, _ in (*base, *counted)}.values()
    claims = tuple(dict.fromkeys(c.id for _, c in (*base, *counted)))
    days = [_order(s, told)[0] for s in (*base, *counted)]
    last = max(days, default=NEVER)
    until = last if last > NEVER else None
    claimant = (latest or sayings[0])[1].claimant
    first = max(filter(None, (_first_told(q.count, sayings, told) for q in quantities)), default=None)
    some, vague = all(map(counts_some, quantities)), all(map(is_vague, quantities))
    return Account(how, claimant, _likely(quantities), claims, bool(latest), until, first, some, vague)


def _of_the_longest(totals: list[Saying]) -> list[Saying]:
    """The running totals without those of a spell that began later and holds fewer: a part of the war's dead."""
    return [s for s in totals if not any(_holds_more(other, s) for other in totals)]


def _holding(totals: list[Saying], sayings: list[Saying], told: Mapping[str, date]) -> list[Saying]:
    """The running totals without those that count fewer than the new losses of one of their days, told no sooner: they
    hold not all. A total told later puts right what was new: some of the wounded have died.
    """
    new = [s for s in sayings if s[0].figure.scope is Scope.NEW]
    return [s for s in totals if not any(_exceeds(one, s) and not _is_sooner(one, s, told) for one in new)]


def _exceeds(new: Saying, total: Saying) -> bool:
    most = total[0].count.high
    return most is not None and new[0].count.low > most and periods_meet(new[1].when, total[1].when)


def _is_sooner(one: Saying, other: Saying, told: Mapping[str, date]) -> bool:
    return told.get(one[1].report, NEVER) < told.get(other[1].report, NEVER)


def _holds_more(one: Saying, other: Saying) -> bool:
    return began_before(one[1], other[1]) and one[0].count.low > other[0].count.low


def _are_parts_of_one(one: Claim, other: Claim) -> bool:
    """Whether two running totals are parts of one: "4,500 children and 3,000 women"."""
    whole = figure_of(one).part_of
    return whole is not None and whole == figure_of(other).part_of


def _likely(quantities: Iterable[Quantity]) -> Count:
    """How many together, "nearly 200" being about 200."""
    total = Count.exactly(0)
    for quantity in quantities:
        total = total.plus(quantity.count.likely)
    return total


def _first_told(count: Count, sayings: list[Saying], told: Mapping[str, date]) -> date | None:
    """The day on which a claimant first gave a number, as new or as a total."""
    return min((told[c.report] for q, c in sayings if q.count == count and c.report in told), default=None)


def _without_parts(new: list[Saying]) -> list[Saying]:
    """New losses without the parts of wholes that are not told, unless there is nothing else."""
    return [s for s in new if figure_of(s[1]).scope is not Scope.PART] or new


def _order(saying: Saying, told: Mapping[str, date]) -> tuple[date, date, int, int]:
    """How late a total is: its last day, the day it was told, then how high it is."""
    quantity, claim = saying
    published = told.get(claim.report, NEVER)
    last = (claim.when.last if claim.when else None) or published
    return last, published, quantity.count.low, quantity.at


def _after(new: list[Saying], latest: Saying, told: Mapping[str, date]) -> list[Saying]:
    """New losses of days after those that a running total covers."""
    until = _order(latest, told)[0]
    first = ((s, s[1].when.first if s[1].when else None) for s in new)
    return _once([s for s, day in first if day and until > NEVER and day > until])


def _once(new: list[Saying]) -> list[Saying]:
    """New losses, each once: of several reports of one day, those of the report that counts the most."""
    exact: list[Saying] = []
    for saying in sorted(new, key=lambda s: (s[0].count.high is None, -s[0].count.low, s[0].at)):
        if not any(_looser(saying[0], other) for other, _ in exact):
            exact.append(saying)
    days: dict[date | None, dict[str, list[Saying]]] = defaultdict(lambda: defaultdict(list))
    for quantity, claim in exact:
        days[claim.when.first if claim.when else None][claim.report].append((quantity, claim))
    undated = days.pop(None, {}) if len(days) > 1 else {}
    several = len({claim.report for _, claim in exact}) > 1
    kept = [saying for of_day in days.values() for saying in _fullest(of_day)]
    return kept if several else [*kept, *(s for some in undated.values() for s in some)]


def _fullest(reports: dict[str, list[Saying]]) -> list[Saying]:
    """What the report that counts the most tells, and every saying of the same quantities."""
    best = max(reports, key=lambda r: (together({id(q): q for q, _ in reports[r]}.values()).low, r))
    told = {id(q) for q, _ in reports[best]}
    return [s for of_report in reports.values() for s in of_report if id(s[0]) in told]


def _looser(one: Quantity, other: Quantity) -> bool:
    """Whether a count that is not exact may count what another counts, of days that meet."""
    loose = one is not other and not one.count.exact and one.count.likely.meets(other.count.likely)
    return loose and periods_meet(one.when, other.when)
