"""Quotations that a clause without a verb of saying opens, things written and put about, and those spoken for."""

from __future__ import annotations

import pytest

from tests.by_rules import hear


def told(text: str) -> dict[str, tuple[str | None, str]]:
    """By cue, the party and the words of each attribution."""
    heard = hear({"text": text, "id": "t-1", "outlet": None})
    return {
        a.cue.of(heard.parse.text): (a.claimant.party, " ".join(heard.parse.tokens[i].text for i in a.content))
        for a in heard.attributions
    }


@pytest.mark.parametrize(
    ("text", "cue", "party", "words"),
    [
        pytest.param(
            "Macron was blunt: \"This must stop today.\"", "blunt", "FRA", "This must stop today .", id="an adjective"
        ),
        pytest.param(
            "Kenya's minister could not resist: \"We can send him prints.\"", "resist", "KEN",
            "We can send him prints .", id="a verb",
        ),
        pytest.param(
            "A widow in Almora put it best: nobody asked the mothers.", "put", None, "nobody asked the mothers",
            id="put it, whoever",
        ),
        pytest.param(
            "Kenya's minister put it bluntly: nobody came.", "put", "KEN", "nobody came", id="put it, an office"
        ),
        pytest.param(
            "Survivors put the raid down to men of the UPC.", "put", None, "the raid to men of the UPC", id="put down"
        ),
        pytest.param(
            "Lima's pretext, that Ecuador fired first, was thin.", "pretext", "PER", ", that Ecuador fired first",
            id="a pretext",
        ),
        pytest.param(
            "From Paris came the promise that the road would be held.", "promise", "FRA", "that the road would be held",
            id="whence a promise came",
        ),
        pytest.param(
            "The version put about by Caracas, according to which Colombia fired first, is false.", "version", "VEN",
            "Colombia fired first", id="according to which",
        ),
        pytest.param(
            "Banners signed by the Sinaloa cartel accused the police of murder.", "accused", "Sinaloa Cartel",
            "the police of murder", id="what is written and signed",
        ),
        pytest.param(
            "A caller claimed the raid on behalf of the Real IRA.", "claimed", "Real IRA",
            "the raid on behalf of the Real IRA", id="on behalf of a group",
        ),
        pytest.param(
            "Kuol Bol Kuol held Misseriya militia from the north responsible. They fled.", "held", None,
            "Misseriya militia from the north responsible", id="held responsible",
        ),
        pytest.param(
            "General Kpadeh told anyone who listened that he never lost a bridge.", "told", None,
            "that he never lost a bridge", id="whoever listened",
        ),
        pytest.param(
            "Kenya's lawyer put it to the boy that he had been paid.", "put", None, "that he had been paid",
            id="put it to somebody",
        ),
        pytest.param(
            "Brazil, whose defence minister spoke of reinforcing Boa Vista, was calm.", "spoke", "BRA",
            "of reinforcing Boa Vista", id="spoke of doing",
        ),
        pytest.param(
            "His hospital was struck last week, something Damascus disputes.", "disputes", "SYR",
            "His hospital was struck last week ,", id="something disputed",
        ),
        pytest.param("Locals put it higher.", "put", None, "it higher", id="put it higher"),
        pytest.param(
            "A sermon of JNIM's emir promises widows justice.", "promises", "JNIM", "widows justice", id="a sermon"
        ),
        pytest.param(
            "France lent its support to the plan.", "lent", "FRA", "its support to the plan", id="lent its support"
        ),
        pytest.param(
            "Ethiopia is tired. There will be talks, Seyoum Mesfin thinks, but not soon.", "thinks", "ETH",
            "There will be talks but not soon", id="a name of two words inserted",
        ),
        pytest.param(
            "Kenya's army radioed that nine men fell.", "radioed", "KEN", "that nine men fell", id="radioed"
        ),
        pytest.param(
            "Kenya's minister apologised for the raid.", "apologised", "KEN", "for the raid", id="apologised"
        ),
        pytest.param(
            "Mali's minister objected that nobody had been asked.", "objected", "MLI", "that nobody had been asked",
            id="objected",
        ),
        pytest.param(
            "Togo's president drew attention to nine new graves.", "drew", "TGO", "attention to nine new graves",
            id="drew attention",
        ),
        pytest.param(
            "Peru's president answered from a balcony in Lima: not one step back.", "answered", "PER",
            "not one step back", id="answered from somewhere",
        ),
        pytest.param("Families hold the rebels to blame.", "hold", None, "the rebels to blame", id="hold to blame"),
        pytest.param("Chad fears a new raid.", "fears", "TCD", "a new raid", id="a state that fears something"),
        pytest.param("Kenya's governor pointed at herders.", "pointed", "KEN", "at herders", id="pointed at"),
        pytest.param("His widow remembers that he wept.", "remembers", None, "that he wept", id="a widow"),
        pytest.param(
            "Kenya's president prayed that the guns fall silent.", "prayed", "KEN", "that the guns fall silent",
            id="a prayer",
        ),
    ],
)
def test_who_says_what(text: str, cue: str, party: str | None, words: str) -> None:
    assert told(text)[cue] == (party, words)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A sign at the gate was plain: \"No entry for soldiers.\"", id="a sign"),
        pytest.param("The order from the general was simple: \"Shoot on sight.\"", id="an order"),
        pytest.param("Two men were arrested: \"Abu Omar\" and his brother.", id="a name in marks"),
        pytest.param("Mali's army took three villages: Kidal, Aguelhok and Tessalit.", id="a list"),
        pytest.param("Kenya's government put down the revolt in Lamu.", id="a revolt put down"),
        pytest.param("The police put down two rifles at the gate.", id="rifles put down"),
        pytest.param("Moscow's pretext for war was thin.", id="a pretext without words"),
        pytest.param("Asked point-blank, Chad's minister would neither confirm nor deny it.", id="neither confirmed"),
        pytest.param("Iran and Israel: day six\n\nTwo died in Haifa.", id="two lands in a title"),
        pytest.param("From New York comes word that an envoy is on his way to Yemen.", id="word from nobody"),
        pytest.param("The fire in the hills drew attention from afar.", id="a fire draws attention"),
        pytest.param("Kenya's pilots phoned home.", id="phoned home"),
        pytest.param("Niger's army undertook an operation.", id="undertook a deed"),
        pytest.param("The army answered fire from the hills with shells.", id="answered fire"),
        pytest.param("The dog fears a new raid.", id="a dog that fears"),
        pytest.param("The rebels held a post to the north of the blame line.", id="held a post to the north"),
        pytest.param("She held a responsible post in Mali's army.", id="held a post"),
        pytest.param("From Moscow came tanks and fuel.", id="what is no words came"),
        pytest.param("The general acted in the name of Allah.", id="a deed in a name"),
        pytest.param("Kenya's army put it in a shed near the gate.", id="put it somewhere"),
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert told(text) == {}
