"""A PostgreSQL server of the tests' own: on this machine only, for as long as they run."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
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
def running(folder: Path) -> Iterator[str]:
    """A server with its data in a folder; gives the URL of its first database."""
    data, port = folder / "data", _free_port()
    data.mkdir()
    if os.geteuid() == 0:
        for path in (folder, data):
            shutil.chown(path, OTHERS)
        # the folders of a test belong to root alone, and the server has to pass through them
        for parent in folder.parents[:2]:
            parent.chmod(0o711)
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
