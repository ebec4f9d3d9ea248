"""A varied sentence keeps its words, whatever their case and quotes."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.words import plain
from training.augment import vary
from training.conllu import Sentence, Tree

FORMS = ('"', "Baku", "did", "n't", "fall", '"')
TREE = Tree(("X",) * 6, ("``", "NNP", "VBD", "RB", "VB", "''"), ("",) * 6, FORMS, (0,) * 6, ("dep",) * 6)
SENTENCE = Sentence(FORMS, TREE)


@given(st.integers())
def test_words_stay(seed: int) -> None:
    varied = vary(SENTENCE, random.Random(seed))
    assert [plain(form).lower() for form in varied.forms] == [form.lower() for form in FORMS]
    assert varied.tree is SENTENCE.tree


def test_all_ways_come_up() -> None:
    chance = random.Random(1)
    seen = {vary(SENTENCE, chance).forms for _ in range(500)}
    assert ("“", "BAKU", "DID", "N’T", "FALL", "”") in seen
    assert ('"', "Baku", "Did", "n't", "Fall", '"') in seen
    assert ('"', "baku", "did", "n't", "fall", '"') in seen
    assert FORMS in seen
