"""Counts of one thing by different claimants that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from counterclaim.model.claim import ABOVE, AMONG, BOTH, TOLL, UNKNOWN, Claim, Scope, Status, Victims
from counterclaim.model.finding import Finding, FindingKind
from counterclaim.model.value import When
from counterclaim.reconcile.placed import lies_within_land
from counterclaim.reconcile.quantities import (
    ARMED,
    MANY,
    Quantity,
    elsewhere,
    gather,
    periods_meet,
    place,
    sides_agree,
    within_period,
)
from counterclaim.reconcile.remains import counts_bodies
from counterclaim.reconcile.tellers import told_by_two
from counterclaim.reconcile.wording import Called, counted, said_by

CLOSE = 260
"""How many characters apart a count and a "nobody" may be said where one tells not whose people, or not who says so."""


def find_rival_counts(claims: Iterable[Claim], called: Called) -> tuple[Finding, ...]:
    """The pairs of counts of one side, fate, kind of victim and time, by two claimants, that part; of several by the
    same two the greatest, of which the others are parts or first words.
    """
    counts = _last_words([q for q in gather(claims) if _comparable(q)])
    found: dict[tuple[object, ...], tuple[Quantity, Quantity]] = {}
    pairs = [(a, b) for a, b in combinations(counts, 2) if _part(a, b) or _nobody(a, b)]
    for pair in (p for p in pairs if not _is_beside_more(p, pairs)):
        key = _by_whom_of_what(*pair)
        found[key] = max(found.get(key, pair), pair, key=_rank)
    return tuple(_finding(a, b, called) for a, b in found.values())


def _is_beside_more(pair: tuple[Quantity, Quantity], pairs: Iterable[tuple[Quantity, Quantity]]) -> bool:
    """Whether the fewer are told beside more of them, by the same teller, that part from the same count: "696 soldiers,
    with about 40 irregulars".
    """
    fewer, more = sorted(pair, key=_most)
    rest = (q for p in pairs if more in p for q in p if q is not more and q.tellers == fewer.tellers)
    return any(_most(q) > _most(fewer) and periods_meet(q.when, fewer.when) for q in rest)


def _last_words(counts: list[Quantity]) -> list[Quantity]:
    """The counts without the running totals that the same teller has brought to more."""
    totals = [q for q in counts if q.figure.scope is Scope.CUMULATIVE]
    return [q for q in counts if q not in totals or not any(_brings_to_more(t, q) for t in totals)]


def _brings_to_more(total: Quantity, other: Quantity) -> bool:
    a, b = total.figure, other.figure
    same = (a.side, a.status, a.victims) == (b.side, b.status, b.victims) and other.tellers <= total.tellers
    return same and a.count.low > _most(other) and periods_meet(total.when, other.when)


def _by_whom_of_what(one: Quantity, other: Quantity) -> tuple[object, ...]:
    """Who count, and whom they count, where and when, as the greater of the two has it."""
    greater, voices = max(one, other, key=_most), frozenset((one.tellers, other.tellers))
    figure, where = greater.figure, greater.claim.where
    return voices, figure.side, figure.status, figure.victims, figure.scope, greater.when, where.name if where else None


def _most(quantity: Quantity) -> int:
    return quantity.count.low if quantity.count.high is None else quantity.count.high


def _rank(pair: tuple[Quantity, Quantity]) -> tuple[bool, int]:
    """Two counts of one side before one over both, and then the greatest."""
    return pair[0].figure.side == pair[1].figure.side, sum(map(_most, pair))


def _comparable(quantity: Quantity) -> bool:
    figure = quantity.figure
    whole = figure.scope is not Scope.PART and figure.part_of is None
    named = any(not c.claimant.narrator for c in quantity.claims)
    beside = quantity.has(ABOVE, AMONG)
    return whole and named and not figure.names and not beside


def _part(one: Quantity, other: Quantity) -> bool:
    a, b = one.figure, other.figure
    same = _same_side(one, other) and _same_people(one, other) and _fates_compare(one, other)
    return same and told_by_two(one, other) and not a.count.meets(b.count) and _of_one_event(one, other)


def _same_side(one: Quantity, other: Quantity) -> bool:
    """Whether two count the losses of one side, or the fewer are the toll of both sides and the more of one of them."""
    fewer, more = sorted((one, other), key=_most)
    over_both = fewer.figure.side == BOTH and fewer.has(TOLL) and more.count.low > _most(fewer)
    return more.figure.side != UNKNOWN and (over_both or fewer.figure.side == more.figure.side)


def _same_people(one: Quantity, other: Quantity) -> bool:
    """Whether two count one kind of victim, or the more are bodies of which nobody says whose, or are called nothing
    where the other counts civilians, or of a kind that the fewer hold beside others: over 60 soldiers, and 40
    "soldiers and volunteers".
    """
    fewer, more = sorted((one, other), key=_most)
    a, b = fewer.figure.victims, more.figure.victims
    held = a is Victims.MIXED and b in ARMED and more.count.low > _most(fewer)
    unnamed = a is Victims.CIVILIAN and b is Victims.UNKNOWN and not more.has("victims")
    return a is b or held or unnamed or {a, b} == MANY or (counts_bodies(more) and b is Victims.UNKNOWN)


def _nobody(one: Quantity, other: Quantity) -> bool:
    """Whether "nobody" answers a count close by, of whosever people and by whomever these are said to be."""
    a, b = one.figure, other.figure
    none_and_some = 0 in (a.count.high, b.count.high) and not a.count.meets(b.count)
    same = sides_agree(a.side, b.side) and a.victims is b.victims and a.victims is not Victims.UNKNOWN
    same = same and not one.voices & other.voices
    close = abs(place(one.claim) - place(other.claim)) <= CLOSE
    return none_and_some and same and close and _fates_compare(one, other) and _of_one_event(one, other)


def _of_one_event(one: Quantity, other: Quantity) -> bool:
    """Whether two counts cover the same losses, there and then; "none so far" covers the losses of any day before."""
    if any(_are_apart(a, b) for a in one.claims for b in other.claims) and not _of_the_land(one, other):
        return False
    some, fewest = sorted((one, other), key=lambda q: q.count.high == 0)
    nobody = fewest.count.high == 0
    if nobody and fewest.figure.scope is Scope.CUMULATIVE:
        return periods_meet(one.when, other.when)
    whole = one.figure.scope is other.figure.scope or one.has(TOLL) or other.has(TOLL)
    days = _same_days(one, other) or (nobody and _covers(fewest.when, some.when))
    return (whole and days) or _holds_fewer(one, other)


def _holds_fewer(one: Quantity, other: Quantity) -> bool:
    """Whether a running total since a told day covers new losses of one day, or another such total that reaches no
    further, and counts fewer.
    """
    fewer, more = sorted((one, other), key=_most)
    total = fewer.figure.scope is Scope.CUMULATIVE and _since(fewer) is not None
    day = more.figure.scope is Scope.NEW and more.when is not None and more.when.first == more.when.last
    running = more.figure.scope is Scope.CUMULATIVE
    return total and _since(more) is not None and (day or running) and _covers(fewer.when, more.when)


def _since(quantity: Quantity) -> date | None:
    """The day that a count is told to begin with."""
    return quantity.when.first if quantity.when else None


def _are_apart(one: Claim, other: Claim) -> bool:
    """Whether two claims are told of two places, and not each of its teller's own land."""
    return elsewhere(one, other) and not _each_at_home(one, other)


