"""Reports with their events marked, as the chronicler learns from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.extract.chronicled import ACTOR, ACTORS_LAND, RECIPIENT, RECIPIENTS_LAND, TYPES
from counterclaim.language.pieces import Pieces
from counterclaim.model.text import Span
from tests.by_rules import language
from tests.trees import tree
from training.chronicle_cases import Chronicled, read_chronicled, word_at

PIECES = Path("src/counterclaim/language/pieces.json")
REPORT = """@x-1|A Wire|2031-03-05|wire|made up
ASSAULT@raided;MLI;Malian troops;;a camp	Malian troops raided a camp near Gao.
-	It rained.

ACCUSE@blamed;;The governor;MLI;the army & ASSAULT@raid;MLI;the army;;;denied	The governor blamed the army; no raid had been ordered, Bamako said.
"""  # noqa: E501
KILLED = """Some some PRON 2 nsubj PRP
killed kill VERB 0 root VBD
and and CCONJ 4 cc CC
killed kill VERB 2 conj VBD"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Chronicled:
    path = tmp_path_factory.mktemp("events") / "x.txt"
    path.write_text(REPORT, encoding="utf-8")
    (found,) = read_chronicled(path, language(), Pieces(PIECES))
    return found


def test_each_event_has_its_word_its_type_and_whether_it_was_not(report: Chronicled) -> None:
    told = [(TYPES[deed.type], deed.denied) for deed in report.deeds]
    assert told == [("ASSAULT", False), ("ACCUSE", False), ("ASSAULT", True)]
    assert [report.sentences[deed.word] for deed in report.deeds] == [0, 2, 2]


def test_who_takes_part_is_pointed_at_by_words_and_by_land(report: Chronicled) -> None:
    raid, blame, denied = (deed.parts for deed in report.deeds)
    assert raid[ACTOR] == {1}
    assert raid[RECIPIENT] is not None
    assert len(raid[RECIPIENT]) == 1
    assert 0 in (raid[ACTORS_LAND] or ())
    assert raid[RECIPIENTS_LAND] is None  # a camp of no known land
    assert blame[ACTORS_LAND] is None
    assert denied[RECIPIENT] == denied[RECIPIENTS_LAND] == frozenset()


@pytest.mark.parametrize(("word", "at"), [("killed", 1), ("killed#2", 3), ("killed#3", None), ("kill", None)])
def test_a_word_is_found_by_its_form_and_its_turn(word: str, at: int | None) -> None:
    parse = tree(KILLED)
    found = word_at(parse, Span(0, len(parse.text)), word)
    assert (found.index if found else None) == at
