"""What is counted right of who says what in marked reports."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from counterclaim.extract.weigh.view import UNTOLD
from counterclaim.language import Language
from counterclaim.model.text import Span
from training.judge_voices import marked_voices
from training.marks import Marked, read_marked
from training.voices_right import heard_voices, main, right, shown

HEAD = "@a-1|Reuters|2020-05-01|wire|Mali"
FIRST, SECOND, THIRD = Span(0, 4), Span(10, 14), Span(20, 24)


def report(tmp_path: Path, text: str) -> Marked:
    path = tmp_path / "some.txt"
    path.write_text(f"{HEAD}\n{text}\n", encoding="utf-8")
    (found,) = read_marked(path)
    return found


@pytest.mark.parametrize(
    ("heard", "both", "of_them"),
    [
        pytest.param({FIRST: frozenset({"MLI"})}, 1, 1, id="the party"),
        pytest.param({FIRST: frozenset({"TCD"})}, 1, 0, id="another"),
        pytest.param({FIRST: frozenset({"MLI", "TCD"})}, 1, 0, id="one too many"),
        pytest.param({SECOND: frozenset({"FRA"})}, 1, 1, id="one of two"),
        pytest.param({THIRD: frozenset({"FRA"})}, 0, 0, id="no word that reports"),
    ],
)
def test_what_is_right(heard: dict[Span, frozenset[str]], both: int, of_them: int) -> None:
    marked = {FIRST: frozenset({"MLI"}), SECOND: frozenset({"FRA", "DEU"})}
    found = right(marked, heard)
    assert (found["marked"], found["heard"], found["both"], found["right"]) == (2, 1, both, of_them)


def test_what_is_marked_and_what_is_heard(tmp_path: Path) -> None:
    told = report(tmp_path, "Mali [[said]]{MLI;asserted} that nine fell. Her widow [[denied]]{;denied} it.")
    said, denied = (Span(mark.start, mark.end) for mark in told.marks)
    assert marked_voices(told) == {said: {"MLI"}, denied: {UNTOLD}}
    assert heard_voices(told, Language(whole=False)) == marked_voices(told)


def test_a_second_coder_is_compared_where_he_has_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "some.txt", tmp_path / "second"
    second.mkdir()
    both = f"{HEAD}\nMali [[said]]{{MLI;asserted}} no.\n"
    first.write_text(both + "@a-2|Reuters|2020-05-01|wire|Chad\nChad [[said]]{TCD;asserted} no.\n", encoding="utf-8")
    (second / "some.txt").write_text(both.replace("MLI", "FRA"), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["voices_right", str(first), "--second", str(second)])
    main()
    assert "F1 1.000; claimant right of those 0.000, of all 1 marked" in capsys.readouterr().out


def test_nothing_marked_is_nothing_right() -> None:
    assert shown(right({}, {})).endswith("of all 0 marked 0.000")
