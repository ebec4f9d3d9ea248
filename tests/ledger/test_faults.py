"""Killed processes, several writers, full disks and files that cannot be written."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from counterclaim.ledger import Ledger
from counterclaim.store.connect import LedgerError
from tests.ledger.generator import readings

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("COUNTERCLAIM_KILLS", "3"))
"""How many processes to kill; a night's run takes two hundred."""


def adder(path: Path | str, first: int, last: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.ledger.adder", str(path), str(first), str(last)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def test_a_killed_process_loses_nothing_it_acknowledged(tmp_path: Path) -> None:
    chance = random.Random(11)
    for number in range(KILLS):
        path = tmp_path / f"{number}.ledger"
        book = Ledger.open(path, create=True)
        with adder(path, 0, 200) as process:
            assert process.stdout is not None
            acknowledged = [process.stdout.readline().strip()]
            time.sleep(chance.random() * 0.3)
            process.send_signal(signal.SIGKILL)
            acknowledged += [line.strip() for line in process.stdout if line.endswith("\n")]
        kept = {e.id for e in book.entries()}
        assert set(filter(None, acknowledged)) <= kept
        assert book.check() == ()
        assert list(book.query("SELECT r.id FROM reports r WHERE r.id NOT IN (SELECT report FROM claims)")) == []


def test_two_write_while_others_read(tmp_path: Path, new: Callable[[], str]) -> None:
    path = new()
    book = Ledger.open(path, create=True)
    with adder(path, 0, 16) as one, adder(path, 8, 24) as other:
        seen = [len(book.incidents()) for _ in range(20)]
        assert one.wait() == other.wait() == 0
    assert len(book.entries()) == 24
    assert book.check() == ()
    assert len(seen) == 20
    plain = Ledger.open(tmp_path / "plain.ledger", create=True)
    list(plain.add(reading for reading, _ in readings(24, seed=7)))
    assert plain.incidents("incident") == book.incidents("incident")


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes where it may not")
def test_a_file_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    path = tmp_path / "closed.ledger"
    Ledger.open(path, create=True).engine.dispose()
    path.chmod(0o444)
    book = Ledger.open(path)
    with pytest.raises(LedgerError, match="readonly"):
        list(book.add(reading for reading, _ in readings(2)))


def test_a_full_disk_keeps_what_was_there(tmp_path: Path) -> None:
    book = Ledger.open(tmp_path / "full.ledger", create=True)
    world = [reading for reading, _ in readings(60)]
    list(book.add(world[:4]))
    full = Ledger(book.engine)
    with full.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    with pytest.raises(LedgerError, match="full") as caught:
        list(full.add(world))
    assert "make room" in caught.value.hint
    assert len(book.entries()) >= 4
    assert book.check() == ()
