"""Dates: found in the text, resolved to intervals of days, and attached to what they date."""

from __future__ import annotations

from counterclaim.extract.dates.anchor import find_anchor, heading_year
from counterclaim.extract.dates.attach import lead_day, time_behind, time_of
from counterclaim.extract.dates.find import find_times

__all__ = ["find_anchor", "find_times", "heading_year", "lead_day", "time_behind", "time_of"]
