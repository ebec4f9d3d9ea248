"""Whom a claimant speaks for, as the judge hears it, and when the rules' choice stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from counterclaim.extract.mentions import ActorMention, Attribution, PlaceMention
from counterclaim.extract.weigh import judge
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD
from counterclaim.extract.weigh.voices import Voices, asked_voice, weigh_voices
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import NARRATOR as OUTLET
from counterclaim.model.claim import Claimant, Layer, Stance
from counterclaim.model.parse import Name, Parse
from counterclaim.model.text import Span
from counterclaim.model.value import PlacePrecision, Where
from tests.trees import tree
from tests.weigh.learnt import WIDTH, learnt

PARSE = tree(
    """Chad Chad PROPN 2 nsubj
attacked attack VERB 0 root
Sudan Sudan PROPN 2 obj
""",
    """The the DET 2 det
general general NOUN 3 nsubj
said say VERB 0 root
so so ADV 3 advmod""",
)
CHAD, SUDAN = (
    ActorMention(at, at + 1, at, PARSE.tokens[at].span, Actor(name, code, Sector.GOVERNMENT, code), "name:state")
    for at, name, code in ((0, "Chad", "TCD"), (2, "Sudan", "SDN"))
)


def heard(party: str | None) -> Attribution:
    claimant = Claimant("general", party)
    return Attribution((6,), claimant, PARSE.span(3, 5), PARSE.tokens[5].span, 5, Stance.ASSERTED, "verb:say")


def weighed(attribution: Attribution, monkeypatch: pytest.MonkeyPatch, meant: dict[int, float]) -> Attribution:
    """The attribution where a network means some words of the report."""
    vectors = np.zeros((len(PARSE.tokens), WIDTH), dtype=np.float32)
    for word, much in meant.items():
        vectors[word, 0] = much
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    (found,) = weigh_voices(replace(PARSE, sensed=lambda: vectors), (attribution,), (CHAD, SUDAN), ())
    return found


def test_a_claimant_of_no_party_speaks_for_the_one_that_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    found = weighed(heard(None), monkeypatch, {2: 9.0})
    assert found.claimant == Claimant("The general", "SDN", Sector.GOVERNMENT)
    assert found.rule.endswith("weighed")


def test_a_claimant_called_anew_is_called_so_in_its_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    told = heard(None)
    layer = Layer(told.claimant.name, None, "said", told.cue)
    found = weighed(replace(told, chain=(layer,)), monkeypatch, {2: 9.0})
    assert [(layer.name, layer.party) for layer in found.chain] == [("The general", "SDN")]


def test_whoever_is_blamed_has_not_blamed(monkeypatch: pytest.MonkeyPatch) -> None:
    blaming = replace(heard(None), stance=Stance.BLAMED, content=(2,))
    assert weighed(blaming, monkeypatch, {2: 9.0}) == blaming


def test_who_speaks_for_nobody_keeps_what_he_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    general = replace(heard("TCD"), claimant=Claimant("Armed Forces of Chad", "TCD"))
    found = weighed(general, monkeypatch, {0: -9.0, 2: -9.0})
    assert found.claimant == Claimant("The general", None)


def test_nobody_is_given_who_is_less_likely_than_not(monkeypatch: pytest.MonkeyPatch) -> None:
    assert weighed(heard(None), monkeypatch, {0: 1.0, 2: 1.2}).claimant.party is None


def test_another_party_must_lead_to_take_the_place_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert weighed(heard("TCD"), monkeypatch, {0: 1.0, 2: 1.3}).claimant.party == "TCD"
    assert weighed(heard("TCD"), monkeypatch, {2: 9.0}).claimant.party == "SDN"


def said_by(called: str, after: str) -> Parse:
    """Somebody attacked; then somebody else, a word, its lemma and tag, says so."""
    return tree(
        f"""{after} {after} PROPN 2 nsubj
