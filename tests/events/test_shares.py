"""Of several who say a thing together, each says it for himself."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind, Stance
from tests.events.deeds import claims

Row = tuple[str, str | None, str | None]


def rows(text: str, kind: Kind) -> set[Row]:
    """Who tells each event of a kind of claim, who did it and to whom."""
    told = [(c.claimant.name, c.event.actor, c.event.recipient) for c in claims(text) if c.kind is kind and c.event]
    return {(name, by and by.name, to and to.name) for name, by, to in told}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thailand and Cambodia blamed each other for an exchange of fire on Tuesday.",
            {("Thailand", "Thailand", "Cambodia"), ("Cambodia", "Cambodia", "Thailand")},
        ),
        (
            "Germany and France condemned the strike on Kharkiv.",
            {("Germany", "Germany", None), ("France", "France", None)},
        ),
        ("Kenya and Togo urged Chad to stop.", {("Kenya", "Kenya", "Chad"), ("Togo", "Togo", "Chad")}),
        (
            "Pakistan blamed India and India blamed Pakistan for the shelling.",
            {("Pakistan", "Pakistan", "India"), ("India", "India", "Pakistan")},
        ),
        ("Kenya urged Chad and Niger to stop.", {("Kenya", "Kenya", "Chad")}),
        ("Egypt accused Israel of killing civilians.", {("Egypt", "Egypt", "Israel")}),
        (
            "The union said three teachers were among the dead and accused the rebels of shelling the school.",
            {("union", "union", "rebels")},
        ),
    ],
)
def test_each_is_the_actor_of_what_he_says(text: str, told: set[Row]) -> None:
    assert rows(text, Kind.STATEMENT) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sudan's army and the Rapid Support Forces accused each other of shelling El Fasher.",
            {
                ("Armed Forces of Sudan", "Rapid Support Forces", "El Fasher"),
                ("Rapid Support Forces", "Armed Forces of Sudan", "El Fasher"),
            },
        ),
        (
            "Armenia and Azerbaijan accused one another of opening fire.",
            {("Armenia", "Azerbaijan", None), ("Azerbaijan", "Armenia", None)},
        ),
        (
            "Thai and Cambodian troops clashed on Sunday. Thailand blamed Cambodia for the fighting.",
            {
                ("narrator", "Armed Forces of Thailand", "Armed Forces of Cambodia"),
                ("Thailand", "Cambodia", "Armed Forces of Thailand"),
            },
        ),
        (
            "Peru and Ecuador clashed. Peru and Ecuador blamed each other for starting the fighting.",
            {("narrator", "Peru", "Ecuador"), ("Peru", "Ecuador", "Peru"), ("Ecuador", "Peru", "Ecuador")},
        ),
        (
            "Egypt and Jordan accused Israel of killing civilians.",
            {("Egypt", "Israel", "civilians"), ("Jordan", "Israel", "civilians")},
        ),
    ],
)
def test_what_two_charge_each_other_with_the_other_did(text: str, told: set[Row]) -> None:
    assert rows(text, Kind.EVENT) == told


def test_who_is_charged_together_is_charged_by_both() -> None:
    told = claims("Armenia and Azerbaijan accused each other of opening fire.")
    assert {c.stance for c in told} == {Stance.BLAMED}


def test_the_envoys_of_each_other_are_nobodys() -> None:
    assert rows("Both sides summoned each other's envoys.", Kind.EVENT) == {("narrator", "sides", None)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Israel's prime minister vowed to strike Hezbollah.", ("Government of Israel", "warned")),
        ("Poland promised to send tanks to Ukraine.", ("Poland", "offered")),
        ("France promised aid to Lebanon.", ("France", "offered")),
        ("Amnesty International alleged that soldiers of Peru tortured nine men.", ("Amnesty International", "blamed")),
        ("Iran threatened to strike Israel.", ("Iran", "warned")),
    ],
)
def test_who_vows_or_alleges_tells_it_himself(text: str, told: tuple[str, str]) -> None:
    assert told in [(c.claimant.name, str(c.stance)) for c in claims(text)]
