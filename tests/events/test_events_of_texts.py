"""The types of the events that plain sentences tell: idioms of war news that are no talks, no protests and no aid."""

from __future__ import annotations

import pytest

from counterclaim.model.claim import Kind
from counterclaim.reading import read


def types(text: str) -> str:
    claims = read(text, published="2021-05-04").claims
    return " ".join(c.event.plover or "-" for c in claims if c.kind is Kind.EVENT and c.event)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A clinic in Tal received the bodies of 13 soldiers.", ""),
        ("The president received the minister in Tal.", "CONSULT"),
        ("The patrol was met by a conventional assault.", "ASSAULT"),
        ("The patrol met heavy fire near Mora.", ""),
        ("The president met the envoy.", "CONSULT"),
        ("An official updated the casualties on Tuesday.", ""),
        ("One of the men turned out to be the mayor.", ""),
        ("Students turned out in Mora.", "PROTEST"),
        ("Militants struck twice in Mora.", "ASSAULT"),
        ("Rebels struck at the town.", "ASSAULT"),
        ("Miners struck for higher pay in Mora.", "PROTEST"),
        ("An air strike was called in on the position.", "ASSAULT"),
        ("Miners called a strike in the town.", "PROTEST"),
        ("Gunmen set upon the camp at Soumpi.", "ASSAULT"),
        ("A patrol set out from a camp nearby.", ""),
        ("The army set up a clinic in Mora.", "AID"),
        ("The force is made up of commandos.", ""),
        ("Several accounts agree that nine died.", ""),
        ("A doctor who asked not to be named said nine died.", ""),
        ("France asked Mali to name the culprits.", "REQUEST"),
        ("The major commanded a battalion.", ""),
        ("The president of Mali received the Nobel prize.", ""),
        ("The president of Mali received Ann Reed in Bamako.", "CONSULT"),
        ("The president of Mali was sworn in on Monday.", ""),
        ("The president of Mali held a press conference in Bamako.", ""),
        ("The president of Mali spoke to the BBC.", ""),
        ("A storm struck the town of Mora.", ""),
        ("The president of Mali called the attacks barbaric.", ""),
        ("Malians protested in Bamako; the protest began at noon.", "PROTEST"),
        ("The man was released on bail in Mali.", ""),
        ("Police searched for four people in Mumbai.", ""),
        ("India's ministry concedes over a hundred wounded.", ""),
        ("Indian soldiers charged a machine-gun.", ""),
        ("Police searched a house in Mumbai.", "COERCE"),
    ],
)
def test_the_types_of_a_sentence(text: str, told: str) -> None:
    assert types(text) == told


def actors(text: str) -> list[str | None]:
    claims = read(text, published="2021-05-04").claims
    return [c.event.actor.name if c.event.actor else None for c in claims if c.kind is Kind.EVENT and c.event]


def test_somebodys_captors_are_not_he() -> None:
    assert actors("French soldiers found that all four hostages had been shot by their captors.") == [None]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("An attack on the embassy of Russia in Kabul killed nine.", None),
        ("A raid by Chad's army on the embassy of Russia killed nine.", "Armed Forces of Chad"),
        ("A bomb outside the Russian embassy killed nine soldiers.", None),
    ],
)
def test_what_is_struck_has_not_struck(text: str, actor: str | None) -> None:
    assert actors(text) == [actor]


def test_who_faces_a_deed_suffers_it() -> None:
    (event,) = [c.event for c in read("Iran faces sanctions by France.", published="2021-05-04").claims if c.event]
    assert event.actor
    assert event.recipient
    assert (event.actor.name, event.recipient.name) == ("France", "Iran")
