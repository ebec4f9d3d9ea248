"""Events that only the chronicler has, and cues that it takes for none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from counterclaim.extract.chronicled import Chronicle
from counterclaim.extract.events import find, find_events
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.lexicon import Cue
from counterclaim.extract.events.noted import as_noted
from counterclaim.extract.events.standing import Standing
from counterclaim.extract.mentions import ActorMention, EventMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse
from tests.chronicles import told
from tests.trees import tree

RURITANIA = Actor("Ruritania", "RUR", Sector.GOVERNMENT, "RUR")
SHELLED = """Ruritania Ruritania PROPN 2 nsubj NNP
shelled shell VERB 0 root VBD
the the DET 4 det DT
town town NOUN 2 obj NN
. . PUNCT 2 punct ."""
MUDDLED = """Ruritania Ruritania PROPN 2 nsubj NNP
muddled muddle VERB 0 root VBD
the the DET 4 det DT
fund fund NOUN 2 obj NN
. . PUNCT 2 punct ."""
SNOWED = """It it PRON 2 nsubj PRP
snowed snow VERB 0 root VBD
. . PUNCT 2 punct ."""
MUDDLED_AND_SHELLED = """Ruritania Ruritania PROPN 2 nsubj NNP
muddled muddle VERB 0 root VBD
and and CCONJ 4 cc CC
shelled shell VERB 2 conj VBD
towns town NOUN 4 obj NNS
. . PUNCT 2 punct ."""
BEAT = """Ruritania Ruritania PROPN 2 nsubj NNP
attacked attack VERB 0 root VBD
with with ADP 5 case IN
a a DET 5 det DT
raid raid NOUN 2 obl NN
. . PUNCT 2 punct ."""
AGREED = """Ruritania Ruritania PROPN 2 nsubj NNP
agreed agree VERB 0 root VBD
on on ADP 5 case IN
a a DET 5 det DT
muddle muddle NOUN 2 obl NN
. . PUNCT 2 punct ."""
WAS = """It it PRON 4 nsubj PRP
was be AUX 4 cop VBD
a a DET 4 det DT
muddle muddle NOUN 0 root NN
. . PUNCT 4 punct ."""
LOST = """Ruritania Ruritania PROPN 2 nsubj NNP
lost lose VERB 0 root VBD
drones drone NOUN 2 obj NNS
. . PUNCT 2 punct ."""
CAME = """Ruritania Ruritania PROPN 2 nsubj NNP
came come VERB 0 root VBD
to to PART 4 mark TO
muddle muddle VERB 2 advcl VB
funds fund NOUN 4 obj NNS
. . PUNCT 2 punct ."""
Coder = Callable[[Parse, Chronicle], tuple[EventMention, ...]]


def candidate(parse: Parse) -> Candidate:
    """The shelling as a rule has it."""
    cue = Cue("shell", frozenset({"shell"}), (), "ASSAULT", None, ("obj",), None)
    return Candidate(parse.tokens[1], cue, Standing(), "ASSAULT")


@pytest.fixture
def events(monkeypatch: pytest.MonkeyPatch) -> Coder:
    """The events of a parse as if the chronicler had read it so."""

    def code(parse: Parse, chronicle: Chronicle) -> tuple[EventMention, ...]:
        monkeypatch.setattr(find, "chronicle", lambda _: chronicle)
        span = parse.span(0, 1)
        named = parse.tokens[0].text == "Ruritania"
        return find_events(parse, (ActorMention(0, 1, 0, span, RURITANIA, "name"),) if named else ())

    return code


def test_what_no_cue_tells_is_an_event_that_the_chronicler_is_sure_of(events: Coder) -> None:
    parse = tree(MUDDLED, SNOWED)
    assert not events(parse, told(8, {1: ("SANCTION", 0.4)}))
    (found,) = events(parse, told(8, {1: ("SANCTION", 0.9)}))
    assert (found.event.plover, found.cue, found.event.actor) == ("SANCTION", 1, RURITANIA)
    assert found.trace[0].rule == "cue the chronicler"


def test_what_was_not_is_no_event(events: Coder) -> None:
    assert not events(tree(MUDDLED, SNOWED), told(8, {1: ("SANCTION", 0.9)}, denied=frozenset({1})))


def test_a_cue_that_it_takes_for_none_tells_none_but_in_a_lone_sentence(events: Coder) -> None:
    assert not events(tree(SHELLED, SNOWED), told(8, {}))
    assert [e.cue for e in events(tree(SHELLED), told(5, {}))] == [1]
    assert [e.cue for e in events(tree(SHELLED, SNOWED), told(8, {1: ("COERCE", 0.1)}))] == [1]


def test_an_event_of_the_rules_keeps_its_type_and_its_rank(events: Coder) -> None:
    first, second = sorted(
        events(tree(SHELLED, SNOWED), told(8, {1: ("COERCE", 0.9), 3: ("PROTEST", 0.9)})), key=lambda e: e.salience
    )
    assert (first.event.plover, first.cue) == ("ASSAULT", 1)
    assert (second.event.plover, second.salience) == ("PROTEST", 1)


def test_what_only_it_has_comes_behind_what_the_rules_have(events: Coder) -> None:
    parse = tree(MUDDLED_AND_SHELLED, SNOWED)
    first, second = sorted(events(parse, told(9, {1: ("SANCTION", 0.9), 3: ("ASSAULT", 0.1)})), key=lambda e: e.cue)
    assert (first.cue, first.salience) == (1, 1)
    assert (second.cue, second.salience) == (3, 0)


def test_an_event_that_only_it_has_is_told_once(events: Coder) -> None:
    likely = {1: ("SANCTION", 0.9), 3: ("SANCTION", 0.9)}
    assert [e.cue for e in events(tree(MUDDLED, SNOWED), told(8, likely))] == [1]


def test_what_is_only_agreed_on_or_set_out_for_is_no_event(events: Coder) -> None:
    assert [e.cue for e in events(tree(AGREED, SNOWED), told(9, {1: ("AGREE", 0.9), 4: ("RETREAT", 0.9)}))] == [1]
    assert not events(tree(CAME, SNOWED), told(9, {3: ("COERCE", 0.9)}))


def test_a_word_that_is_listed_as_none_is_no_event(events: Coder) -> None:
    parse = tree(MUDDLED.replace("fund fund", "mourning mourning"), SNOWED)
    assert not events(parse, told(8, {3: ("SUPPORT", 0.9)}))


def test_where_somebody_went_and_what_a_deed_was_are_no_deeds(events: Coder) -> None:
    turned = tree(SNOWED.replace("snowed snow", "turned turn"), SNOWED)
    assert not events(turned, told(6, {1: ("ASSAULT", 0.9)}))
    assert events(turned, told(6, {1: ("PROTEST", 0.9)}))
    assert not events(tree(WAS, SNOWED), told(8, {3: ("ASSAULT", 0.9)}))


def test_a_loss_of_arms_stays(events: Coder) -> None:
    assert [e.cue for e in events(tree(LOST, SNOWED), told(7, {}))] == [1]


def test_a_deed_that_somebody_tells_of_stays_and_what_is_disputed_brings_nothing_new() -> None:
    parse = tree(SHELLED, MUDDLED)
    cast = Cast.of(parse, (), ())
    (shelling,) = as_noted(cast, [candidate(parse)], told(10, {6: ("SANCTION", 0.9)}), {1}, {6})
    assert shelling.token.index == 1
    (muddle,) = as_noted(cast, [candidate(parse)], told(10, {6: ("SANCTION", 0.9)}))
    assert muddle.noted
    assert muddle.token.index == 6


def test_a_deed_is_told_once_by_its_verb_and_the_noun_below_it(events: Coder) -> None:
    likely = {1: ("ASSAULT", 0.9), 4: ("ASSAULT", 0.9)}
    assert [e.cue for e in events(tree(BEAT, SNOWED), told(9, likely))] == [1]


def test_without_a_chronicler_all_is_as_the_rules_have_it() -> None:
    parse = replace(tree(SHELLED, SNOWED), chronicled=None)
    assert [e.cue for e in find_events(parse, ())] == [1]
