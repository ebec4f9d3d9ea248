"""Dates of publication as people and pages give them."""

from __future__ import annotations

import re
from datetime import date, datetime
from pathlib import PurePath

from counterclaim.errors import DateInvalid

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_AHEAD = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)")


def parse_date(words: str) -> date:
    """The day that an ISO 8601 date, or date and time, names, or `DateInvalid`."""
    bare = words.strip()
    try:
        return date.fromisoformat(bare) if _ISO.fullmatch(bare) else datetime.fromisoformat(bare).date()
    except ValueError as cause:
        hint = "write it as YYYY-MM-DD, as in 2020-07-14"
        raise DateInvalid(f"{words!r} is no date: {cause}", hint) from cause


def date_in_name(name: str) -> date | None:
    """The day that a file's name begins with, as in 2020-07-14-wire.txt, or None."""
    found = _AHEAD.match(PurePath(name).name)
    if found is None:
        return None
    try:
        return date.fromisoformat(found.group(1))
    except ValueError:
        return None
