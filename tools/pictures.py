"""The pictures of the README: the report of a demo text in a terminal, and its page, taken in headless Chromium.

python tools/pictures.py [REPORT]        writes docs/read.png and docs/page.png
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME

from counterclaim.cli.console import THEME
from counterclaim.cli.report import composed
from counterclaim.model.finding import Reading
from counterclaim.model.text import Report
from counterclaim.page import page
from counterclaim.reading import read
from counterclaim.sources import load

ROOT = Path(__file__).parents[1]
DEMO = ROOT / "demo" / "reports" / "2020-07-14-wire.txt"
COLUMNS = 104
SHELL = "<!doctype html><meta charset=utf-8><style>body{margin:16px;background:#fff}pre{margin:0;font:13px/1.4 %s}"
MONO = "'DejaVu Sans Mono',monospace"


def main() -> None:
    source = Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO
    report = next(iter(load(source)))
    if not isinstance(report, Report):
        raise report
    reading = read(report)
    shot(terminal(reading), ROOT / "docs" / "read.png", 870, 1420)
    shot(page([reading]), ROOT / "docs" / "page.png", 1280, 1100)


def terminal(reading: Reading) -> str:
    """What the terminal shows, as a page of its own."""
    with Path("/dev/null").open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, theme=THEME, highlight=False, file=nowhere)
        console.print(composed(reading))
    text = console.export_html(theme=DEFAULT_TERMINAL_THEME, inline_styles=True, code_format="<pre>{code}</pre>")
    return SHELL % MONO + "</style>" + text


def shot(html: str, target: Path, width: int, height: int) -> None:
    """Writes what a browser of that size shows first."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "page.html"
        made.write_text(html, encoding="utf-8")
        size = f"--window-size={width},{height}"
        quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
        call = ["chromium", *quiet, size, f"--screenshot={target}", made.as_uri()]
        subprocess.run(call, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    main()
