"""How what a claimant says of one side's losses moved from report to report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from counterclaim.model.claim import Claim, Figure, Scope, Stance, Status
from counterclaim.reconcile.quantities import figure_of, place

DEATHS_OR_ALL = frozenset({Status.KILLED, Status.CASUALTIES})


class Turn(StrEnum):
    """What a claim does to the account of its claimant."""

    FIRST = "first told"
    REPEATED = "repeated"
    RAISED = "raised"
    LOWERED = "lowered"
    RESTATED = "restated"
    DENIED = "denied"
    WITHDRAWN = "withdrawn"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Step:
    """One claim in an account: the day it was told, what it does, and to which number."""

    account: str
    side: str
    victims: str
    day: date | None
    turn: Turn
    claim: str
    said: str


def turns(claims: Iterable[Claim], told: Mapping[str, date]) -> tuple[Step, ...]:
    """The steps of every account over several reports, by account and day; `told` dates the reports.

    An account is what one party, or one claimant without a party, says of one side's dead, or of its dead and
    wounded together; wounded, missing and captured are accounts of their own.
    """
    accounts: dict[tuple[str, str, str, str], list[Claim]] = defaultdict(list)
    for claim in {c.id: c for c in claims if c.figure}.values():
        figure = figure_of(claim)
        if figure.scope in (Scope.BACKGROUND, Scope.PART):
            continue
        fate = "dead" if figure.status in DEATHS_OR_ALL else str(figure.status)
        who = claim.claimant.party or claim.claimant.name
        accounts[who, figure.side, str(figure.victims), fate].append(claim)
    return tuple(step for key in sorted(accounts) for step in _steps(key[0], accounts[key], told))


def _steps(account: str, claims: list[Claim], told: Mapping[str, date]) -> Iterable[Step]:
    before: list[Claim] = []
    taken_back: dict[str, Figure] = {}
    for claim in sorted(claims, key=lambda c: _time(c, told)):
        figure = figure_of(claim)
        if _only_names(claim, before):
            continue
        if claim.stance is Stance.DENIED:
            turn = _denial(figure, before)
        else:
            turn = _turn(claim, before, taken_back.pop(claim.report, None))
        if turn is Turn.WITHDRAWN:
            taken_back[claim.report] = figure
        said = f"{figure.count} {figure.status}"
        day = told.get(claim.report)
        yield Step(account, figure.side, str(figure.victims), day, turn, claim.id, said)
        if claim.stance is not Stance.DENIED:
            before.append(claim)


def _only_names(claim: Claim, before: list[Claim]) -> bool:
    """Whether a claim only names some of those that its claimant counted before: that is no new count."""
    figure = figure_of(claim)
    new = figure.scope is Scope.NEW and claim.stance is not Stance.DENIED and len(figure.names) == figure.count.low
    return new and any(not figure_of(b).names and _size(figure_of(b)) > figure.count.low for b in before)


def _time(claim: Claim, told: Mapping[str, date]) -> tuple[date, date, str, int, str]:
    """When a claim was told and how far it reaches; two totals of one day stand in the order of their days."""
    last = claim.when.last if claim.when and claim.when.last else date.max
    return told.get(claim.report, date.max), last, claim.report, place(claim), claim.id


def _denial(figure: Figure, before: list[Claim]) -> Turn:
    """Whether a claimant takes back what it told itself, or denies what another told."""
    own = any(_same(figure, figure_of(b)) for b in before)
    return Turn.WITHDRAWN if own else Turn.DENIED


def _turn(claim: Claim, before: list[Claim], taken_back: Figure | None) -> Turn:
    """What a claim does to those told before it; one told as another is taken back stands in its place.

    A running total raises or lowers the last one, and so does a new count of the same days in a later report, if
    it is no less than half; what is new on other days is added, but to none it is a raise.
    """
    figure = figure_of(claim)
    if not before:
        return Turn.FIRST
    if any(_same(figure, figure_of(b)) for b in before):
        return Turn.REPEATED
    last = _revised(claim, before) or taken_back
    if last is None:
        return Turn.ADDED if any(_size(figure_of(b)) for b in before) else Turn.RAISED
    if figure.status is not last.status:
        return Turn.RESTATED
    return Turn.LOWERED if _size(figure) < _size(last) else Turn.RAISED


def _revised(claim: Claim, before: list[Claim]) -> Figure | None:
    """The figure that a claim puts another in place of, the last told; None where it comes on top of all."""
    figures = [figure_of(b) for b in before]
    if figure_of(claim).scope is Scope.CUMULATIVE:
        totals = [f for f in figures if f.scope is Scope.CUMULATIVE]
        return (totals or figures)[-1]
    if fused := _of_the_same_number(figure_of(claim), figures):
        return fused
    alike = (figure_of(b) for b in reversed(before) if b.report != claim.report and b.when and b.when == claim.when)
    last = next(alike, None)
    return last if last and 2 * _size(figure_of(claim)) >= _size(last) else None


def _of_the_same_number(figure: Figure, before: list[Figure]) -> Figure | None:
    """The dead last told whose number a claim gives again as the dead and wounded together: no more on top of them."""
    dead = [f for f in before if f.status is Status.KILLED]
    fused = figure.status is Status.CASUALTIES and dead and _size(figure) == _size(dead[-1])
    return dead[-1] if fused and _size(figure) else None


def _same(one: Figure, other: Figure) -> bool:
    return (one.count, one.status) == (other.count, other.status)


def _size(figure: Figure) -> int:
    """The number that stands for a count: its least, or its most where the least is untold."""
    return figure.count.low or figure.count.high or 0
