"""The least that a press release tells, from claims built by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counterclaim.evaluate.isaf import Release, provinces, scores
from counterclaim.evaluate.isaf_dates import start_date
from counterclaim.evaluate.isaf_people import least
from counterclaim.model.claim import NARRATOR, Claim, Figure, Kind, Scope, Stance, Status, Victims
from counterclaim.model.text import Span
from counterclaim.model.value import Count, PlacePrecision, Where

TEXT = (
    "A force captured a bomb facilitator and detained two insurgents. The facilitator was held. "
    "The force also detained numerous suspects."
)


def claim(words: str, low: int, high: int | None, noun: str, scope: Scope = Scope.NEW, text: str = TEXT) -> Claim:
    start = text.index(words)
    at = text.index(noun, start)
    spans = [("victims", Span(at, at + len(noun)))]
    figure = Figure(Count(low, high), Status.CAPTURED, "unknown", Victims.MILITANT, scope)
    evidence = (Span(start, start + len(words)),)
    return Claim("r", Kind.FIGURE, Stance.ASSERTED, NARRATOR, evidence, tuple(spans), figure=figure)


LEADER = claim("captured a bomb facilitator", 1, 1, "facilitator")
TWO = claim("detained two insurgents", 2, 2, "insurgents")
KNOWN = claim("The facilitator was held", 1, 1, "facilitator")
MANY = claim("detained numerous suspects", 2, None, "suspects")
OLD = claim("detained two insurgents", 80, 80, "insurgents", Scope.CUMULATIVE)


@pytest.mark.parametrize(
    ("claims", "number"),
    [
        ([], 0),
        ([LEADER, TWO], 3),
        ([LEADER, TWO, KNOWN], 3),
        ([KNOWN], 1),
        ([MANY], 4),
        ([LEADER, KNOWN, MANY], 5),
        ([LEADER, OLD], 1),
    ],
)
def test_least_captured(claims: list[Claim], number: int) -> None:
    assert least(claims, TEXT, Status.CAPTURED) == number
    assert least(claims, TEXT, Status.KILLED) == 0


@pytest.mark.parametrize(
    ("text", "told", "number"),
    [
        # a lead that sums several operations gives way to the one told
        (
            "Troops held nine suspects in three operations.\n\nIn Farah, troops held two suspects.",
            [("held nine suspects", 9, 9, "suspects"), ("held two suspects", 2, 2, "suspects")],
            2,
        ),
        ("Troops held nine suspects in three operations.", [("held nine suspects", 9, 9, "suspects")], 9),
        # an update names one of those told before
        (
            "Troops held five suspects.\n----\nUPDATE: One held\nA Taliban leader was held that day.",
            [("held five suspects", 5, 5, "suspects"), ("A Taliban leader was held", 1, 1, "leader")],
            5,
        ),
        # a heading is no second leader, and the leader is among those counted with him
        (
            "Leader Held\nTroops held a leader along with one suspect.",
            [("Leader Held", 1, 1, "Leader"), ("held a leader", 1, 1, "leader"), ("one suspect", 1, 1, "suspect")],
            2,
        ),
        (
            "Troops held two insurgents, including a commander. They held the commander.",
            [("held two insurgents", 2, 2, "insurgents"), ("held the commander", 1, 1, "commander")],
            2,
        ),
        # others are besides the leader told before
        (
            "A strike was called in on a commander. They held the commander. They held two other insurgents.",
            [("held the commander", 1, 1, "commander"), ("held two other insurgents", 2, 2, "insurgents")],
            3,
        ),
        (
            "Troops held nine gunmen. Among the men were two commanders.",
            [("held nine gunmen", 9, 9, "gunmen"), ("two commanders", 2, 2, "commanders")],
            9,
        ),
        (
            "Troops held a commander and his deputy.",
            [("held a commander", 1, 1, "commander"), ("his deputy", 1, 1, "deputy")],
            2,
        ),
        (
            "They held the commander and two of his cousins.",
            [("held the commander", 1, 1, "commander"), ("two of his cousins", 2, 2, "cousins")],
            3,
        ),
        # "For Immediate Release" of the update is no end of the first release's heading
        (
            "Troops held three gunmen.\n----\nFor Immediate Release\nThe commander was one of those held.",
            [("held three gunmen", 3, 3, "gunmen"), ("The commander was one", 1, 1, "commander")],
            3,
        ),
        # any trade but a plain fighter's is told like a leader's
        (
            "Troops held a Taliban tailor. They also held one man.",
            [("held a Taliban tailor", 1, 1, "tailor"), ("held one man", 1, 1, "man")],
            2,
        ),
        # his men are followers, whatever they are called
        (
            "They held a commander. One of his lieutenants was held too.",
            [("held a commander", 1, 1, "commander"), ("One of his lieutenants was held", 1, 1, "lieutenants")],
            2,
        ),
        # whom it confirms to be held is not "that" one
        (
            "The command confirms that a Taliban trainer was held. They held one fighter with him.",
            [("a Taliban trainer was held", 1, 1, "trainer"), ("held one fighter", 1, 1, "fighter")],
            2,
        ),
        # those abducted were so by others
        (
            "They held two gunmen. One had planned the kidnapping of nine teachers.",
            [("held two gunmen", 2, 2, "gunmen"), ("kidnapping of nine teachers", 9, 9, "teachers")],
            2,
        ),
    ],
)
def test_least_of_one_operation(text: str, told: list[tuple[str, int, int, str]], number: int) -> None:
    claims = [claim(words, low, high, noun, text=text) for words, low, high, noun in told]
    assert least(claims, text, Status.CAPTURED) == number


def test_soldiers_are_of_the_force() -> None:
    text = "Nine gunmen were captured, and so were nine soldiers and a driver."
    told = [claim("Nine gunmen were captured", 9, 9, "gunmen", text=text)]
    soldiers = claim("nine soldiers and a driver", 10, 10, "soldiers", text=text)
    assert soldiers.figure is not None
    own = replace(soldiers, figure=replace(soldiers.figure, victims=Victims.MILITARY, side="AFG"))
    of_a_band = replace(soldiers, figure=replace(soldiers.figure, victims=Victims.MILITARY, side="Taliban"))
    assert least([*told, own], text, Status.CAPTURED) == 9
    assert least([*told, of_a_band], text, Status.CAPTURED) == 10
    assert least([*told, soldiers], text, Status.CAPTURED) == 10


def test_a_release_number_gives_the_year_of_a_day_but_no_yesterday() -> None:
    head = "Planner Arrested\n2010-07-CA-129\nFor Immediate Release\n\nA force arrested a planner in Herat "
    assert start_date(head + "July 16.") == date(2010, 7, 16)
    assert start_date(head + "yesterday.") is None
    verified = head + "on July 16. The command verified on July 20 who he is."
    assert start_date(verified) == date(2010, 7, 16)
    assert start_date(head + "and verified July 20 who he is. He was held July 16.") == date(2010, 7, 16)
    assert start_date(head + "on July 16. Reports of more are false.") == date(2010, 7, 16)
    assert start_date(head + "and ended its work July 20. It began on July 16.") == date(2010, 7, 16)


def test_the_province_of_most_claims() -> None:
    place = Where("Khost", "AFG", "Khost", 33.3, 69.9, PlacePrecision.ADMIN1)
    placed = Claim("r", Kind.EVENT, Stance.ASSERTED, NARRATOR, (Span(0, 3),), where=place)
    assert provinces([LEADER, placed]) == ("khost",)
    assert provinces([LEADER]) == ()


def test_scores_count_releases() -> None:
    told = Release(1, 0, date(2011, 1, 2), ("khost",))
    gold = Release(1, 2, date(2011, 1, 2), ("Khost",))
    values = {score.name: score.value for score in scores("isaf", [(told, gold), (gold, gold)])}
    assert values["killed"] == 1.0
    assert values["captured"] == 0.5
    assert values["province"] == 1.0
