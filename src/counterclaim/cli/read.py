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
            _print_json(outcome)
    if not as_json:
        _show(readings, brief)
    if html is not None and readings:
        _write_page(readings, html)
    _finish(failures)


def _load(files: Iterable[str], published: str | None) -> Iterator[Report | ReportError]:
    from counterclaim.sources import load

    when = day(published)
    for name in files:
        if name != "-" and not Path(name).exists():
            raise UsageError(f"{name} does not exist", "Name a file, a folder, or - for standard input.")
        for path in sorted(p for p in Path(name).iterdir() if p.is_file()) if Path(name).is_dir() else [name]:
            yield from load(str(path), when)


def _print_json(reading: Reading) -> None:
    from counterclaim.export.reading_json import reading_json

    click.echo(json.dumps(reading_json(reading), ensure_ascii=False))


def _show(readings: list[Reading], brief: bool) -> None:
    from counterclaim.cli.console import console
    from counterclaim.cli.overview import overview
    from counterclaim.cli.report import composed

    out = console()
    if not brief:
        for reading in readings:
            out.print(composed(reading))
    if brief or len(readings) > 1:
        out.print(overview(readings))


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
