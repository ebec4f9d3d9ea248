"""Ledgers to fill: a file, and a database on a real server where there is one."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import create_engine, text

from counterclaim.ledger import Ledger
from counterclaim.store.connect import driven
from tests.ledger.server import binary, running

STORES = ("sqlite", "postgresql")
NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a server: the one that COUNTERCLAIM_POSTGRES names, or one of our own; skips without either."""
    if told := os.environ.get("COUNTERCLAIM_POSTGRES"):
        yield told
        return
    if binary("initdb") is None:
        pytest.skip("no PostgreSQL on this machine")
    with running() as url:
        yield url


@pytest.fixture(scope="session")
def database(server: str) -> Callable[[], str]:
    """Makes empty databases on the server, and gives the URL of each."""

    def made() -> str:
        name = f"ledger_{os.getpid()}_{next(NUMBERS)}"
        engine = create_engine(driven(server), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        engine.dispose()
        return server.rpartition("/")[0] + f"/{name}"

    return made


@pytest.fixture(scope="module", params=STORES)
def new(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Says where a new ledger may be made, in each kind of store."""
    if request.param == "postgresql":
        return request.getfixturevalue("database")  # type: ignore[no-any-return]
    return lambda: str(tmp_path_factory.mktemp("ledgers") / "a.ledger")


@pytest.fixture
def book(new: Callable[[], str]) -> Iterator[Ledger]:
    """An empty ledger of each kind."""
    made = Ledger.open(new(), create=True)
    yield made
    made.engine.dispose()
