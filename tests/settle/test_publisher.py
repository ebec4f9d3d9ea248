"""Whose "our" people are in a text that a party publishes, and who only counts for others."""

from __future__ import annotations

import pytest

from counterclaim.extract.mentions import ActorMention, Attribution, FigureMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.extract.settle.side import settle_sides
from counterclaim.extract.speakers.outlet import OWN_VOICE
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.claim import UNKNOWN, Claimant, Stance, Status, Victims
from counterclaim.model.text import Role, Span
from counterclaim.model.value import Count
from tests.trees import tree

PLAIN = tree(
    """they they PRON 2 nsubj
claim claim VERB 0 root
our our PRON 4 nmod:poss
pilots pilot NOUN 2 obj"""
)
WORDS = Span(0, 4)
SETTING = Setting(fighting=("TCD", "SDN"))


def draft(party: str, rule: str = "verb:claim", owner: int | None = None, **slots: object) -> Draft:
    sector = slots.pop("sector", Sector.MILITARY)
    victims = slots.pop("victims", Victims.MILITARY)
    status = slots.pop("status", Status.KILLED)
    figure = FigureMention(3, 1, WORDS, Count.exactly(2), status, victims, None, (("victims", WORDS),), (), owner=owner)  # type: ignore[arg-type]
    said = Attribution((1, 2, 3), Claimant(party, party, sector), None, WORDS, 1, Stance.ASSERTED, rule)  # type: ignore[arg-type]
    return Draft(figure, 0, 0, Role.BODY, said, None, None, None, victims)  # type: ignore[arg-type]


def sides(*drafts: Draft) -> list[str | None]:
    actors = (ActorMention(0, 1, 0, WORDS, Actor("Chad", "TCD", Sector.MILITARY, "TCD"), "name"),)
    return [d.side for d in settle_sides(PLAIN, drafts, actors, SETTING)]


def test_our_pilots_are_the_publishers_whoever_claims_them() -> None:
    assert sides(draft("TCD", OWN_VOICE), draft("SDN", owner=2))[1] == "TCD"


def test_in_a_paper_our_pilots_are_the_claimants() -> None:
    assert sides(draft("SDN", owner=2)) == ["SDN"]


@pytest.mark.parametrize(
    ("told", "side"),
    [
        (draft("SDN", status=Status.CAPTURED), "TCD"),
        (draft("SDN", status=Status.MISSING, victims=Victims.UNKNOWN), "SDN"),
        (draft("Watch", sector=Sector.NON_GOVERNMENTAL, victims=Victims.MIXED), UNKNOWN),
    ],
    ids=["captured: the other's", "missing: one's own", "a monitor counts for others"],
)
def test_what_one_that_fights_or_counts_tells(told: Draft, side: str) -> None:
    assert sides(told) == [side]
