"""Reads reports of armed conflict and keeps an auditable ledger of who claims what."""

from __future__ import annotations

import importlib
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counterclaim.model.finding import Reading
    from counterclaim.model.text import Report

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(text: str | Report, published: date | str | None = None) -> Reading:
    """All that one report says: its claims, people, findings and tallies.

    `published` is the day of publication, against which "Tuesday" is resolved; an ISO string will do.
    Raises ReportError where the text is no story in English. The network is loaded at the first call.
    """
    reading: Reading = importlib.import_module("counterclaim.reading").read(text, published)
    return reading
