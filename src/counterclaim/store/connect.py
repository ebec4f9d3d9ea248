"""Opening a ledger: a file for SQLite or a URL, brought up to the newest schema."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import NullPool

from counterclaim.errors import CounterclaimError, UsageError
from counterclaim.store.codec import UnreadableError
from counterclaim.store.migrations import NEWEST, migrate, version_of

BUSY_MS = 30_000
WRITERS = 0x636C61696D
"""The number of the lock that those who write into one PostgreSQL database take in turn."""


class LedgerError(CounterclaimError):
    """A ledger that cannot be opened, read or written; the cause is kept."""


def open_ledger(where: str | Path, create: bool = False) -> Engine:
    """An engine over a ledger; with `create`, a new one is made where there is none.

    Raises UsageError where there is no ledger and none is to be made, LedgerError where it cannot be opened.
    """
    url = str(where)
    if "://" not in url:
        path = Path(url)
        if not create and not path.exists():
            raise UsageError(f"there is no ledger {url}", f"make one: counterclaim init {url}")
        if create and not path.parent.is_dir():
            raise UsageError(f"{path.parent} is no folder", "make it first, or name another place")
        engine = _engine(_file(path))
    else:
        engine = _engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _careful)
        event.listen(engine, "begin", _begin)
    else:
        event.listen(engine, "begin", _begin_on_server)
    with told(name_of(engine)):
        _bring_up(engine, str(where), create)
    return engine


def _file(path: Path) -> URL:
    """The URL of a file. One in a folder where nothing can be written is read as it is, and never changes.

    SQLite keeps two files beside a ledger while one writes or reads it. Where those cannot be made, nobody adds to it.
    """
    still = path.exists() and not os.access(path.parent, os.W_OK) and not Path(f"{path}-wal").exists()
    if still:
        return URL.create("sqlite", database=f"file:{quote(str(path))}", query={"immutable": "1", "uri": "true"})
    return URL.create("sqlite", database=str(path))


def _engine(url: str | URL) -> Engine:
    """An engine for a URL; a server's connections are closed after each use, a file's are kept for the next."""
    try:
        made = url if isinstance(url, URL) else make_url(driven(url))
        return create_engine(made, poolclass=None if made.get_backend_name() == "sqlite" else NullPool)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        scheme = str(url).partition("://")[0]
        raise UsageError(f"no driver for {scheme}", 'for PostgreSQL: pip install "psycopg[binary]"') from error
    except (ArgumentError, ValueError) as error:
        raise UsageError("the URL of the ledger cannot be read", "write postgresql://USER@HOST/DATABASE") from error


def name_of(engine: Engine) -> str:
    """What a ledger is called in words for people: its path, or its URL without the password."""
    if engine.dialect.name != "sqlite":
        return engine.url.render_as_string(hide_password=True)
    name = engine.url.database or ""
    return unquote(name.removeprefix("file:")) if name.startswith("file:") else name


def driven(url: str) -> str:
    """A URL of PostgreSQL with the driver that counterclaim is tried with, unless it names its own."""
    scheme, _, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}" if scheme in {"postgres", "postgresql"} else url


def _bring_up(engine: Engine, name: str, create: bool) -> None:
    """Makes the tables of a new ledger, and takes an old one through the steps it has not taken."""
    with engine.connect() as connection:
        done = version_of(connection)
    if done == 0 and not create:
        raise UsageError(f"{name} is no ledger", f"make one: counterclaim init {name}")
    if done == 0 and engine.dialect.name == "sqlite":
        _write_ahead(engine)
    if done != NEWEST:
        with writing(engine) as connection:
            migrate(connection)


def _write_ahead(engine: Engine) -> None:
    """Readers go on while one writes; the file keeps the setting."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: all of it is kept, or nothing; one writer at a time, others wait."""
    with engine.connect().execution_options(counterclaim_writes=True) as connection, connection.begin():
        yield connection


@contextmanager
def told(name: str) -> Iterator[None]:
    """Errors of the database as errors that say what to do."""
    try:
        yield
    except DBAPIError as error:
        words = str(error.orig)
        raise LedgerError(f"{name}: {words}", _hint(words)) from error
    except UnreadableError as error:
        raise LedgerError(f"{name}: {error}", "the file is damaged: counterclaim check tells where") from error


def _hint(words: str) -> str:
    hints = {
        "readonly": "the file cannot be written: check its permissions and those of its folder",
        "full": "the disk is full: nothing of the last report was kept; make room and add it again",
        "not a database": "this file is no ledger: name another one",
        "malformed": "the file is damaged: restore a copy, or export what can be read",
        "disk I/O": "the disk does not take or give what it should: make room, check it, and add the report again",
        "locked": "another process holds the ledger: wait for it, and try again",
        "Connection refused": "no server answers there: start it, or name another host or port",
        "does not exist": "name a database and a user that the server has: createdb makes one",
        "authentication": "give the user's password in the URL, or in ~/.pgpass",
        "unable to open": "the file cannot be opened: check its folder and its permissions",
    }
    return next((hint for sign, hint in hints.items() if sign in words), "see counterclaim check")


def _careful(connection: Any, _: object) -> None:
    """What SQLite needs to lose nothing that it acknowledged, and to let others read meanwhile."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_MS}")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA cache_size=-65536")
    cursor.close()


def _begin(connection: Connection) -> None:
    """A writer takes the lock at once, so that two of them never meet half-way."""
    writes = connection.get_execution_options().get("counterclaim_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_on_server(connection: Connection) -> None:
    """A writer waits for the one before it until that has kept all; those who read see one moment, and never wait."""
    if connection.get_execution_options().get("counterclaim_writes"):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
