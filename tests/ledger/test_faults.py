"""Killed processes, several writers, full disks and files that cannot be written."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from counterclaim.ledger import Ledger
from counterclaim.store import connect
from counterclaim.store.connect import LedgerError
from tests.ledger.cramped import FULL
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
    # the last goes on where it was cut off, and comes to what nobody interrupted comes to
    plain = Ledger.open(tmp_path / "plain.ledger", create=True)
    world = [reading for reading, _ in readings(60, seed=7)]
    list(plain.add(world))
    list(book.add(world))
    kept = {e.id for e in plain.entries()}
    assert {e.id for e in book.entries()} >= kept
    if {e.id for e in book.entries()} == kept:
        assert book.incidents("incident") == plain.incidents("incident")


def test_two_write_while_four_read(tmp_path: Path, new: Callable[[], str]) -> None:
    path = new()
    book = Ledger.open(path, create=True)
    with adder(path, 0, 16) as one, adder(path, 8, 24) as other, ThreadPoolExecutor(4) as four:
        readers = [four.submit(watch, path, lambda: None in (one.poll(), other.poll())) for _ in range(4)]
        assert one.wait() == other.wait() == 0
        assert all(reader.result() for reader in readers)
    assert len(book.entries()) == 24
    assert book.check() == ()
    plain = Ledger.open(tmp_path / "plain.ledger", create=True)
    list(plain.add(reading for reading, _ in readings(24, seed=7)))
    assert plain.incidents("incident") == book.incidents("incident")


def watch(path: str, going_on: Callable[[], bool]) -> int:
    """Reads a ledger as long as others write it: whole at each moment, and never less than before."""
    book, seen, times = Ledger.open(path), 0, 0
    while times < 3 or going_on():
        assert book.check() == ()
        reports = {report for incident in book.incidents() for report in incident.reports}
        assert reports <= {entry.id for entry in book.entries()}
        assert len(reports) >= seen
        seen, times = len(reports), times + 1
    book.engine.dispose()
    return times


def test_one_who_holds_a_ledger_too_long_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "held.ledger"
    monkeypatch.setattr(connect, "BUSY_MS", 50)
    holder, other = Ledger.open(path, create=True), Ledger.open(path)
    with connect.writing(holder.engine), pytest.raises(LedgerError, match="locked") as caught:
        list(other.add(reading for reading, _ in readings(1)))
    assert "another process" in caught.value.hint
    assert list(other.add(reading for reading, _ in readings(1))) == [True]


@pytest.mark.parametrize("modes", [("0755", "0444"), ("0555", "0444"), ("0555", "0644"), ("0777", "0444")])
def test_who_may_not_write_may_read_and_is_told(modes: tuple[str, str]) -> None:
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        command = [sys.executable, "-m", "tests.ledger.onlooker", name, *modes]
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
        Path(name).chmod(0o755)
    assert told == ["4 True", "the file cannot be written: check its permissions and those of its folder"]


def test_a_disk_that_is_full_keeps_what_was_there(tmp_path: Path) -> None:
    if shutil.which("unshare") is None:
        pytest.skip("no disk of one's own on this machine")
    command = ["unshare", "--map-root-user", "--mount", sys.executable, "-m", "tests.ledger.cramped", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == FULL or "unshare" in done.stderr:
        pytest.skip("no disk of one's own on this machine")
    hint, left = done.stdout.splitlines()
    assert "make room" in hint
    told, kept, *rest = left.split()
    assert int(told) == int(kept) > 0
    assert rest == ["True"]


def test_a_file_that_may_not_grow_keeps_what_was_there(tmp_path: Path) -> None:
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
