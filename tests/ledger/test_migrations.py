"""Ledgers of earlier schemas, built by the SQL of their day, and brought up on opening."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, create_engine, text

from counterclaim.ledger import Ledger
from counterclaim.model.incident import Level
from counterclaim.store import schema
from counterclaim.store.connect import driven, writing
from counterclaim.store.decisions import Decision, Deed
from counterclaim.store.migrations import NEWEST, LedgerTooNewError, version_of
from tests.ledger.generator import readings

SCHEMAS = Path(__file__).parent / "schemas"
TYPES = {
    "sqlite": {"serial": "INTEGER", "bytes": "BLOB"},
    "postgresql": {"serial": "SERIAL", "bytes": "BYTEA"},
}
WORLD = [reading for reading, _ in readings(6, seed=5)]
SEEN = Decision(datetime(2031, 5, 1, 12, 0), "ana", Deed.ACCEPT, WORLD[0].claims[0].id, "seen")


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    """A ledger of the newest schema, whose rows the old ones are given."""
    made = Ledger.open(tmp_path_factory.mktemp("full") / "full.ledger", create=True)
    list(made.add(WORLD))
    made.decide(SEEN)
    return made


@pytest.mark.parametrize("step", range(1, NEWEST))
def test_a_ledger_of_an_earlier_schema_is_brought_up_with_all_it_holds(
    new: Callable[[], str], full: Ledger, step: int
) -> None:
    where = new()
    engine = create_engine(driven(where if "://" in where else f"sqlite:///{where}"))
    with engine.begin() as old:
        for number in range(1, step + 1):
            take(old, number)
        fill(old, full)
    engine.dispose()
    book = Ledger.open(where)
    with book.engine.connect() as connection:
        assert version_of(connection) == NEWEST
    for level in Level:
        assert book.incidents(level) == full.incidents(level)
    assert len(book.copies()) == len(full.copies()) > 0
    sketches = "SELECT id, sketch FROM reports ORDER BY id"
    assert [bytes(r["sketch"]) for r in book.query(sketches)] == [bytes(r["sketch"]) for r in full.query(sketches)]
    assert (book.claims(), book.toll(), book.decisions()) == (full.claims(), full.toll(), (SEEN,))
    assert len(book.search("army")) == len(full.search("army")) > 0
    assert book.check() == ()
    with pytest.raises(Exception, match="a decision is never"), writing(book.engine) as connection:
        connection.execute(text("DELETE FROM decisions"))


def take(old: Connection, number: int) -> None:
    """Takes a step of a schema by its own SQL."""
    store = old.dialect.name
    if number == 1:
        old.execute(text("CREATE TABLE schema_step (number INTEGER PRIMARY KEY)"))
    for path in (SCHEMAS / f"{number}.sql", SCHEMAS / f"{number}.{store}.sql"):
        if path.exists():
            for statement in path.read_text("utf-8").format(**TYPES[store]).split("\n\n"):
                old.exec_driver_sql(statement)
    old.execute(text("INSERT INTO schema_step VALUES (:number)"), {"number": number})


def fill(old: Connection, full: Ledger) -> None:
    """Gives an old ledger the rows of a full one, in the columns that it has."""
    known = MetaData()
    known.reflect(old, only=[t.name for t in schema.ledger.sorted_tables if old.dialect.has_table(old, t.name)])
    with full.engine.connect() as connection:
        for table in schema.ledger.sorted_tables:
            if table.name in known.tables:
                columns = known.tables[table.name].columns.keys()
                rows = connection.execute(table.select()).mappings().all()
                told = [{c: _as_of_old(table.name, c, row[c]) for c in columns} for row in rows]
                if told:
                    old.execute(table.insert(), told)


def _as_of_old(table: str, column: str, value: Any) -> Any:
    """A value as an early ledger has it: its stories were sketched otherwise, so that no copies were known."""
    return bytes(len(value)) if (table, column) == ("reports", "sketch") else value


def test_a_ledger_of_a_later_version_is_refused(new: Callable[[], str]) -> None:
    where = new()
    engine = Ledger.open(where, create=True).engine
    with writing(engine) as connection:
        connection.execute(text("INSERT INTO schema_step VALUES (:n)"), {"n": NEWEST + 1})
    engine.dispose()
    with pytest.raises(LedgerTooNewError):
        Ledger.open(where)
