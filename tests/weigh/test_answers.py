"""Clauses and who tells them, which of them the judge hears against which, and the claims that come of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from counterclaim.extract.answered import with_answers
from counterclaim.extract.mentions import ActorMention, Answer, Attribution
from counterclaim.extract.sayings import account, find_sayings
from counterclaim.extract.weigh import judge
from counterclaim.extract.weigh.answers import ANSWER, NOTHING, Sayings, asked_answer, may_answer, weigh_answers
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Claim, Claimant, Kind, Stance
from tests.claims import figure
from tests.trees import tree
from tests.weigh.learnt import WIDTH, learnt

PARSE = tree(
    """Chad Chad PROPN 2 nsubj
said say VERB 0 root
towns town NOUN 4 nsubj
fell fall VERB 2 ccomp
and and CCONJ 6 cc
burned burn VERB 4 conj
. . PUNCT 2 punct""",
    """Sudan Sudan PROPN 2 nsubj
denied deny VERB 0 root
losing lose VERB 2 ccomp
towns town NOUN 3 obj
. . PUNCT 2 punct""",
    """Rain rain NOUN 2 nsubj
fell fall VERB 0 root
there there ADV 2 advmod
. . PUNCT 2 punct""",
)
CHAD, SUDAN = Claimant("Chad", "TCD"), Claimant("Sudan", "SDN")
SAID = Attribution((2, 3, 4, 5), CHAD, PARSE.tokens[0].span, PARSE.tokens[1].span, 1, Stance.ASSERTED, "verb:say")
DENIED = Attribution((9, 10), SUDAN, PARSE.tokens[7].span, PARSE.tokens[8].span, 8, Stance.DENIED, "verb:deny")
ACTORS = tuple(
    ActorMention(at, at + 1, at, PARSE.tokens[at].span, Actor(code, code, Sector.GOVERNMENT, code), "name:state")
    for at, code in ((0, "TCD"), (7, "SDN"))
)
SAYINGS = find_sayings(PARSE, (SAID, DENIED))
FELL, BURNED, DENIAL, RAIN = range(4)


def test_clauses_are_sayings_of_who_tells_them_and_a_denial_is_one_act() -> None:
    told = [(account(s.claimant), s.spans[0].of(PARSE.text), s.acts) for s in SAYINGS]
    assert told == [
        ("TCD", "towns fell", False),
        ("TCD", "burned", False),
        ("SDN", "denied losing towns", True),
        ("", "Rain fell there", False),
    ]


def test_an_outlets_own_voice_says_nothing_of_what_it_has_others_say() -> None:
    everything = tuple(range(len(PARSE.tokens)))
    nowhere = replace(PARSE.tokens[0].span, end=PARSE.tokens[0].span.start)
    own = Attribution(everything, Claimant("Watch", "Watch"), None, nowhere, 0, Stance.ASSERTED, "outlet's own voice")
    told = [(account(s.claimant), s.spans[0].of(PARSE.text)) for s in find_sayings(PARSE, (own, SAID, DENIED))]
    assert told == [
        ("TCD", "towns fell"),
        ("TCD", "burned"),
        ("SDN", "denied losing towns"),
        ("Watch", "Rain fell there"),
    ]


def test_a_saying_may_answer_what_others_say_or_nothing() -> None:
    asked = asked_answer(Sayings(PARSE, SAYINGS, ACTORS), DENIAL)
    assert set(asked.options[ANSWER]) == {NOTHING, str(FELL), str(BURNED), str(RAIN)}
    assert asked.options[ANSWER][str(FELL)].kind == "says asserted last, 1 shared"
    assert asked.options[ANSWER][str(RAIN)].kind == "told, 0 shared"
    assert [PARSE.tokens[at].text for at, _ in asked.options[ANSWER][str(FELL)].mentions] == ["fell", "towns"]
    assert {"saying does denied", "saying of state", "saying by deny", "saying is denying"} <= set(asked.known)


def test_two_bodies_of_one_state_may_answer_each_other() -> None:
    army = replace(SAID, claimant=Claimant("Army of Sudan", "SDN"))
    accounts = Sayings(PARSE, find_sayings(PARSE, (army, DENIED)), ACTORS)
    options = asked_answer(accounts, DENIAL).options[ANSWER]
    assert options[str(FELL)].kind == "says asserted akin, 1 shared"
    same = Sayings(PARSE, find_sayings(PARSE, (replace(SAID, claimant=SUDAN), DENIED)), ACTORS)
    assert set(asked_answer(same, DENIAL).options[ANSWER]) == {NOTHING, str(RAIN)}


def test_two_who_say_something_together_answer_nothing_of_it() -> None:
    both = [replace(SAID, content=words, claimant=who) for words, who in (((2, 3), CHAD), ((4, 5), SUDAN))]
    sayings = find_sayings(PARSE, both)
    chad = next(i for i, s in enumerate(sayings) if account(s.claimant) == "TCD")
    assert {account(sayings[j].claimant) for j in Sayings(PARSE, sayings, ACTORS).others(chad)} == {""}


def test_what_quotes_a_claim_may_answer_it_and_no_other_shares_words_with_what_it_answers() -> None:
    quoted = Attribution((9, 10), CHAD, None, PARSE.tokens[9].span, 9, Stance.ASSERTED, "noun:loss")
    sayings = find_sayings(PARSE, (quoted, DENIED))
    inner = next(i for i, s in enumerate(sayings) if account(s.claimant) == "TCD")
    outer = next(i for i, s in enumerate(sayings) if s.acts)
    accounts = Sayings(PARSE, sayings, ACTORS)
    assert inner in accounts.others(outer)
    assert outer not in accounts.others(inner)


def test_a_scrap_or_what_is_told_by_the_way_goes_against_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [may_answer(PARSE, s) for s in SAYINGS] == [False, False, True, True]
    monkeypatch.setattr("counterclaim.extract.weigh.answers.WORDS_LEAST", 1)
    assert [may_answer(PARSE, s) for s in SAYINGS] == [True, True, True, True]
    aside = [replace(t, deprel="xcomp", head=SAYINGS[BURNED].head) for t in PARSE.tokens]
    within = replace(SAYINGS[FELL], said=replace(SAID, content=(*SAID.content, SAYINGS[BURNED].head)))
    assert not may_answer(replace(PARSE, tokens=tuple(aside)), within)


def test_a_scrap_that_counts_may_go_against_a_count() -> None:
    counted = [replace(t, upos="NUM") if t.index in SAYINGS[FELL].tokens else t for t in PARSE.tokens]
    assert may_answer(replace(PARSE, tokens=tuple(counted)), SAYINGS[FELL])


def answers(monkeypatch: pytest.MonkeyPatch, meant: dict[int, float]) -> list[tuple[str, str]]:
    """The answers where a network means some words of the report."""
    vectors = np.full((len(PARSE.tokens), WIDTH), -9.0, dtype=np.float32)
    for word, much in meant.items():
        vectors[word, 0] = much
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    found = weigh_answers(replace(PARSE, sensed=lambda: vectors), SAYINGS, ACTORS)
    return [(a.saying.spans[0].of(PARSE.text), a.answered.spans[0].of(PARSE.text)) for a in found]


def test_what_is_meant_is_answered_by_few_of_each_account_and_once_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [("denied losing towns", "towns fell"), ("Rain fell there", "towns fell")]
    assert answers(monkeypatch, {3: 9.0}) == both
    assert answers(monkeypatch, {13: 9.0}) == [("denied losing towns", "Rain fell there")]
    assert answers(monkeypatch, {8: 9.0}) == [("Rain fell there", "denied losing towns")]
    monkeypatch.setattr("counterclaim.extract.weigh.answers.WORDS_LEAST", 1)
    assert ("towns fell", "denied losing towns") in answers(monkeypatch, {8: 9.0})
    monkeypatch.setattr("counterclaim.extract.weigh.answers.EACH", 0)
    assert answers(monkeypatch, {8: 9.0}) == []


def test_nothing_is_answered_where_nothing_is_likely_or_no_network_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers(monkeypatch, {}) == []
    assert weigh_answers(PARSE, SAYINGS, ACTORS) == ()


def made(*claims: Claim, answered: int = FELL) -> tuple[Claim, ...]:
    return with_answers(PARSE, claims, (Answer(SAYINGS[DENIAL], SAYINGS[answered]),), ACTORS)


def test_a_saying_that_is_no_claim_becomes_a_statement_that_the_answer_names() -> None:
    told, denial = sorted(made(), key=lambda c: c.evidence[0])
    assert (told.kind, told.stance, told.claimant.party) == (Kind.STATEMENT, Stance.ASSERTED, "TCD")
    assert (denial.stance, denial.answers) == (Stance.DENIED, (told.id,))
    assert dict(denial.spans) == {"cue": DENIED.cue, "claimant": DENIED.claimant_span}


def test_a_claim_over_the_words_of_a_saying_stands_for_it() -> None:
    known = replace(made()[0], claimant=CHAD, evidence=SAYINGS[FELL].spans, stance=Stance.CONFIRMED, answers=())
    found = made(known)
    assert known in found
    assert [c.answers for c in found if c.answers] == [(known.id,)]
    assert len(found) == 2


def test_of_two_counts_those_of_one_fate_are_held_against_each_other() -> None:
    whole, head = SAYINGS[FELL].spans[0], PARSE.tokens[SAYINGS[FELL].head].span
    dead, hurt = (
        replace(figure(told, "SDN", by=CHAD, status=status), evidence=(span,))
        for told, status, span in ((2, "killed", head), (9, "wounded", whole))
    )
    fewer = replace(figure(4, "SDN", by=SUDAN, status="wounded"), evidence=(SAYINGS[RAIN].spans[0],))
    rain = replace(SAYINGS[RAIN], said=DENIED)
    found = with_answers(PARSE, (dead, hurt, fewer), (Answer(rain, SAYINGS[FELL]),), ACTORS)
    assert [c.answers for c in found if c.answers] == [(hurt.id,)]
    assert len(found) == 3


def test_two_bodies_of_one_state_go_against_each_other() -> None:
    army = replace(SAYINGS[FELL], said=replace(SAID, claimant=Claimant("Army of Sudan", "SDN")))
    claim, denial = with_answers(PARSE, (), (Answer(SAYINGS[DENIAL], army),), ACTORS)
    assert (claim.claimant.party, denial.claimant.party) == ("SDN", "SDN")
    assert denial.answers == (claim.id,)


def test_no_order_of_answers_changes_what_becomes_a_claim() -> None:
    both = [Answer(SAYINGS[DENIAL], SAYINGS[at]) for at in (FELL, BURNED)]
    one, other = (with_answers(PARSE, (), order, ACTORS) for order in (both, both[::-1]))
    assert {c.id for c in one} == {c.id for c in other}
    assert len(one) == 3


def test_words_of_others_are_no_evidence() -> None:
    gapped = replace(DENIED, content=(10,))
    (saying,) = (s for s in find_sayings(PARSE, (gapped,)) if s.said is gapped)
    assert [span.of(PARSE.text) for span in saying.spans] == ["denied", "towns"]


def test_a_second_answer_is_added_to_the_first() -> None:
    first = made()
    again = with_answers(PARSE, first, (Answer(SAYINGS[DENIAL], SAYINGS[BURNED]),), ACTORS)
    assert max(len(c.answers) for c in again) == 2
    assert {c.id for c in first} < {c.id for c in again}
