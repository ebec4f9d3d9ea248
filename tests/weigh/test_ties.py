"""What the judge is asked of how the slots of a figure, and those of its neighbours, hang together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counterclaim.extract.mentions import Attribution
from counterclaim.extract.weigh import OPTIONS
from counterclaim.extract.weigh.asked import Asked, Option
from counterclaim.extract.weigh.ties import PEOPLE, RELATION, RELATIONS, SAME, asked_whole, relation, side_kinds
from counterclaim.extract.weigh.view import NARRATOR, UNTOLD, View
from counterclaim.model.actor import Sector
from counterclaim.model.claim import BOTH, UNKNOWN, Claimant, Stance, Victims
from tests.weigh.views import CHAD, PARSE, view

SAID = Attribution(
    (4,), Claimant("Chad", "TCD", Sector.GOVERNMENT), CHAD.span, PARSE.tokens[1].span, 1, Stance.ASSERTED, "verb:say"
)


def asked(of: View, i: int = 0) -> Asked:
    return asked_whole(of, i, {slot: tuple(options(of, i)) for slot, options in OPTIONS.items()})


def told(options: dict[str, Option]) -> list[str]:
    return [value for value, option in options.items() if option.told]


@pytest.mark.parametrize(
    ("side", "party", "whose"),
    [
        ("TCD", "TCD", "own"),
        ("LBY", "TCD", "another"),
        ("TCD", NARRATOR, "outlet"),
        ("TCD", UNTOLD, "untold"),
        (BOTH, "TCD", "both told"),
        (BOTH, NARRATOR, "both narrator"),
        (UNKNOWN, UNTOLD, "nobody's told"),
        (UNKNOWN, NARRATOR, "nobody's narrator"),
    ],
)
def test_whose_loss_a_claimant_tells(side: str, party: str, whose: str) -> None:
    assert relation(side, party) == whose
    assert whose in RELATIONS


def test_a_figure_is_asked_whose_loss_it_is_and_what_the_rules_say_of_it() -> None:
    options = asked(view(side="TCD", victims=Victims.MILITARY, said=SAID)).options
    assert set(options[RELATION]) == set(RELATIONS)
    assert told(dict(options[RELATION])) == ["own"]
    assert told(dict(options[PEOPLE])) == ["military state"]
    assert "civilian unknown" in options[PEOPLE]


def test_the_first_figure_has_none_before_it() -> None:
    assert not set(SAME) & set(asked(view(side="TCD")).options)


def test_a_figure_is_asked_what_it_has_in_common_with_the_one_before() -> None:
    (nine,) = view(side="TCD", said=SAID).drafts
    before = replace(nine, mention=replace(nine.mention, trigger=1, head=0), side="LBY")
    options = asked(replace(view(), drafts=(before, nine)), 1).options
    assert {tie: told(dict(options[tie])) for tie in SAME} == {
        "same side": ["other"],
        "same party": ["same"],
        "same scope": ["same"],
        "same victims": ["same"],
    }
    assert options["same side"]["same"].mentions == ((0, 0), (1, 0))
    assert options["same side"]["other"].mentions == ()


def test_sides_are_told_apart_coarsely() -> None:
    assert side_kinds(view(), ["TCD", UNKNOWN, BOTH, "Amnesty International"]) == {
        "TCD": "state",
        UNKNOWN: UNKNOWN,
        BOTH: BOTH,
        "Amnesty International": "other",
    }
