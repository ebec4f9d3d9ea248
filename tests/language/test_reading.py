"""Windows over a long stretch lose no word and cut no sentence that fits, whatever the network says."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.language.naming import Namer
from counterclaim.language.network import Answers, Floats, Labels
from counterclaim.language.reading import WIDEST, WINDOW, Reader, Word, paragraphs

LABELS = Labels(("X",), ("x",), ("",), ("o|0|",), ("dep", "root"), ("O", "B-PER", "I-PER"))


class Starter:
    """A network that starts a sentence at every capital and hangs each word on the one before."""

    def __init__(self) -> None:
        self.widths: list[int] = []

    def read(self, forms: list[str], pieces: list[tuple[int, ...]], breaks: list[bool]) -> Answers:
        count = len(forms) + 1
        self.widths.append(sum(map(len, pieces)))
        none = np.zeros(count, dtype=np.int64)
        states = np.zeros((count, 2), dtype=np.float32)
        starts = np.array([-1.0, *(1.0 if form[0].isupper() else -1.0 for form in forms)], dtype=np.float32)
        arcs = np.eye(count, k=-1, dtype=np.float32)
        names = np.tile(np.array([1, 0, 0], dtype=np.float32), (count, 1))
        return Answers(arcs, states, states, none, none, none, none, names, starts)

    def relations(self, answers: Answers, words: np.ndarray, heads: np.ndarray) -> Floats:
        return np.zeros((len(words), 2), dtype=np.float32)


class OnePiece:
    def of_all(self, forms: list[str]) -> list[tuple[int, ...]]:
        return [(7,) for _ in forms]


class NoTable:
    def of(self, form: str, tag: str, edit: str) -> str:
        return form


def reader(network: Starter) -> Reader:
    return Reader(network, LABELS, OnePiece(), NoTable(), Namer(LABELS.names))  # type: ignore[arg-type]


def words(lengths: list[int]) -> list[Word]:
    forms = [form for n in lengths for form in ["Start", *["on"] * (n - 1)]]
    return [Word(i, i + 1, form, False) for i, form in enumerate(forms)]


@settings(deadline=None)
@given(st.lists(st.integers(1, WINDOW + 60), max_size=12))
def test_sentences_come_whole(lengths: list[int]) -> None:
    network = Starter()
    found = list(reader(network).of_words(words(lengths)))
    assert [len(read.words) for read in found] == lengths
    assert all(read.heads == tuple(range(len(read.words))) for read in found)
    assert all(read.relations == ("root", *["dep"] * (len(read.words) - 1)) for read in found)
    assert all(width <= WIDEST for width in network.widths)


def test_a_sentence_without_end_is_cut() -> None:
    found = list(reader(Starter()).of_words(words([2 * WIDEST + 5])))
    assert [len(read.words) for read in found] == [WIDEST, WIDEST, 5]


def test_blank_lines_part_paragraphs_and_line_breaks_are_told() -> None:
    text = "Head\nline two\n \nBody text."
    first, second = paragraphs(text, 0, len(text))
    assert [(w.form, w.breaks) for w in first] == [("Head", False), ("line", True), ("two", False)]
    assert [(w.form, w.breaks) for w in second] == [("Body", False), ("text", False), (".", False)]
