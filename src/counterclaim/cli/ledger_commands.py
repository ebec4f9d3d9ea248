"""The commands of a ledger: many reports, one record."""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import published
from counterclaim.errors import ReportError, UsageError

if TYPE_CHECKING:
    from counterclaim.ledger import Ledger
    from counterclaim.model.finding import Reading
    from counterclaim.model.text import Report
    from counterclaim.reconcile.policy import Policy

LEDGER = click.argument("ledger", metavar="LEDGER")
NOUNS = ("reports", "claims", "incidents", "tolls", "people", "findings", "decisions")
FORMS = ("csv", "jsonl", "geojson")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")
POLICY = click.option("--policy", default="default", show_default=True, help="A policy's name, or a .toml file.")


@click.command()
@LEDGER
def init(ledger: str) -> None:
    """Make a new LEDGER: a file, or the URL of a PostgreSQL database."""
    _open(ledger, create=True)
    click.echo(f"made {ledger}")


@click.command()
@LEDGER
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True))
@published
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that read.")
@click.option("--again", is_flag=True, help="Read known reports anew; decisions stay.")
def add(ledger: str, files: tuple[str, ...], published: str | None, jobs: int, again: bool) -> None:
    """Read FILES and add them to a LEDGER; what is there already is left as it is."""
    from counterclaim.cli.progress import tracked
    from counterclaim.cli.read import _finish, _load
    from counterclaim.ledger import keyed

    book = _open(ledger)
    loaded = list(_load(files, published))
    failures = [item for item in loaded if isinstance(item, ReportError)]
    reports = {k.id: k for k in (keyed(r) for r in loaded if not isinstance(r, ReportError))}
    coming = [r for r in reports.values() if not book.knows(r)]
    new = sum(book.add(tracked(_readings(coming, jobs, failures), len(coming))))
    known = len(loaded) - len(failures) - new
    anew = [r for r in reports.values() if again and r not in coming]
    read_again = book.replace(_readings(anew, jobs, failures)) if anew else 0
    told = (f"{new} added", f"{read_again} read again" if again else f"{known} known" if known else "")
    click.echo(", ".join(filter(None, told)))
    _finish(failures)


def _readings(reports: list[Report], jobs: int, failures: list[ReportError]) -> Iterator[Reading]:
    from counterclaim.reading import read_all

    for outcome in read_all(reports, jobs):
        if isinstance(outcome, ReportError):
            failures.append(outcome)
        else:
            yield outcome


@click.command()
@LEDGER
@click.argument("what", required=False)
@click.argument("which", required=False)
@click.option("--html", type=click.Path(path_type=Path), help="Write the page of an episode, battle or incident.")
def show(ledger: str, what: str | None, which: str | None, html: Path | None) -> None:
    """Show a LEDGER, or WHAT of it, by its id: an incident, an episode or a claim.

    \b
    WHAT may also be `claimant`, `side`, `day` or `incident`, with WHICH after it:
      counterclaim show war.ledger claimant ELN
      counterclaim show war.ledger day 2031-05-05
    """
    from counterclaim.cli import ledger_tables as tables
    from counterclaim.cli import ledger_views as views

    book = _open(ledger)
    if what in views.VIEWS and which is None:
        raise UsageError(f"which {what}?", f"name one: counterclaim show {ledger} {what} …")
    named = which if what == "incident" else what
    if html is not None:
        _write_page(book, named, html)
    elif named is None:
        _print(tables.overview(book))
    elif what and which and what in views.VIEWS and what != "incident":
        _print(views.VIEWS[what](book, which))
    else:
        _print(tables.claim(book, named) if _is_claim(book, named) else views.incident(book, named))


@click.command()
@LEDGER
@click.option("--level", type=click.Choice(["episode", "battle", "incident"]), default="episode", show_default=True)
@AS_JSON
def incidents(ledger: str, level: str, as_json: bool) -> None:
    """List the episodes of fighting in a LEDGER, or the battles or incidents in them."""
    from counterclaim.cli import ledger_tables as tables

    found = _open(ledger).incidents(level)
    _lines(found) if as_json else _print(tables.incidents(found))


