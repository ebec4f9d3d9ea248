"""The sentences of findings: a verb agrees with whoever it is said of."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import NARRATOR, Claimant
from counterclaim.reconcile.wording import does


@pytest.mark.parametrize(
    ("name", "verb", "said"),
    [
        ("Officials of Armenia", "say", "Officials of Armenia say"),
        ("Armed Forces of Ukraine", "deny", "Armed Forces of Ukraine deny"),
        ("Hospital sources", "say", "Hospital sources say"),
        ("Houthis", "blame", "Houthis blame"),
        ("Residents in the north", "say", "Residents in the north say"),
        ("Ministry of Internal Affairs of Mali", "deny", "Ministry of Internal Affairs of Mali denies"),
        ("United States", "say", "United States says"),
        ("Hamas", "blame", "Hamas blames"),
        ("Observatory for Human Rights", "say", "Observatory for Human Rights says"),
        ("", "say", " says"),
    ],
)
def test_a_verb_agrees_with_the_head_of_a_name(name: str, verb: str, said: str) -> None:
    assert does(Claimant(name, None), verb) == said


def test_the_outlet_itself_is_the_report() -> None:
    assert does(NARRATOR, "deny") == "the report denies"
