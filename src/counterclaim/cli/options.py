"""Options that several commands take."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from counterclaim.errors import DateInvalid

Command = Callable[..., Any]


def day(value: str | None) -> date | None:
    """A day in ISO 8601, or None; raises DateInvalid where there is no such day."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise DateInvalid(f"{value!r} is no date", "Give it as YYYY-MM-DD, such as 2020-07-14.") from error


def published(command: Command) -> Command:
    """The option for the day on which a bare text was published."""
    return click.option(
        "--published",
        metavar="YYYY-MM-DD",
        help="The day the text was published; “Tuesday” is resolved against it.",
    )(command)
