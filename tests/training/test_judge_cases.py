"""What a labelled report asks of its figures, and what is right of each."""

from __future__ import annotations

from pathlib import Path

from counterclaim.language.pieces import Pieces
from tests.by_rules import language
from training.judge_cases import taught
from training.reports import read_told

PIECES = Path("src/counterclaim/language/pieces.json")
REPORT = """@x-1|A Wire|2031-03-05|wire|A war
The army and the police said [[two soldiers]]{army;;;military;killed;2;2;new} were killed in Sudan.

[[Nine villagers]]{narrator;;;civilian;killed;9;9;new} died."""


def test_a_figure_that_two_tell_is_asked_once(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text(REPORT, encoding="utf-8")
    (told,) = read_told(tmp_path)
    figures = taught(told, language(), Pieces(PIECES)).figures
    right = [figure.right["victims"] for figure in figures if "victims" in figure.right]
    assert right == [frozenset({"military"}), frozenset({"civilian"})]
