"""Scores, floors and the gate between them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from counterclaim.errors import UsageError
from counterclaim.evaluate.scores import Score, as_lines, dumped, fallen, floors_of

SCORES = (Score("tavush", "count_f1", 0.83, 141), Score("tavush", "full_f1", 0.5996, 141))


@pytest.mark.parametrize(
    ("floors", "lines"),
    [
        ({"tavush.count_f1": 0.83}, ()),
        ({"tavush.full_f1": 0.6}, ()),
        ({"tavush.count_f1": 0.84}, ("tavush.count_f1: 0.830, pinned at 0.840",)),
        ({"isaf.killed": 0.9}, ("isaf.killed: pinned at 0.900, and not measured",)),
    ],
)
def test_a_floor_holds_or_is_said(floors: dict[str, float], lines: tuple[str, ...]) -> None:
    assert fallen(SCORES, floors) == lines


def test_floors_are_read_set_by_set(tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text("[tavush]\ncount_f1 = 0.8\n[isaf]\nkilled = 0.93\n")
    assert floors_of(path) == {"tavush.count_f1": 0.8, "isaf.killed": 0.93}


@pytest.mark.parametrize("text", ["count_f1 = 0.8", "[tavush]\ncount_f1 = 'high'", "not toml ["])
def test_a_file_without_floors_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(text)
    with pytest.raises(UsageError, match="holds no floors"):
        floors_of(path)


def test_scores_are_shown_under_their_set_with_their_floor() -> None:
    assert as_lines(SCORES, {"tavush.count_f1": 0.8}) == [
        "tavush",
        "  count_f1                  0.830   of   141   floor 0.800",
        "  full_f1                   0.600   of   141",
    ]


def test_scores_are_dumped_set_by_set() -> None:
    assert json.loads(dumped(SCORES))["tavush"]["count_f1"] == {"value": 0.83, "of": 141}
