"""Texts that a network may read for its own teaching: none that the gold measures it on."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from training import reports
from training.marks import read_marked

GOLD = Path(__file__).parents[1] / "gold"
REPORTS = Path(reports.__file__).with_name("reports")


def texts(data: Path, gold: Path = GOLD, own: Path = REPORTS) -> Iterator[tuple[str, str]]:
    """What each text is called, and the text: the stories of Wikinews that no gold names, then our own reports."""
    measured = _named_in(gold)
    for line in (data / "wikinews/texts.jsonl").read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        if _page(story["url"]) not in measured:
            yield story["url"], html.unescape(story["text"])
    for report in read_marked(own):
        yield report.head[0], report.text


def _named_in(gold: Path) -> str:
    """All that the files of a folder say, with quotes and addresses as they stand in no file's own notation."""
    said = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(gold.rglob("*")) if path.is_file())
    return unquote(html.unescape("\n".join(said).replace('\\"', '"')))


def _page(address: str) -> str:
    """The part of an address that names the story, whatever stands before it."""
    return unquote("/wiki/" + address.rpartition("/wiki/")[2])