attacked attack VERB 0 root""",
        f"""The the DET 2 det
{called} 3 nsubj
said say VERB 0 root
so so ADV 3 advmod""",
    )


def judged_the_first(
    monkeypatch: pytest.MonkeyPatch,
    parse: Parse,
    claimant: Claimant,
    first: Actor,
    others: Sequence[ActorMention] = (),
    places: Sequence[PlaceMention] = (),
) -> Claimant:
    """Who speaks at the last word but one, called by the first two of the second sentence, where the judge means
    `first`, the first word of the report.
    """
    vectors = np.zeros((len(parse.tokens), WIDTH), dtype=np.float32)
    vectors[0, 0] = 9.0
    mention = ActorMention(0, 1, 0, parse.tokens[0].span, first, "name:state")
    cue = parse.tokens[-2]
    said = Attribution((cue.index + 1,), claimant, parse.span(2, 4), cue.span, cue.index, Stance.ASSERTED, "verb:say")
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    (found,) = weigh_voices(replace(parse, sensed=lambda: vectors), (said,), (mention, *others), places)
    return found.claimant


@pytest.mark.parametrize("called", ["rebels rebel NOUN", "ex-minister ex-minister NOUN"])
def test_one_called_a_rebel_or_of_old_speaks_for_no_state(monkeypatch: pytest.MonkeyPatch, called: str) -> None:
    parse = said_by(called, after="Sudan")
    assert judged_the_first(monkeypatch, parse, Claimant("rebels", None), SUDAN.actor) == Claimant("rebels", None)


@pytest.mark.parametrize(("label", "party"), [("LOC", "TCD"), ("PER", "SDN")])
def test_one_called_by_a_land_is_of_no_other(monkeypatch: pytest.MonkeyPatch, label: str, party: str) -> None:
    parse = tree(
        """Sudan Sudan PROPN 2 nsubj
attacked attack VERB 0 root""",
        """Chad Chad PROPN 2 nmod:poss
army army NOUN 3 nsubj
said say VERB 0 root
so so ADV 3 advmod""",
    )
    named = replace(parse, names=(Name(2, 3, label),))
    assert judged_the_first(monkeypatch, named, Claimant("army", "TCD"), SUDAN.actor).party == party


@pytest.mark.parametrize(("link", "party"), [("in", "TCD"), ("against", "SDN")])
def test_one_told_of_in_a_place_of_his_land_is_of_no_other(
    monkeypatch: pytest.MonkeyPatch, link: str, party: str
) -> None:
    parse = tree(
        """Sudan Sudan PROPN 2 nsubj
attacked attack VERB 0 root""",
        f"""The the DET 2 det
