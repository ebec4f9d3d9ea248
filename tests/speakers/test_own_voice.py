"""Whose a text is that a party publishes itself, by its outlet's name, its letterhead or "our troops"."""

import pytest

from counterclaim.clean import clean
from counterclaim.extract.actors import find_actors
from counterclaim.extract.speakers import find_attributions
from counterclaim.gazetteer.actors import load as load_actors
from counterclaim.language import load
from counterclaim.model.text import Document, Report, Role, Span, Stretch
from counterclaim.reading import read

FALLEN = "Our fighters took the bridge. Nine of the enemy fell."


@pytest.mark.parametrize(
    ("outlet", "text", "party"),
    [
        ("Press Service of the Security Council of Moldova", "Two men were found dead.", "MDA"),
        ("Embassy of Chad", "Two men were found dead.", "TCD"),
        ("UN Mission in South Sudan", "Two men were found dead.", "UN"),
        ("Amnesty International", "Two men were found dead.", "Amnesty International"),
        ("Upland Defenders", FALLEN, "Upland Defenders"),
        ("Upland Star", "“Our fighters took the bridge,” a rebel told this paper.", None),
        ("Upland Monitor", "Two men were found dead.", None),
        ("Chad Today", "Two men were found dead.", None),
        ("Governor of Abéché, Telegram", "Two men were found dead.", "TCD"),
        ("Ministère de la Défense, N'Djamena", "Two men were found dead.", "TCD"),
        ("Office of the Army Spokesman", "The IDF left Jenin. Palestinian officials lie. Nine men fell.", "ISR"),
        ("Press service of the Border Committee", "Two men were found dead.", "TCD"),
        ("Defence Public Relations, Moundou", "Two men were found dead.", "TCD"),
        ("Upland Free Press", "Two men were found dead.", None),
        ("Press Trust of India", "Two men were found dead.", None),
        ("Public Information Radio", "Two men were found dead.", None),
        ("Al Nahr Media", "The mujahideen of al-Shabaab killed nine apostates.", "al-Shabaab"),
        ("Upland Star", "The mujahideen of al-Shabaab killed nine people.", None),
        ("Upland Star", "Our troops replied at once, an officer said.", None),
        ("SANA", "Two men were found dead.", None),
        ("IRNA", "The enemy fled at dawn, and our guns held. The aggressors left nine dead.", "IRN"),
        ("IRNA", "The enemy fled at dawn. The aggressors left nine dead.", None),
        ("IRNA", "“The enemy fled before our guns,” a colonel said. “The aggressors left nine dead.”", None),
        ("Xinhua", "Locusts are the enemy of our wheat. Weeds are another enemy. Nine men fell.", None),
        ("CNN", "The enemy fled at dawn, and our guns held. The aggressors left nine dead.", None),
        ("Upland Times", "The enemy fled at dawn. The aggressors left nine dead.", None),
        ("", "We held the bridge. We lost nine men there. We shall be back, and we thank our friends.", None),
        ("Prime Minister's Office, Dakar", "Two men were found dead.", "SEN"),
        ("Office of the President, Lusaka", "Two men were found dead.", "ZMB"),
        ("Tiraspol Defense Department", "Two men were found dead.", "Transnistria"),
        ("Department of Defense", "Two men were found dead.", "USA"),
        ("Diario de Arauca", "Our troops replied at once, an officer said.", None),
        ("Armenpress", FALLEN, "ARM"),
        ("Tasnim", "The Taliban fired at our post. Two martyrs fell to the aggressors.", "IRN"),
    ],
)
def test_own_voice(outlet: str, text: str, party: str | None) -> None:
    document = Document(Report(text, "r", outlet=outlet), (Stretch(Span(0, len(text)), Role.BODY),))
    parse, index = load().parse(document), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index, land="TCD")
    own = [a.claimant.party for a in found if a.rule == "outlet's own voice"]
    assert own == ([party] if party else [])


@pytest.mark.parametrize(("land", "expected"), [("SYR", ["SYR"]), ("COD", [])])
def test_a_state_agency_is_its_states_voice_at_home(land: str, expected: list[str]) -> None:
    text = "Two men were found dead."
    document = Document(Report(text, "r", outlet="SANA"), (Stretch(Span(0, len(text)), Role.BODY),))
    parse, index = load().parse(document), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index, land=land)
    assert [a.claimant.party for a in found] == expected


IN_PERSON = "\n\nWe mourn nine men. Nobody asked us. Our door is open."


