"""A process that adds made-up reports and says which are kept, to be killed at any moment."""

from __future__ import annotations

import sys

from counterclaim.ledger import Ledger
from tests.ledger.generator import readings


def main() -> None:
    """Adds the readings of the generator to a ledger, from `first` to before `last`."""
    path, first, last = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    book = Ledger.open(path)
    some = [reading for reading, _ in readings(last, seed=7)][first:]
    for reading, _ in zip(some, book.add(some), strict=True):
        print(reading.document.report.id, flush=True)


if __name__ == "__main__":
    main()
