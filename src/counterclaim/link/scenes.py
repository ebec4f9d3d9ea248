"""What one report tells of one time and place: the unit that is linked over reports."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.link.lately import is_lately
from counterclaim.model.actor import Sector, is_state
from counterclaim.model.claim import BOTH, UNKNOWN, Claim, Scope, Stance
from counterclaim.model.value import PlacePrecision, Where

NEAR_DAYS = timedelta(days=3)
LONGEST = timedelta(days=60)
"""A figure over a longer time tells of a war, not of what happened in it."""
FINE = (PlacePrecision.POINT, PlacePrecision.TOWN, PlacePrecision.ADMIN2)
DEEDS = frozenset({"ASSAULT", "MOBILIZE", "COERCE", "RETREAT"})


@dataclass(frozen=True, slots=True)
class Scene:
    """The claims of one report about one time: who fought, when, where, how many fell, and who by name.

    `dated` is unset where no claim gives a day and the day of publication stands in for one.
    """

    id: str
    report: str
    claims: tuple[str, ...]
    parties: tuple[str, ...]
    first: date | None
    last: date | None
    dated: bool
    place: str | None
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    tolls: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def found_by(self) -> tuple[str, ...]:
        """What a scene is looked up by: its parties, or the country where it lies if it names none."""
        return self.parties or ((self.country,) if self.country else ())


def scenes(report: str, claims: Iterable[Claim], published: date | None) -> tuple[Scene, ...]:
    """The scenes of one report, in time; claims without a day join the scene nearest to its publication.

    History makes no scene, but for losses of late (`lately.py`). A scene's id hashes its report and its number in it.
    """
    told = [c for c in claims if is_lately(c, published) or not (c.figure and c.figure.scope is Scope.BACKGROUND)]
    groups, undated = _by_time(told)
    if not groups:
        groups = [[]]
    nearest = min(groups, key=lambda g: _distance(g, published))
    nearest.extend(undated)
    return tuple(_scene(report, n, group, published) for n, group in enumerate(groups) if group)


def _by_time(claims: list[Claim]) -> tuple[list[list[Claim]], list[Claim]]:
    """Claims whose days meet or nearly so, in groups; and those without days."""
    dated = [(days, c) for c in claims if (days := _days(c))]
    undated = [c for c in claims if not _days(c)]
    groups: list[list[Claim]] = []
    until = date.min
    for (first, last), claim in sorted(dated, key=lambda d: (d[0], d[1].id)):
        if groups and first <= until + NEAR_DAYS:
            groups[-1].append(claim)
        else:
            groups.append([claim])
            until = last
        until = max(until, last)
    return groups, undated


def _days(claim: Claim) -> tuple[date, date] | None:
    """The days of a claim if they are few enough to be an event's; where one end is told, the day of that end."""
    when = claim.when
    first, last = (when.first or when.last, when.last or when.first) if when else (None, None)
    if first is None or last is None or last - first > LONGEST:
        return None
    return first, last


def untold(scene: Scene) -> str | None:
    """What a scene does not tell, without which it is of no incident; None where it is of one."""
    if scene.first is None:
        return "it tells no day"
    return None if scene.parties or scene.place else "it names neither parties nor a place"


def _distance(group: list[Claim], published: date | None) -> tuple[int, date]:
    days = [d for c in group if (d := _days(c))]
    last = max((d[1] for d in days), default=date.min)
    return (abs((published - last).days) if published and days else 0, last)


def _scene(report: str, number: int, claims: list[Claim], published: date | None) -> Scene:
    days = [d for c in claims if (d := _days(c))]
    first = min((d[0] for d in days), default=published)
    last = max((d[1] for d in days), default=published)
    where = _where(claims)
    return Scene(
        id=hashlib.sha256(f"{report}#{number}".encode()).hexdigest()[:12],
        report=report,
        claims=tuple(sorted(c.id for c in claims)),
        parties=_parties(claims),
        first=first,
        last=last,
        dated=bool(days),
        place=where.name if where else None,
        country=where.country if where else None,
        admin1=where.admin1 if where else None,
        lat=where.lat if where and where.precision in FINE else None,
        lon=where.lon if where and where.precision in FINE else None,
        tolls=_tolls(claims),
        names=tuple(sorted({n for c in claims if c.figure for n in c.figure.names})),
    )


def _where(claims: list[Claim]) -> Where | None:
    """The place told most often, a fine one before a broad one."""
    places = Counter(c.where for c in claims if c.where)
    ranked = sorted(places, key=lambda w: (w.precision not in FINE, -places[w], w.name))
    return ranked[0] if ranked else None


def _parties(claims: list[Claim]) -> tuple[str, ...]:
    """Who fought: those who lost, killed, acted, blamed one another, denied it, or speak as an army."""
    found: set[str | None] = set()
    for claim in claims:
        if claim.figure:
            found |= {claim.figure.side, claim.figure.by}
        if claim.event and claim.event.plover in DEEDS:
            found |= {a.party for a in (claim.event.actor, claim.event.recipient) if a}
        if claim.stance is Stance.BLAMED and claim.statement:
            found |= {claim.claimant.party, claim.statement.target}
        if _denies_a_deed(claim) or claim.claimant.sector == Sector.MILITARY:
            found.add(claim.claimant.party)
    parties = {p for p in found if p and p not in (BOTH, UNKNOWN)}
    return tuple(sorted(parties | _refuted(claims) if len(parties) == 1 else parties))


def _refuted(claims: list[Claim]) -> set[str]:
    """The states whose accounts are denied: beside a lone party, its adversaries."""
    denied = (c.statement.target for c in claims if c.stance is Stance.DENIED and c.statement)
    return {target for target in denied if target and is_state(target)}


def _denies_a_deed(claim: Claim) -> bool:
    deed = claim.figure is not None or (claim.event is not None and claim.event.plover in DEEDS)
    return claim.stance is Stance.DENIED and deed


def _tolls(claims: list[Claim]) -> tuple[str, ...]:
    """The exact counts of a scene, as words that can be compared."""
    figures = (c.figure for c in claims if c.figure and c.stance is not Stance.DENIED)
    exact = (f for f in figures if f.count.exact and f.count.low > 0)
    return tuple(sorted({f"{f.count.low} {f.side} {f.status}" for f in exact}))
