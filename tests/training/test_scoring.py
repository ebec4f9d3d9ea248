"""Scores by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.language.reading import Read, Word
from training.conllu import Sentence, Tree
from training.scoring import Naming, Syntax, f1, spans


def gold(heads: tuple[int, ...]) -> Sentence:
    count = len(heads)
    return Sentence(
        ("w",) * count,
        Tree(("X",) * count, ("",) * count, ("",) * count, ("w",) * count, heads, ("dep",) * count),
    )


def found(heads: tuple[int, ...]) -> Read:
    same = ("X",) * len(heads)
    none = ("",) * len(heads)
    words = tuple(Word(0, 1, "w", False) for _ in heads)
    return Read(words, same, none, none, ("w",) * len(heads), heads, ("dep",) * len(heads), ())


def test_one_sentence_found_as_two() -> None:
    score = Syntax()
    score.add([gold((0, 1, 1, 3))], [found((0, 1)), found((0, 1))])
    shares = score.shares()
    assert shares["upos"] == 100
    assert shares["las"] == 75
    assert shares["las by CoNLL 2018"] == 75
    assert shares["sentences"] == 0


def test_a_subtype_counts_but_for_conll() -> None:
    score = Syntax()
    read = found((0, 1))
    score.add([gold((0, 1))], [replace(read, relations=("dep", "dep:part"))])
    shares = score.shares()
    assert (shares["las"], shares["las by CoNLL 2018"]) == (50, 100)


def test_names() -> None:
    score = Naming()
    score.add({(0, 1, "PER"), (2, 4, "ORG")}, {(0, 1, "PER"), (2, 3, "ORG")})
    assert score.shares() == {"all": 50.0, "ORG": 0.0, "PER": 100.0}


@pytest.mark.parametrize(
    ("tags", "want"),
    [
        (["B-PER", "I-PER", "O"], {(0, 2, "PER")}),
        (["B-PER", "B-PER"], {(0, 1, "PER"), (1, 2, "PER")}),
        (["?", "O", "B-LOC"], {(2, 3, "LOC")}),
        ([], set()),
    ],
)
def test_spans(tags: list[str], want: set[tuple[int, int, str]]) -> None:
    assert spans(tags) == want


def test_nothing_scores_nothing() -> None:
    assert f1(0, 0, 0) == 0
