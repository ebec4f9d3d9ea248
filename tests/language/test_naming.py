"""A name begins before it goes on, and the best such sequence is found."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from counterclaim.language.naming import KnownNames, Namer

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC")
scores = st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, len(TAGS)), elements=st.integers(-9, 9)))


def allowed(path: tuple[int, ...]) -> bool:
    tags = ["O", *(TAGS[i] for i in path)]
    return all(not b.startswith("I-") or a[2:] == b[2:] for a, b in pairwise(tags))


def tags_of(names: list[tuple[int, int, str]], count: int) -> list[str]:
    out = ["O"] * count
    for start, end, kind in names:
        out[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (end - start - 1)]
    return out


@given(scores)
def test_the_best_allowed_sequence(table: np.ndarray) -> None:
    count = len(table)
    paths = [p for p in product(range(len(TAGS)), repeat=count) if allowed(p)]
    best = max(sum(table[i, t] for i, t in enumerate(path)) for path in paths)
    found = tags_of(Namer(TAGS).names(table), count)
    assert sum(table[i, TAGS.index(tag)] for i, tag in enumerate(found)) == best


def test_a_name_of_two_words() -> None:
    table = np.array([[0, 5, 0, 0, 0], [0, 0, 5, 0, 1], [5, 0, 0, 0, 0]], dtype=np.float32)
    assert Namer(TAGS).names(table) == [(0, 2, "PER")]


def test_an_inside_alone_becomes_a_beginning() -> None:
    table = np.array([[0, 4, 5, 0, 0]], dtype=np.float32)
    assert Namer(TAGS).names(table) == [(0, 1, "PER")]


KNOWN = KnownNames({"Saudi Arabia": "LOC", "Arabia": "LOC", "Turkey": "LOC", "al - Qaeda": "ORG"})


@pytest.mark.parametrize(
    ("words", "want"),
    [
        ("in SAUDI ARABIA now", [(1, 3, "LOC")]),
        ("Arabia and Turkey", [(0, 1, "LOC"), (2, 3, "LOC")]),
        ("a turkey", []),
        ("of al - Qaeda", [(1, 4, "ORG")]),
        ("Saudi", []),
        ("", []),
    ],
)
def test_known_names(words: str, want: list[tuple[int, int, str]]) -> None:
    assert KNOWN.found(words.split()) == want


def test_a_known_name_tips_the_scales() -> None:
    table = np.array([[1, 0, 0, 0, 0]], dtype=np.float32)
    assert Namer(TAGS).names(table.copy(), ["Turkey"]) == []
    assert Namer(TAGS, KNOWN).names(table.copy(), ["Turkey"]) == [(0, 1, "LOC")]
