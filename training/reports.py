"""Reports of our own with their figures marked in line, for learning what `extract.weigh` weighs by.

`@id|outlet|day|style|conflict`, then paragraphs; a figure stands as
`[[words]]{claimant;party;side;victims;status;low;high;scope}`, with `;denied` at the end of a denial.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from counterclaim.evaluate.figures import GoldReport, gold_report
from counterclaim.evaluate.matching import Compared
from counterclaim.gazetteer import actors
from training.marks import Mark, Marked, read_marked

_FIELDS = ("claimant", "party", "side_of_victims", "victim_type", "status", "low", "high", "scope")


@dataclass(frozen=True, slots=True)
class Told:
    """A labelled report, and what the label of each figure calls the claimant."""

    gold: GoldReport
    tellers: Mapping[Compared, str]


def read_reports(path: Path) -> Iterator[GoldReport]:
    """The reports of a file or of the files of a folder, in order."""
    return (told.gold for told in read_told(path))


def read_told(path: Path) -> Iterator[Told]:
    """The same with the claimants as the labels call them."""
    for marked in read_marked(path):
        gold = _report(marked)
        tellers = (mark.fields[0] for mark in marked.marks)
        yield Told(gold, dict(zip(gold.figures, tellers, strict=True)))


def _report(marked: Marked) -> GoldReport:
    name, outlet, day, *_ = marked.head
    row = {"text": marked.text, "id": name, "outlet": outlet, "published": day}
    return gold_report(row, {"claims": [_claim(marked.text, mark) for mark in marked.marks]})


def _claim(text: str, mark: Mark) -> dict[str, object]:
    told = dict(zip(_FIELDS, mark.fields, strict=False))
    return {
        **told,
        "quote": text[mark.start : mark.end],
        "start": mark.start,
        "party": canonical(told["party"]) or None,
        "side_of_victims": canonical(told["side_of_victims"]),
        "low": int(told["low"] or 0),
        "high": int(told["high"]) if told["high"] else None,
        "polarity": "denied" if mark.fields[len(_FIELDS) :] == ("denied",) else "asserted",
    }


def canonical(party: str) -> str:
    """The party that a name stands for in the gazetteer, or the name itself; a state's code is its own."""
    gazetteer = actors.load()
    known = None if gazetteer.state_name(party) else gazetteer.called(party)
    return known.actor.party or party if known else party
