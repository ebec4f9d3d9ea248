"""Files, pages and records from outside, as reports: the only rooms that touch bytes."""

from __future__ import annotations

from counterclaim.sources.dates import parse_date
from counterclaim.sources.load import load, load_bytes

__all__ = ["load", "load_bytes", "parse_date"]
