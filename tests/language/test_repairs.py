"""What the trees of the network are made to keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.repairs import repaired
from counterclaim.language.trees import is_tree

NAMED = "nmod:desc nsubj cc nmod:desc appos root"
HURT = "nummod nsubj:pass aux:pass root cc nsubj:pass conj"
CASES = [
    # Brigadier A and Colonel B died: "and" on A, on Colonel, on B
    ([2, 6, 2, 5, 2, 0], NAMED, 5, (2, "appos")),
    ([2, 6, 4, 5, 1, 0], NAMED, 5, (2, "conj")),
    ([2, 6, 5, 5, 2, 0], NAMED, 5, (2, "conj")),
    # A, the general, died
    ([4, 3, 1, 0], "nsubj det appos root", 3, (1, "appos")),
    # six men were killed and three hurt
    ([2, 4, 4, 0, 7, 4, 4], HURT, 6, (7, "nsubj:pass")),
    # men were killed and three hurt, with a subject of its own already
    ([2, 4, 4, 0, 7, 7, 4], HURT, 6, (7, "nsubj:pass")),
    # it said Sunday that ten died; it said that on Sunday ten died
    ([2, 0, 6, 6, 6, 2], "nsubj root obl mark nsubj ccomp", 3, (2, "obl")),
    ([2, 0, 6, 6, 6, 2], "nsubj root mark obl nsubj ccomp", 4, (6, "obl")),
    # killed were three, and hurt others
    ([3, 3, 0, 3, 6, 3], "nsubj:pass aux:pass root obl cc conj", 1, (3, "nsubj:pass")),
]


@pytest.mark.parametrize(("heads", "relations", "word", "expected"), CASES)
def test_repairs(heads: list[int], relations: str, word: int, expected: tuple[int, str]) -> None:
    found, told = repaired(heads, tuple(relations.split()))
    assert (found[word - 1], told[word - 1]) == expected


LABELS = st.sampled_from(["nsubj", "nsubj:pass", "conj", "appos", "cc", "compound", "obl", "mark", "ccomp"])


@given(st.data(), st.integers(1, 9))
def test_a_tree_stays_a_tree(data: st.DataObject, count: int) -> None:
    order = data.draw(st.permutations(range(1, count + 1)))
    heads = [0] * count
    for at, word in enumerate(order[1:], 1):
        heads[word - 1] = data.draw(st.sampled_from(order[:at]))
    relations = ["root" if head == 0 else data.draw(LABELS) for head in heads]
    found, told = repaired(heads, tuple(relations))
    assert is_tree(found)
    assert [relation == "root" for relation in told] == [head == 0 for head in found]
