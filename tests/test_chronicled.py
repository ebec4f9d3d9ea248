"""What the chronicler's rows say, taken apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.chronicled import DENIED, KEYS, ROLES, STANDS, TYPES, of_rows, stands
from counterclaim.extract.events.lexicon import types
from tests.chronicles import told


@pytest.mark.parametrize(
    ("at", "expected"), [(0, [1, 1, 5, 5, 5]), (1, [0, 1, 5, 5, 5]), (2, [3, 3, 1, 5, 5]), (4, [4, 4, 3, 2, 1])]
)
def test_where_a_word_stands_is_seen_from_the_word_of_the_event(at: int, expected: list[int]) -> None:
    assert stands(np.array([0, 0, 4, 7, 8]), at).tolist() == expected


@given(st.integers(1, 30), st.integers(0, 2**32 - 1))
def test_somebody_or_nobody_is_told_in_each_role(words: int, seed: int) -> None:
    width = DENIED + 1 + len(ROLES) * (1 + 2 * KEYS + STANDS)
    rows = np.random.default_rng(seed).normal(size=(words, width)).astype(np.float32)
    found = of_rows(rows, [0] * words)
    for role in ROLES:
        likely = found.who(role, words - 1)
        assert likely.shape == (1 + words,)
        assert likely.sum() == pytest.approx(1, abs=1e-4)


def test_its_types_are_those_of_the_lexicon() -> None:
    assert set(TYPES) == set(types())


def test_what_asks_finds_what_answers() -> None:
    found = told(4, {2: ("ASSAULT", 0.9)}, points={(0, 2): 1, (1, 2): None})
    assert int(found.who(0, 2).argmax()) == 1 + 1
    assert int(found.who(1, 2).argmax()) == 0
