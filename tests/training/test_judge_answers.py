"""What marked contradictions teach of sayings: which answers which, and which teach nothing."""

from __future__ import annotations

import pytest

from counterclaim.extract.sayings import find_sayings
from counterclaim.model.text import Span
from tests.weigh.test_answers import BURNED, DENIAL, DENIED, FELL, PARSE, RAIN, SAID
from training.judge_answers import best, labels_of
from training.marks import Mark, Marked

SAYINGS = find_sayings(PARSE, (SAID, DENIED))


def marked(**words: str) -> Marked:
    """Marks of the words of the report, each by the name of what it says."""
    starts = ((PARSE.text.index(told), told, mark) for mark, told in words.items())
    marks = (Mark(at, at + len(told), (mark.replace("_", ">"),)) for at, told, mark in starts)
    return Marked(("r", "", "2020-01-01"), PARSE.text, tuple(marks))


@pytest.mark.parametrize(
    ("words", "saying"),
    [
        pytest.param("towns fell", FELL, id="all of it"),
        pytest.param("denied losing", DENIAL, id="its head and more"),
        pytest.param("fell and burned", BURNED, id="the one that shares the most"),
        pytest.param("Sudan", None, id="nothing of it"),
    ],
)
def test_the_saying_that_marked_words_are(words: str, saying: int | None) -> None:
    start = PARSE.text.index(words)
    assert best(PARSE, Span(start, start + len(words)), SAYINGS) == saying


def test_a_denial_answers_its_claim_and_others_answer_nothing() -> None:
    labels = labels_of(PARSE, marked(A1="towns fell", D1_A1="denied losing towns"), SAYINGS)
    assert labels == {FELL: frozenset(), BURNED: frozenset(), DENIAL: {FELL}, RAIN: frozenset()}


def test_another_count_answers_too_and_what_its_claim_is_not_found_for_teaches_nothing() -> None:
    assert labels_of(PARSE, marked(A1="and burned", R1_A1="Rain fell there"), SAYINGS)[RAIN] == {BURNED}
    assert DENIAL not in labels_of(PARSE, marked(A1="Sudan", D1_A1="denied losing towns"), SAYINGS)
