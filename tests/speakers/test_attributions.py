"""Who says what, in sentences whose trees are given."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.extract.actors import find_actors
from counterclaim.extract.mentions import Attribution
from counterclaim.extract.speakers import claimant_of, find_attributions
from counterclaim.gazetteer.actors import load
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse
from tests.told import Told, told
from tests.trees import tree

RELATIONS = ("nsubj", "obj", "conj", "parataxis", "ccomp", "acl", "appos", "punct")
CASES = told(Path(__file__).with_name("cases.txt"))


def _attributions(parse: Parse) -> tuple[Attribution, ...]:
    return find_attributions(parse, find_actors(parse, load()), load())


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.text[:40])
def test_says(case: Told) -> None:
    found = _attributions(case.parse)
    for name, party, cue, stance, word in case.of("says"):
        told = [a for a in found if a.cue.of(case.parse.text) == cue and case.token(word) in a.content]
        known = [(a.claimant.name, a.claimant.party, a.stance) for a in told]
        assert (name, party, Stance(stance)) in known, known
    for (word,) in case.of("narrator"):
        assert claimant_of(found, case.token(word)) is None


def test_the_inner_layer_stands_behind_the_words_and_the_chain_keeps_the_outer() -> None:
    case = next(c for c in CASES if c.text.startswith("AFP"))
    found = claimant_of(_attributions(case.parse), case.token("wounded"))
    assert found is not None
    assert found.claimant.name == "Ministry of Health of Iraq"
    assert [layer.name for layer in found.chain] == ["AFP", "Ministry of Health of Iraq"]


def test_a_speaker_keeps_his_name_and_his_body() -> None:
    case = next(c for c in CASES if "Ortega" in c.text)
    found = claimant_of(_attributions(case.parse), case.token("buried"))
    assert found is not None
    assert (found.claimant.speaker, found.claimant.sector) == ("Juan Ortega", "MIL")


@given(st.sampled_from(CASES))
def test_attributions_hold_tokens_of_the_parse_without_their_cue(case: Told) -> None:
    for found in _attributions(case.parse):
        assert set(found.content) <= set(range(len(case.parse.tokens)))
        assert list(found.content) == sorted(set(found.content))
        assert found.cue_token not in found.content
        assert found.chain[-1].name == found.claimant.name
        span = found.claimant_span
        assert span is None or span.of(case.parse.text).strip()


@given(st.sampled_from(CASES), st.data())
def test_no_tree_is_too_odd(case: Told, data: st.DataObject) -> None:
    """A parser may hang any word on any other: nothing may fail for it."""
    tokens = list(case.parse.tokens)
    sentence = case.parse.sentences[0]
    bent = data.draw(st.integers(sentence.start, sentence.end - 1))
    head = data.draw(st.integers(sentence.start, sentence.end - 1))
    relation = data.draw(st.sampled_from(["nsubj", "obj", "conj", "parataxis", "ccomp", "acl", "appos", "punct"]))
    if head not in case.parse.subtree(bent):
        tokens[bent] = replace(tokens[bent], head=head, deprel=relation)
    parse = Parse(case.parse.document, tuple(tokens), case.parse.sentences, case.parse.names)
    assert isinstance(_attributions(parse), tuple)


def test_an_owner_that_stands_behind_what_it_owns_is_heard() -> None:
    """A possessor hangs behind its noun in some trees; the span of the two still runs forward."""
    parse = tree(
        """spokesman spokesman NOUN 3 nsubj
Chad Chad PROPN 1 nmod:poss
said say VERB 0 root
nine nine NUM 5 nummod
men man NOUN 6 nsubj
fell fall VERB 3 ccomp"""
    )
    (found,) = _attributions(parse)
    assert (found.claimant.party, found.claimant_span) == ("TCD", parse.span(0, 2))
