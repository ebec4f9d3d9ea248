"""The terminal and its few quiet colours; meaning never hangs on colour alone."""

from __future__ import annotations

import os
import sys

from rich.console import Console
from rich.theme import Theme

THEME = Theme(
    {
        "head": "bold",
        "quiet": "dim",
        "quote": "italic",
        "holds": "green",
        "fails": "bold red",
        "denied": "yellow",
        "id": "cyan",
    }
)
NARROWEST, WIDEST, PIPE = 72, 132, 110


def console() -> Console:
    """Standard output with our colours; a fixed width where it is no terminal."""
    if sys.stdout.isatty():
        out = Console(theme=THEME, highlight=False)
        return Console(theme=THEME, highlight=False, width=max(NARROWEST, min(out.width, WIDEST)))
    width = int(os.environ.get("COLUMNS", PIPE))
    return Console(theme=THEME, highlight=False, width=max(NARROWEST, width))
