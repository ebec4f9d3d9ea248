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
    data, port = folder / "data", _free_port()
    data.mkdir()
    if os.geteuid() == 0:
        for path in (folder, data):
            shutil.chown(path, OTHERS)
    told = f"-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -p {port}"
    _run("initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    _run("pg_ctl", "-D", data, "-o", told, "-l", folder / "log", "-w", "start")
    try:
        yield f"postgresql://tests@127.0.0.1:{port}/postgres"
    finally:
        _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _run(name: str, *words: str | Path) -> None:
    as_other = {"user": OTHERS, "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}
    # a server that lives on would hold a pipe open: what it says goes to its log
    done = subprocess.run([str(binary(name)), *map(str, words)], cwd="/", stdout=-3, stderr=-3, check=False, **as_other)  # type: ignore[call-overload]
    if done.returncode:
        raise RuntimeError(f"{name} fails with {done.returncode}; see the log beside its data")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
