"""Who takes part in an event by the words that the chronicler points at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.chronicled import ACTOR, ACTORS_LAND, RECIPIENT, RECIPIENTS_LAND
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.lexicon import Cue
from counterclaim.extract.events.pointed import as_pointed
from counterclaim.extract.events.standing import Standing
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Actor, Sector
from tests.chronicles import told
from tests.trees import tree

PARSE = tree(
    """Ruritanian Ruritanian ADJ 2 amod JJ
troops troop NOUN 3 nsubj NNS
left leave VERB 0 root VBD
Elbonia Elbonia PROPN 3 obj NNP
. . PUNCT 3 punct .""",
    """Nine nine NUM 2 nummod CD
villagers villager NOUN 4 nsubj:pass NNS
were be AUX 4 aux:pass VBD
shot shoot VERB 0 root VBN
. . PUNCT 4 punct .""",
)
TROOPS, LEFT, ELBONIANS, VILLAGERS, SHOT = 1, 2, 3, 6, 8
RURITANIANS = Actor("Armed Forces of Ruritania", "RUR", Sector.MILITARY, "RUR")
ELBONIA = Actor("Elbonia", "ELB", Sector.GOVERNMENT, "ELB")
FORCES = ActorMention(0, 2, TROOPS, PARSE.span(0, 2), RURITANIANS, "role:force")
STATE = ActorMention(3, 4, 3, PARSE.span(3, 4), ELBONIA, "name:state")
PEOPLE = ActorMention(6, 7, 6, PARSE.span(5, 7), Actor("Nine villagers", None, Sector.CIVILIAN), "struck")
CAST = Cast.of(PARSE, (FORCES, STATE), ())


def left(*actors: ActorMention) -> Candidate:
    """The retreat, with those who left by the rules."""
    cue = Cue("leave", frozenset({"leave"}), (), "RETREAT", None, ("from",), None)
    return Candidate(PARSE.tokens[LEFT], cue, Standing(), "RETREAT", actors)


def shot(*recipients: ActorMention) -> Candidate:
    """The shooting, with those who were shot by the rules."""
    cue = Cue("shoot", frozenset({"shoot"}), (), "ASSAULT", None, ("obj",), None)
    return Candidate(PARSE.tokens[SHOT], cue, Standing(), "ASSAULT", recipients=recipients)


def test_whom_no_rule_has_the_words_name_that_are_pointed_at() -> None:
    found = as_pointed(CAST, left(), told(10, {}, {(ACTOR, LEFT): TROOPS, (RECIPIENT, LEFT): ELBONIANS}))
    assert [m.actor for m in (*found.actors, *found.recipients)] == [RURITANIANS, ELBONIA]
    assert found.actors[0].rule == "pointed at: role:force"
    called = as_pointed(CAST, shot(), told(10, {}, {(RECIPIENT, SHOT): VILLAGERS}))
    assert [m.actor.name for m in called.recipients] == ["Nine villagers"]


def test_who_killed_is_nobody_of_another_sentence_nor_another_than_the_rules_have() -> None:
    pointing = {(ACTOR, SHOT): TROOPS, (ACTOR, LEFT): TROOPS}
    beside = as_pointed(CAST, replace(left(), type="ASSAULT"), told(10, {}, pointing))
    assert [m.actor for m in beside.actors] == [RURITANIANS]
    assert not as_pointed(CAST, shot(), told(10, {}, {(ACTOR, SHOT): VILLAGERS})).actors
    assert not as_pointed(CAST, shot(), told(10, {}, pointing)).actors
    assert as_pointed(CAST, replace(left(STATE), type="ASSAULT"), told(10, {}, pointing)).actors == (STATE,)


def test_another_of_its_sentence_takes_part_where_he_is_much_likelier() -> None:
    seen = told(10, {}, {(ACTOR, LEFT): TROOPS})
    assert as_pointed(CAST, left(STATE), seen).actors[0].actor == RURITANIANS
    assert as_pointed(CAST, left(STATE), told(10, {})).actors == (STATE,)


def test_nobody_is_pointed_at_on_both_sides() -> None:
    seen = told(10, {}, {(RECIPIENT, LEFT): TROOPS})
    assert not as_pointed(CAST, left(FORCES), seen).recipients


@pytest.mark.parametrize("how", [Standing(denied=True), Standing(hold="must")])
def test_who_takes_part_in_what_was_not_the_rules_tell(how: Standing) -> None:
    seen = told(10, {}, {(ACTOR, LEFT): TROOPS})
    assert as_pointed(CAST, left(), seen).actors
    assert not as_pointed(CAST, replace(left(), how=how), seen).actors


def test_what_one_is_blamed_for_is_left_to_the_rules() -> None:
    assert not as_pointed(CAST, left(), told(10, {}, {(ACTOR, LEFT): TROOPS}), frozenset({LEFT})).actors


def test_who_only_tells_of_a_shooting_was_not_in_it() -> None:
    seen = told(10, {}, {(RECIPIENT, SHOT): VILLAGERS})
    assert as_pointed(CAST, shot(), seen).recipients
    assert not as_pointed(CAST, shot(), seen, tellers=frozenset({VILLAGERS})).recipients


def test_one_of_no_known_land_is_of_the_one_that_is_pointed_at() -> None:
    seen = told(10, {}, {(RECIPIENTS_LAND, SHOT): ELBONIANS, (ACTORS_LAND, LEFT): ELBONIANS})
    assert [m.actor.country for m in as_pointed(CAST, left(FORCES), seen).actors] == ["RUR"]
    found = as_pointed(CAST, shot(PEOPLE), seen)
    assert found.recipients[0].actor.country == "ELB"
    assert found.recipients[0].rule == "struck, the land that is pointed at"
    assert as_pointed(CAST, shot(PEOPLE), told(10, {})).recipients == (PEOPLE,)


def test_those_whom_the_rules_have_struck_give_way_to_no_land() -> None:
    seen = told(10, {}, {(RECIPIENT, SHOT): VILLAGERS, (RECIPIENT, LEFT): ELBONIANS})
    struck = replace(left(), type="ASSAULT", recipients=(PEOPLE,))
    assert as_pointed(CAST, struck, seen).recipients == (PEOPLE,)
    assert [m.actor for m in as_pointed(CAST, replace(left(), type="ASSAULT"), seen).recipients] == [ELBONIA]


def test_a_decree_is_laid_on_nobody_without_a_name_of_another_sentence() -> None:
    curfew = replace(left(), cue=replace(left().cue, type="COERCE", mode="curfew"), type="COERCE")
    found = as_pointed(CAST, curfew, told(10, {}, {(RECIPIENT, LEFT): VILLAGERS}))
    assert found.recipients == ()