general general NOUN 5 nsubj
{link} {link} ADP 4 case
Moundou Moundou PROPN 2 nmod
said say VERB 0 root
so so ADV 5 advmod""",
    )
    town = Where("Moundou", "TCD", None, None, None, PlacePrecision.TOWN)
    place = PlaceMention(5, 6, parse.tokens[5].span, town, "named")
    general = Claimant("general", "TCD")
    assert judged_the_first(monkeypatch, parse, general, SUDAN.actor, places=(place,)).party == party


@pytest.mark.parametrize(("stance", "party"), [(Stance.DENIED, None), (Stance.ASSERTED, "SDN")])
def test_who_denies_what_one_tells_has_not_told_it(
    monkeypatch: pytest.MonkeyPatch, stance: Stance, party: str | None
) -> None:
    general = heard(None)
    sudan = Attribution((3, 4, 5, 6), Claimant("Sudan", "SDN"), None, PARSE.tokens[1].span, 1, stance, "verb:deny")
    vectors = np.zeros((len(PARSE.tokens), WIDTH), dtype=np.float32)
    vectors[2, 0] = 9.0
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    found = weigh_voices(replace(PARSE, sensed=lambda: vectors), (sudan, general), (CHAD, SUDAN), ())
    assert found[1].claimant.party == party


@pytest.mark.parametrize(("called", "party"), [("wife", None), ("aide", "SDN")])
def test_a_private_person_speaks_for_nobody(monkeypatch: pytest.MonkeyPatch, called: str, party: str | None) -> None:
    parse = said_by(f"{called} {called} NOUN", after="Sudan")
    person = ActorMention(3, 4, 3, parse.tokens[3].span, Actor(called, None), "role:official")
    heard_of = Claimant(called, None)
    assert judged_the_first(monkeypatch, parse, heard_of, SUDAN.actor, others=(person,)).party == party


@pytest.mark.parametrize(("called", "party"), [("army", None), ("mission", "UN")])
def test_an_army_is_of_no_body_of_many_states(monkeypatch: pytest.MonkeyPatch, called: str, party: str | None) -> None:
    parse = said_by(f"{called} {called} NOUN", after="UN")
    body = Actor("UN", "UN", Sector.INTERGOVERNMENTAL, None)
    assert judged_the_first(monkeypatch, parse, Claimant(called, None), body).party == party


def test_a_denial_whose_speaker_is_not_called_stays_with_whom_the_rules_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """"The claim of Sudan is a lie": the word nearest to the one that reports is whom it is held against."""
    denial = replace(heard("TCD"), claimant_span=None, stance=Stance.DENIED)
    assert weighed(denial, monkeypatch, {2: 9.0}) == denial


def test_who_is_carried_on_is_no_second_speaker(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = np.zeros((len(PARSE.tokens), WIDTH), dtype=np.float32)
    vectors[2, 0] = 9.0
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    said = (heard("TCD"), replace(heard("TCD"), rule="carried over"))
    found = weigh_voices(replace(PARSE, sensed=lambda: vectors), said, (CHAD, SUDAN), ())
    assert [a.claimant.party for a in found] == ["SDN", "SDN"]


def test_who_speaks_for_another_loses_the_sector_of_the_one(monkeypatch: pytest.MonkeyPatch) -> None:
    rebel = replace(heard("TCD"), claimant=Claimant("general", "TCD", Sector.REBEL))
    assert weighed(rebel, monkeypatch, {2: 9.0}).claimant == Claimant("The general", "SDN", Sector.GOVERNMENT)


def test_two_who_speak_by_one_cue_stay_two(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors = np.zeros((len(PARSE.tokens), WIDTH), dtype=np.float32)
    vectors[2, 0] = 9.0
    monkeypatch.setattr(judge, "load", lambda: learnt(meant=1.0))
    both = (heard("TCD"), heard("MLI"))
    assert weigh_voices(replace(PARSE, sensed=lambda: vectors), both, (CHAD, SUDAN), ()) == both


def test_without_a_network_the_rules_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "load", lambda: pytest.fail("the judge was asked"))
    assert weigh_voices(PARSE, (heard(None),), (CHAD,), ()) == (heard(None),)


def test_an_outlet_s_own_voice_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    own = replace(heard("TCD"), cue=Span(0, 0), cue_token=0)
    assert weighed(own, monkeypatch, {2: 9.0}) == own


def test_whom_a_claimant_may_speak_for() -> None:
    where = Where("Bol", "CMR", None, None, None, PlacePrecision.TOWN)
    place = PlaceMention(1, 2, PARSE.tokens[1].span, where, "gazetteer")
    voices = Voices(PARSE, (heard("SDN"),), (CHAD,), (place,))
    assert voices.options(heard("SDN")) == ("SDN", UNTOLD, "TCD", "CMR")
    assert NARRATOR in voices.options(replace(heard(None), claimant=OUTLET))
    asked = asked_voice(voices, heard("SDN"))
    assert (asked.trigger, asked.head, asked.words) == (5, 4, (3, 4))
    assert asked.options["voice"]["CMR"].kind == "state by its places"
    assert asked.options["voice"]["SDN"].told
