"""The command line; each command is imported only when it is called, so that help answers at once."""

from __future__ import annotations

import importlib
import os
import sys

import click

from counterclaim import __version__
from counterclaim.errors import CounterclaimError, UsageError

LEDGER = "counterclaim.cli.ledger_commands"
COMMANDS = {
    "read": ("counterclaim.cli.read", "Read reports and show what each claims."),
    "explain": ("counterclaim.cli.explain", "Show how one claim of a report came about."),
    "init": (LEDGER, "Make a new ledger."),
    "add": (LEDGER, "Read reports and add them to a ledger."),
    "show": (LEDGER, "Show what a ledger holds."),
    "incidents": (LEDGER, "List the incidents that claims are about."),
    "toll": (LEDGER, "Low, best and high by side, status and day."),
    "people": (LEDGER, "List the named casualties."),
    "findings": (LEDGER, "List sums and contradictions across reports."),
    "search": (LEDGER, "Search the words of the reports."),
    "sql": (LEDGER, "Ask the ledger in SQL."),
    "history": (LEDGER, "Tell what became of a claim or an incident."),
    "decide": (LEDGER, "Set down a person's judgement."),
    "import": (LEDGER, "Take over decisions from another ledger."),
    "agreement": (LEDGER, "Tell how far those who judged agree."),
    "check": (LEDGER, "Check that a ledger is whole."),
    "export": (LEDGER, "Write a noun as CSV, JSON lines or GeoJSON."),
    "evaluate": ("counterclaim.cli.evaluate", "Score the extractors against gold."),
}
"""Where each command stands, and its help in a line."""
CALLED = {"import": "take"}
"""What a command is called in its file where Python keeps the word for itself."""

ONE_THREAD = "OPENBLAS_NUM_THREADS"
"""Matrices are small here: threads of one reader wait for each other, and processes (`--jobs`) do not."""

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class LazyGroup(click.Group):
    """A group that knows the names and short helps of its commands before it imports them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[cmd_name][0]), CALLED.get(cmd_name, cmd_name))
        if not isinstance(command, click.Command):
            raise TypeError(f"{cmd_name} is no command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])


@click.group(cls=LazyGroup, context_settings=SETTINGS)
@click.version_option(__version__, "-V", "--version", prog_name="counterclaim")
def cli() -> None:
    """Reads reports of armed conflict and keeps an auditable ledger of who claims what.

    \b
    Start with:  counterclaim read REPORT.txt --published 2020-07-14
    """


def main() -> None:
    """Runs the command line; an error it knows is told in two lines, with exit status 2 (usage) or 1."""
    os.environ.setdefault(ONE_THREAD, "1")  # before numpy is loaded, which looks only then
    try:
        cli(prog_name="counterclaim")
    except CounterclaimError as error:
        click.echo(f"counterclaim: {error.message}", err=True)
        if error.hint:
            click.echo(f"  → {error.hint}", err=True)
        sys.exit(2 if isinstance(error, UsageError) else 1)
