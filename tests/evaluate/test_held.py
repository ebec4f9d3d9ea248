"""A held half is scored, and its differences are told to nobody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.evaluate.suite import score_attribution, score_figures

TEXT = "Shelling killed nine soldiers near the ford, the army said."
CLAIM = {
    "quote": "killed eight soldiers",
    "start": 9,
    "claimant": "army",
    "party": None,
    "side_of_victims": "unknown",
    "victim_type": "military",
    "status": "killed",
    "low": 8,
    "high": 8,
    "scope": "new",
    "polarity": "asserted",
    "period": None,
}


@pytest.mark.parametrize(("split", "told"), [("tuned", True), ("held", False), ("blind", False), ("news", False)])
def test_differences(split: str, told: bool, tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "t-1", "text": TEXT, "published": "2021-03-04"}))
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "t-1", "split": split, "claims": [CLAIM], "others": []}))
    scored = score_figures("made", tmp_path)
    assert bool(scored.errors) is told
    assert scored.scores


@pytest.mark.parametrize(("split", "told"), [("tuned", True), ("held", False), ("blind", False), ("news", False)])
def test_differences_of_quotes(split: str, told: bool, tmp_path: Path) -> None:
    claim = CLAIM | {"quote": "killed nine soldiers", "party": "PER"}
    (tmp_path / "texts.jsonl").write_text(json.dumps({"id": "t-1", "text": TEXT}))
    (tmp_path / "gold.jsonl").write_text(json.dumps({"id": "t-1", "split": split, "claims": [claim]}))
    scored = score_attribution("made", tmp_path)
    assert bool(scored.errors) is told
    assert [(score.value, score.of) for score in scored.scores] == [(0.0, 1)]


@pytest.mark.parametrize(("split", "told"), [("tuned", True), ("held", False), ("blind", False), ("news", False)])
def test_differences_of_attributions(split: str, told: bool, tmp_path: Path) -> None:
    row = {"id": "t-1", "split": split, "text": TEXT, "attributions": []}
    (tmp_path / "attribution.jsonl").write_text(json.dumps(row))
    scored = score_attribution("made", tmp_path)
    assert bool(scored.errors) is told
    assert scored.scores
