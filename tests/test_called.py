"""Claimants who are only called by a pronoun, and the claims that point at theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.called import with_called
from counterclaim.model.claim import Claimant, Layer
from counterclaim.model.text import Span
from tests.claims import figure, who

SPAN = Span(0, 4)


@pytest.mark.parametrize(
    ("called", "own", "expected"),
    [
        (who("TCD", "He"), Layer("Idriss Ali", None, "said", SPAN), "Idriss Ali"),
        (who("TCD", "it"), Layer("Chad's army", "TCD", "said", SPAN), "Chad's army"),
        (who("TCD", "it"), Layer("Libya's army", "LBY", "said", SPAN), "it"),
        (who("TCD", "it"), Layer("CORRESPONDENT", None, "said", SPAN), "it"),
        (who("TCD", "Chad"), Layer("Idriss Ali", None, "said", SPAN), "Chad"),
    ],
)
def test_a_pronoun_gives_way_to_the_name_of_its_layer(called: Claimant, own: Layer, expected: str) -> None:
    claim = replace(figure(9, by=called), chain=(own,))
    assert [c.claimant.name for c in with_called([claim])] == [expected]


def test_claims_that_point_at_one_renamed_point_at_it_still() -> None:
    whole = replace(figure(9, by=who("TCD", "He")), chain=(Layer("Idriss Ali", None, "said", SPAN),))
    part = figure(2, by=who("TCD"), at=30, part_of=whole)
    other = replace(figure(4, by=who("LBY"), at=60), answers=(whole.id,))
    named, below, against = with_called([whole, part, other])
    assert named.id != whole.id
    assert below.figure is not None
    assert below.figure.part_of == named.id
    assert against.answers == (named.id,)
