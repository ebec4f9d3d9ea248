"""A second episode, with what its accounts, tolls and people should come to by hand."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counterclaim.ledger import Ledger, keyed
from counterclaim.model.claim import NARRATOR, Claim, Claimant, Figure, Kind, Scope, Stance, Status, Victims
from counterclaim.model.finding import Reading
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.model.value import Count, PlacePrecision, Precision, When, Where

TOLD: dict[str, Any] = tomllib.loads((Path(__file__).parent / "dorn_pass.toml").read_text("utf-8"))


def reading(row: dict[str, Any]) -> Reading:
    report = keyed(Report(row["text"], id=row["id"], outlet=row["outlet"], published=row["published"]))
    name, country, lat, lon = TOLD["places"][row["place"]]
    where = Where(name, country, None, lat, lon, PlacePrecision.TOWN)
    document = Document(report, (Stretch(Span(0, len(report.text)), Role.BODY),))
    return Reading(document, tuple(claim(report, line, where) for line in row["claims"]))


def claim(report: Report, line: str, where: Where) -> Claim:
    words, who, group, number, scope, stance, days, *names = (part.strip() for part in line.split("|"))
    side, victims, status = group.split()
    start = report.text.index(words)
    low = int(number.strip("+"))
    figure = Figure(
        Count(low, None if number.endswith("+") else low),
        Status(status),
        side,
        Victims(victims),
        Scope(scope),
        names=tuple(n.strip() for n in names[0].split(",")) if names else (),
    )
    first, _, last = (d.strip() for d in days.partition(".."))
    when = When(date.fromisoformat(first), date.fromisoformat(last or first), Precision.DAYS)
    evidence = (Span(start, start + len(words)),)
    return Claim(report.id, Kind.FIGURE, Stance(stance), claimant(who), evidence, figure=figure, when=when, where=where)


def claimant(who: str) -> Claimant:
    name, party, sector = TOLD["claimants"][who]
    return Claimant(name, party, sector) if party else NARRATOR


@pytest.fixture(scope="module")
def book(new: Callable[[], str]) -> Ledger:
    made = Ledger.open(new(), create=True)
    rows = list(TOLD["report"])
    random.Random(4).shuffle(rows)
    list(made.add(map(reading, rows), batch=5))
    return made


def test_the_pass_and_the_bridge_are_two_episodes(book: Ledger) -> None:
    assert [len(i.reports) for i in book.incidents()] == [16, 2]


def test_tolls(book: Ledger) -> None:
    first = book.incidents()[0].id
    rows = {f"{t.tally.side} {t.tally.victims} {t.tally.status}": t.tally for t in book.toll(first)}
    found = {cell: [t.low, t.best, t.high] for cell, t in rows.items()}
    assert found == TOLD["expected"]["tolls"]


def test_the_toll_moves_from_day_to_day(book: Ledger) -> None:
    first = book.incidents()[0].id
    cell = ("VLM", "military", "killed")
    told = (t for t in book.toll(first, by_day=True) if (t.tally.side, t.tally.victims, t.tally.status) == cell)
    assert [(t.day and t.day.day, t.tally.best) for t in told] == [(3, 10), (4, 12), (5, 12), (6, 13), (7, 13), (8, 13)]


def test_people(book: Ledger) -> None:
    found = {p.name: list(p.variants) for p in book.people()}
    assert found == TOLD["expected"]["people"]


@pytest.mark.parametrize("account", TOLD["expected"]["accounts"])
def test_accounts(book: Ledger, account: str) -> None:
    first = book.incidents()[0].id
    steps = [s for s in book.accounts(first) if f"{s.account} of {s.side} {s.victims}" == account]
    found = [f"{s.said}: {s.turn}" for s in steps if s.said.endswith("killed")]
    assert found == TOLD["expected"]["accounts"][account]


def test_copies_and_what_changed_between_them(book: Ledger) -> None:
    assert [c.changes for c in book.copies()] in (
        [("Daily Post: VLM military killed: raised from 9 to 10",)],
        [(f"{entry.id}: VLM military killed: raised from 9 to 10",) for entry in book.entries() if "d03" in entry.id],
        [(f"{entry.id}: VLM military killed: lowered from 10 to 9",) for entry in book.entries() if "d01" in entry.id],
    )


def test_the_accounts_part_where_they_should(book: Ledger) -> None:
    first = book.incidents()[0].id
    across = [f.why for where, f in book.findings(first) if where == first]
    assert any("25" in why and "13" in why for why in across)
    assert any("17" in why and "4" in why for why in across)
