"""The few shapes of a terminal report: titled sections, tables without lines, short ids."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

SHOWN_ID = 6
"""Characters of a claim's id that are shown; `explain` takes any start that only one claim has."""
SHARES = {
    "what became of whom": 4,
    "who says so, in which words": 6,
    "who": 3,
    "what it says": 5,
    "report": 3,
    "carried by": 2,
    "in which words": 6,
    "words around": 6,
    "what": 6,
    "why": 3,
    "places": 3,
    "between": 2,
    "also spelt": 2,
    "": 3,
}
"""Columns that may wrap, and their share of the width that is left."""


def section(title: str, body: RenderableType, note: str = "") -> list[RenderableType]:
    """A titled section with its body set in by two."""
    head = Text.assemble(("\n" + title, "head"), ("  " + note if note else "", "quiet"))
    return [head, Padding(body, (0, 0, 0, 2))]


def table(*columns: str | tuple[str, str], header: bool = True) -> Table:
    """A table without lines; a column is a name, or a name and "right"; one with ids is as wide as the screen."""
    rows = Table(box=None, show_header=header, header_style="quiet", pad_edge=False, padding=(0, 2, 0, 0))
    rows.expand = "id" in columns
    for column in columns:
        name, side = column if isinstance(column, tuple) else (column, "left")
        share = SHARES.get(name)
        justify: Literal["left", "right"] = "right" if side == "right" else "left"
        rows.add_column(name, justify=justify, no_wrap=share is None, ratio=share, overflow="fold")
    return rows


def two_lines(first: str | Text, second: str | Text) -> Text:
    """One cell of two lines, the second left out where it is empty."""
    return Text("\n").join(Text.assemble(part) for part in (first, second) if part)


def short_ids(idents: Iterable[str]) -> Text:
    """The ids of claims as they are shown, each once."""
    return Text(" ".join(ident[:SHOWN_ID] for ident in dict.fromkeys(idents)), "id")
