"""`counterclaim read`: reports in, composed readings or JSON out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import day, published
from counterclaim.errors import ReportError, UsageError

if TYPE_CHECKING:
    from counterclaim.model.finding import Reading
    from counterclaim.model.text import Report


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True))
@published
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object a report.")
@click.option("--html", "html", type=click.Path(path_type=Path), help="Write a self-contained page.")
@click.option("--brief", is_flag=True, help="One table over all reports, in place of each report in full.")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes.")
def read(
    files: tuple[str, ...], published: str | None, as_json: bool, html: Path | None, brief: bool, jobs: int
) -> None:
    """Read FILES (text, HTML, JSON lines, folders of them, or - for standard input).

    Each report is shown with its casualty figures by side, other claims and denials, sums that hold and fail,
    contradictions, the named dead, places, dates and tallies.
    """
    from counterclaim.cli.progress import tracked
    from counterclaim.reading import read_all

    loaded = list(_load(files, published))
    failures = [item for item in loaded if isinstance(item, ReportError)]
    reports = [item for item in loaded if not isinstance(item, ReportError)]
    readings: list[Reading] = []
    for outcome in tracked(read_all(reports, jobs), len(reports)):
        if isinstance(outcome, ReportError):
            failures.append(outcome)
            continue
        readings.append(outcome)
        if as_json:
            _print_json(outcome, published)
        elif not brief:
            _print_report(outcome, published)
    if not as_json and readings and (brief or len(readings) > 1):
        _print_overview(readings)
    if html is not None and readings:
        _write_page(readings, html)
    _finish(failures)


def _load(files: Iterable[str], published: str | None) -> Iterator[Report | ReportError]:
    """The reports of the files and of the folders' files; raises UsageError where a path holds none."""
    from counterclaim.sources import load

    when = day(published)
    for path in [path for name in files for path in _paths(name)]:
        yield from load(path, when)


def _paths(name: str) -> list[str]:
    """The file itself, or the files of a folder by name, hidden ones left out."""
    path = Path(name)
    if name == "-" or path.is_file():
        return [name]
    if not path.exists():
        raise UsageError(f"{name} does not exist", "Name a file, a folder, or - for standard input.")
    if not path.is_dir():
        return [name]
    found = sorted(str(p) for p in path.iterdir() if p.is_file() and not p.name.startswith("."))
    if not found:
        raise UsageError(f"{name} holds no files", "Name a folder with reports in it; folders below it are not read.")
    return found


def _print_json(reading: Reading, published: str | None) -> None:
    from counterclaim.export.reading_json import reading_json
    from counterclaim.language import model_version

    made = reading_json(reading, model_version(), {"published": published})
    click.echo(json.dumps(made, ensure_ascii=False))


def _print_report(reading: Reading, published: str | None) -> None:
    from counterclaim.cli.console import console
    from counterclaim.cli.report import composed

    console().print(composed(reading, published))


def _print_overview(readings: list[Reading]) -> None:
    from counterclaim.cli.console import console
    from counterclaim.cli.overview import overview

    console().print(overview(readings))


def _write_page(readings: list[Reading], target: Path) -> None:
    from counterclaim.page import page

    try:
        target.write_text(page(readings), encoding="utf-8")
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}"
        raise UsageError(message, "Name a file in a folder you own.") from error
    click.echo(f"wrote {target}", err=True)


def _finish(failures: list[ReportError]) -> None:
    """Tells each failure on standard error; exit status 1 where there was one."""
    for failure in failures:
        click.echo(f"counterclaim: {failure.name}: {failure.message}", err=True)
        if failure.hint:
            click.echo(f"  → {failure.hint}", err=True)
    if failures:
        raise SystemExit(1)
