"""What labelled words that report teach of claimants."""

from __future__ import annotations

import pytest

from counterclaim.evaluate.matching import Compared
from counterclaim.extract.mentions import ActorMention, Attribution
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.weigh.asked import VOICE
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD
from counterclaim.extract.weigh.voices import Voices
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import Claimant, Stance
from tests.weigh.views import CHAD, PARSE, view
from training.judge_voices import labelled, voices_of_figures

SUDAN = ActorMention(1, 2, 1, PARSE.tokens[1].span, Actor("Sudan", "SDN", Sector.GOVERNMENT, "SDN"), "name:state")
SAID = Attribution(
    (2, 3, 4), Claimant("Chad", "TCD"), PARSE.tokens[0].span, PARSE.tokens[1].span, 1, Stance.ASSERTED, "verb:say"
)
VOICES = Voices(PARSE, (SAID,), (CHAD, SUDAN), ())


def told(party: str | None, teller: str) -> list[frozenset[str]]:
    label = Compared((PARSE.span(2, 4),), "killed", 9, 9, party=party)
    draft: Draft = view(said=SAID).drafts[0]
    return [found.right[VOICE] for found in voices_of_figures(VOICES, [(draft, label)], {label: teller})]


def test_nobody_named_and_the_outlet_are_one_where_a_label_names_none() -> None:
    assert labelled(VOICES, SAID, frozenset({"SDN"})).right == {VOICE: {"SDN"}}
    assert labelled(VOICES, SAID, frozenset({UNTOLD})).right == {VOICE: {UNTOLD}}


@pytest.mark.parametrize(
    ("party", "teller", "right"),
    [
        ("SDN", "Chad's ambassador", [{"SDN"}]),
        (None, "a man in Chad", [{UNTOLD}]),
        ("SDN", "Khartoum", []),
        (NARRATOR, "Chad", []),
    ],
)
def test_a_figure_s_label_tells_of_a_claimant_whom_it_calls_alike(
    party: str | None, teller: str, right: list[set[str]]
) -> None:
    assert told(party, teller) == right