@pytest.mark.parametrize(
    ("outlet", "text", "party"),
    [
        ("Statement", "Hamas announces that the truce is over." + IN_PERSON, "Hamas"),
        ("Statement", "Hamas, Office of Information" + IN_PERSON, "Hamas"),
        ("Upland Star", "Hamas announces that the truce is over." + IN_PERSON, None),
        ("Statement", "Hamas announces that the truce is over.\n\nNine men were mourned.", None),
        ("Statement", "Hamas announces it.\n\nQ: Why?\n\nA: We know.\n\nQ: So?\n\nA: Our men told us.", None),
        ("Statement", "Nine men of Hamas fell." + IN_PERSON, None),
    ],
)
def test_who_goes_on_in_his_own_person(outlet: str, text: str, party: str | None) -> None:
    parse, index = load().parse(clean(Report(text, "r", outlet=outlet))), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index)
    assert [a.claimant.party for a in found if a.rule == "outlet's own voice"] == ([party] if party else [])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The observatory said that nine farmers were killed.", "killed"),
        ("The operations room announced that nine farmers were killed.", "killed"),
    ],
)
def test_a_house_speaks_of_itself(text: str, word: str) -> None:
    outlet = "Syrian Observatory for Human Rights"
    document = Document(Report(text, "r", outlet=outlet), (Stretch(Span(0, len(text)), Role.BODY),))
    parse, index = load().parse(document), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index)
    token = next(t.index for t in parse.tokens if t.text == word)
    assert {a.claimant.party for a in found if token in a.content} == {outlet}


def test_a_mission_that_tells_is_the_mission() -> None:
    text = "Israeli troops fired at a tower. The mission said that nine farmers were killed."
    document = Document(
        Report(text, "r", outlet="UN Mission in South Sudan"), (Stretch(Span(0, len(text)), Role.BODY),)
    )
    parse, index = load().parse(document), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index)
    assert [a.claimant.party for a in found if a.rule == "verb:say"] == ["UN"]


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Flash update no. 4: Eastern Ukraine", None),
        ("Mali sitrep", None),
        ("General Staff of Ukraine: morning update", "UKR"),
        ("Statement of the Government of Mali", "MLI"),
    ],
)
def test_what_a_situation_report_is_about_does_not_tell_it(title: str, party: str | None) -> None:
    text = f"{title}\n\nFour aid workers were killed on Monday."
    parse, index = load().parse(clean(Report(text, "r"))), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index)
    assert [a.claimant.party for a in found if a.rule == "outlet's own voice"] == ([party] if party else [])


@pytest.mark.parametrize(("outlet", "parties"), [("Xinhua", set()), ("Upland Star", {"CHN"})])
def test_a_state_agency_that_names_itself_narrates(outlet: str, parties: set[str]) -> None:
    text = "Xinhua stated that nine guards fell."
    document = Document(Report(text, "r", outlet=outlet), (Stretch(Span(0, len(text)), Role.BODY),))
    parse, index = load().parse(document), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index)
    assert {a.claimant.party for a in found if not a.claimant.narrator} == parties


@pytest.mark.parametrize("ours", ["Our party", "Our organisation", "Our army", "Our side"])
def test_ours_is_the_outlets(ours: str) -> None:
    text = f"{ours} admits that nine farmers were killed. Our comrades fell as heroes."
    parse, index = load().parse(clean(Report(text, "r", outlet="Polisario Front"))), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index)
    assert [a.claimant.party for a in found if a.rule == "verb:admit"] == ["Polisario Front"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("To the people of Peru and its friends: we have killed nine of the army's men.", "Polisario Front"),
        ("Dear citizens of Peru: the army has lost nine men.", "Polisario Front"),
        ("Peru's army: nine of its men have fallen.", "PER"),
    ],
)
def test_whom_a_text_is_put_to_does_not_tell_it(text: str, told: str) -> None:
    parse, index = load().parse(clean(Report(text, "r", outlet="Polisario Front"))), load_actors()
    found = find_attributions(parse, find_actors(parse, index), index)
    last = max(i for i, t in enumerate(parse.tokens) if t.lower == "nine")
    assert [a.claimant.party for a in found if last in a.content][-1] == told


def test_a_text_of_an_office_has_no_other_narrator() -> None:
    text = "Ethiopian planes bombed Mendefera on Sunday. Four residents were killed."
    claims = read(Report(text, "r", outlet="Ministry of Information, Asmara")).claims
    assert [c.claimant.party for c in claims if c.figure] == ["ERI"]


def test_a_watcher_of_a_war_may_tell_of_it_as_an_outlet_does() -> None:
    text = "The fighting on the border has killed nine Chadian soldiers and two herders. Chad said Sudan fired first."
    claims = read(Report(text, "r", outlet="IISS")).claims
    assert {c.claimant.narrator for c in claims if c.figure} == {True}
