"""One self-contained page of a reading: the text with its claims marked, tables, timeline and map."""

from __future__ import annotations

from counterclaim.page.build import page

__all__ = ["page"]
