"""What the labels of two figures say of what ties them."""

from __future__ import annotations

import pytest

from counterclaim.extract.weigh.ties import PEOPLE, RELATION
from tests.weigh.views import view
from training.judge_ties import Right, right_ties

OFFERED = {"side": ("TCD", "LBY", "unknown"), "victims": ("military", "civilian")}


def right(side: str = "TCD", party: str = "LBY", victims: str = "military", scope: str = "new") -> Right:
    found = {"side": side, "party": party, "victims": victims, "scope": scope}
    return {slot: frozenset(value.split("|")) if value else frozenset() for slot, value in found.items()}


def test_whose_loss_and_which_people_of_which_side() -> None:
    ties = right_ties(view(), OFFERED, right(), None)
    assert ties[RELATION] == {"another"}
    assert ties[PEOPLE] == {"military state"}
    assert right_ties(view(), OFFERED, right(party="TCD|LBY"), None)[RELATION] == {"own", "another"}


def test_no_tie_is_right_where_a_slot_has_no_right_option() -> None:
    ties = right_ties(view(), OFFERED, right(side=""), right())
    assert ties[RELATION] == ties[PEOPLE] == ties["same side"] == frozenset()
    assert ties["same party"] == {"same"}


@pytest.mark.parametrize(
    ("before", "same"),
    [(right(), "same"), (right(side="LBY"), "other"), (right(side="TCD|LBY"), None), (None, None)],
)
def test_what_a_figure_has_in_common_with_the_one_before(before: Right | None, same: str | None) -> None:
    assert right_ties(view(), OFFERED, right(), before)["same side"] == (frozenset({same}) if same else frozenset())
