"""A process with a disk of its own that is soon full: fills it with a ledger, and tells what is left of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from counterclaim.ledger import Ledger
from counterclaim.store.connect import LedgerError
from tests.ledger.generator import readings

FULL = 77
"""The exit code of a machine that lets nobody have a disk of one's own."""
SIZE = "size=900k"


def main() -> None:
    """Mounts a small disk on a folder, which only this process sees, and adds reports until it is full."""
    folder = Path(sys.argv[1])
    if subprocess.run(["mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", str(folder)], check=False).returncode:
        sys.exit(FULL)
    book = Ledger.open(folder / "a.ledger", create=True)
    told = 0
    try:
        for _ in book.add(reading for reading, _ in readings(4000, seed=7)):
            told += 1
    except LedgerError as error:
        print(error.hint)
    book.engine.dispose()
    again = Ledger.open(folder / "a.ledger")
    print(told, len(again.entries()), len(again.search("army")) > 0, *again.check())


if __name__ == "__main__":
    main()
