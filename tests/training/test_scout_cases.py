"""Which words of a labelled report stand for its people."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.figures import GoldReport
from counterclaim.evaluate.matching import Compared
from counterclaim.extract.figures.sensed import DOUBT, SURE
from counterclaim.extract.numbers import find_counts
from counterclaim.extract.scouted import FATES
from tests.trees import tree
from training.scout_cases import as_scouted, fated, word_of

PARSE = tree(
    """The the DET 2 det DT
driver driver NOUN 9 nsubj:pass NN
of of ADP 5 case IN
a a DET 5 det DT
bus bus NOUN 2 nmod NN
and and CCONJ 8 cc CC
three three NUM 8 nummod CD
pupils pupil NOUN 2 conj NNS
killed kill VERB 0 root VBN"""
)


@pytest.mark.parametrize(
    ("start", "end", "word"), [(0, 5, "driver"), (6, 8, "three"), (6, 9, "three"), (8, 9, "killed")]
)
def test_a_number_stands_for_people_else_the_noun_that_the_phrase_hangs_on(start: int, end: int, word: str) -> None:
    found = word_of(PARSE, PARSE.span(start, end), find_counts(PARSE))
    assert found is not None
    assert PARSE.tokens[found].text == word


def test_the_displaced_have_no_fate() -> None:
    figures = (
        Compared((PARSE.span(6, 8),), "killed", 3, 3),
        Compared((PARSE.span(0, 5),), "displaced", 1, 1),
    )
    told = fated(GoldReport(PARSE.document.report, figures, ()), PARSE, find_counts(PARSE))
    assert told == ((6, FATES.index(figures[0].status)),)


def test_who_knows_the_labels_is_sure_of_them_and_doubts_no_figure_of_the_rules() -> None:
    likely = as_scouted(len(PARSE.tokens), ((6, 0),))
    assert likely[6, 0] > SURE
    assert likely.min() >= DOUBT
    assert (likely > SURE).sum() == 1
