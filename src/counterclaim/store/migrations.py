"""The numbered steps from one schema to the next; a ledger of any earlier step is brought up on opening."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, inspect, text

from counterclaim.errors import CounterclaimError
from counterclaim.store.schema import ledger

Step = Callable[[Connection], None]

FULL_TEXT = (
    "CREATE VIRTUAL TABLE words USING fts5(title, text, content='reports', content_rowid='number', "
    "tokenize='unicode61 remove_diacritics 2')",
    "CREATE TRIGGER words_in AFTER INSERT ON reports BEGIN "
    "INSERT INTO words(rowid, title, text) VALUES (new.number, new.title, new.text); END",
    "CREATE TRIGGER words_out AFTER DELETE ON reports BEGIN "
    "INSERT INTO words(words, rowid, title, text) VALUES ('delete', old.number, old.title, old.text); END",
    "INSERT INTO words(words) VALUES ('rebuild')",
)
APPEND_ONLY = (
    "CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN "
    "SELECT RAISE(ABORT, 'a decision is never changed'); END",
    "CREATE TRIGGER decisions_last BEFORE DELETE ON decisions BEGIN "
    "SELECT RAISE(ABORT, 'a decision is never removed'); END",
)
OUTSPOKEN = (
    "DROP RULE decisions_update ON decisions",
    "DROP RULE decisions_delete ON decisions",
    "CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS "
    "'BEGIN RAISE EXCEPTION ''a decision is never changed or removed''; END'",
    "CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE ON decisions "
    "FOR EACH ROW EXECUTE FUNCTION decision_stays()",
)


class LedgerTooNewError(CounterclaimError):
    """A ledger that a later version of counterclaim made."""


def migrate(connection: Connection) -> None:
    """Brings a ledger up to the newest schema; each step is kept with its number."""
    done = version_of(connection)
    if done > len(STEPS):
        message = f"the ledger has schema {done}, this version knows {len(STEPS)}"
        raise LedgerTooNewError(message, "install a newer version")
    if done == 0:
        connection.execute(text("CREATE TABLE schema_step (number INTEGER PRIMARY KEY)"))
    for number, step in enumerate(STEPS[done:], done + 1):
        step(connection)
        connection.execute(text("INSERT INTO schema_step VALUES (:number)"), {"number": number})


def version_of(connection: Connection) -> int:
    """The number of the last step that a ledger took; 0 where it is none."""
    if not inspect(connection).has_table("schema_step"):
        return 0
    return connection.execute(text("SELECT max(number) FROM schema_step")).scalar() or 0


def _tables(connection: Connection) -> None:
    ledger.create_all(connection)


def _full_text(connection: Connection) -> None:
    """Full text over titles and texts; PostgreSQL indexes the same words in its own way."""
    if connection.dialect.name == "sqlite":
        for statement in FULL_TEXT:
            connection.execute(text(statement))
    elif connection.dialect.name == "postgresql":
        words = "to_tsvector('english', coalesce(title, '') || ' ' || text)"
        connection.execute(text(f"CREATE INDEX words ON reports USING gin ({words})"))


def _append_only(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        for statement in APPEND_ONLY:
            connection.execute(text(statement))
    elif connection.dialect.name == "postgresql":
        for deed in ("UPDATE", "DELETE"):
            rule = f"CREATE RULE decisions_{deed.lower()} AS ON {deed} TO decisions DO INSTEAD NOTHING"
            connection.execute(text(rule))


def _outspoken(connection: Connection) -> None:
    """PostgreSQL refuses a change of a decision aloud, as SQLite does, where it only left it undone."""
    if connection.dialect.name == "postgresql":
        for statement in OUTSPOKEN:
            connection.execute(text(statement))


def _battles(connection: Connection) -> None:
    """A level between episode and incident; the scenes of an older ledger are of no battle until linked again."""
    if "battle" not in {column["name"] for column in inspect(connection).get_columns("scenes")}:
        connection.execute(text("ALTER TABLE scenes ADD COLUMN battle VARCHAR NOT NULL DEFAULT ''"))
        connection.execute(text("CREATE INDEX ix_scenes_battle ON scenes (battle)"))


STEPS: tuple[Step, ...] = (_tables, _full_text, _append_only, _outspoken, _battles)
NEWEST = len(STEPS)
