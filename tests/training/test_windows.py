"""Windows hold all sentences once and in order, and batches keep within their size."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.conllu import Sentence
from training.windows import LONGEST, TOO_LONG, Window, batched, fitting, of_papers, room


def paper(lengths: list[int]) -> list[Sentence]:
    return [Sentence(("w",) * n, text=str(i), opens_paragraph=i % 3 == 0) for i, n in enumerate(lengths)]


def size(sentence: Sentence) -> int:
    return len(sentence.forms)


lengths = st.lists(st.lists(st.integers(1, 300), min_size=1, max_size=12), max_size=5)


@given(lengths, st.integers())
def test_windows(drawn: list[list[int]], seed: int) -> None:
    papers = [paper(each) for each in drawn]
    windows = list(of_papers(papers, size, random.Random(seed)))
    kept = [s for each in papers for s in each if size(s) <= TOO_LONG]
    assert [s for window in windows for s in window.sentences] == kept
    for window in windows:
        assert window.size == sum(map(size, window.sentences))
        assert window.size <= LONGEST or len(window.sentences) == 1


@given(lengths, st.integers())
def test_batches(drawn: list[list[int]], seed: int) -> None:
    windows = list(of_papers([paper(each) for each in drawn], size, random.Random(seed)))
    batches = batched(windows, 400, random.Random(seed))
    assert sorted(w.size for batch in batches for w in batch) == sorted(w.size for w in windows)
    for batch in batches:
        assert len(batch) == 1 or (max(w.size for w in batch) + 2) * len(batch) <= 400
        assert len({room(window) for window in batch}) == 1


@pytest.mark.parametrize(("size", "width", "rows"), [(0, 8, 32), (6, 8, 32), (7, 16, 16), (62, 64, 4), (300, 304, 1)])
def test_a_window_takes_a_whole_number_of_steps(size: int, width: int, rows: int) -> None:
    assert room(Window((), size)) == width
    assert fitting(width, 256) == rows
