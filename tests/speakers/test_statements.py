"""Statements over attributions and trees by hand: whom blame names, and what a denial quotes."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.mentions import Attribution
from counterclaim.extract.statements import find_statements
from counterclaim.model.claim import Claimant, Stance
from tests.trees import tree

RAVIA, OSTIA = Claimant("Ravia", "RAV"), Claimant("Ostia", "OST")
BLAME = """
Ravia Ravia PROPN 4 nsubj
and and CCONJ 3 cc
Ostia Ostia PROPN 1 conj
blamed blame VERB 0 root
each each DET 6 det
other other ADJ 4 obj
for for ADP 9 case
the the DET 9 det
raid raid NOUN 4 obl
"""
QUOTED = """
Ravia Ravia PROPN 2 nsubj
rejected reject VERB 0 root
the the DET 5 det
Ostian Ostian ADJ 5 amod
claim claim NOUN 2 obj
of of ADP 8 case
a a DET 8 det
wreck wreck NOUN 5 nmod
"""


def attribution(
    rows: str, claimant: Claimant, cue: int, content: tuple[int, ...], stance: Stance, rule: str
) -> Attribution:
    parse = tree(rows)
    return Attribution(content, claimant, None, parse.tokens[cue].span, cue, stance, rule)


def test_who_blame_each_other_name_each_other() -> None:
    words = (4, 5, 6, 7, 8)
    both = [attribution(BLAME, c, 3, words, Stance.BLAMED, "verb:blame") for c in (RAVIA, OSTIA)]
    found = {s.claimant.party: s.statement.target for s in find_statements(tree(BLAME), both, ())}
    assert found == {"RAV": "OST", "OST": "RAV"}


def test_a_claim_that_a_denial_quotes_is_its_owners() -> None:
    denial = attribution(QUOTED, RAVIA, 1, (2, 3, 4, 5, 6, 7), Stance.DENIED, "verb:reject")
    claim = attribution(QUOTED, OSTIA, 4, (5, 6, 7), Stance.ASSERTED, "noun:claim")
    found = {
        (s.claimant.party, s.stance, s.statement.about) for s in find_statements(tree(QUOTED), [denial, claim], ())
    }
    assert found == {("RAV", Stance.DENIED, "the Ostian claim of a wreck"), ("OST", Stance.ASSERTED, "of a wreck")}


def test_a_claim_that_nobody_denies_is_no_statement() -> None:
    claim = attribution(QUOTED, OSTIA, 4, (5, 6, 7), Stance.ASSERTED, "noun:claim")
    assert find_statements(tree(QUOTED), [claim], ()) == ()


def test_a_statement_of_nothing_but_marks_keeps_its_own_stretch() -> None:
    mark = replace(tree(BLAME).tokens[4], upos="PUNCT")
    parse = tree(BLAME)
    parse = replace(parse, tokens=(*parse.tokens[:4], mark, *parse.tokens[5:]))
    said = attribution(BLAME, RAVIA, 3, (4,), Stance.WARNED, "verb:warn")
    (found,) = find_statements(parse, [said], ())
    assert found.statement.about == "each"
