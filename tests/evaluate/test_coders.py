"""A second coder's labels are scored beside the gold as a reading is, and only where there are any."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.evaluate import coders
from counterclaim.evaluate.figures import scores

TEXT = "Shelling killed nine soldiers near the ford, the army said."
CLAIM = {
    "quote": "killed nine soldiers",
    "start": 9,
    "claimant": "army",
    "party": "ARM",
    "side_of_victims": "ARM",
    "victim_type": "military",
    "status": "killed",
    "low": 9,
    "high": 9,
    "scope": "new",
    "polarity": "asserted",
}


def write(folder: Path, name: str, *rows: object) -> None:
    (folder / name).write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")


@pytest.mark.parametrize(("change", "full"), [({}, 1.0), ({"side_of_victims": "AZE"}, 0.0), ({"low": 8}, 0.0)])
def test_figures(change: dict[str, object], full: float, tmp_path: Path) -> None:
    write(tmp_path, "texts.jsonl", {"id": "t-1", "text": TEXT, "published": "2021-03-04"})
    write(tmp_path, "gold.jsonl", {"id": "t-1", "split": "held", "claims": [CLAIM], "others": []})
    write(tmp_path, "second.jsonl", {"id": "t-1", "claims": [CLAIM | change]})
    outcomes = coders.figures_of(tmp_path, "held")
    assert {s.name: s.value for s in scores("made", outcomes)}["full_f1"] == full


def test_a_set_that_was_labelled_once_has_none(tmp_path: Path) -> None:
    write(tmp_path, "texts.jsonl", {"id": "t-1", "text": TEXT, "published": "2021-03-04"})
    write(tmp_path, "gold.jsonl", {"id": "t-1", "split": "held", "claims": [CLAIM], "others": []})
    assert coders.figures_of(tmp_path, "held") == []
    assert coders.attributions_of("made", tmp_path, [{"id": "t-1", "attributions": []}]) == []


def test_attributions(tmp_path: Path) -> None:
    said = {"cue": [54, 58], "content": [[0, 43]], "party": "ARM", "stance": "asserted"}
    cut = said | {"cue": [45, 58], "party": None}
    write(tmp_path, "second.jsonl", {"id": "t-1", "attributions": [cut]})
    found = coders.attributions_of("made", tmp_path, [{"id": "t-1", "attributions": [said]}])
    assert {s.name: s.value for s in found} == {"cue_recall": 1, "party": 0, "stance": 1, "content": 1}
