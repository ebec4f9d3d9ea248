"""Actors in sentences whose trees are given."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.extract.actors import find_actors
from counterclaim.gazetteer.actors import load
from tests.told import Told, told

CASES = told(Path(__file__).with_name("actor_cases.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_actors(case: Told) -> None:
    found = find_actors(case.parse, load())
    known = {
        (m.span.of(case.parse.text), m.actor.name, m.actor.party or "-", m.speaker or "-", m.adjective)
        for m in found
    }
    for words, name, party, speaker in case.of("actor"):
        assert (words, name, party, speaker, False) in known
    for words, name, party, speaker in case.of("adjective"):
        assert (words, name, party, speaker, True) in known
    for (word,) in case.of("none"):
        assert not [m for m in found if m.start <= case.token(word) < m.end]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_mentions_are_in_order_and_cover_their_heads(case: Told) -> None:
    found = find_actors(case.parse, load())
    assert [m.start for m in found] == sorted(m.start for m in found)
    for mention in found:
        assert mention.start <= mention.head < mention.end
        assert mention.span == case.parse.span(mention.start, mention.end)
