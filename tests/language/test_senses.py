"""How a report is cut for the network that reads it as a whole."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language import load
from counterclaim.language.pieces import Pieces
from counterclaim.language.pipeline import SHIPPED
from counterclaim.language.senses import OPENING, WINDOW, cut, opening
from tests.trees import tree

LENGTHS = st.lists(st.integers(1, 12), min_size=1, max_size=80)


@given(lengths=LENGTHS, room=st.integers(12, 60))
def test_parts_follow_one_another_hold_every_word_and_keep_to_their_room(lengths: list[int], room: int) -> None:
    parts = cut(lengths, [i // 7 for i in range(len(lengths))], room)
    assert parts[0][0] == 0
    assert parts[-1][1] == len(lengths)
    assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert all(0 < sum(lengths[a:b]) <= room for a, b in parts)


@pytest.mark.parametrize(
    ("lengths", "sentences", "parts"),
    [
        ([5] * 4, [0, 0, 1, 1], [(0, 4)]),
        ([5] * 8, [0, 0, 0, 0, 0, 1, 1, 1], [(0, 5), (5, 8)]),
        ([5] * 8, [0] * 8, [(0, 6), (6, 8)]),
    ],
)
def test_a_long_report_is_cut_between_sentences_where_that_can_be(
    lengths: list[int], sentences: list[int], parts: list[tuple[int, int]]
) -> None:
    assert cut(lengths, sentences, 30) == parts


def test_an_outlet_opens_a_report_and_none_opens_nothing() -> None:
    pieces = Pieces(SHIPPED / "pieces.json")
    assert opening(pieces, "Lagos Courier") == [*pieces.of("Lagos"), *pieces.of("Courier"), *pieces.of(":")]
    assert opening(pieces, None) == opening(pieces, "") == []
    assert len(opening(pieces, "Incomprehensibilities " * 30)) <= OPENING


def test_every_word_has_a_vector_and_each_part_is_read_by_itself() -> None:
    senses = load().senses
    assert senses is not None
    one = tree("\n".join(["fell fall VERB 0 root", *["guards guard NOUN 1 nsubj"] * 8]))
    found = senses.read(one.tokens, "Lagos Courier")
    assert found.shape[0] == 9
    assert (found == senses.read(one.tokens, "Lagos Courier")).all()
    assert senses.read((), None).shape[0] == 0
    long = senses.read(one.tokens * (WINDOW // 4), None)
    assert long.shape == (9 * (WINDOW // 4), found.shape[1])
    assert (long[:WINDOW] == senses.read((one.tokens * (WINDOW // 4))[:WINDOW], None)).all()
