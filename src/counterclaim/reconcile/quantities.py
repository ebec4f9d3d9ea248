"""What is counted: the figures in play, restatements gathered, and how one may lie within another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from counterclaim.model.actor import Sector
from counterclaim.model.claim import (
    BESIDE,
    BOTH,
    SAID,
    UNKNOWN,
    Claim,
    Claimant,
    Figure,
    Scope,
    Stance,
    Status,
    Victims,
)
from counterclaim.model.text import Span
from counterclaim.model.value import Count, When

MANY = frozenset({Victims.MIXED, Victims.UNKNOWN})
TOLD = SAID | {Stance.CONDEMNED, Stance.BLAMED, Stance.SUPPORTED, Stance.CALLED_FOR}
"""Stances of those who take for granted what they count: "called on both to stop fighting that has cost 16 lives"."""
ARMED = (Victims.MILITARY, Victims.POLICE, Victims.MILITANT)
"""The kinds of people who bear arms."""
COUNTING = frozenset({Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL, Sector.MEDIA, Sector.MEDICAL})
"""Those of whom none is a party to a war."""
NO_SIDE = frozenset({BOTH, UNKNOWN})
SENTENCE_ENDS = re.compile(r"\n|[.!?][\"”’)]*(?=\s)")
BREATH = 200
"""Within how many characters a sentence goes on to tell of others."""


class Standing(StrEnum):
    """How a claimant stands to the side whose losses it counts."""

    OWN = "own"
    INDEPENDENT = "independent"
    NARRATOR = "narrator"
    ENEMY = "enemy"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One thing counted, with every claim that states it, in text order; the first is the fullest told."""

    claims: tuple[Claim, ...]
    figure: Figure
    when: When | None

    @property
    def count(self) -> Count:
        return self.figure.count

    @property
    def at(self) -> int:
        """Where in the text it is first said."""
        return place(self.claims[0])

    @property
    def claim(self) -> Claim:
        """The claim that stands for all: the first whose figure tells the most."""
        return max(self.claims, key=lambda c: (_told(c), -place(c)))

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(c.id for c in self.claims)

    @property
    def voices(self) -> frozenset[str]:
        """Who says so: parties, or the names of those without one."""
        return frozenset(c.claimant.party or c.claimant.name for c in self.claims)

    @property
    def tellers(self) -> frozenset[str]:
        """Who says so by name, each body of a party for itself."""
        return frozenset(c.claimant.name for c in self.claims)

    @property
    def breaths(self) -> tuple[tuple[Claim, ...], ...]:
        """The claims saying by saying: several may say it together, in one breath."""
        said: dict[tuple[Span, ...], tuple[Claim, ...]] = {}
        for claim in self.claims:
            said[claim.evidence] = (*said.get(claim.evidence, ()), claim)
        return tuple(said.values())

    def has(self, *slots: str) -> bool:
        """Whether a claim of it has a span of one of some kinds: `TOLL`, `ABOVE`."""
        return any(claim.span(slot) for claim in self.claims for slot in slots)

    @property
    def parties(self) -> frozenset[str | None]:
        return frozenset(c.claimant.party for c in self.claims)


def figure_of(claim: Claim) -> Figure:
    """The figure of a figure claim."""
    if claim.figure is None:
        raise ValueError(f"claim {claim.id} has no figure")
    return claim.figure