@click.command()
@LEDGER
@click.argument("group", required=False)
@click.option("--by", default="side,status", show_default=True, help="side,status,victims and day.")
@POLICY
@AS_JSON
@click.option("--html", type=click.Path(path_type=Path), help="Write the page of the toll over days.")
def toll(ledger: str, group: str | None, by: str, policy: str, as_json: bool, html: Path | None) -> None:
    """Low, best and high by side, status and day, with the claims that carry each."""
    from counterclaim.cli import ledger_tables as tables
    from counterclaim.reconcile.policy import load_policy

    if html is not None:
        _write_tolls(_open(ledger), group, load_policy(policy), html)
        return

    columns = [part.strip() for part in by.split(",")]
    if unknown := set(columns) - {"side", "status", "victims", "day"}:
        raise UsageError(f"no toll by {', '.join(sorted(unknown))}", "take of side, status, victims, day")
    book, by_day = _open(ledger), "day" in columns
    found = book.toll(group, load_policy(policy), by_day)
    _lines(found) if as_json else _print(tables.tolls(found, columns, tables.ranges(book, group, by_day)))


@click.command()
@LEDGER
@click.argument("group", required=False)
@AS_JSON
def people(ledger: str, group: str | None, as_json: bool) -> None:
    """List the named dead, wounded, captured and missing, one person over the spellings."""
    from counterclaim.cli import ledger_tables as tables

    found = _open(ledger).fates(group)
    told = [{**_plain(person), "fates": [_plain(f) for f in fates]} for person, fates in found]
    _lines(told) if as_json else _print(tables.people(found))


@click.command()
@LEDGER
@click.argument("group", required=False)
@AS_JSON
def findings(ledger: str, group: str | None, as_json: bool) -> None:
    """List sums that hold and fail, contradictions and totals superseded."""
    from counterclaim.cli import ledger_tables as tables
    from counterclaim.gazetteer import actors

    found = _open(ledger).findings(group, actors.load().adjective)
    _lines([{"where": where, **_plain(f)} for where, f in found]) if as_json else _print(tables.findings(found))


@click.command()
@LEDGER
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True)
@AS_JSON
def search(ledger: str, words: tuple[str, ...], limit: int, as_json: bool) -> None:
    """Find the reports of a LEDGER that hold WORDS, with the words around them."""
    from counterclaim.cli import ledger_tables as tables

    found = _open(ledger).search(" ".join(words), limit)
    _lines(found) if as_json else _print(tables.search(found))


@click.command()
@LEDGER
@click.argument("query")
def sql(ledger: str, query: str) -> None:
    """Run a read-only QUERY over the tables of a LEDGER; JSON lines out."""
    for row in _open(ledger).query(query):
        click.echo(json.dumps(row, ensure_ascii=False, default=str))


@click.command()
@LEDGER
@click.argument("what")
@AS_JSON
def history(ledger: str, what: str, as_json: bool) -> None:
    """Show how an episode's accounts moved from day to day, or what was decided of a claim."""
    from counterclaim.cli import ledger_tables as tables

    book = _open(ledger)
    if _is_claim(book, what):
        decisions = book.decisions(book.claim(what)[0].id)
        _lines(decisions) if as_json else _print(tables.decisions(decisions))
    else:
        steps = book.accounts(what)
        _lines(steps) if as_json else _print(tables.accounts(steps, book.words(book.claims(what))))


@click.command()
@LEDGER
@click.argument("deed", type=click.Choice(["accept", "reject", "correct", "merge", "split", "pin", "undo"]))
@click.argument("target")
@click.argument("after", required=False)
@click.option("--why", required=True, help="The reason, kept with the decision.")
@click.option("--who", default=getpass.getuser, help="Who decides; you, if not told.")
def decide(ledger: str, deed: str, target: str, after: str | None, why: str, who: str) -> None:
    """Record a decision of a claim, of two scenes (A+B), or of a tally; nothing is overwritten."""
    from counterclaim.cli.deeds import settled, standing
    from counterclaim.store.decisions import Decision, Deed

    book = _open(ledger)
    target, after = settled(book, deed, target, after)
    now = datetime.now(UTC).replace(tzinfo=None)
    decision = Decision(now, who, Deed(deed), target, why, standing(book, deed, target, after), after)
    click.echo(f"recorded {decision.id}" if book.decide(decision) else "recorded already")


