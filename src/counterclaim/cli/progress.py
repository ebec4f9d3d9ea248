"""Progress on standard error: a bar on a terminal, a JSON line now and then where there is none."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

QUIET = 2.0
"""Seconds before a line is said, and between lines: short work is silent."""


def tracked(items: Iterable[Item], total: int) -> Iterator[Item]:
    """The items as they come, with progress told on the way."""
    if total < 2:
        yield from items
    elif sys.stderr.isatty():
        yield from _bar(items, total)
    else:
        yield from _lines(items, total)


def _bar(items: Iterable[Item], total: int) -> Iterator[Item]:
    from rich.console import Console
    from rich.progress import track

    yield from track(items, "reading", total=total, console=Console(stderr=True), transient=True)


def _lines(items: Iterable[Item], total: int) -> Iterator[Item]:
    said = time.monotonic()
    for done, item in enumerate(items, 1):
        yield item
        if time.monotonic() - said > QUIET:
            said = time.monotonic()
            print(json.dumps({"read": done, "of": total}), file=sys.stderr)
