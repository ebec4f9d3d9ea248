"""Any scores give one tree with one root, and no other such tree scores higher."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from counterclaim.language.trees import heads, is_tree

scores = st.integers(1, 12).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.floats(-50, 50, width=32)))
few = st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, n + 1), elements=st.integers(-20, 20)))


@given(scores)
def test_one_root_and_no_cycle(table: np.ndarray) -> None:
    assert is_tree(heads(table))


@given(few)
def test_no_tree_scores_higher(table: np.ndarray) -> None:
    def value(found: tuple[int, ...]) -> float:
        return float(sum(table[i, head] for i, head in enumerate(found)))

    count = len(table)
    trees = [t for t in product(range(count + 1), repeat=count) if is_tree(list(t))]
    assert value(tuple(heads(table))) == pytest.approx(max(map(value, trees)))


@pytest.mark.parametrize(
    ("found", "tree"),
    [
        ([0], True),
        ([2, 0], True),
        ([2, 1], False),
        ([0, 0], False),
        ([0, 3, 2], False),
        ([3, 1, 0], True),
        ([1], False),
    ],
)
def test_is_tree(found: list[int], tree: bool) -> None:
    assert is_tree(found) is tree
