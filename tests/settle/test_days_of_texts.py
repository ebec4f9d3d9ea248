"""The days of what short reports tell: its own, one that goes on from before, or that of the lead."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Claim, Kind, Scope
from counterclaim.reading import read

PUBLISHED = "2021-05-04"
"""A Tuesday."""

LEAD = "Shells killed two men near Mora on Monday.\n\n"


def days(claim: Claim) -> str:
    when = claim.when
    if when is None or when.last is None:
        return "undated"
    return f"{when.last:%m-%d}" if when.first == when.last else f"{when.first or '':%m-%d}..{when.last:%m-%d}"


def figures(text: str) -> str:
    """The days of the figures after the first, those of history marked."""
    claims = [c for c in read(text, published=PUBLISHED).claims if c.kind is Kind.FIGURE]
    return " ".join(days(c) + "!" * (c.figure is not None and c.figure.scope is Scope.BACKGROUND) for c in claims[1:])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In March rebels raided a post. A sergeant was killed and three men were hurt.", "03-01..03-31! 03-01..03-31!"),
        ("In 2015 militants stormed the town hall. Sixty people died.", "01-01..12-31!"),
        ("Last week jets bombed a camp. Nine guerrillas fell there.", "04-26..05-02"),
        ("In February a mosque was hit. A child has died since.", "05-03"),
        ("The truce was signed in 2018. Five drivers were killed, police said.", "05-03"),
        ("The garrison took the hill in April. It has lost 12 men.", "05-03"),
        ("Since March the road has been shut. Five drivers were killed, police said.", "05-03"),
    ],
)
def test_a_month_that_opens_a_sentence_goes_on_in_the_past_tense(text: str, told: str) -> None:
    assert figures(LEAD + text) == told