@click.command("import")
@LEDGER
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
def take(ledger: str, files: tuple[Path, ...]) -> None:
    """Take over decisions that `export decisions --format jsonl` wrote; those recorded already stay."""
    from counterclaim.store.decisions import read_decisions

    book = _open(ledger)
    new = [book.decide(d) for path in files for d in read_decisions(path)]
    click.echo(f"{sum(new)} recorded, {len(new) - sum(new)} known")


@click.command()
@LEDGER
def agreement(ledger: str) -> None:
    """Tell how far those who judged the same claims agree: Cohen's kappa and Krippendorff's alpha."""
    shared, kappa, alpha = _open(ledger).agreement()
    click.echo(f"{shared} claims judged by several")
    for name, value in (("Cohen's kappa", kappa), ("Krippendorff's alpha", alpha)):
        click.echo(f"{name}: {'not to be had' if value is None else f'{value:.3f}'}")


@click.command()
@LEDGER
def check(ledger: str) -> None:
    """Check that a LEDGER is whole: file, references, claims and their words, groups, full text."""
    wrong = _open(ledger).check()
    for line in wrong:
        click.echo(line)
    if wrong:
        raise SystemExit(1)
    click.echo("all is well")


@click.command()
@LEDGER
@click.argument("noun", type=click.Choice(NOUNS))
@click.option("--format", "form", type=click.Choice(FORMS), default="csv", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="A file; standard output if not told.")
def export(ledger: str, noun: str, form: str, output: Path | None) -> None:
    """Write one noun of a LEDGER as CSV, JSON lines or GeoJSON."""
    from counterclaim.export.ledger_rows import rows, written

    text = written(rows(_open(ledger), noun), form)
    if output is None:
        click.echo(text, nl=False)
        return
    _save(output, text)


def _open(ledger: str, create: bool = False) -> Ledger:
    from counterclaim.ledger import Ledger

    return Ledger.open(ledger, create)


def _write_page(book: Ledger, what: str | None, target: Path) -> None:
    from counterclaim.cli.ledger_page import told
    from counterclaim.page.episode import episode_page

    if what is None:
        raise UsageError("which episode?", "counterclaim incidents lists them with their ids")
    _save(target, episode_page(told(book, what)))
    click.echo(f"wrote {target}", err=True)


def _write_tolls(book: Ledger, group: str | None, policy: Policy, target: Path) -> None:
    from counterclaim.cli.ledger_page import told
    from counterclaim.page.episode import toll_page

    names = [group] if group else [i.id for i in book.incidents()]
    _save(target, toll_page([told(book, name, policy) for name in names], policy.name, policy.about))
    click.echo(f"wrote {target}", err=True)


def _save(target: Path, text: str) -> None:
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        message = f"{target} cannot be written: {error.strerror}"
        raise UsageError(message, "name a file in a folder you own") from error


def _is_claim(book: Ledger, what: str) -> bool:
    try:
        book.claim(what)
    except UsageError:
        return False
    return True


def _print(shown: object) -> None:
    from counterclaim.cli.console import console

    console().print(shown)


def _lines(items: object) -> None:
    for item in items if isinstance(items, (list, tuple)) else [items]:
        click.echo(json.dumps(_plain(item), ensure_ascii=False))


def _plain(item: object) -> dict[str, object]:
    from counterclaim.store.codec import plain

    return dict(plain(item))


commands: tuple[click.Command, ...] = (
    init,
    add,
    show,
    incidents,
    toll,
    people,
    findings,
    search,
    sql,
    history,
    decide,
    take,
    agreement,
    check,
    export,
)
"""The commands, in the order in which help lists them."""
