"""What the judge is asked of a figure, and how its parts make shares of what it hears."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from counterclaim.errors import DataMissing
from counterclaim.extract.mentions import ActorMention, Attribution, PlaceMention
from counterclaim.extract.settle.setting import Setting
from counterclaim.extract.weigh import OPTIONS, judge, told, weighed
from counterclaim.extract.weigh.asked import ACTOR, PLACE, STANDS, Asked, asked
from counterclaim.extract.weigh.judge import Judge
from counterclaim.extract.weigh.view import View
from counterclaim.extract.weigh.weights import Weights
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.value import PlacePrecision, Where
from tests.weigh.learnt import WIDTH, learnt
from tests.weigh.views import CHAD, PARSE, view


def question(of: View) -> Asked:
    offered = {slot: tuple(options(of, 0)) for slot, options in OPTIONS.items()}
    return asked(of, 0, offered, {slot: told(of.drafts[0], slot) for slot in OPTIONS})


def test_a_figure_stands_on_its_verb_its_people_and_its_words() -> None:
    found = question(view())
    assert (found.trigger, found.head, found.words) == (4, 3, (2, 3, 4))
    assert {"status killed", "count 2", "side unknown", "victims unknown"} <= set(found.known)


def test_an_option_has_its_mentions_and_where_they_stand() -> None:
    chad = question(view()).options["side"]["TCD"]
    assert chad.kind == "state at home that fights"
    assert chad.mentions == ((0, STANDS * ACTOR + 1),)
    assert not chad.told
    assert question(view()).options["side"]["unknown"].told


def test_an_option_may_be_where_the_outlet_is_at_home() -> None:
    kind = question(replace(view(), home="TCD")).options["side"]["TCD"].kind
    assert kind == "state at home that fights of the outlet"


def test_the_foe_of_the_outlets_land_is_offered_though_nobody_names_it() -> None:
    setting = Setting(fighting=("TCD",), theatre="TCD", year=1987)
    assert question(replace(view(), setting=setting)).options["side"]["LBY"].kind == "state"


def test_a_place_stands_for_its_country() -> None:
    where = Where("Bol", "TCD", None, None, None, PlacePrecision.TOWN)
    place = PlaceMention(1, 2, PARSE.tokens[1].span, where, "gazetteer")
    mentions = question(replace(view(), places=(place,))).options["side"]["TCD"].mentions
    assert (1, STANDS * PLACE + 0) in mentions


def test_the_judge_hears_whom_the_mentions_answer() -> None:
    sudan = ActorMention(1, 2, 1, PARSE.tokens[1].span, Actor("Sudan", "SDN", Sector.GOVERNMENT, "SDN"), "name:state")
    of = replace(view(), actors=(CHAD, sudan))
    vectors = np.zeros((5, WIDTH), dtype=np.float32)
    vectors[0, 0] = 9.0
    (shares,) = learnt(meant=1.0).shares(vectors, [question(of)])
    side = shares["side"]
    assert side["TCD"] > 0.9
    assert side["TCD"] > side["SDN"]
    assert sum(side.values()) == pytest.approx(1)


def test_without_vectors_the_weights_alone_are_heard(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "load", lambda: pytest.fail("the judge was asked"))
    assert weighed(view(), Weights({})) == tuple(view().drafts)


def test_the_judge_is_heard_where_a_network_read_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = np.zeros((5, WIDTH), dtype=np.float32)
    vectors[0, 0] = 9.0
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    (draft,) = weighed(replace(view(), parse=replace(PARSE, sensed=lambda: vectors)), Weights({}))
    assert draft.side == "TCD"
    assert any(step.slot == "side" and step.rule.startswith("weighed") for step in draft.trace)


@pytest.mark.parametrize(
    ("rule", "side"), [(None, "TCD"), ("claimant's own losses", "TCD"), ("enemy of the claimant", "SDN")]
)
def test_in_a_war_of_two_states_what_the_words_say_outright_stands(
    monkeypatch: pytest.MonkeyPatch, rule: str | None, side: str
) -> None:
    sudan = ActorMention(1, 2, 1, PARSE.tokens[1].span, Actor("Sudan", "SDN", Sector.GOVERNMENT, "SDN"), "name:state")
    vectors = np.zeros((5, WIDTH), dtype=np.float32)
    vectors[0, 0] = 9.0
    of = replace(view(), actors=(CHAD, sudan), setting=Setting(fighting=("TCD", "SDN"), theatre="TCD"))
    drafts = of.drafts if rule is None else tuple(d.with_side("SDN", rule) for d in of.drafts)
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    (draft,) = weighed(replace(of, drafts=drafts, parse=replace(PARSE, sensed=lambda: vectors)), Weights({}))
    assert draft.side == side


@pytest.mark.parametrize(("meant", "party"), [(0.8, None), (9.0, "TCD")])
def test_a_named_speaker_keeps_what_he_says_unless_another_leads(
    monkeypatch: pytest.MonkeyPatch, meant: float, party: str | None
) -> None:
    man = Attribution((4,), Claimant("a man", None), PARSE.tokens[0].span, PARSE.tokens[1].span, 1, Stance.ASSERTED, "")
    vectors = np.zeros((5, WIDTH), dtype=np.float32)
    vectors[0, 0] = meant
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    (draft,) = weighed(replace(view(said=man), parse=replace(PARSE, sensed=lambda: vectors)), Weights({}))
    assert draft.party == party


def test_a_missing_judge_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="judge"):
        Judge.read(tmp_path / "judge.npz")


def test_of_no_figure_nothing_is_judged() -> None:
    assert learnt(meant=1.0).shares(np.zeros((0, 0), dtype=np.float32), []) == []
