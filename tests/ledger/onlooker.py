"""A process that may read a ledger and not write it: tells what it sees, and what it is told when it adds."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from counterclaim.ledger import Ledger
from counterclaim.store.connect import LedgerError
from tests.ledger.generator import readings

NOBODY = 65534


def main() -> None:
    """Makes a ledger in a folder, gives both the modes that are told, and becomes somebody who owns neither."""
    folder, of_folder, of_file = Path(sys.argv[1]), int(sys.argv[2], 8), int(sys.argv[3], 8)
    path = folder / "a.ledger"
    world = [reading for reading, _ in readings(6, seed=7)]
    made = Ledger.open(path, create=True)
    list(made.add(world[:4]))
    made.engine.dispose()
    path.chmod(of_file)
    folder.chmod(of_folder)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    book = Ledger.open(path)
    print(len(book.entries()), len(book.search("army")) > 0, *book.check())
    try:
        list(book.add(world))
    except LedgerError as error:
        print(error.hint)


if __name__ == "__main__":
    main()
