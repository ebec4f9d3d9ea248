"""What the rules know of a figure, in words: beside each other, counted back from the report, seen from who tells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from counterclaim.extract.mentions import Attribution, TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.extract.weigh import OPTIONS
from counterclaim.extract.weigh.knowing import known
from counterclaim.extract.weigh.view import View, told
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Claimant, Scope, Stance, Status
from counterclaim.model.value import Count, When
from tests.weigh.views import CHAD, PARSE, view

CLAIMANT = Claimant("Chad", "TCD", Sector.GOVERNMENT)
SAID = Attribution((4,), CLAIMANT, CHAD.span, PARSE.tokens[1].span, 1, Stance.ASSERTED, "verb:say")
WAR = Setting(fighting=("TCD", "LBY"), theatre="TCD", year=1987)


def words(of: View, i: int = 0) -> set[str]:
    chosen: Mapping[str, str] = {slot: told(of.drafts[i], slot) for slot in OPTIONS}
    return set(known(of, i, chosen))


def beside(low: int, status: Status = Status.KILLED, scope: Scope = Scope.NEW, side: str = "TCD") -> View:
    """A view with the figure of nine, and another of so many before it."""
    (nine,) = view(side="TCD").drafts
    mention = replace(nine.mention, trigger=1, head=0, count=Count.exactly(low), status=status)
    return replace(view(), drafts=(replace(nine, mention=mention, scope=scope, side=side), nine))


@pytest.mark.parametrize(
    ("side", "home", "known_"),
    [
        ("TCD", None, "teller is own"),
        ("LBY", None, "teller is enemy"),
        ("FRA", None, "teller is third"),
        ("LBY", "LBY", "outlet is own of the people, enemy of the teller"),
        ("TCD", "FRA", "outlet is third of the people, third of the teller"),
    ],
)
def test_how_the_teller_and_the_outlet_stand_to_the_people(side: str, home: str | None, known_: str) -> None:
    assert known_ in words(replace(view(side=side, said=SAID), setting=WAR, home=home))


def test_who_fights_and_who_looks_on() -> None:
    assert {"teller fights", "people fight"} <= words(replace(view(side="LBY", said=SAID), setting=WAR))
    assert {"teller looks on", "people look on"} <= words(replace(view(side="FRA"), setting=WAR))


@pytest.mark.parametrize(
    ("of", "known_"),
    [
        (beside(9), "told again before by the same"),
        (beside(4), "more than before, its side, same teller, new"),
        (beside(12), "as many or fewer than before, its side, same teller, new"),
        (
            beside(12, side="LBY", scope=Scope.CUMULATIVE),
            "as many or fewer than before, another side, same teller, cumulative",
        ),
        (beside(12), "1 of its side, not the largest"),
        (beside(4), "1 of its side, the largest"),
        (beside(12, Status.WOUNDED), "0 of its side, the largest"),
    ],
)  # fmt: skip
def test_counts_are_set_beside_each_other(of: View, known_: str) -> None:
    assert known_ in words(of, 1)


def test_the_day_is_counted_back_from_the_report() -> None:
    when = When.day(date(1987, 3, 1))
    (draft,) = view().drafts
    dated = replace(draft, time=TimeMention(PARSE.tokens[0].span, "DATE", "1987-03-01", when, "day"))
    assert "day 2 2 day" in words(replace(view(), drafts=(dated,), anchor=date(1987, 3, 20)))
    assert "day untold" in words(view())


def test_nobody_stands_to_anybody() -> None:
    of = view()
    assert isinstance(of.drafts[0], Draft)
    assert {"teller is narrator", "outlet is None of the people, None of the teller"} <= words(of)
