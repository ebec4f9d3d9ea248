"""The bundled insurgency, read from its texts and kept in a ledger, against what a person counted from them."""

from __future__ import annotations

import json
import random
import tomllib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from counterclaim.ledger import Ledger, keyed
from counterclaim.model.incident import Toll
from counterclaim.model.text import Report
from counterclaim.reading import read
from counterclaim.reconcile.grading import grade

ROOT = Path(__file__).parents[2]
HAND: dict[str, Any] = tomllib.loads((Path(__file__).parent / "catatumbo.toml").read_text("utf-8"))


def reports() -> list[Report]:
    rows = map(json.loads, (ROOT / "demo" / "insurgency" / "reports.jsonl").read_text("utf-8").splitlines())
    return [
        Report(
            r["text"],
            id=r["id"],
            title=r.get("title"),
            outlet=r["outlet"],
            published=date.fromisoformat(r["published"]),
        )
        for r in rows
    ]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    made = Ledger.open(tmp_path_factory.mktemp("catatumbo") / "c.ledger", create=True)
    coming = reports()
    random.Random(7).shuffle(coming)
    list(made.add((read(keyed(report)) for report in coming), batch=4))
    return made


@pytest.fixture(scope="module")
def largest(book: Ledger) -> str:
    return max(book.incidents(), key=lambda i: len(i.reports)).id


def expected(section: str) -> list[Any]:
    """What a person counted, line by line; a line that is not met yet is expected to fail, for the reason given."""
    found = []
    for key, value in HAND[section].items():
        why = HAND["unmet"].get(f"{section}: {key}")
        marks = [pytest.mark.xfail(reason=why)] if why else []
        found.append(pytest.param(key, value, marks=marks, id=key))
    return found


def of_cell(rows: Iterable[Toll], cell: str) -> list[Toll]:
    return [t for t in rows if f"{t.tally.side} {t.tally.victims} {t.tally.status}" == cell]


@pytest.mark.parametrize(("key", "sizes"), expected("episodes"))
def test_episodes(book: Ledger, key: str, sizes: list[int]) -> None:
    assert sorted((len(getattr(i, key)) for i in book.incidents()), reverse=True) == sizes


@pytest.mark.parametrize(("cell", "bounds"), expected("tolls"))
def test_tolls(book: Ledger, largest: str, cell: str, bounds: list[int]) -> None:
    found = of_cell(book.toll(largest), cell)
    assert [[t.tally.low, t.tally.best, t.tally.high] for t in found] == [bounds]


@pytest.mark.parametrize(("cell", "days"), expected("moved"))
def test_how_a_toll_moved(book: Ledger, largest: str, cell: str, days: dict[str, int]) -> None:
    assert {str(t.day): t.tally.best for t in of_cell(book.toll(largest, by_day=True), cell)} == days


@pytest.mark.parametrize(("account", "steps"), expected("accounts"))
def test_accounts(book: Ledger, largest: str, account: str, steps: list[str]) -> None:
    told = [s for s in book.accounts(largest) if f"{s.account} of {s.side} {s.victims}" == account]
    dead = [f"{s.said.removesuffix(' killed')}: {s.turn}" for s in told if s.said.endswith(" killed")]
    assert dead == steps


@pytest.mark.parametrize(("name", "told"), expected("people"))
def test_people(book: Ledger, name: str, told: dict[str, Any]) -> None:
    person, fates = next((p, f) for p, f in book.fates() if p.name == name)
    parties = {c.id: c.claimant.party for c in book.claims()}
    assert list(person.variants) == told["also"]
    assert (person.rank, person.side) == (told["rank"], told["side"])
    first = {f.fate: parties[f.claim] for f in reversed(fates)}
    assert first == told["fates"]


def test_nobody_else_is_named(book: Ledger) -> None:
    assert {p.name for p in book.people()} <= set(HAND["people"])


@pytest.mark.parametrize(("key", "changes"), expected("copies"))
def test_what_changed_between_the_versions_of_a_story(book: Ledger, key: str, changes: list[str]) -> None:
    found = [what.partition(": ")[2].partition(": ")[2] for c in book.copies() for what in getattr(c, key)]
    assert found == changes


@pytest.mark.parametrize(("cell", "numbers"), expected("parted"))
def test_where_the_accounts_part(book: Ledger, largest: str, cell: str, numbers: list[str]) -> None:
    victims = {c.id: f"{c.figure.side} {c.figure.victims} {c.figure.status}" for c in book.claims() if c.figure}
    across = [f for where, f in book.findings(largest) if where == largest]
    said = [f.why for f in across if {victims.get(c) for c in f.claims} == {cell}]
    assert any(all(number in why.split() for number in numbers) for why in said)


@pytest.mark.parametrize(("key", "wanted"), expected("grade"))
def test_how_far_harm_is_borne_out(book: Ledger, largest: str, key: str, wanted: str) -> None:
    found = grade(book.claims(largest))
    assert found is not None
    assert (found.grade, key) == (wanted, "civilians")


def test_the_ledger_is_whole(book: Ledger) -> None:
    assert len(book.entries()) == len(reports())
    assert book.check() == ()
