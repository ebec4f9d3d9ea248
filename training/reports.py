"""Reports of our own with their figures marked in line, for learning what `extract.weigh` weighs by.

`@id|outlet|day|style|conflict`, then paragraphs; a figure stands as
`[[words]]{claimant;party;side;victims;status;low;high;scope}`, with `;denied` at the end of a denial.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from counterclaim.evaluate.figures import GoldReport, gold_report
from counterclaim.gazetteer import actors

_MARK = re.compile(r"\[\[(.+?)\]\]\{(.*?)\}", re.S)
_FIELDS = ("claimant", "party", "side_of_victims", "victim_type", "status", "low", "high", "scope")


def read_reports(path: Path) -> Iterator[GoldReport]:
    """The reports of a file or of the files of a folder, in order."""
    files = sorted(path.glob("*.txt")) if path.is_dir() else [path]
    for file in files:
        for block in re.split(r"^@", file.read_text(encoding="utf-8"), flags=re.M)[1:]:
            yield _report(*block.split("\n", 1))


def _report(head: str, body: str) -> GoldReport:
    name, outlet, day, *_ = head.split("|")
    text, claims = _unmarked(body.strip())
    row = {"text": text, "id": name, "outlet": outlet, "published": day}
    return gold_report(row, {"claims": claims})


def _unmarked(body: str) -> tuple[str, list[dict[str, object]]]:
    """The text without its marks, and the figures they give."""
    text, claims, at = "", [], 0
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        claims.append(_claim(mark.group(1), len(text), mark.group(2)))
        text += mark.group(1)
        at = mark.end()
    return text + body[at:], claims


def _claim(quote: str, start: int, fields: str) -> dict[str, object]:
    values = [value.strip() for value in fields.split(";")]
    told = dict(zip(_FIELDS, values, strict=False))
    return {
        **told,
        "quote": quote,
        "start": start,
        "party": canonical(told["party"]) or None,
        "side_of_victims": canonical(told["side_of_victims"]),
        "low": int(told["low"] or 0),
        "high": int(told["high"]) if told["high"] else None,
        "polarity": "denied" if values[len(_FIELDS) :] == ["denied"] else "asserted",
    }


def canonical(party: str) -> str:
    """The party that a name stands for in the gazetteer, or the name itself."""
    known = actors.load().called(party)
    return known.actor.party or party if known and len(party) != 3 else party
