"""Writes the tables of scores into the pages that show them.

What was measured (`counterclaim evaluate all gold --json`) comes on standard input. A page holds a line
`<!-- scores: NAME -->`, the table and `<!-- end of scores -->`; `scoreboard.toml` says what NAME shows. Three digits,
as measured: floors (`pin_scores.py`) are a hair lower.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

BOARDS = Path(__file__).with_name("scoreboard.toml")
TABLE = re.compile(r"(?P<head><!-- scores: (?P<name>\w+) -->\n).*?(?P<end><!-- end of scores -->)", re.DOTALL)
NONE = "–"
CODER = "-second"
"""How the set of a second coder's labels ends."""
Measured = Mapping[str, Mapping[str, Mapping[str, float]]]
Board = Mapping[str, Any]


def written(page: str, boards: Mapping[str, Board], measured: Measured) -> str:
    """A page with each of its tables drawn anew; KeyError where it asks for a table that there is not."""
    return TABLE.sub(lambda m: f"{m['head']}{table(boards[m['name']], measured)}{m['end']}", page)


def table(board: Board, measured: Measured) -> str:
    """One table in Markdown: a set a row with its scores as columns, or a score a row beside what is published."""
    if "columns" in board:
        heads = ["set", "errors read", *board["columns"]]
        rows = [row for one in board["sets"] for row in _of_a_set(one, [*board["columns"].values()], measured)]
    else:
        heads, rows = board["heads"], [_of_a_score(one, measured) for one in board["rows"]]
    return "".join(map(_line, [heads, ["---"] * len(heads), *rows]))


def _of_a_set(one: Mapping[str, str], names: Sequence[str], measured: Measured) -> Iterable[list[str]]:
    yield [one["what"], one["read"], *(_score(measured, one["set"], name) for name in names)]
    coder = one["set"] + CODER
    if coder in measured:
        yield ["↳ a second coder", "", *(_score(measured, coder, name) for name in names)]


def _of_a_score(one: Mapping[str, Any], measured: Measured) -> list[str]:
    set_, name = one["set"], one["score"]
    beside = f"{_score(measured, set_ + CODER, name)} (a second coder)" if one.get("coder") else one["best"]
    return [one["what"], _called(name), _score(measured, set_, name), beside]


def _called(name: str) -> str:
    """What a score is called on a page: "F1" of counts, of whole figures; else the share that is right."""
    return "F1" if name.endswith("_f1") else "share right"


def _score(measured: Measured, set_: str, name: str) -> str:
    """A score to three digits, a dash where nothing of the kind is labelled."""
    score = measured.get(set_, {}).get(name)
    return f"{score['value']:.3f}" if score is not None and score["of"] else NONE


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", type=Path, nargs="+")
    boards, measured = tomllib.loads(BOARDS.read_text(encoding="utf-8")), json.load(sys.stdin)
    for page in parser.parse_args().pages:
        page.write_text(written(page.read_text(encoding="utf-8"), boards, measured), encoding="utf-8")


if __name__ == "__main__":
    main()
