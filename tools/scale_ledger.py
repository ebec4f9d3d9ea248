"""What a ledger of many reports costs: `python -m tools.scale_ledger --reports 100000`.

Adds the made-up reports of `tests.ledger.generator` and prints, at each tenfold, the processor time and memory that a
report took since the last line; then how long the questions take, and how well incidents were told apart.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from counterclaim.ledger import Ledger
from counterclaim.model.finding import Reading
from tests.ledger.generator import b_cubed, readings

MARKS = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 90_000, 100_000)


class Spent:
    """Processor seconds, less those of making up the reports."""

    def __init__(self) -> None:
        self._made = 0.0

    def fed(self, reports: int, seed: int, truth: dict[str, int]) -> Iterator[Reading]:
        """The made-up readings; what they truly tell of is put into `truth`."""
        coming = readings(reports, seed)
        while True:
            began = time.process_time()
            drawn = next(coming, None)
            self._made += time.process_time() - began
            if drawn is None:
                return
            truth[drawn[0].document.report.id] = drawn[1]
            yield drawn[0]

    def so_far(self) -> float:
        return time.process_time() - self._made


def scale(folder: Path, reports: int, batch: int, seed: int) -> None:
    """Fill a ledger in a folder and print what it cost."""
    book = Ledger.open(folder / "scale.ledger", create=True)
    truth: dict[str, int] = {}
    spent = Spent()
    before, since = 0, spent.so_far()
    for count, _ in enumerate(book.add(spent.fed(reports, seed, truth), batch), 1):
        if count in MARKS or count == reports:
            now = spent.so_far()
            each = 1000 * (now - since) / (count - before)
            print(f"{count:>8,} reports  {each:6.2f} ms each since the last line  {_peak():5,.0f} MB", flush=True)
            before, since = count, now
    _ask(book)
    found = {report: i.id for i in book.incidents("incident") for report in i.reports}
    print(f"incidents told apart: B-cubed F1 {b_cubed(found, truth):.3f} over {len(set(truth.values())):,}")
    print(f"on disk: {sum(p.stat().st_size for p in folder.iterdir()) / 1e6:,.0f} MB, peak memory {_peak():,.0f} MB")


def _ask(book: Ledger) -> None:
    """Print how long each question takes."""
    largest = max(book.incidents(), key=lambda i: len(i.reports))
    asked: dict[str, Callable[[], object]] = {
        "incidents": book.incidents,
        "toll of the largest": lambda: book.toll(largest.id),
        "search": lambda: book.search("officers told"),
        "check": book.check,
    }
    for name, ask in asked.items():
        began = time.perf_counter()
        ask()
        print(f"{name:>20}  {time.perf_counter() - began:6.2f} s")


def _peak() -> float:
    """The most memory that this process has held, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Scale by the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--batch", type=int, default=20, help="reports a transaction")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        scale(Path(folder), asked.reports, asked.batch, asked.seed)


if __name__ == "__main__":
    main()
