"""What somebody is accused of, told of by the verb that accuses."""

from __future__ import annotations

import pytest

from counterclaim.extract.charges import with_charges
from tests.trees import tree

ACCUSED = """
Chad Chad PROPN 2 nsubj
{verb} {verb} VERB 0 root
Sudan Sudan PROPN 2 obj
, , PUNCT 6 punct
which which PRON 6 nsubj
denies deny VERB 3 acl:relcl
it it PRON 6 obj
, , PUNCT 9 punct
{mark} {mark} SCONJ 10 mark
shelling shell VERB 6 advcl
towns town NOUN 10 obj
"""
SHELLING, ACCUSING, DENYING = 9, 1, 5


@pytest.mark.parametrize(
    ("verb", "mark", "above"),
    [
        ("accuse", "of", ACCUSING),
        ("blame", "for", ACCUSING),
        ("accuse", "after", DENYING),
        ("leave", "of", DENYING),
    ],
)
def test_a_charge_hangs_on_the_verb_that_accuses(verb: str, mark: str, above: int) -> None:
    parse = tree(ACCUSED.format(verb=verb, mark=mark))
    mended = with_charges(parse)
    assert mended.tokens[SHELLING].head == above
    assert with_charges(mended) == mended
