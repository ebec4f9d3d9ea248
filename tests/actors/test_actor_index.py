"""Names of states, bodies, groups, media and leaders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.gazetteer.actors import load
from counterclaim.lookup import NameKind


@pytest.mark.parametrize(
    ("words", "kind", "party", "end"),
    [
        ("Azeri guns", NameKind.DEMONYM, "AZE", 1),
        ("U.S. strikes", NameKind.STATE, "USA", 1),
        ("South Korean troops", NameKind.DEMONYM, "KOR", 2),
        ("Greeks fled", NameKind.PEOPLE, "GRC", 1),
        ("Iraqis fled", NameKind.PEOPLE, "IRQ", 1),
        ("Iraq is calm", NameKind.STATE, "IRQ", 1),
        ("Downing Street said", NameKind.SEAT, "GBR", 2),
        ("Yerevan said", NameKind.SEAT, "ARM", 1),
        ("Kremlin aides", NameKind.BODY, "RUS", 1),
        ("al - Qaida in the Islamic Maghreb", NameKind.GROUP, "AQIM", 7),
        ("Da’esh said", NameKind.GROUP, "Islamic State", 1),
        ("Human Rights Watch said", NameKind.BODY, "Human Rights Watch", 3),
        ("UNAMA counted", NameKind.BODY, "UN", 1),
        ("TASS reported", NameKind.MEDIA, "RUS", 1),
        ("Radio Venceremos said", NameKind.MEDIA, "FMLN", 2),
        ("National Antiterrorist Committee said", NameKind.BODY, "RUS", 3),
        ("Transdniestria lost", NameKind.SEAT, "Transnistria", 1),
        ("Democratic Karen Buddhist Army fighters", NameKind.GROUP, "DKBA", 4),
        ("Sergey Lavrov spoke", NameKind.LEADER, "RUS", 2),
        ("NATO said", NameKind.BODY, "NATO", 1),
        ("Croatian Defence Council troops", NameKind.GROUP, "HVO", 3),
        ("Uighur shopkeepers", NameKind.GROUP, "Uyghurs", 1),
        ("Baitullah Mehsud said", NameKind.LEADER, "Tehrik-i-Taliban Pakistan", 2),
        ("Support Group for Islam and Muslims", NameKind.GROUP, "JNIM", 6),
    ],
)
def test_the_longest_name_wins(words: str, kind: NameKind, party: str, end: int) -> None:
    found = load().match(words.split(), 0)
    assert found is not None
    assert (found[1].kind, found[1].actor.party, found[0]) == (kind, party, end)


@pytest.mark.parametrize(
    "words",
    [
        "Nasser hospital",
        "Mende hunters",
        "Jean - Pierre Dupont",
        "The sentry fired",
        "Chapo fled",
        "Self - Defence Forces",
    ],
)
def test_a_word_that_means_others_as_often_is_nobodys_name(words: str) -> None:
    assert load().match(words.split(), 0) is None


@pytest.mark.parametrize(
    ("name", "whole"),
    [("Gorbachev", "Mikhail Gorbachev"), ("Yingluck", "Yingluck Shinawatra"), ("Tareq Aziz", "Tariq Aziz")],
)
def test_a_statesman_has_one_name_however_he_is_written(name: str, whole: str) -> None:
    known = load().called(name)
    assert known is not None
    assert known.actor.name == whole


@pytest.mark.parametrize("word", ["us", "who", "turkey", "is", "eta", "Us", "chad"])
def test_small_words_are_no_names(word: str) -> None:
    assert load().match([word], 0) is None


@pytest.mark.parametrize("words", ["The Nation", "The Family", "The Resistance", "Elements", "Tibet"])
def test_ordinary_words_are_no_groups(words: str) -> None:
    assert load().match(words.split(), 0) is None


@pytest.mark.parametrize(
    ("outlet", "home"),
    [
        ("PanARMENIAN.Net", "ARM"),
        ("haqqin.az", "AZE"),
        ("Ukrinform", "UKR"),
        ("Turkish Radio (mirror)", "TUR"),
        ("Yerevan Gazette", "ARM"),
        ("El Bogotá", "COL"),
        ("BBC News (mirror)", None),
        ("Wikinews", None),
        ("The Khmer Times (wires)", "KHM"),
        ("Slobodna Dalmacija", "HRV"),
        (None, None),
        ("South Sudan Courier", "SSD"),
        ("Gulf of Guinea Herald", None),
        ("Lake Chad Herald", None),
        ("India-Pakistan Monitor", None),
    ],
)
def test_the_home_of_an_outlet(outlet: str | None, home: str | None) -> None:
    assert load().home(outlet) == home


def test_a_paper_of_one_land_is_no_name_in_a_text() -> None:
    assert load().match(["Slobodna", "Dalmacija", "wrote"], 0) is None


def test_states_are_named_as_prose_names_them() -> None:
    assert load().state_name("USA") == "the United States"
    assert load().state_name("ARM") == "Armenia"
    assert load().state_name("XXX") is None


@given(st.lists(st.text(max_size=8), min_size=1, max_size=12), st.integers(0, 11))
def test_any_words_have_a_name_within_them_or_none(words: list[str], start: int) -> None:
    start = min(start, len(words) - 1)
    found = load().match(words, start)
    assert found is None or start < found[0] <= len(words)
