"""Who takes part in deeds whose own clause does not name him, or names others beside him."""

from __future__ import annotations

import pytest

from tests.events.deeds import Sides, deeds, sides


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A lorry carrying traders was hit by two shells from a Chadian tank, killing nine people.", ("Chad", "lorry")),
        ("A bus was struck by a missile near Kobani, killing nine people.", (None, "bus")),
        ("The car bomb near a French embassy that killed nine people shook Kabul.", (None, "nine people")),
        ("A raid on a mine which killed six workers shook Mali.", (None, "six workers")),
        ("The jet dropped bombs onto a crowd in Mali.", (None, "crowd")),
    ],
)
def test_what_is_struck_or_only_near_does_not_do_what_the_deed_did(text: str, told: Sides) -> None:
    assert told in sides(text)
    assert {actor for actor, _ in sides(text)} == {told[0]}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Police mounted a raid on a gang that abducted nine girls.", ("gang", "nine girls")),
        ("Chad carried out an air strike on a militia that killed nine herders.", ("militia", "nine herders")),
        ("Rebels stormed Konna. The town fell to them.", ("Rebels", None)),
    ],
)
def test_those_who_fight_did_what_is_told_of_them(text: str, told: Sides) -> None:
    assert told in sides(text)


def test_a_strike_on_a_battery_lends_what_that_did_no_means() -> None:
    assert [e.mode for e in deeds("Chad carried out an air strike on a battery that shelled Bol.")] == [
        "aerial",
        "heavy-weapons",
    ]


def test_a_town_does_not_fall_to_those_who_fled() -> None:
    told = sides("Chadian soldiers fled before rebels, and the town of Bol fell to them.")
    assert told[-1][0] != "Armed Forces of Chad"


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Nine protesters were arrested and tortured in Guinea.", ["Nine protesters", "Nine protesters"]),
        ("Kenyan troops fired after being attacked with stones.", [None, "Armed Forces of Kenya"]),
        ("Many of the victims had been shot.", ["victims"]),
    ],
)
def test_whom_a_passive_tells_of_that_has_no_subject_of_its_own(text: str, recipients: list[str | None]) -> None:
    assert [recipient for _, recipient in sides(text)] == recipients


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Red Cross counted 45 bodies, many of them shot at close range.", [(None, "45 bodies")]),
        ("The clinic saw 90 refugees, most of them beaten by soldiers.", [("soldiers", "90 refugees")]),
        ("Rebels attacked Bol and soldiers killed 12 of them.", [("Rebels", "Bol"), ("soldiers", "Rebels")]),
    ],
)
def test_of_whom_some_are_told(text: str, told: list[Sides]) -> None:
    assert sides(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sudan's defence ministry claimed to have killed 37 rebels.", ("Armed Forces of Sudan", "37 rebels")),
        ("All six attackers died in the assault.", ("six attackers", None)),
        ("All six soldiers died in the assault.", (None, "six soldiers")),
        ("Nine people died in an assault within sight of a Kenyan army base.", (None, "Nine people")),
        ("Clashes on the Thai-Cambodian border killed 12 people.", ("Thailand", "Cambodia")),
        ("Kenyan troops were withdrawing through fields near Goma, in Congo.", ("Armed Forces of Kenya", None)),
        ("Yemen's government agreed in Sweden to hold an election.", ("Government of Yemen", None)),
    ],
)
def test_who_is_meant_and_who_only_is_where_it_is_done(text: str, told: Sides) -> None:
    assert sides(text) == [told]


def test_arms_lost_beside_those_killed_are_theirs() -> None:
    told = sides("Chad's army killed nine Sudanese soldiers and destroyed two tanks.")
    assert told == [("Armed Forces of Chad", "Armed Forces of Sudan")] * 2
    told = sides("Chad says nine of its men were killed and that it has destroyed two tanks.")
    assert ("Chad", "Chad") not in told


def test_a_truce_is_one_of_two_with_one_another() -> None:
    assert sides("A truce between Sudan and Chad was holding on Sunday.") == [("Sudan", "Chad")]