def in_play(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """The figures that are told as so and no history, in text order, whatever order they came in: whoever condemns "an
    attack that killed six", or blames somebody for it, says that six were killed, and so does who stands by a figure.
    """
    told = {c.id: c for c in claims if c.figure and c.stance in TOLD}
    current = (c for c in told.values() if figure_of(c).scope is not Scope.BACKGROUND)
    return tuple(sorted(current, key=lambda c: (c.report, place(c), c.named_at, c.id)))


def place(claim: Claim) -> int:
    """Where the evidence of a claim begins."""
    return min(span.start for span in claim.evidence)


def end(claim: Claim) -> int:
    """Where the evidence of a claim ends."""
    return max(span.end for span in claim.evidence)


def in_a_sentence(one: Claim, other: Claim, text: str) -> bool:
    """Whether no sentence or paragraph ends between a claim and a later one."""
    return SENTENCE_ENDS.search(text, end(one), max(end(one), place(other))) is None


def began_before(one: Claim, other: Claim) -> bool:
    """Whether the days of a claim are told to begin before those of another."""
    first, since = (c.when.first if c.when else None for c in (one, other))
    return first is not None and since is not None and first < since


def lies_in(part: Claim, whole: Claim) -> bool:
    """Whether all words of one claim are among those of another."""
    return all(any(w.covers(p) for w in whole.evidence) for p in part.evidence)


def overlap(one: Claim, other: Claim) -> bool:
    """Whether two claims share words."""
    return any(a.overlaps(b) for a in one.evidence for b in other.evidence)


def gather(claims: Iterable[Claim]) -> tuple[Quantity, ...]:
    """The things counted by the figures in play, each once, in text order."""
    groups: list[_Group] = []
    alike: dict[tuple[object, ...], list[_Group]] = defaultdict(list)
    for claim in in_play(claims):
        near = _near(claim)
        group = next((g for g in alike[near] if g.takes(claim)), None)
        if group is None:
            group = _Group()
            groups.append(group)
            alike[near].append(group)
        group.add(claim)
    return tuple(_quantity(group.claims) for group in groups)


class _Group:
    """Claims of one thing; what they tell alike is compared once, however often it is told."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._shapes: dict[tuple[object, ...], Claim] = {}

    def takes(self, claim: Claim) -> bool:
        return all(same_thing(claim, other) for other in self._shapes.values())

    def add(self, claim: Claim) -> None:
        self.claims.append(claim)
        figure = figure_of(claim)
        told = (figure.side, figure.victims, figure.names, claim.when, claim.where)
        whole = (figure.part_of, claim.id if figure.part_of else None)
        self._shapes.setdefault((*told, *whole), claim)


def _near(claim: Claim) -> tuple[object, ...]:
    """What two figures of one thing surely share."""
    figure = figure_of(claim)
    return figure.count.low, figure.count.high, figure.status, figure.scope is Scope.CUMULATIVE


def same_thing(one: Claim, other: Claim) -> bool:
    """Whether two figures state one number of one group: nothing that they tell differs."""
    a, b = figure_of(one), figure_of(other)
    return (
        (a.count.low, a.count.high) == (b.count.low, b.count.high)
        and a.status is b.status
        and sides_agree(a.side, b.side)
        and victims_agree(a.victims, b.victims)
        and (a.scope is Scope.CUMULATIVE) == (b.scope is Scope.CUMULATIVE)
        and not _both_parts(one, other)
        and periods_meet(one.when, other.when)
        and not (a.names and b.names and not set(a.names) & set(b.names))
        and not elsewhere(one, other)
        and not _of_one_word(one, other)
        and not (_goes_on(one, other) or _goes_on(other, one))
    )


def _of_one_word(one: Claim, other: Claim) -> bool:
    """Whether one word tells of two counts: "two officers fell, with two other soldiers" are four."""
    cue = one.span("cue")
    alike = cue is not None and one.report == other.report and cue == other.span("cue") and one.id != other.id
    return alike and (one.span("count") is None or one.span("count") != other.span("count"))


def _goes_on(one: Claim, other: Claim) -> bool:
    """Whether one tells in the same breath of others beside those told: "a pilot was killed and a marine died"."""
    joined = one.span(BESIDE) is not None and one.report == other.report
    return joined and 0 < place(one) - place(other) <= BREATH and figure_of(one).count.high != 0


def sides_agree(one: str, other: str) -> bool:
    return one == other or UNKNOWN in (one, other)


def victims_agree(one: Victims, other: Victims) -> bool:
    return one == other or Victims.UNKNOWN in (one, other)


def fates_meet(one: Figure, other: Figure) -> bool:
    """Whether two fates may be one: casualties are dead or wounded, and whom one side took the other may only miss."""
    fates = {one.status, other.status}
    return len(fates) == 1 or Status.CASUALTIES in fates or fates == {Status.CAPTURED, Status.MISSING}


def periods_meet(one: When | None, other: When | None) -> bool:
    return one is None or other is None or one.meets(other)


def within_period(part: When | None, whole: When | None) -> bool:
    """Whether nothing told puts a period outside another."""
    if part is None or whole is None:
        return True
    late = part.last and whole.last and part.last > whole.last
    early = part.first and whole.first and part.first < whole.first
    return not (late or early)


def lies_within(part: Quantity, whole: Quantity) -> bool:
    """Whether nothing told puts a quantity outside the days of another, by any claim that states either."""
    running = part.figure.scope is whole.figure.scope is Scope.CUMULATIVE
    pairs = ((a.when, b.when) for a in part.claims for b in whole.claims)
    return any(_not_later(a, b) if running else within_period(a, b) for a, b in pairs)


def _not_later(part: When | None, whole: When | None) -> bool:
    """Whether a running total reaches no further than another, and into its days; its begin is told too loosely."""
    if part is None or whole is None or part.last is None:
        return True
    further = whole.last is not None and part.last > whole.last
    before = whole.first is not None and part.last < whole.first
    return not (further or before)


def outside(whole: Quantity, row: Iterable[Quantity]) -> bool:
    """Whether a whole is said before or after a row of parts, not in its midst."""
    first, last = min(ats := [q.at for q in row]), max(ats)
    return any(not first < place(c) < last for c in whole.claims)


def of_one_voice(one: Quantity, other: Quantity) -> bool:
    """Whether one claimant says both, or the outlet itself says either."""
    narrated = any(c.claimant.narrator for q in (one, other) for c in q.claims)
    return narrated or bool(one.voices & other.voices)


def below(part: Figure, whole: Figure) -> bool:
    """Whether a figure counts people that another counts too: of its side, its victims and its status."""
    side = part.side == whole.side or whole.side in NO_SIDE
    victims = part.victims == whole.victims or whole.victims in MANY
    status = part.status is whole.status or (
        whole.status is Status.CASUALTIES and part.status in (Status.KILLED, Status.WOUNDED)
    )
    return side and victims and status


def belligerents(claims: Iterable[Claim]) -> frozenset[str]:
    """The parties that fight, by what the claims tell: those that lose others than civilians, kill, or lay blame, and
    whose army counts losses. Whoever counts for a living and lays blame fights nobody.
    """
    parties: set[str | None] = set()
    for claim in claims:
        if claim.figure and claim.figure.scope is not Scope.BACKGROUND:
            parties.add(claim.figure.by)
            if claim.figure.victims is not Victims.CIVILIAN:
                parties.add(claim.figure.side)
            if claim.claimant.sector == Sector.MILITARY:
                parties.add(claim.claimant.party)
        if claim.stance is Stance.BLAMED and claim.claimant.sector not in COUNTING:
            parties.add(claim.claimant.party)
    return frozenset(p for p in parties if p and p not in NO_SIDE)


def standing(claimant: Claimant, side: str, fighting: frozenset[str]) -> Standing:
    """How a claimant stands to a side, given who fights."""
    if claimant.narrator:
        return Standing.NARRATOR
    if claimant.party == side:
        return Standing.OWN
    if claimant.party in fighting and side in fighting:
        return Standing.ENEMY
    return Standing.INDEPENDENT


def hostile(quantity: Quantity, fighting: frozenset[str]) -> bool:
    """Whether only the enemy of the side says so."""
    side = quantity.figure.side
    return all(standing(c.claimant, side, fighting) is Standing.ENEMY for c in quantity.claims)


def together(quantities: Iterable[Quantity]) -> Count:
    """The count of disjoint groups together."""
    total = Count.exactly(0)
    for quantity in quantities:
        total = total.plus(quantity.count)
    return total


def disjoint(quantities: Iterable[Quantity]) -> bool:
    """Whether no two of these may be rival or ranged counts of one group."""
    return not any(_may_be_rivals(a, b) for a, b in combinations(quantities, 2))


def _may_be_rivals(one: Quantity, other: Quantity) -> bool:
    a, b = one.figure, other.figure
    alike = a.status is b.status and sides_agree(a.side, b.side) and victims_agree(a.victims, b.victims)
    return alike and periods_meet(one.when, other.when) and not one.voices & other.voices


def _quantity(claims: list[Claim]) -> Quantity:
    quantity = Quantity(tuple(claims), figure_of(claims[0]), None)
    fullest = quantity.claim
    when = fullest.when or next((c.when for c in claims if c.when), None)
    return Quantity(tuple(claims), figure_of(fullest), when)


def _told(claim: Claim) -> int:
    """How much a claim tells: side, victims, period, names, and one who stands behind it."""
    figure = figure_of(claim)
    known = (figure.side != UNKNOWN, figure.victims is not Victims.UNKNOWN, claim.when, figure.names)
    return sum(map(bool, known)) + (not claim.claimant.narrator)


def _both_parts(one: Claim, other: Claim) -> bool:
    """Whether two figures are parts of one whole, or one is a part of the other."""
    a, b = figure_of(one), figure_of(other)
    if a.part_of == other.id or b.part_of == one.id:
        return True
    return a.part_of is not None and a.part_of == b.part_of


def elsewhere(one: Claim, other: Claim) -> bool:
    """Whether two claims are told of two places, neither of them the land of the other."""
    a, b = one.where, other.where
    within = a and b and a.country == b.country and None in (a.admin1, b.admin1)
    return bool(a and b and a.name != b.name and a.admin1 != b.admin1 and not within)
