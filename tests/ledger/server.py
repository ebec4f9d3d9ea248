"""A PostgreSQL server of the tests' own: on this machine only, for as long as they run."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OTHERS = "nobody"
"""Whose processes a server's are where root runs the tests: it refuses root."""


def binary(name: str) -> Path | None:
    """A program of the server, on the path or where Debian keeps it; None where there is none."""
    found = shutil.which(name)
    kept = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return Path(found) if found else kept[-1] if kept else None


@contextmanager
def running() -> Iterator[str]:
    """A server with its data in a folder of its own, gone afterwards; gives the URL of its first database."""
    with tempfile.TemporaryDirectory(prefix="counterclaim-") as name:
        yield from _served(Path(name))


def _served(folder: Path) -> Iterator[str]:
    # not in a folder of pytest's: those are closed to all others, again by every run that starts beside this one
    data, log = folder / "data", folder / "log"
    data.mkdir()
    if os.geteuid() == 0:
        for path in (folder, data):
            shutil.chown(path, OTHERS)
    _must("initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    port = _started(data, log)
    try:
        yield f"postgresql://tests@127.0.0.1:{port}/postgres"
    finally:
        _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _started(data: Path, log: Path) -> int:
    """The port of a server that now runs; another is tried where one was taken since it was found free."""
    for _ in range(3):
        port = _free_port()
        told = f"-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p {port}"
        if _run("pg_ctl", "-D", data, "-o", told, "-l", log, "-w", "-t", "120", "start") == 0:
            return port
    raise RuntimeError("the server does not start: " + (log.read_text("utf-8")[-500:] if log.exists() else "no log"))


def _must(name: str, *words: str | Path) -> None:
    status = _run(name, *words)
    if status:
        raise RuntimeError(f"{name} fails with {status}")


def _run(name: str, *words: str | Path) -> int:
    """The exit status of a program of the server, run as the owner of its data."""
    command = [str(binary(name)), *map(str, words)]
    as_other = {"user": OTHERS, "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    # a server that lives on would hold a pipe open: what it says goes to its log
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.run(command, cwd="/", check=False, **quiet, **as_other).returncode  # type: ignore[call-overload, no-any-return]


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
