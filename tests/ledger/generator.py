"""A world of made-up wars with known truth: what happened, and the readings that tell of it.

It is meant to be hard: fighting comes in bouts that leave off and begin again, clashes of one day lie forty kilometres
apart, places are spelt in two ways and share their names with others, a toll is raised from one report to the next,
stories are printed again under other titles and shortened, and some tell neither place nor day.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from counterclaim.ledger import keyed
from counterclaim.model.claim import NARRATOR, Claim, Claimant, Figure, Kind, Scope, Stance, Status, Victims
from counterclaim.model.finding import Reading
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.model.value import Count, PlacePrecision, When, Where

WARS = 40
BEGUN = date(2031, 1, 1)
APART = 0.3
"""Degrees between two places of a war: some forty kilometres."""
NAMES = "Kharvan Dzorag Sheklin Taghur Qarabil Voskevan Jalgan Morzin Ashtek Lorut Ghandar Bezhin".split()
WORDS = (
    "the army of said that men fell near town when shells fire came at dawn upon post guard road river bridge "
    "house market school wounded were taken to hospital officers told reporters night attack began heavy guns"
).split()
UNTOLD_PLACE, UNTOLD_DAY, COPIED, OUTSIDE = 0.1, 0.08, 0.25, 0.1


@dataclass(frozen=True)
class War:
    """Two sides and the places that they fight over."""

    number: int
    sides: tuple[str, str]
    places: tuple[tuple[str, float, float], ...]


@dataclass(frozen=True)
class Happening:
    """One true incident: a day, a place, what each side lost."""

    number: int
    war: War
    day: date
    place: tuple[str, float, float]
    lost: tuple[int, int]


def readings(reports: int, seed: int = 1) -> Iterator[tuple[Reading, int]]:
    """Readings in the order of their days, each with the number of what it truly tells of."""
    chance = random.Random(seed)
    told = 0
    for happening in happenings(chance):
        for reading in _told(happening, chance):
            yield reading, happening.number
            told += 1
            if told == reports:
                return


def happenings(chance: random.Random) -> Iterator[Happening]:
    """True incidents by day, without end; some three a day over all wars, whatever the day.

    A war is fought in bouts of three to fifteen days; a place is fought over every other day at most.
    """
    wars = [_war(n) for n in range(WARS)]
    until = {war.number: -chance.randint(1, 40) for war in wars}
    fought: dict[tuple[int, str], int] = {}
    number = 0
    for day in range(36500):
        for war in wars:
            if day > until[war.number] + 8 and chance.random() < 0.03:
                until[war.number] = day + chance.randint(3, 15)
            if day > until[war.number]:
                continue
            free = [p for p in war.places if fought.get((war.number, p[0]), -9) < day - 1]
            for place in chance.sample(free, min(len(free), chance.choice((0, 0, 1, 1, 2)))):
                fought[war.number, place[0]] = day
                lost = (chance.randint(1, 15), chance.randint(1, 15))
                yield Happening(number, war, BEGUN + timedelta(day), place, lost)
                number += 1


def _war(number: int) -> War:
    """A war on ground of its own; its sides' codes are its own, the names of its places are not."""
    sides = (f"A{number:02d}", f"B{number:02d}")
    lat, lon = 5.0 + 6 * (number // 8), 10.0 + 8 * (number % 8)
    chance = random.Random(number)
    names = chance.sample(NAMES, 8)
    return War(number, sides, tuple((n, lat + APART * (i // 3), lon + APART * (i % 3)) for i, n in enumerate(names)))


def _told(h: Happening, chance: random.Random) -> Iterator[Reading]:
    """The reports of one incident, some of them copies of one before."""
    stories: list[tuple[str, Claimant, tuple[int, int], int]] = []
    for n in range(min(14, 2 + int(chance.expovariate(0.25)))):
        if stories and chance.random() < COPIED:
            text, by, lost, late = chance.choice(stories)
            yield _reading(h, _again(text, chance), by, lost, late, chance)
            continue
        late = chance.choice((0, 0, 1))
        lost = _raised(h.lost, chance) if late else h.lost
        by = _claimant(h.war, chance)
        text = f"{h.number} {n} " + " ".join(chance.choice(WORDS) for _ in range(chance.randint(40, 90)))
        stories.append((text, by, lost, late))
        yield _reading(h, text, by, lost, late, chance)


def _claimant(war: War, chance: random.Random) -> Claimant:
    if chance.random() < OUTSIDE:
        return NARRATOR
    party = chance.choice(war.sides)
    return Claimant(f"Army of {party}", party, "MIL")


def _raised(lost: tuple[int, int], chance: random.Random) -> tuple[int, int]:
    """A toll of the next day: one of the sides has found more dead."""
    return (lost[0] + chance.randint(0, 3), lost[1]) if chance.random() < 0.5 else lost


def _again(text: str, chance: random.Random) -> str:
    """The same story as another outlet prints it: under another title, or cut short."""
    words = text.split()
    if chance.random() < 0.5:
        words = words[: int(len(words) * chance.uniform(0.7, 0.95))]
    return " ".join([chance.choice(WORDS) for _ in range(5)] + words)


def _reading(
    h: Happening, text: str, by: Claimant, lost: tuple[int, int], late: int, chance: random.Random
) -> Reading:
    """One report with what each side lost, as its claimant tells it."""
    published = h.day + timedelta(days=late)
    report = keyed(Report(text, outlet=f"outlet {chance.randint(0, 60)}", published=published))
    where = None if chance.random() < UNTOLD_PLACE else _where(h, chance)
    when = None if chance.random() < UNTOLD_DAY else When.day(h.day)
    claims = tuple(_claim(report.id, by, side, n, i) for i, (side, n) in enumerate(zip(h.war.sides, lost, strict=True)))
    document = Document(report, (Stretch(Span(0, len(text)), Role.BODY),))
    return Reading(document, tuple(replace(c, when=when, where=where) for c in claims))


def _where(h: Happening, chance: random.Random) -> Where:
    """The place, now and then in another spelling or a few kilometres off."""
    name, lat, lon = h.place
    off = 0.03 if chance.random() < 0.3 else 0.0
    if chance.random() < 0.3:
        name = name.replace("Kh", "Q").replace("zh", "j").replace("gh", "g").replace("v", "w")
    return Where(name, h.war.sides[0], None, lat + off, lon - off, PlacePrecision.TOWN)


def _claim(report: str, by: Claimant, side: str, lost: int, at: int) -> Claim:
    figure = Figure(Count.exactly(lost), Status.KILLED, side, Victims.MILITARY, Scope.NEW)
    return Claim(report, Kind.FIGURE, Stance.ASSERTED, by, (Span(10 * at, 10 * at + 8),), figure=figure)


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
