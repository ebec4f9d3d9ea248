"""A claimant that tells what it did itself is the killer or the captor."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import Attribution, FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.killers import with_killers
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claimant, Stance, Status, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role
from counterclaim.model.value import Count
from tests.trees import tree

SAID = tree(
    """Asmara Asmara PROPN 2 nsubj
said say VERB 0 root
it it PRON 5 nsubj
had have AUX 5 aux
killed kill VERB 2 ccomp
nine nine NUM 7 nummod
men man NOUN 5 obj"""
)
QUOTED = tree(
    """“ “ PUNCT 3 punct
They they PRON 3 nsubj
killed kill VERB 8 ccomp
nine nine NUM 5 nummod
men man NOUN 3 obj
” ” PUNCT 3 punct
Asmara Asmara PROPN 8 nsubj
said say VERB 0 root"""
)
CLAIMED = tree(
    """Asmara Asmara PROPN 2 nsubj
claims claim VERB 0 root
to to PART 5 mark
have have AUX 5 aux
killed kill VERB 2 xcomp
nine nine NUM 7 nummod
men man NOUN 5 obj"""
)
LOST = tree(
    """Asmara Asmara PROPN 2 nsubj
said say VERB 0 root
it it PRON 5 nsubj
had have AUX 5 aux
lost lose VERB 2 ccomp
nine nine NUM 7 nummod
men man NOUN 5 obj"""
)
PASSIVE = tree(
    """Asmara Asmara PROPN 2 nsubj
said say VERB 0 root
nine nine NUM 4 nummod
men man NOUN 6 nsubj:pass
were be AUX 6 aux:pass
killed kill VERB 2 ccomp"""
)
GIVEN_UP = tree(
    """Asmara Asmara PROPN 2 nsubj
said say VERB 0 root
nine nine NUM 4 nummod
men man NOUN 5 nsubj
surrendered surrender VERB 2 ccomp"""
)


@pytest.mark.parametrize(
    ("parse", "cue", "head", "trigger", "status", "killer"),
    [
        pytest.param(SAID, 1, 6, 4, Status.KILLED, "ERI", id="it said it had"),
        pytest.param(QUOTED, 7, 4, 2, Status.KILLED, None, id="they, in its own words, are others"),
        pytest.param(CLAIMED, 1, 6, 4, Status.KILLED, "ERI", id="claims to have"),
        pytest.param(LOST, 1, 6, 4, Status.KILLED, None, id="who loses kills nobody"),
        pytest.param(PASSIVE, 1, 3, 5, Status.KILLED, None, id="a passive tells no killer"),
        pytest.param(GIVEN_UP, 1, 3, 4, Status.CAPTURED, "ERI", id="who surrenders does so to the one who tells it"),
    ],
)
def test_killer(parse: Parse, cue: int, head: int, trigger: int, status: Status, killer: str | None) -> None:
    span = parse.tokens[cue].span
    said = Attribution((), Claimant("Asmara", "ERI"), span, span, cue, Stance.ASSERTED, "says")
    mention = FigureMention(head, trigger, span, Count.exactly(9), status, Victims.UNKNOWN, None, (), ())
    draft = Draft(mention, 0, 0, Role.BODY, said, None, None, None, Victims.UNKNOWN)
    assert with_killers(parse, (draft,))[0].mention.by == killer


OVERRAN = tree(
    """Asmara Asmara PROPN 2 nsubj
said say VERB 0 root
it it PRON 5 nsubj
had have AUX 5 aux
overrun overrun VERB 2 ccomp
a a DET 7 det
post post NOUN 5 obj
killing kill VERB 5 advcl
nine nine NUM 10 nummod
men man NOUN 8 obj"""
)


def test_a_gerund_has_the_subject_of_its_verb() -> None:
    span = OVERRAN.tokens[1].span
    said = Attribution((), Claimant("Asmara", "ERI"), span, span, 1, Stance.ASSERTED, "says")
    mention = FigureMention(9, 7, span, Count.exactly(9), Status.KILLED, Victims.UNKNOWN, None, (), ())
    draft = Draft(mention, 0, 0, Role.BODY, said, None, None, None, Victims.UNKNOWN)
    assert with_killers(OVERRAN, (draft,))[0].mention.by == "ERI"


@pytest.mark.parametrize(("whose", "killer"), [("our", None), ("the", "ERI")])
def test_nobody_annihilates_his_own(whose: str, killer: str | None) -> None:
    parse = tree(
        f"""Asmara Asmara PROPN 2 nsubj
said say VERB 0 root
{whose} {whose} PRON 4 nmod:poss
soldiers soldier NOUN 6 nsubj:pass
were be AUX 6 aux:pass
ambushed ambush VERB 2 ccomp
and and CCONJ 10 cc
nine nine NUM 10 nsubj:pass
were be AUX 10 aux:pass
annihilated annihilate VERB 6 conj"""
    )
    span = parse.tokens[1].span
    said = Attribution((), Claimant("Asmara", "ERI", sector=Sector.GOVERNMENT), span, span, 1, Stance.ASSERTED, "says")
    mention = FigureMention(7, 9, span, Count.exactly(9), Status.KILLED, Victims.UNKNOWN, None, (), ())
    draft = Draft(mention, 0, 0, Role.BODY, said, None, None, None, Victims.UNKNOWN)
    assert with_killers(parse, (draft,))[0].mention.by == killer
