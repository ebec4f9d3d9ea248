"""Verbs that no list has, and the scout tells that they report."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.speakers.verbs import verb_cues
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Stance
from tests.trees import tree

PARSE = tree(
    """Khartoum Khartoum PROPN 2 nsubj NNP
yodelled yodel VERB 0 root VBD
that that SCONJ 5 mark IN
nine nine NUM 5 nsubj CD
fell fall VERB 2 ccomp VBD"""
)
SUDAN = ActorMention(0, 1, 0, PARSE.tokens[0].span, Actor("Sudan", "SDN", Sector.GOVERNMENT, "SDN"), "name:seat")


def test_a_verb_that_the_scout_hears_reports_what_is_said() -> None:
    voices = Voices(PARSE, (SUDAN,), None)
    assert not list(verb_cues(PARSE, voices))
    (cue,) = verb_cues(PARSE, voices, frozenset({1}))
    assert (cue.token, cue.speaker.claimant.party, cue.stance) == (1, "SDN", Stance.ASSERTED)
    assert cue.content == (2, 3, 4)


@pytest.mark.parametrize(
    "rows",
    [
        """Khartoum Khartoum PROPN 2 nsubj NNP
arrested arrest VERB 0 root VBD
nine nine NUM 4 nummod CD
students student NOUN 2 obj NNS""",
        """Khartoum Khartoum PROPN 4 nsubj NNP
was be AUX 4 cop VBD
the the DET 4 det DT
prize prize NOUN 0 root NN
that that SCONJ 7 mark IN
nine nine NUM 7 nsubj CD
sought seek VERB 4 ccomp VBD""",
    ],
)
def test_a_deed_or_a_noun_makes_no_verb_of_saying(rows: str) -> None:
    parse = tree(rows)
    every = frozenset(t.index for t in parse.tokens)
    assert not list(verb_cues(parse, Voices(parse, (SUDAN,), None), every))


def test_a_verb_that_takes_a_clause_reports_without_one_where_the_scout_is_sure() -> None:
    parse = tree(
        """Khartoum Khartoum PROPN 2 nsubj NNP
guesses guess VERB 0 root VBZ
foes foe NOUN 2 obj NN"""
    )
    voices = Voices(parse, (SUDAN,), None)
    assert not list(verb_cues(parse, voices))
    (cue,) = verb_cues(parse, voices, frozenset({1}))
    assert cue.speaker.claimant.party == "SDN"


@pytest.mark.parametrize("verb", ["declined decline", "refused refuse", "failed fail"])
def test_who_does_not_say_reports_nothing(verb: str) -> None:
    parse = tree(
        f"""Khartoum Khartoum PROPN 2 nsubj NNP
{verb} VERB 0 root VBD
to to PART 4 mark TO
say say VERB 2 xcomp VB
whether whether SCONJ 7 mark IN
nine nine NUM 7 nsubj CD
fell fall VERB 4 ccomp VBD"""
    )
    assert not list(verb_cues(parse, Voices(parse, (SUDAN,), None), frozenset({1})))
