"""Statements in sentences whose trees are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.extract.actors import find_actors
from counterclaim.extract.mentions import StatementMention
from counterclaim.extract.speakers import find_attributions
from counterclaim.extract.statements import find_statements
from counterclaim.gazetteer.actors import load
from tests.told import Told, told

CASES = told(Path(__file__).with_name("statement_cases.txt"))


def _statements(case: Told) -> tuple[StatementMention, ...]:
    actors = find_actors(case.parse, load())
    return find_statements(case.parse, find_attributions(case.parse, actors, load()), actors)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_statements(case: Told) -> None:
    found = _statements(case)
    known = {(str(s.stance), s.claimant.party, s.statement.target or "-", s.statement.about) for s in found}
    assert known == set(case.of("states"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_evidence_is_of_the_text_and_holds_the_cue(case: Told) -> None:
    for statement in _statements(case):
        assert statement.evidence.covers(case.parse.tokens[statement.cue_token].span)
        assert statement.statement.about in case.parse.text
