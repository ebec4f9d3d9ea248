"""Deeds as plain news tells them: who is behind a weapon that hits, crowds that act, and words that tell no deed."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Event
from tests.by_rules import read


def told(text: str) -> list[Event]:
    return [c.event for c in read(text, published="2021-05-04").claims if c.event]


def sides(text: str) -> list[tuple[str | None, str | None]]:
    return [(e.actor.name if e.actor else None, e.recipient.name if e.recipient else None) for e in told(text)]


def types(text: str) -> str:
    return " ".join(e.plover or "-" for e in told(text))


@pytest.mark.parametrize(
    ("text", "types_told"),
    [
        ("Refugees who crossed the border spoke to reporters in Adré.", ""),
        ("An aid worker spoke in Goma after crossing the front line.", ""),
        ("Nine refugees tried to cross the frontier near Mora.", ""),
        ("Chadian soldiers crossed the border into Niger.", "ASSAULT"),
        ("Soldiers of Chad tried to cross the river in a boat.", "ASSAULT"),
        ("Chad's navy declined to say whether its captain had been hurt.", ""),
        ("Chad's ministry refused to say where the rebels were.", ""),
        ("Chad refused to accept the plan.", "REJECT"),
        ("Niger's army said it was looking into the report.", ""),
        ("Niger's police looked into the killing of a judge.", "ACCUSE ASSAULT"),
        ("Bogotá said the helicopter had struck a mountainside.", ""),
        ("A missile struck a mountainside near Kirkuk.", "ASSAULT"),
    ],
)
def test_who_only_crosses_looks_or_says_nothing_does_nothing(text: str, types_told: str) -> None:
    assert types(text) == types_told


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A farmer was killed by a mine laid by rebels near Herat.", [("rebels", "farmer")]),
        ("A bus was destroyed by a bomb planted by separatists in Quetta.", [("separatists", "bus")]),
        ("A man was hit by a pellet fired by National Guardsmen in Lima.", [("National Guardsmen", "man")]),
        ("A man was killed by a shell fired from a tank in Mora.", [(None, "man")]),
        ("A crowd stormed the courthouse in Suva.", [("crowd", None)]),
        ("Nine miners were abducted by a crowd in Mora.", [("crowd", "Nine miners")]),
        ("Five persons, including a former mayor, were shot by bandits in Tal.", [("bandits", "Five persons")]),
        (
            "In Jos, clashes with machetes between herders and farmers left nine dead.",
            [("herders", "farmers")],
        ),
    ],
)
def test_who_does_it_to_whom(text: str, who: list[tuple[str | None, str | None]]) -> None:
    assert sides(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army of Peru blamed the crowd for beating a farmer.", ("crowd", "farmer")),
        ("A student died in Cusco. The mayor's office said he had been hit by a stone.", (None, "student")),
        ("The mayor said he had been shot by bandits in Cusco.", ("bandits", "Local authorities of Peru")),
        ("Shelling from RSF positions landed in Omdurman.", ("Rapid Support Forces", "Omdurman")),
    ],
)
def test_the_last_deed_told(text: str, who: tuple[str | None, str | None]) -> None:
    assert sides(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "mode", "means"),
    [
        ("Soldiers opened direct fire on students in Hama.", "firearms", None),
        ("Guards opened heavy fire on marchers in Hama.", "firearms", None),
        ("Soldiers opened artillery fire on Hama.", "heavy-weapons", "artillery"),
        ("A boy was wounded by a rubber bullet fired by soldiers in Jenin.", "crowd-control", "rubber bullet"),
    ],
)
def test_with_what_it_is_done(text: str, mode: str, means: str | None) -> None:
    assert [(e.mode, e.means) for e in told(text)] == [(mode, means)]
