"""Reports with their figures marked in line."""

from pathlib import Path

import pytest

from training.reports import read_reports

TEXT = """@z-01|Kathmandu Ledger|2004-03-22|newspaper|Nepal, Maoists
The army said that [[more than 500 rebels]]{army;NPL;Maoists;militant;killed;501;;new} fell; it
lost [[nobody]]{army;NPL;NPL;military;killed;1;;new;denied}.

@z-02|Ledger|2004-03-23|wire|Nepal
[[Two people]]{narrator;narrator;unknown;unknown;wounded;2;2;background} were hurt.
"""


def test_marks_are_taken_out_and_kept_as_figures(tmp_path: Path) -> None:
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    first, second = read_reports(tmp_path)
    assert first.report.text.startswith("The army said that more than 500 rebels fell; it\nlost nobody.")
    assert [f.spans[0].of(first.report.text) for f in first.figures] == ["more than 500 rebels", "nobody"]
    assert [f.polarity for f in first.figures] == ["asserted", "denied"]
    assert (second.report.outlet, second.figures[0].side) == ("Ledger", None)


@pytest.mark.parametrize(("low", "high", "found"), [("501", "", (501, None)), ("", "9", (0, 9)), ("3", "3", (3, 3))])
def test_an_open_end_is_left_empty(tmp_path: Path, low: str, high: str, found: tuple[int, int | None]) -> None:
    mark = f"[[some]]{{army;NPL;NPL;military;killed;{low};{high};new}} fell."
    (tmp_path / "z.txt").write_text(f"@z-01|Ledger|2004-03-22|wire|Nepal\n{mark}\n", encoding="utf-8")
    (report,) = read_reports(tmp_path / "z.txt")
    assert (report.figures[0].low, report.figures[0].high) == found
