"""Tables of scores on pages, drawn from what was measured."""

from __future__ import annotations

import pytest

from tools.scoreboard import Board, table, written

MEASURED = {
    "deeds": {
        "count_f1": {"value": 0.91249, "of": 8},
        "time": {"value": 0.5, "of": 8},
        "place": {"value": 0.0, "of": 0},
    },
    "deeds-second": {"count_f1": {"value": 1.0, "of": 8}},
}
SETS: Board = {
    "columns": {"count": "count_f1", "place": "place"},
    "sets": [{"set": "deeds", "what": "deeds of old", "read": "no"}],
}
ROWS: Board = {
    "heads": ["what", "score", "ours", "beside"],
    "rows": [
        {"set": "deeds", "score": "count_f1", "what": "counts", "coder": True},
        {"set": "deeds", "score": "time", "what": "times", "best": "0.4 (others)"},
    ],
}


@pytest.mark.parametrize(
    ("board", "lines"),
    [
        (
            SETS,
            [
                "| set | errors read | count | place |",
                "| --- | --- | --- | --- |",
                "| deeds of old | no | 0.912 | – |",
                "| ↳ a second coder |  | 1.000 | – |",
            ],
        ),
        (
            ROWS,
            [
                "| what | score | ours | beside |",
                "| --- | --- | --- | --- |",
                "| counts | F1 | 0.912 | 1.000 (a second coder) |",
                "| times | share right | 0.500 | 0.4 (others) |",
            ],
        ),
    ],
)
def test_a_board_is_drawn_a_set_or_a_score_a_row(board: Board, lines: list[str]) -> None:
    assert table(board, MEASURED).splitlines() == lines


def test_only_what_stands_between_the_marks_is_drawn_anew() -> None:
    page = "before\n<!-- scores: sets -->\n| stale |\n<!-- end of scores -->\nafter\n"
    drawn = written(page, {"sets": SETS}, MEASURED)
    assert drawn == f"before\n<!-- scores: sets -->\n{table(SETS, MEASURED)}<!-- end of scores -->\nafter\n"


def test_a_page_that_asks_for_a_table_that_there_is_not_is_told_so() -> None:
    with pytest.raises(KeyError, match="none"):
        written("<!-- scores: none -->\n<!-- end of scores -->", {"sets": SETS}, MEASURED)
