"""What happened, as the trees tell it: events in the terms of PLOVER and ACLED."""

from __future__ import annotations

from counterclaim.extract.events.find import find_events

__all__ = ["find_events"]
