"""What `check` finds: whatever was changed behind the ledger's back."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from counterclaim.errors import CounterclaimError
from counterclaim.ledger import Ledger
from counterclaim.model.finding import Finding, FindingKind, Reading
from counterclaim.store.connect import LedgerError, writing
from counterclaim.store.decisions import Decision, Deed
from tests.ledger.generator import readings

PAGE = 4096


def world() -> list[Reading]:
    """Made-up readings, each with a finding over its claims."""
    some = [reading for reading, _ in readings(12, seed=3)]
    return [Reading(r.document, r.claims, findings=_restated(r)) for r in some]


def _restated(reading: Reading) -> tuple[Finding, ...]:
    ids = tuple(c.id for c in reading.claims)
    return (Finding(FindingKind.RESTATEMENT, ids, "said twice"),) if ids else ()


@pytest.fixture
def whole(new: Callable[[], str]) -> Iterator[Ledger]:
    made = Ledger.open(new(), create=True)
    list(made.add(world()))
    made.decide(Decision(datetime(2031, 5, 1, 12), "ana", Deed.ACCEPT, made.claims()[0].id, "seen"))
    assert made.check() == ()
    yield made
    made.engine.dispose()


ONE = "(SELECT min(id) FROM {})"


@pytest.mark.parametrize(
    ("harm", "sign"),
    [
        ("UPDATE reports SET text = text || '!' WHERE number = 1", "not the text that came"),
        ("UPDATE reports SET outlet = 'another' WHERE number = 1", "did not come from there"),
        ("UPDATE reports SET published = '2031-12-24' WHERE number = 1", "not on that day"),
        ("UPDATE reports SET stretches = '[{]' WHERE number = 1", "stretches cannot be read"),
        ("UPDATE reports SET source = 'x' WHERE number = 1", "by its copies"),
        ("DELETE FROM reports WHERE number = 1", "refers to"),
        ("UPDATE claims SET low = 99 WHERE id = " + ONE.format("claims"), "not what was read"),
        ("UPDATE claims SET claimant = 'nobody' WHERE id = " + ONE.format("claims"), "not what was read"),
        ("UPDATE claims SET first = '2031-12-24' WHERE id = " + ONE.format("claims"), "not what was read"),
        ('UPDATE claims SET said = replace(said, \'"side":"\', \'"side":"Z\')', "not what was read"),
        ("UPDATE claims SET said = 'no JSON' WHERE id = " + ONE.format("claims"), "cannot be read"),
        ("UPDATE claims SET scene = 'x' WHERE id = " + ONE.format("claims"), "of another scene"),
        ("DELETE FROM claims WHERE id = " + ONE.format("claims"), "is lost"),
        ("UPDATE findings SET why = 'so' WHERE id = " + ONE.format("findings"), "not what was found"),
        ("DELETE FROM scenes WHERE id = " + ONE.format("scenes"), "does not tell of it"),
        ("UPDATE scenes SET first = '2031-12-24' WHERE id = " + ONE.format("scenes"), "report or days"),
        ("UPDATE scenes SET incident = 'x' WHERE id = " + ONE.format("scenes"), "its incident is x, by its links"),
        ("UPDATE scenes SET battle = 'x' WHERE id = " + ONE.format("scenes"), "its battle is x, by its links"),
        ("DELETE FROM links WHERE level = 'episode'", "by its links"),
        ("DELETE FROM blocks WHERE scene = " + ONE.format("scenes"), "not looked up"),
        ("UPDATE prints SET value = 'x' || value", "would not be found"),
        ("DROP TRIGGER decisions_stay{}", "decisions_stay is gone"),
    ],
)
def test_what_was_harmed_is_found(whole: Ledger, harm: str, sign: str) -> None:
    on = "" if whole.engine.dialect.name == "sqlite" else " ON decisions"
    planted(whole, harm.format(on) if "TRIGGER" in harm else harm)
    assert any(sign in line for line in whole.check()), whole.check()


def test_a_decision_that_was_changed_is_found(whole: Ledger) -> None:
    if whole.engine.dialect.name == "sqlite":
        planted(whole, "DROP TRIGGER decisions_stay")
    planted(whole, "UPDATE decisions SET who = 'bo'")
    assert any("it is not what was decided" in line for line in whole.check())


def planted(book: Ledger, harm: str) -> None:
    """Does harm that the ledger itself would not let happen."""
    if book.engine.dialect.name == "sqlite":
        with closing(sqlite3.connect(str(book.engine.url.database))) as connection, connection:
            connection.execute(harm)
    else:
        with writing(book.engine) as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            connection.execute(text(harm))


@pytest.mark.parametrize("ask", ["claims", "toll", "findings", "people", "accounts"])
def test_what_can_no_longer_be_read_is_said_in_words(whole: Ledger, ask: str) -> None:
    planted(whole, "UPDATE claims SET said = 'no JSON'")
    with pytest.raises(LedgerError, match="cannot be read") as caught:
        getattr(whole, ask)()
    assert "check" in caught.value.hint


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of one file, closed."""
    path = tmp_path_factory.mktemp("closed") / "a.ledger"
    book = Ledger.open(path, create=True)
    list(book.add(world()))
    book.engine.dispose()
    return path


def test_words_that_are_not_those_of_the_reports_are_found(closed: Path, tmp_path: Path) -> None:
    path = tmp_path / "b.ledger"
    shutil.copy(closed, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO words(words, rowid, title, text) SELECT 'delete', number, title, text FROM reports"
        )
    assert any("full text is out of step" in line for line in Ledger.open(path).check())


@pytest.mark.parametrize("kept", [0, 100, PAGE, 10 * PAGE])
def test_a_file_that_was_cut_short_is_told(closed: Path, tmp_path: Path, kept: int) -> None:
    path = tmp_path / "b.ledger"
    path.write_bytes(closed.read_bytes()[:kept])
    with pytest.raises(CounterclaimError, match=r"malformed|not a database|no ledger"):
        Ledger.open(path)


@pytest.mark.parametrize("seed", range(12))
def test_a_page_that_was_lost_is_found(closed: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = tmp_path / "b.ledger"
    held = bytearray(closed.read_bytes())
    at = PAGE * chance.randrange(1, len(held) // PAGE)
    held[at : at + PAGE] = chance.choice([bytes(PAGE), chance.randbytes(PAGE)])
    path.write_bytes(held)
    try:
        found = Ledger.open(path).check()
    except LedgerError as error:
        found = (error.message,)
    assert found
