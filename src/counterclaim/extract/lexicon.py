"""The word lists that the extractors read, loaded once from the package's data folder."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.errors import DataMissing


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The tab-separated rows of a data file, comments (`#`) and blank lines left out.

    Raises DataMissing where the file is not in the package.
    """
    lines = (line.split("#", 1)[0].rstrip() for line in _text(name).splitlines())
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip())


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML data file as nested dictionaries; raises DataMissing."""
    return tomllib.loads(_text(name))


def _text(name: str) -> str:
    try:
        return (files("counterclaim.extract") / "data" / name).read_text(encoding="utf-8")
    except FileNotFoundError as cause:
        raise DataMissing(f"the word list {name} is missing", "reinstall counterclaim") from cause
