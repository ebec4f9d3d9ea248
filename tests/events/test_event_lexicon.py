"""The event lexicons are well-formed: types exist, modes are PLOVER's, the crosswalk's names are ACLED's."""

from __future__ import annotations

import pytest

from counterclaim.extract.events.crosswalk import acled
from counterclaim.extract.events.lexicon import cues, means, operators, turns, types
from counterclaim.extract.lexicon import rows
from counterclaim.model.actor import Actor, Sector

MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "REJECT": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack"
    " aerial drone heavy-weapons crowd-control unconventional",
}
SUB_EVENTS = {
    "Battles": ["Government regains territory", "Non-state actor overtakes territory", "Armed clash"],
    "Protests": ["Excessive force against protesters", "Protest with intervention", "Peaceful protest"],
    "Riots": ["Violent demonstration", "Mob violence"],
    "Explosions/Remote violence": [
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    ],
    "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
    "Strategic developments": [
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    ],
}


def test_sixteen_types() -> None:
    assert len(types()) == 16


@pytest.mark.parametrize("part", ["verbs", "nouns"])
def test_modes_are_of_their_type(part: str) -> None:
    for some in cues(part).values():
        for cue in some:
            assert cue.mode is None or cue.mode in MODES[cue.type].split(), cue.pattern


@pytest.mark.parametrize("part", ["verbs", "nouns"])
def test_no_two_rows_ask_for_the_same(part: str) -> None:
    for lemma, some in cues(part).items():
        asked = [frozenset((need.words, need.place) for need in cue.needs) for cue in some]
        assert len(asked) == len(set(asked)), lemma


@pytest.mark.parametrize("lemma", ["open", "take", "give", "make", "put", "hold", "set"])
def test_an_everyday_verb_tells_nothing_by_itself(lemma: str) -> None:
    assert all(cue.needs for cue in cues("verbs").get(lemma, ()))


def test_every_type_has_cues() -> None:
    told = {cue.type for part in ("verbs", "nouns") for some in cues(part).values() for cue in some}
    assert told == set(types()) | {"NONE"}


def test_turns_lead_to_types_and_holds_are_known() -> None:
    assert {turn for turn in turns().values() if turn} <= set(types())
    holds = {"future", "decided", "wish", "try", "through", "undone", "fail", "if", "alleged", "report", "must", "may"}
    assert set(operators().values()) == holds


def test_means_imply_modes_of_assault_or_coercion() -> None:
    assert {m.mode for m in means()} <= set(MODES["ASSAULT"].split()) | set(MODES["COERCE"].split())


def test_crosswalk_speaks_acled() -> None:
    for row in rows("events_acled.tsv"):
        assert row[6:] == ("-", "-") or row[7] in SUB_EVENTS[row[6]]
        assert set(row[0].split("|")) <= set(types())


NON_STATE = "Non-state actor overtakes territory"
ARMY = Actor("Army of Ruritania", "RUR", Sector.MILITARY, "RUR")
REBELS = Actor("Ruritanian rebels", "Ruritanian rebels", Sector.REBEL, "RUR")
VILLAGERS = Actor("villagers", None, Sector.CIVILIAN, "RUR")


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (("ASSAULT", "firearms", None, "clash", ARMY, REBELS), ("Battles", "Armed clash")),
        (("ASSAULT", None, None, "territory", ARMY, REBELS), ("Battles", "Government regains territory")),
        (("ASSAULT", None, None, "territory", REBELS, None), ("Battles", NON_STATE)),
        (("ASSAULT", "firearms", None, None, ARMY, VILLAGERS), ("Violence against civilians", "Attack")),
        (("ASSAULT", "explosives", "grenade", None, None, None), ("Explosions/Remote violence", "Grenade")),
        (("ASSAULT", None, None, None, None, None), (None, None)),
        (("COERCE", "arrest", None, None, None, None), ("Strategic developments", "Arrests")),
        (("ACCUSE", None, None, None, ARMY, REBELS), (None, None)),
    ],
)
def test_crosswalk(
    given: tuple[str, str | None, str | None, str | None, Actor | None, Actor | None],
    wanted: tuple[str | None, str | None],
) -> None:
    assert acled(*given) == wanted
