"""Rows of the gazetteer's tables of names, and how names are compared."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from counterclaim.errors import DataMissing
from counterclaim.gazetteer.fold import fold


def rows(table: str) -> Iterator[list[str]]:
    """The rows of a table of the package, all of one width; raises DataMissing where it is not there."""
    try:
        text = (files("counterclaim.gazetteer") / "data" / f"{table}.tsv").read_text(encoding="utf-8")
    except FileNotFoundError as cause:
        raise DataMissing(f"the table {table} is missing", "reinstall counterclaim") from cause
    lines = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    width = max(map(len, lines))
    yield from (row + [""] * (width - len(row)) for row in lines)


def listed(cell: str) -> list[str]:
    """The names of a cell, which commas part."""
    return [written for written in map(str.strip, cell.split(",")) if written]


@cache
def key(written: str) -> str:
    """A name as it is compared: without accents, hyphens and blanks."""
    return fold(written).replace(" ", "")
