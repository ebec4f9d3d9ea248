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
    # it began late; they named two
    ([2, 0, 2, 2, 2, 2, 6], "nsubj root advmod punct nsubj parataxis obj", 5, (6, "nsubj")),
    # it said Sunday that ten died; it said that on Sunday ten died
    ([2, 0, 6, 6, 6, 2], "nsubj root obl mark nsubj ccomp", 3, (2, "obl")),
    ([2, 0, 6, 6, 6, 2], "nsubj root mark obl nsubj ccomp", 4, (6, "obl")),
    # killed were three, and hurt others
    ([3, 3, 0, 3, 6, 3], "nsubj:pass aux:pass root obl cc conj", 1, (3, "nsubj:pass")),
]

LIST = "nsubj det appos cc nummod conj root"
LISTS = [
    # men, a boy and two girls died
    ([7, 3, 1, 6, 6, 3, 0], LIST, 3, (1, "conj")),
    ([7, 3, 1, 6, 6, 3, 0], LIST, 6, (1, "conj")),
    # the same, two girls joined to the men; men, the guards, and two girls died
    ([7, 3, 1, 6, 6, 1, 0], LIST, 3, (1, "conj")),
    ([8, 3, 1, 3, 7, 7, 1, 0], "nsubj det appos punct cc nummod conj root", 3, (1, "appos")),
    # A, the chief and heir, died: the heir joined to A
    ([7, 3, 1, 5, 1, 1, 0], "nsubj det appos cc conj punct root", 3, (1, "appos")),
    # men, a boy and two girls, died
    ([8, 3, 1, 6, 6, 3, 1, 0], LIST.replace("root", "punct root"), 3, (1, "appos")),
]
TAGS = "NNS VBD VBN CC CD JJ".split()
GAPS = [
    # a report of four men killed: killed and "of" on men
    ([2, 0, 6, 5, 2, 1], "det root mark nummod nmod acl", "DT NN IN CD NNS VBN".split(), 6, (5, "acl")),
    ([2, 0, 6, 5, 2, 1], "det root mark nummod nmod acl", "DT NN IN CD NNS VBN".split(), 3, (5, "case")),
    # men were killed and four wounded: four on killed, four on men
    ([3, 3, 0, 5, 3, 5], "nsubj:pass aux:pass root cc conj orphan", TAGS, 5, (6, "nsubj:pass")),
    ([3, 3, 0, 5, 1, 5], "nsubj:pass aux:pass root cc conj acl", TAGS, 6, (3, "conj")),
    ([3, 3, 0, 5, 3, 5], "nsubj:pass aux:pass root cc conj orphan", TAGS, 4, (6, "cc")),
    # it announced six killed; whom it announced killed
    ([2, 0, 4, 2], "nsubj root obj ccomp", "PRP VBD CD VBN".split(), 3, (4, "nsubj:pass")),
    ([3, 4, 4, 0, 3], "obj nsubj nsubj root ccomp", "WP PRP PRP VBD VBN".split(), 1, (3, "obj")),
    # reporter A and cameraman B died: B on the reporter, the cameraman on A
    ([6, 1, 4, 2, 1, 0], "nsubj flat cc conj appos root", "NN NNP CC NN NNP VBD".split(), 5, (4, "flat")),
    ([6, 1, 4, 2, 1, 0], "nsubj flat cc conj appos root", "NN NNP CC NN NNP VBD".split(), 4, (1, "conj")),
    ([3, 3, 0], "nsubj nsubj root", "NN NNP VBD".split(), 2, (1, "flat")),
    # the post A holds fell: A is who holds it
    ([4, 3, 1, 0], "nsubj nsubj acl:relcl root", "NN NNP VBZ VBD".split(), 2, (3, "nsubj")),
    # one lost two and another four: no participle behind it
    ([2, 0, 2, 5, 2, 5], "nsubj root obj cc conj orphan", "NN VBD CD CC NN CD".split(), 5, (2, "conj")),
    # they met officials and soldiers wounded there: a verb of meeting is no participle of theirs
    ([2, 0, 2, 5, 3, 5], "nsubj root obj cc conj acl", "PRP VBZ NNS CC NNS VBN".split(), 5, (3, "conj")),
]


@pytest.mark.parametrize(("heads", "relations", "word", "expected"), LISTS)
def test_lists(heads: list[int], relations: str, word: int, expected: tuple[int, str]) -> None:
    found, told = repaired(heads, tuple(relations.split()))
    assert (found[word - 1], told[word - 1]) == expected


@pytest.mark.parametrize(("heads", "relations", "tags", "word", "expected"), GAPS)
def test_gaps(heads: list[int], relations: str, tags: list[str], word: int, expected: tuple[int, str]) -> None:
    found, told = repaired(heads, tuple(relations.split()), tags)
    assert (found[word - 1], told[word - 1]) == expected


@pytest.mark.parametrize(("heads", "relations", "word", "expected"), CASES)
def test_repairs(heads: list[int], relations: str, word: int, expected: tuple[int, str]) -> None:
    found, told = repaired(heads, tuple(relations.split()))
    assert (found[word - 1], told[word - 1]) == expected


LABELS = st.sampled_from(
    "nsubj nsubj:pass conj appos cc compound obl mark ccomp acl orphan nummod parataxis".split()
)


@given(st.data(), st.integers(1, 9))
def test_a_tree_stays_a_tree(data: st.DataObject, count: int) -> None:
    order = data.draw(st.permutations(range(1, count + 1)))
    heads = [0] * count
    for at, word in enumerate(order[1:], 1):
        heads[word - 1] = data.draw(st.sampled_from(order[:at]))
    relations = ["root" if head == 0 else data.draw(LABELS) for head in heads]
    tags = [data.draw(st.sampled_from(["NN", "NNS", "NNP", "CD", "VBN", "VBD", "JJ", "CC", "IN"])) for _ in heads]
    found, told = repaired(heads, tuple(relations), tags)
    assert is_tree(found)
    assert [relation == "root" for relation in told] == [head == 0 for head in found]
