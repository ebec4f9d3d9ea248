"""Batches of one width have one shape, and what fills them up has no answer."""

from __future__ import annotations

import random

import pytest

torch = pytest.importorskip("torch", reason="the recipe's own requirements are not installed")

from counterclaim.language.pieces import Pieces  # noqa: E402
from counterclaim.language.pipeline import SHIPPED  # noqa: E402
from training.batches import NOTHING, Maker  # noqa: E402
from training.conllu import Sentence, Tree  # noqa: E402
from training.labels import Labels  # noqa: E402
from training.windows import of_sentences  # noqa: E402


def maker() -> Maker:
    labels = Labels(("X",), ("x",), ("",), ("o|0|",), ("root", "dep"))
    return Maker(labels, Pieces(SHIPPED / "pieces.json"), random.Random(1), hidden=0.0)


def flat(n: int) -> Sentence:
    """The first word governs all others."""
    tree = Tree(("X",) * n, ("x",) * n, ("",) * n, ("a",) * n, (0, *[1] * (n - 1)), ("root", *["dep"] * (n - 1)))
    return Sentence(("a",) * n, tree)


@pytest.mark.parametrize(("lengths", "shape"), [((1,), (8, 8)), ((3, 6), (8, 8)), ((7,), (4, 16))])
def test_few_windows_fill_the_shape_of_many(lengths: tuple[int, ...], shape: tuple[int, int]) -> None:
    making = maker()
    batch = making.batch(list(of_sentences(map(flat, lengths), making.size)), 64)
    assert batch.inputs.pieces.shape == batch.inputs.words.shape == batch.heads.shape == shape
    assert int((batch.heads != NOTHING).sum()) == sum(lengths)
    assert int(batch.inputs.words.sum()) == sum(lengths) + len(lengths)
    assert all(int((tags == NOTHING).sum()) for tags in batch.tags.values())


def test_the_first_word_is_the_root_and_its_children_know_it() -> None:
    making = maker()
    (heads,) = making.batch(list(of_sentences([flat(3)], making.size))).heads.tolist()
    assert heads == [NOTHING, 0, 1, 1, *[NOTHING] * 4]
