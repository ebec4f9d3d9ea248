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
        ("A soldier of Mali was detained after he crossed the border.", "COERCE"),
        ("Rebels crossed the border into Chad.", "ASSAULT"),
        ("Russian troops crossed the frontier on Monday.", "ASSAULT"),
        ("Russian soldiers tried to cross the border in a car.", "ASSAULT"),
        ("Some 2,000 refugees crossed the border into Chad.", ""),
        ("The death toll in Mali had risen to 36, up from 24.", ""),
        ("Villagers rose up in Mali.", "PROTEST"),
        ("Tensions between Mali and Niger exploded into open conflict.", ""),
        ("A bomb exploded in Mali.", "ASSAULT"),
        ("Four soldiers embraced martyrdom in Mali.", ""),
        ("The president of Mali embraced the plan of Niger.", "SUPPORT"),
        ("A clinic in Tal received 44 wounded people.", ""),
        ("Witnesses we spoke to in Mali said nine died.", ""),
        ("The president of Mali spoke to the president of Niger.", "CONSULT"),
        ("Some 2,000 fled their homes in Mali.", ""),
        ("Ann Reed fled with her children from Mali.", ""),
        ("Rebels fled from Mali.", "RETREAT"),
        ("Soldiers of Mali committed abuses in Tal.", "ASSAULT"),
        ("Gunmen burned down several shops in Mali.", "ASSAULT"),
        ("Students burned cars in Mali.", "PROTEST"),
        ("Soldiers opened fire on a bus in Mali.", "ASSAULT"),
        ("Mali opened a bus service with Niger.", "COOPERATE"),
        ("Russia launched 112 drones at Sumy on Monday.", "ASSAULT"),
        ("A Malian officer who asked not to be identified said nine died.", ""),
        ("A Malian officer, who requested anonymity, said nine died.", ""),
        ("A doctor in Mali, who asked to remain anonymous, said nine died.", ""),
        ("The army of Mali said no one was killed.", ""),
        ("The army of Mali said no tanks were destroyed.", ""),
        ("Nobody has been arrested in Mali.", ""),
        ("No soldiers of Mali attacked the town.", "ASSAULT"),
        ("Mali said no to the plan of Niger.", "REJECT"),
        ("Mali promised to send tanks to Niger.", "AGREE"),
        ("Mali vowed to strike Niger.", "THREATEN"),
        ("Rebels in Mali vowed to respond to any attack.", ""),
        ("Chad denied any attack on civilians in Mali.", "ASSAULT"),
        ("The rebels said the army had failed to stop the attack.", ""),
        ("Mali's president said Chad had failed to withdraw its troops.", ""),
        ("Rebels failed to kill the president of Mali.", ""),
        ("Mali's air defences failed to bring down nine drones.", ""),
        ("Mali denied that it attacked Niger.", "ASSAULT"),
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


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Militants attacked a gold mine in Mali.", None),
        ("A mine killed nine soldiers in Mali.", "landmine"),
        ("Drones hit an oil tank in Mali.", "drone"),
    ],
)
def test_a_mine_that_is_dug_is_no_weapon(text: str, means: str | None) -> None:
    claims = read(text, published="2021-05-04").claims
    assert [c.event.means for c in claims if c.kind is Kind.EVENT and c.event] == [means]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Yemen's civil war has killed more than 150,000 people and displaced others.", None),
        ("Russia's invasion of Ukraine has killed thousands.", "Russia"),
        ("The governor blamed the attack on Boko Haram.", "Boko Haram"),
        ("Police blamed Tuesday's bombing in Karachi on the Baloch Liberation Army.", "Baloch Liberation Army"),
        ("Chad blamed Niger for the raid.", "Niger"),
        ("Nobody blamed Niger for the raid in Tal.", None),
        ("Nine of them were shot down near Sumy, Kyiv said.", None),
    ],
)
def test_who_did_what_is_told(text: str, actor: str | None) -> None:
    assert set(actors(text)) <= {actor}


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
    claims = read(text, published="2021-05-04").claims
    assert told in [(c.claimant.name, str(c.stance)) for c in claims if c.event]


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The army did not say who was behind the shelling of the village.", {"asserted"}),
        ("Police did not say how the gunmen attacked the convoy.", {"asserted"}),
        ("The army did not say whether it had bombed the school.", set()),
        ("The army denied that it had bombed the school.", {"denied"}),
    ],
)
def test_what_is_asked_is_not_denied(text: str, stances: set[str]) -> None:
    assert {str(c.stance) for c in read(text).claims if c.event} == stances
