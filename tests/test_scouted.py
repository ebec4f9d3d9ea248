"""What is made of the columns that the scout gives for each word."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from counterclaim.extract.scouted import CUE, FATES, SURE_CUE, cues, fates
from counterclaim.model.claim import Status
from tests.trees import tree

PARSE = tree(
    """Chad Chad PROPN 2 nsubj
counts count VERB 0 root
nine nine NUM 2 obj"""
)


def test_each_column_is_a_fate_and_the_last_that_of_words_that_report() -> None:
    seen = np.zeros((3, CUE + 1), dtype=np.float32)
    seen[2, FATES.index(Status.CAPTURED)] = 0.9
    seen[1, CUE] = SURE_CUE
    seen[0, CUE] = SURE_CUE - 0.1
    parse = replace(PARSE, scouted=lambda: seen)
    told = fates(parse)
    assert told is not None
    assert told.shape == (3, len(FATES))
    assert FATES[int(told[2].argmax())] is Status.CAPTURED
    assert cues(parse) == {1}


def test_without_a_scout_nothing_is_seen_and_in_no_words_neither() -> None:
    assert fates(PARSE) is None
    assert cues(PARSE) == frozenset()
    empty = replace(PARSE, scouted=lambda: np.zeros((0, 0), dtype=np.float32))
    told = fates(empty)
    assert told is not None
    assert told.shape == (0, len(FATES))
    assert cues(empty) == frozenset()
