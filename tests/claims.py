"""Claims built by hand, so that what stands over claims is tested without a text or a network."""

from __future__ import annotations

from datetime import date

from counterclaim.model.actor import Actor
from counterclaim.model.claim import (
    NARRATOR,
    UNKNOWN,
    Claim,
    Claimant,
    Event,
    Figure,
    Kind,
    Scope,
    Stance,
    Statement,
    Status,
    Victims,
)
from counterclaim.model.text import Span
from counterclaim.model.value import Count, Precision, When

LENGTH = 20


def who(party: str | None, name: str | None = None, sector: str | None = None) -> Claimant:
    """A claimant for a party, or the narrator for None."""
    return NARRATOR if party is None else Claimant(name or party, party, sector)


def count(told: int | tuple[int, int | None]) -> Count:
    """A count from a number or a pair of bounds."""
    return Count.exactly(told) if isinstance(told, int) else Count(*told)


def days(first: str | None, last: str | None = None) -> When | None:
    """A period from one or two ISO days."""
    if first is None:
        return None
    until = last or first
    fine = Precision.DAY if first == until else Precision.DAYS
    return When(date.fromisoformat(first), date.fromisoformat(until), fine)


def figure(
    told: int | tuple[int, int | None],
    side: str = UNKNOWN,
    victims: str = "unknown",
    scope: str = "new",
    by: str | Claimant | None = None,
    *,
    at: int = 0,
    status: str = "killed",
    stance: str = "asserted",
    when: When | None = None,
    part_of: Claim | None = None,
    names: tuple[str, ...] = (),
    report: str = "r",
    doer: str | None = None,
) -> Claim:
    """A figure claim whose evidence begins at character `at`."""
    value = Figure(
        count(told),
        Status(status),
        side,
        Victims(victims),
        Scope(scope),
        part_of.id if part_of else None,
        names,
        by=doer,
    )
    claimant = by if isinstance(by, Claimant) else who(by)
    span = Span(at, at + LENGTH)
    return Claim(report, Kind.FIGURE, Stance(stance), claimant, (span,), figure=value, when=when)


def statement(
    about: str, by: str | Claimant | None, stance: str = "blamed", target: str | None = None, *, at: int = 0
) -> Claim:
    """A statement claim about something in words."""
    claimant = by if isinstance(by, Claimant) else who(by)
    span = Span(at, at + LENGTH)
    return Claim("r", Kind.STATEMENT, Stance(stance), claimant, (span,), statement=Statement(about, target))


def event(
    by: str | Claimant | None,
    stance: str = "asserted",
    actor: str | None = None,
    recipient: str | None = None,
    *,
    means: str | None = None,
    at: int = 0,
    length: int = LENGTH,
    plover: str | None = "ASSAULT",
    mode: str | None = None,
    report: str = "r",
) -> Claim:
    """An event claim between two parties."""
    claimant = by if isinstance(by, Claimant) else who(by)
    value = Event(plover, mode, None, None, _actor(actor), _actor(recipient), means)
    return Claim(report, Kind.EVENT, Stance(stance), claimant, (Span(at, at + length),), event=value)


def _actor(party: str | None) -> Actor | None:
    return Actor(party, party) if party else None
