"""The documents name what there is, and nothing else: commands, options, words of the model, files."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import click
import pytest

from counterclaim.cli import COMMANDS, cli
from counterclaim.errors import ReportError
from counterclaim.model import claim
from counterclaim.store import schema
from tools import scoreboard

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md"), *(ROOT / "gold").rglob("*.md"), ROOT / "training/MODEL_CARD.md"]
)
CALLED = re.compile(r"^ {4}(?:\.venv/bin/)?counterclaim ([a-z]+)|`counterclaim ([a-z]+)[ `]", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


def sections() -> dict[str, str]:
    """The part of docs/cli.md of each command, by its name."""
    parts = re.split(r"^## `counterclaim ([a-z]+)", (ROOT / "docs" / "cli.md").read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_every_option_is_documented(name: str) -> None:
    told = sections()[name]
    for parameter in command(name).params:
        if isinstance(parameter, click.Option):
            assert all(f"`{option}" in told for option in parameter.opts), parameter.opts
        else:
            assert parameter.human_readable_name.upper() in told


def test_no_command_is_documented_that_is_none() -> None:
    assert set(sections()) == set(COMMANDS)


def test_short_help_says_what_the_command_says() -> None:
    assert all(short.endswith(".") and command(name).help for name, (_, short) in COMMANDS.items())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_only_commands_that_exist_are_named(page: Path) -> None:
    named = {first or second for first, second in CALLED.findall(page.read_text("utf-8"))}
    assert named <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    missing = [to for to in LINK.findall(page.read_text("utf-8")) if not (page.parent / to).exists()]
    assert missing == []


def enums() -> list[type[StrEnum]]:
    found = [kind for _, kind in inspect.getmembers(claim, inspect.isclass)]
    return [kind for kind in found if issubclass(kind, StrEnum) and kind.__module__ == claim.__name__]


@pytest.mark.parametrize("kind", enums(), ids=lambda kind: kind.__name__)
def test_the_glossary_knows_every_word_of_a_claim(kind: type[StrEnum]) -> None:
    glossary = (ROOT / "docs" / "glossary.md").read_text("utf-8")
    unknown = [w for w in kind if not re.search(rf"\b{w.replace('_', '[ _]')}\b", glossary)]
    assert unknown == []


def test_every_error_of_a_report_is_documented() -> None:
    told = (ROOT / "docs" / "input.md").read_text("utf-8")
    assert [e.__name__ for e in ReportError.__subclasses__() if f"`{e.__name__}`" not in told] == []


def test_every_table_is_documented_with_columns_that_it_has() -> None:
    part = (ROOT / "docs" / "ledger.md").read_text("utf-8").split("## The tables")[1]
    rows = [line.split(" | ") for line in part.splitlines() if line.startswith("| `")]
    told = {name: row[2].strip("` |") for row in rows for name in re.findall(r"`(\w+)`", row[0])}
    assert set(told) == set(schema.ledger.tables)
    for name, columns in told.items():
        assert set(re.findall(r"\w+", columns)) <= set(schema.ledger.tables[name].columns.keys())


@pytest.mark.parametrize("page", ["README.md", "docs/accuracy.md"])
def test_the_scores_on_a_page_are_those_that_the_gate_holds(page: str) -> None:
    floors = tomllib.loads((ROOT / "gold" / "floors.toml").read_text("utf-8"))
    boards = tomllib.loads(scoreboard.BOARDS.read_text("utf-8"))
    told = [
        (set_, name, ours)
        for table in scoreboard.TABLE.finditer((ROOT / page).read_text("utf-8"))
        for set_, name, ours in told_scores(boards[table["name"]], table[0])
        if name in floors[set_]
    ]
    assert len(told) > 12
    assert [row for row in told if not 0 <= float(row[2]) - floors[row[0]][row[1]] < 0.03] == []


def told_scores(board: scoreboard.Board, table: str) -> Iterator[tuple[str, str, str]]:
    """The sets, scores and numbers of a drawn table but those of second coders."""
    lines = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("| ")][2:]
    lines = [cells for cells in lines if not cells[0].startswith("↳")]
    if "columns" in board:
        for one, cells in zip(board["sets"], lines, strict=True):
            yield from ((one["set"], name, cells[2 + i]) for i, name in enumerate(board["columns"].values()))
    else:
        yield from ((one["set"], one["score"], cells[2]) for one, cells in zip(board["rows"], lines, strict=True))
