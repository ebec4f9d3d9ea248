"""What the rules settled of a figure stands, unless what was learnt leads it by enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import counterclaim.extract
from counterclaim.extract.mentions import ActorMention, Attribution
from counterclaim.extract.settle.setting import Setting
from counterclaim.extract.weigh import OPTIONS, ahead, chosen, weighed
from counterclaim.extract.weigh.leads import (
    DOUBTFUL,
    EASE,
    GUESSED,
    LEAD_DOUBTFUL,
    LEAD_DOUBTFUL_OF_STATES,
    LEAD_OF_HISTORY,
    LEAD_SETTLED,
    LEAD_TOTAL,
    STANDS,
    lead_over,
)
from counterclaim.extract.weigh.view import teller_of, told
from counterclaim.extract.weigh.weights import Weights, load
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import UNKNOWN, Claimant, Scope, Stance, Victims
from counterclaim.model.text import Span
from counterclaim.model.value import Count
from tests.weigh.views import CHAD, PARSE, view


def weights(slot: str, word: str, weight: float = 9.0) -> Weights:
    return Weights({slot: {word: weight}})


@pytest.mark.parametrize(
    ("slot", "word", "found"),
    [
        ("victims", "military & noun guard", Victims.MILITARY),
        ("scope", "background & verb fall", Scope.BACKGROUND),
        ("side", "stands same <, does says", "TCD"),
        ("party", "says same <", "TCD"),
    ],
)
def test_what_weighs_enough_takes_the_place_of_the_rules(slot: str, word: str, found: str) -> None:
    (draft,) = weighed(view(), weights(slot, word))
    assert told(draft, slot) == found
    steps = [step.rule for step in draft.trace] + ([draft.said.rule] if draft.said else [])
    assert any(rule.startswith("weighed") for rule in steps)


@pytest.mark.parametrize(
    ("sector", "offered"), [(Sector.GOVERNMENT, True), (Sector.INTERGOVERNMENTAL, False), (Sector.MEDIA, False)]
)
def test_that_people_are_a_bodys_own_is_never_weighed(sector: Sector, offered: bool) -> None:
    name = "MLI" if offered else "Alpine Union"
    mention = ActorMention(0, 1, 0, PARSE.tokens[0].span, Actor(name, name, sector, None), "name:body")
    assert (name in OPTIONS["side"](replace(view(), actors=(mention,)), 0)) is offered


def test_with_nothing_learnt_the_rules_stand() -> None:
    before = view()
    assert weighed(before, Weights({})) == tuple(before.drafts)


STATES = Setting(fighting=("TCD", "SDN"), theatre="TCD")


@pytest.mark.parametrize(
    ("setting", "rule", "lead"),
    [
        (Setting(), "words of a running total", LEAD_TOTAL),
        (Setting(), "told in one with a running total", LEAD_DOUBTFUL),
        (STATES, "words of a running total", STANDS),
        (STATES, "told in one with a running total", LEAD_DOUBTFUL_OF_STATES),
    ],
)
def test_how_far_a_running_total_stands(setting: Setting, rule: str, lead: float) -> None:
    of = replace(view(scope=Scope.CUMULATIVE), setting=setting)
    draft = of.drafts[0].with_scope(Scope.CUMULATIVE, rule)
    assert lead_over(of, draft, "scope", Scope.CUMULATIVE, Scope.NEW) == lead
    assert lead_over(of, draft, "scope", Scope.CUMULATIVE, Scope.BACKGROUND) == max(lead, LEAD_OF_HISTORY)


def test_a_sure_total_of_two_states_is_not_outweighed() -> None:
    learnt = weights("scope", "new & verb fall")
    (alone,) = weighed(view(scope=Scope.CUMULATIVE), learnt)
    (between,) = weighed(replace(view(scope=Scope.CUMULATIVE), setting=STATES), learnt)
    assert (alone.scope, between.scope) == (Scope.NEW, Scope.CUMULATIVE)


@pytest.mark.parametrize(("beside", "stands"), [(Victims.CIVILIAN, True), (Victims.MILITARY, False)])
def test_those_beside_whom_others_have_a_count_of_their_own_are_not_of_several_kinds(
    beside: Victims, stands: bool
) -> None:
    (nine,) = view(side="TCD", victims=Victims.MILITARY).drafts
    of = replace(view(), drafts=(nine, replace(nine, victims=beside)))
    assert (lead_over(of, nine, "victims", Victims.MILITARY, Victims.MIXED) == STANDS) is stands


@pytest.mark.parametrize(
    ("few", "total", "lead"),
    [(3, 11, STANDS), (11, 3, LEAD_SETTLED["scope"]), (0, 11, LEAD_SETTLED["scope"])],
)
def test_what_a_total_is_brought_to_in_the_same_sentence_is_new(few: int, total: int, lead: float) -> None:
    (nine,) = view(side="TCD").drafts
    one = replace(nine, mention=replace(nine.mention, count=Count.exactly(few), head=0))
    whole = replace(nine, mention=replace(nine.mention, count=Count.exactly(total), cumulative=True))
    of = replace(view(), drafts=(one, whole))
    assert lead_over(of, one, "scope", Scope.NEW, Scope.CUMULATIVE) == lead


def test_the_doubtful_rules_and_the_guesses_are_rules() -> None:
    extract = Path(counterclaim.extract.__file__).parent
    sources = "\n".join(path.read_text(encoding="utf-8") for path in extract.rglob("*.py") if path.stem != "leads")
    assert [rule for rule in DOUBTFUL.union(*GUESSED.values()) if f'"{rule}"' not in sources] == []


def test_the_claimant_taken_is_the_one_named_with_its_words() -> None:
    (draft,) = weighed(view(), weights("party", "says same <"))
    assert draft.said is not None
    assert draft.said.claimant == Claimant("Chad", "TCD", Sector.GOVERNMENT)
    assert draft.said.claimant_span == CHAD.span


def test_a_denial_stays_one_whoever_tells_it() -> None:
    untold = Attribution((4,), Claimant("a man", None), Span(0, 4), Span(5, 9), 1, Stance.DENIED, "verb:deny")
    (draft,) = weighed(view(said=untold), weights("party", "says same <"))
    assert (teller_of(draft), draft.said and draft.said.stance) == ("TCD", Stance.DENIED)


@pytest.mark.parametrize(
    ("teller", "cue", "expected"),
    [
        pytest.param(Claimant("Shell", "Shell", Sector.NON_GOVERNMENTAL), "verb:say", "Shell", id="a firm"),
        pytest.param(Claimant("Shell", "Shell", Sector.NON_GOVERNMENTAL), "carried over", "TCD", id="carried over"),
        pytest.param(Claimant("the army", "SDN", Sector.MILITARY), "verb:say", "TCD", id="a state"),
        pytest.param(Claimant("a firm", None, Sector.BUSINESS), "verb:say", "TCD", id="nobody's"),
    ],
)
def test_what_a_firm_says_in_so_many_words_is_its_own(teller: Claimant, cue: str, expected: str) -> None:
    said = Attribution((2, 3, 4), teller, Span(0, 4), Span(5, 9), 1, Stance.ASSERTED, cue)
    (draft,) = weighed(view(said=said), weights("party", "says same <"))
    assert teller_of(draft) == expected


LEAD = LEAD_SETTLED["side"]


@pytest.mark.parametrize(
    ("rules", "shares", "value"),
    [
        pytest.param("TCD", {"TCD": 0.5 - LEAD / 3, "SDN": 0.5 + LEAD / 3}, "TCD", id="too little of a lead"),
        pytest.param("TCD", {"TCD": 0.4 - LEAD / 2, "SDN": 0.6 + LEAD / 2}, "SDN", id="enough of a lead"),
        pytest.param(UNKNOWN, {UNKNOWN: 0.2, "SDN": 0.8}, "SDN", id="left open by the rules"),
        pytest.param(UNKNOWN, {UNKNOWN: 0.3, "SDN": 0.4, "TCD": 0.3}, UNKNOWN, id="a guess"),
    ],
)
def test_chosen(rules: str, shares: Mapping[str, float], value: str) -> None:
    assert chosen(rules, ahead(rules, shares, LEAD))[0] == value


def test_what_stands_is_all_there_is() -> None:
    assert ahead("TCD", {"TCD": 0.1, "SDN": 0.9}, STANDS) == {"TCD": 1.0, "SDN": 0.0}


@pytest.mark.parametrize(
    ("slot", "rule", "is_heard", "lead"),
    [
        ("side", "country of the place", True, 0.0),
        ("side", "country of the place", False, LEAD_SETTLED["side"]),
        ("side", "membership", True, LEAD_SETTLED["side"] * EASE["side"]),
    ],
)
def test_a_guess_has_no_lead_over_who_reads_the_words(slot: str, rule: str, is_heard: bool, lead: float) -> None:
    heard = (lambda: np.zeros((len(PARSE.tokens), 4), dtype=np.float32)) if is_heard else None
    of = replace(view(side="TCD"), parse=replace(PARSE, sensed=heard))
    draft = of.drafts[0].with_side("TCD", rule)
    assert lead_over(of, draft, slot, "TCD", "SDN") == pytest.approx(lead)


@given(st.dictionaries(st.text(max_size=3), st.lists(st.sampled_from("abc")), min_size=1), st.floats(-50, 50))
def test_shares_sum_to_one_and_none_is_lost(options: dict[str, list[str]], weight: float) -> None:
    shares = Weights({"side": {"a": weight, "b": -weight}}).shares("side", options)
    assert shares.keys() == options.keys()
    assert sum(shares.values()) == pytest.approx(1)


def test_the_rules_choice_is_always_among_the_options_of_the_weights_that_ship() -> None:
    seen, known = view(), load()
    for slot, options in OPTIONS.items():
        assert known.slots[slot]["rules"] > 0
        assert told(seen.drafts[0], slot) in options(seen, 0)
