"""Clauses that call a report untrue, over trees by hand."""

from __future__ import annotations

import pytest

from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.extract.speakers.refutations import refuting_cues
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse
from tests.trees import tree

NAVY = Speaker(Claimant("Navy of Ravia", "RAV"), None)

REPORTS = """
Reports report NOUN 7 nsubj
of of ADP 5 case
a a DET 5 det
sunken sink VERB 5 amod
ferry ferry NOUN 1 nmod
were be AUX 7 cop
false false ADJ 0 root
"""
POINTING = """
That that PRON 4 nsubj
is be AUX 4 cop
a a DET 4 det
lie lie NOUN 0 root
"""
REALITY = """
The the DET 2 det
claim claim NOUN 5 nsubj
does do AUX 5 aux
not not PART 5 advmod
match match VERB 0 root
reality reality NOUN 5 obj
"""
NOT_TRUE = """
The the DET 2 det
figure figure NOUN 5 nsubj
is be AUX 5 cop
not not PART 5 advmod
true true ADJ 0 root
"""
NO_LIE = """
The the DET 2 det
claim claim NOUN 6 nsubj
is be AUX 6 cop
not not PART 6 advmod
a a DET 6 det
lie lie NOUN 0 root
"""
NO_BASIS = """
The the DET 2 det
reports report NOUN 3 nsubj
have have VERB 0 root
no no DET 5 det
basis basis NOUN 3 obj
"""
WITHOUT_FOUNDATION = """
The the DET 2 det
claim claim NOUN 5 nsubj
is be AUX 5 cop
without without ADP 5 case
foundation foundation NOUN 0 root
"""
SOME_TRUTH = """
The the DET 2 det
reports report NOUN 3 nsubj
have have VERB 0 root
some some DET 5 det
truth truth NOUN 3 obj
"""
TEETH = """
His his PRON 2 nmod:poss
teeth tooth NOUN 4 nsubj
are be AUX 4 cop
false false ADJ 0 root
"""


def over(parse: Parse) -> list[Cue]:
    """The refutations in words that the navy says."""
    said = Cue(0, 0, 0, NAVY, Stance.ASSERTED, tuple(range(len(parse.tokens))), "verb:say")
    return list(refuting_cues(parse, [said]))


@pytest.mark.parametrize(
    ("rows", "refuted"),
    [
        (REPORTS, "Reports of a sunken ferry"),
        (POINTING, "That"),
        (REALITY, "The claim"),
        (NOT_TRUE, "The figure"),
        (NO_BASIS, "The reports"),
        (WITHOUT_FOUNDATION, "The claim"),
    ],
)
def test_what_is_called_untrue_is_denied_by_who_says_so(rows: str, refuted: str) -> None:
    parse = tree(rows)
    (cue,) = over(parse)
    assert (cue.stance, cue.speaker) == (Stance.DENIED, NAVY)
    assert " ".join(parse.tokens[i].text for i in cue.content) == refuted


@pytest.mark.parametrize("rows", [NO_LIE, TEETH, SOME_TRUTH], ids=["negated", "no report", "some truth in it"])
def test_what_is_no_refutation(rows: str) -> None:
    assert over(tree(rows)) == []


def test_the_outlet_itself_is_no_attribution() -> None:
    assert list(refuting_cues(tree(REPORTS), [])) == []
