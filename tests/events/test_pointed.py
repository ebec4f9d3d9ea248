"""Who takes part in an event by the words that the chronicler points at."""

from __future__ import annotations

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
LEFT, SHOT, TROOPS, VILLAGERS = 2, 8, 1, 6
RURITANIANS = Actor("Armed Forces of Ruritania", "RUR", Sector.MILITARY, "RUR")
ELBONIA = Actor("Elbonia", "ELB", Sector.GOVERNMENT, "ELB")
FORCES = ActorMention(0, 2, TROOPS, PARSE.span(0, 2), RURITANIANS, "role:force")
STATE = ActorMention(3, 4, 3, PARSE.span(3, 4), ELBONIA, "name:state")
PEOPLE = ActorMention(6, 7, 6, PARSE.span(5, 7), Actor("Nine villagers", None, Sector.CIVILIAN), "struck")
CAST = Cast.of(PARSE, (FORCES, STATE), ())


def shot(
    actors: tuple[ActorMention, ...] = (), recipients: tuple[ActorMention, ...] = (), how: Standing | None = None
) -> Candidate:
    """The shooting, with those who take part by the rules."""
    cue = Cue("shoot", frozenset({"shoot"}), (), "ASSAULT", None, ("obj",), None)
    return Candidate(PARSE.tokens[SHOT], cue, how or Standing(), "ASSAULT", actors, recipients)


def test_whom_no_rule_has_the_words_name_that_are_pointed_at() -> None:
    seen = told(10, {SHOT: ("ASSAULT", 0.9)}, {(ACTOR, SHOT): TROOPS, (RECIPIENT, SHOT): VILLAGERS})
    found = as_pointed(CAST, shot(), seen)
    assert [m.actor for m in found.actors] == [RURITANIANS]
    assert [m.actor.name for m in found.recipients] == ["Nine villagers"]
    assert found.actors[0].rule == "pointed at: role:force"


def test_another_takes_part_than_the_rules_have_where_he_is_much_likelier() -> None:
    seen = told(10, {SHOT: ("ASSAULT", 0.9)}, {(ACTOR, SHOT): TROOPS})
    assert as_pointed(CAST, shot(actors=(STATE,)), seen).actors[0].actor == RURITANIANS
    assert as_pointed(CAST, shot(actors=(STATE,)), told(10, {})).actors == (STATE,)


def test_nobody_is_pointed_at_on_both_sides() -> None:
    seen = told(10, {SHOT: ("ASSAULT", 0.9)}, {(RECIPIENT, SHOT): TROOPS})
    assert not as_pointed(CAST, shot(actors=(FORCES,)), seen).recipients


@pytest.mark.parametrize("how", [Standing(denied=True), Standing(hold="must")])
def test_who_takes_part_in_what_was_not_the_rules_tell(how: Standing) -> None:
    seen = told(10, {SHOT: ("ASSAULT", 0.9)}, {(ACTOR, SHOT): TROOPS})
    assert not as_pointed(CAST, shot(how=how), seen).actors


def test_what_one_is_blamed_for_is_left_to_the_rules() -> None:
    seen = told(10, {SHOT: ("ASSAULT", 0.9)}, {(ACTOR, SHOT): TROOPS})
    assert not as_pointed(CAST, shot(), seen, frozenset({SHOT})).actors


def test_one_of_no_known_land_is_of_the_one_that_is_pointed_at() -> None:
    seen = told(10, {SHOT: ("ASSAULT", 0.9)}, {(RECIPIENTS_LAND, SHOT): 3, (ACTORS_LAND, SHOT): 3})
    found = as_pointed(CAST, shot(actors=(FORCES,), recipients=(PEOPLE,)), seen)
    assert [m.actor.country for m in (*found.actors, *found.recipients)] == ["RUR", "ELB"]
    assert found.recipients[0].rule == "struck, the land that is pointed at"
