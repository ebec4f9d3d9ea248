"""Rows of the gazetteer's tables of names, and how names are compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from counterclaim.errors import DataMissing
from counterclaim.gazetteer.fold import fold

AMERICAN = re.compile(r"ization$")


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
    """A name as it is compared: without accents, hyphens and blanks, in British spelling."""
    return "".join(map(_british, fold(written).split()))


def _british(word: str) -> str:
    """A folded word of a name as it is spelt in Britain: "defense" as "defence"."""
    plain = word.removesuffix("s")
    return _spellings().get(plain, AMERICAN.sub("isation", plain)) + word[len(plain) :]


@cache
def _spellings() -> dict[str, str]:
    """Words of names that America spells otherwise, by its spelling."""
    return dict(rows("spellings_american"))
