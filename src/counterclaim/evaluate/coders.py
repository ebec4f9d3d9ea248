"""What a second coder, who saw but the texts and the conventions, makes of a set: what a reading can be asked for.

`second.jsonl` beside the gold holds those labels in the gold's own layout, without `others`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from counterclaim.evaluate.figures import Outcome, gold_figure, read_gold
from counterclaim.evaluate.scores import Score

SECOND = "second.jsonl"

Row = Mapping[str, Any]


def figures_of(folder: Path, split: str | None) -> list[Outcome]:
    """The second coder's figures of a split beside the gold's; none where it was labelled once."""
    rows = _rows(folder)
    both = ((rows[gold.report.id], gold) for gold in read_gold(folder, split) if gold.report.id in rows)
    return [Outcome(tuple(map(gold_figure, row["claims"])), gold.figures) for row, gold in both]


def attributions_of(name: str, folder: Path, gold: Sequence[Row]) -> list[Score]:
    """Of the gold's attributions, the shares that the second coder labelled with the same cue, party and content.

    A cue is the same where the words meet, as coders cut them otherwise; none where the rows were labelled once.
    """
    rows = _rows(folder)
    told = [(attribution, rows[row["id"]]) for row in gold if row["id"] in rows for attribution in row["attributions"]]
    same: Counter[str] = Counter()
    for attribution, row in told:
        by_cue = [a for a in row["attributions"] if _meet(a["cue"], attribution["cue"])]
        same["cue_recall"] += bool(by_cue)
        for slot in ("party", "stance", "content"):
            same[slot] += any(a[slot] == attribution[slot] for a in by_cue)
    return [Score(f"{name}-second", slot, right / len(told), len(told)) for slot, right in same.items()]


def _meet(one: Sequence[int], other: Sequence[int]) -> bool:
    return one == other or max(one[0], other[0]) < min(one[1], other[1])


def _rows(folder: Path) -> dict[str, Row]:
    path = folder / SECOND
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else ()
    return {row["id"]: row for row in map(json.loads, lines)}
