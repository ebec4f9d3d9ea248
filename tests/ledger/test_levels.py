"""A strike lies within a battle, a battle within an episode; what tells no day or nobody is of none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger, keyed
from counterclaim.model.claim import Claim, Claimant, Figure, Kind, Scope, Stance, Status, Victims
from counterclaim.model.finding import Reading
from counterclaim.model.incident import Level
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.model.value import Count, PlacePrecision, When, Where
from counterclaim.store.decisions import Decision, Deed

HILL = Where("Hill", "AAA", "Upland", 10.0, 20.0, PlacePrecision.TOWN)
FORD = Where("Ford", "AAA", "Upland", 10.4, 20.0, PlacePrecision.TOWN)
FAR = Where("Port", "AAA", "Coast", 12.5, 20.0, PlacePrecision.TOWN)


def reading(name: str, day: int | None, where: Where | None, sides: str = "AAA BBB") -> Reading:
    """A report of one loss to each side, at a place and on a day of May."""
    report = keyed(Report(f"{name} tells of losses at some length", id=name, outlet=name))
    document = Document(report, (Stretch(Span(0, len(report.text)), Role.BODY),))
    when = When.day(date(2031, 5, day)) if day else None
    return Reading(document, tuple(losses(report.id, sides.split(), when, where)))


def losses(report: str, sides: list[str], when: When | None, where: Where | None) -> Iterator[Claim]:
    by = Claimant("Army of AAA", "AAA", "MIL")
    for n, side in enumerate(sides, 1):
        figure = Figure(Count.exactly(10 + n), Status.KILLED, side, Victims.MILITARY, Scope.NEW)
        span = (Span(n, n + 3),)
        yield Claim(report, Kind.FIGURE, Stance.ASSERTED, by, span, figure=figure, when=when, where=where)


@pytest.fixture
def book(tmp_path: Path) -> Ledger:
    return Ledger.open(tmp_path / "levels.ledger", create=True)


def groups(book: Ledger, level: Level) -> list[list[str]]:
    return sorted(sorted(r.split(".")[0] for r in i.reports) for i in book.incidents(level))


def test_the_smaller_lies_within_the_larger(book: Ledger) -> None:
    told = [reading("a", 1, HILL), reading("b", 1, HILL), reading("c", 3, FORD), reading("d", 6, FAR)]
    list(book.add(told))
    assert groups(book, Level.EPISODE) == [["a", "b", "c", "d"]]
    assert groups(book, Level.BATTLE) == [["a", "b", "c"], ["d"]]
    assert groups(book, Level.INCIDENT) == [["a", "b"], ["c"], ["d"]]
    episode = book.incidents(Level.EPISODE)[0]
    battles = {b.id for b in book.incidents(Level.BATTLE)}
    assert {b.within for b in book.incidents(Level.BATTLE)} == {episode.id}
    assert {i.within for i in book.incidents(Level.INCIDENT)} == battles
    assert book.check() == ()


@pytest.mark.parametrize(
    ("untold", "why"),
    [
        (reading("u", None, HILL), "it tells no day"),
        (reading("u", 1, None, sides="unknown"), "it names neither parties nor a place"),
    ],
)
def test_what_tells_too_little_is_of_no_incident(book: Ledger, untold: Reading, why: str) -> None:
    nobody = [c for c in untold.claims if c.figure and c.figure.side == "unknown"]
    quiet = Reading(untold.document, tuple(_unsaid(c) for c in nobody) or untold.claims)
    list(book.add([reading("a", 1, HILL), quiet]))
    assert groups(book, Level.EPISODE) == [["a"]]
    assert [(u.report.split(".")[0], u.why) for u in book.unplaced()] == [("u", why)]


def _unsaid(claim: Claim) -> Claim:
    """The same claim of nobody in particular."""
    return replace(claim, claimant=Claimant("a spokesman", None, None))


def test_a_place_alone_finds_the_fighting_there(book: Ledger) -> None:
    alone = reading("p", 2, HILL, sides="unknown")
    quiet = Reading(alone.document, tuple(map(_unsaid, alone.claims)))
    list(book.add([quiet, reading("a", 1, HILL)]))
    assert groups(book, Level.EPISODE) == [["a", "p"]]


def test_what_is_merged_is_one_at_every_larger_level_and_what_is_split_apart_at_every_smaller(book: Ledger) -> None:
    list(book.add([reading("a", 1, HILL), reading("b", 1, HILL), reading("z", 20, FAR)]))
    scenes = {i.reports[0][0]: i.scenes[0] for i in book.incidents() if len(i.reports) == 1}
    first = next(i.scenes[0] for i in book.incidents() if len(i.reports) == 2)
    pair = "+".join(sorted((first, scenes["z"])))
    book.decide(Decision(datetime(2031, 6, 1), "ana", Deed.MERGE, pair, "one raid", after=Level.INCIDENT))
    for level in Level:
        assert groups(book, level) == [["a", "b", "z"]]
    book.decide(Decision(datetime(2031, 6, 2), "ana", Deed.SPLIT, scenes["z"], "it is not", after=Level.BATTLE))
    assert groups(book, Level.EPISODE) == [["a", "b", "z"]]
    assert groups(book, Level.BATTLE) == groups(book, Level.INCIDENT) == [["a", "b"], ["z"]]
    assert book.check() == ()
