"""A world of made-up wars with known truth: what happened, and the readings that tell of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.ledger import keyed
from counterclaim.model.claim import Claim, Claimant, Figure, Kind, Scope, Stance, Status, Victims
from counterclaim.model.finding import Reading
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.model.value import Count, PlacePrecision, When, Where

DYADS = [("AAA", "BBB"), ("CCC", "DDD"), ("EEE", "FFF"), ("GGG", "HHH")]
PLACES = {
    dyad: [(f"{dyad[0]}ville {n}", 10.0 + 5 * i + 0.6 * n, 20.0 + 6 * i) for n in range(12)]
    for i, dyad in enumerate(DYADS)
}
WORDS = "the army of said that men fell near town when shells fire came at dawn upon post guard road".split()
REPORTS_EACH = 8
PER_DAY = 1.2
"""Incidents a day: constant, so that more reports are more days and not more crowded ones."""


@dataclass(frozen=True)
class Happening:
    """One true incident."""

    number: int
    dyad: tuple[str, str]
    day: date
    place: tuple[str, float, float]
    lost: tuple[int, int]


def happenings(count: int, seed: int = 1) -> list[Happening]:
    """True incidents, none within a day and thirty kilometres of another of the same war."""
    chance = random.Random(seed)
    found = []
    for number in range(count):
        dyad = DYADS[number % len(DYADS)]
        place = PLACES[dyad][(number // len(DYADS)) % 12]
        day = date(2031, 1, 1) + timedelta(days=int(number / PER_DAY))
        found.append(Happening(number, dyad, day, place, (chance.randint(1, 12), chance.randint(1, 12))))
    return found


def readings(reports: int, seed: int = 1) -> Iterator[tuple[Reading, int]]:
    """Readings in the order of their days, each with the number of what it truly tells of."""
    chance = random.Random(seed)
    for happening in happenings(-(-reports // REPORTS_EACH), seed):
        for n in range(REPORTS_EACH):
            yield _reading(happening, n, chance), happening.number


def _reading(h: Happening, n: int, chance: random.Random) -> Reading:
    """One report of an incident: by one side, by the other, or by an outlet; some tell no place."""
    a, b = h.dyad
    opening = f"{h.number} {n if chance.random() < 0.8 else 0} {h.place[0]} {h.day} "
    chance_words = random.Random(opening)
    text = opening + " ".join(chance_words.choice(WORDS) for _ in range(60))
    report = keyed(Report(text, outlet=f"outlet {n}", published=h.day + timedelta(days=chance.randint(0, 1))))
    where = None if chance.random() < 0.15 else Where(h.place[0], a, None, h.place[1], h.place[2], PlacePrecision.TOWN)
    by = Claimant(f"Army of {a}", a, "MIL") if n % 2 else Claimant(f"Army of {b}", b, "MIL")
    figures = [(a, h.lost[0]), (b, h.lost[1])]
    claims = [_claim(report.id, by, side, lost, h.day, where, i) for i, (side, lost) in enumerate(figures)]
    document = Document(report, (Stretch(Span(0, len(text)), Role.BODY),))
    return Reading(document, tuple(claims))


def _claim(report: str, by: Claimant, side: str, lost: int, day: date, where: Where | None, at: int) -> Claim:
    figure = Figure(Count.exactly(lost), Status.KILLED, side, Victims.MILITARY, Scope.NEW)
    span = (Span(10 * at, 10 * at + 8),)
    return Claim(report, Kind.FIGURE, Stance.ASSERTED, by, span, figure=figure, when=When.day(day), where=where)


def b_cubed(found: dict[str, str], truth: dict[str, int]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998) of a grouping against the truth, over the same items."""
    precision = _mean_share(found, truth)
    recall = _mean_share(truth, found)
    return 2 * precision * recall / (precision + recall)


def _mean_share(by: dict[str, object], against: dict[str, object]) -> float:  # type: ignore[type-arg]
    groups: dict[object, list[str]] = {}
    for item, group in by.items():
        groups.setdefault(group, []).append(item)
    shares = []
    for items in groups.values():
        same: dict[object, int] = {}
        for item in items:
            same[against[item]] = same.get(against[item], 0) + 1
        shares += [same[against[item]] / len(items) for item in items]
    return sum(shares) / len(shares)