def _of_the_land(one: Quantity, other: Quantity) -> bool:
    """Whether the fewer are told of a land that holds the place of the more."""
    fewer, more = (q.claim.where for q in sorted((one, other), key=_most))
    return fewer is not None and more is not None and lies_within_land(fewer, more)


def _each_at_home(one: Claim, other: Claim) -> bool:
    """Whether two lands tell each of its own soil: of one fight on the border between them."""
    at_home = all(c.where and c.where.country == c.claimant.party for c in (one, other))
    return at_home and one.claimant.party != other.claimant.party


def _covers(period: When | None, days: When | None) -> bool:
    """Whether "nobody" of some days speaks for all days of another count."""
    return period is not None and days is not None and within_period(days, period)


def _fates_compare(one: Quantity, other: Quantity) -> bool:
    """Whether two fates are one, "no casualties" stands against any, or a side misses fewer than were taken from it."""
    a, b = one.figure, other.figure
    nobody = [f for f in (a, b) if f.status is Status.CASUALTIES and f.count.high == 0]
    return a.status is b.status or bool(nobody) or _misses_fewer(one, other)


def _misses_fewer(one: Quantity, other: Quantity) -> bool:
    """Whether a side misses fewer of its own than another says to have captured."""
    fewer, more = sorted((one, other), key=_most)
    fates = fewer.figure.status is Status.MISSING and more.figure.status is Status.CAPTURED
    return fates and fewer.figure.side in fewer.parties


def _same_days(one: Quantity, other: Quantity) -> bool:
    """Whether two counts are surely of one time: running totals of one last day, new losses of one day or of no told
    one.
    """
    if one.when is None or other.when is None:
        return one.when is other.when
    if all(q.figure.scope is Scope.NEW for q in (one, other)) and None in (one.when.first, other.when.first):
        return one.when.meets(other.when)
    if Scope.CUMULATIVE in (one.figure.scope, other.figure.scope):
        return one.when.last == other.when.last
    return one.when == other.when


def _finding(one: Quantity, other: Quantity, called: Called) -> Finding:
    a, b = one.claim, other.claim
    why = f"{counted(one.figure, called)} {said_by(one.claims)}, but {other.count} {said_by(other.claims)}"
    return Finding(FindingKind.CONTRADICTION, (a.id, b.id), why)
