"""The sketch of a story tells how much of it another shares, not merely whether one shingle is the same."""

from __future__ import annotations

import random

import numpy as np
import pytest

from counterclaim.link.copies import sketch


@pytest.mark.parametrize("kept", [0.0, 0.3, 0.5, 0.8, 1.0])
def test_likeness_is_near_the_share_of_words_in_a_row_that_two_stories_have_in_common(kept: float) -> None:
    chance = random.Random(3)
    words = [f"w{chance.randrange(10**6)}" for _ in range(400)]
    cut = int(kept * len(words))
    other = words[:cut] + [f"x{chance.randrange(10**6)}" for _ in words[cut:]]
    one, two = (np.frombuffer(sketch(" ".join(told)).values, dtype="<u4") for told in (words, other))
    assert float(np.mean(one == two)) == pytest.approx(kept / (2 - kept), abs=0.12)
    assert len(set(one.tolist())) > 100
