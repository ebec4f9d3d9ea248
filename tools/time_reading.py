"""How long one report takes to read, after loading, and how much memory the process comes to.

    python tools/time_reading.py [--words 600] [--times 20] [REPORT ...]

Times are user CPU seconds of one thread, so that what else runs on the machine counts for little.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from counterclaim.clean import clean
from counterclaim.model.text import Report
from counterclaim.reading import read
from counterclaim.sources import load

DEMO = Path(__file__).parents[1] / "demo" / "reports"
DAY = date(2020, 7, 14)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("reports", nargs="*", type=Path, default=sorted(DEMO.glob("*.txt")))
    asked.add_argument("--words", type=int, default=600)
    asked.add_argument("--times", type=int, default=20)
    given = asked.parse_args()
    report = of_words(given.reports, given.words)
    started = time.process_time()
    read(report)
    loading = time.process_time() - started
    spent = [cpu(report) for _ in range(given.times)]
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(report.text.split())} words, read {given.times} times after loading")
    print(f"CPU seconds a report: least {min(spent):.3f}, median {statistics.median(spent):.3f}")
    print(f"CPU seconds of the first reading, loading included: {loading:.2f}")
    print(f"peak memory: {peak:.0f} MB")


def of_words(paths: Sequence[Path], words: int) -> Report:
    """One report of about so many words: paragraphs of the stories in turn, again from the first where they end."""
    loaded = [item for path in paths for item in load(path) if isinstance(item, Report)]
    told = [s.span.of(report.text) for report in loaded for s in clean(report).told]
    kept: list[str] = []
    while sum(len(paragraph.split()) for paragraph in kept) < words:
        kept.append(told[len(kept) % len(told)])
    return Report("\n\n".join(kept), published=DAY)


def cpu(report: Report) -> float:
    """The user CPU seconds of one reading."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    read(report)
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime - before


if __name__ == "__main__":
    main()
