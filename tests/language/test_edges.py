"""Where the name of a person begins and ends."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.language.edges import edged


@pytest.mark.parametrize(
    ("words", "found", "names"),
    [
        ("Prince Harald left", [(0, 2, "PER")], [(1, 2, "PER")]),
        ("Tsar left", [(0, 1, "PER")], [(0, 1, "PER")]),
        ("Olaf III left", [(0, 1, "PER")], [(0, 2, "PER")]),
        ("Olaf the Bold left", [(0, 1, "PER")], [(0, 3, "PER")]),
        ("Olaf the bold left", [(0, 1, "PER")], [(0, 1, "PER")]),
        ("John Doe , Jr. left", [(0, 2, "PER")], [(0, 4, "PER")]),
        ("Olaf the Great Belt", [(0, 1, "PER"), (2, 4, "LOC")], [(0, 1, "PER"), (2, 4, "LOC")]),
        ("Saint Lucia", [(0, 2, "LOC")], [(0, 2, "LOC")]),
    ],
)
def test_edges(words: str, found: list[tuple[int, int, str]], names: list[tuple[int, int, str]]) -> None:
    assert edged(found, words.split()) == names


WORDS = st.lists(st.sampled_from(["Lord", "Olaf", "the", "Great", "IV", ",", "Jr.", "left"]), max_size=9)


@given(WORDS, st.lists(st.integers(0, 9), max_size=6, unique=True))
def test_names_stay_whole_in_order_and_apart(forms: list[str], cuts: list[int]) -> None:
    ends = sorted(cut for cut in cuts if cut <= len(forms))
    names = [(start, end, "PER") for start, end in zip(ends[::2], ends[1::2], strict=False)]
    out = edged(names, forms)
    assert len(out) == len(names)
    assert all(0 <= start < end <= len(forms) for start, end, _ in out)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(out))
