"""Whom people speak for whom a list knows, by the report's year and the lands and parties that it names."""

from __future__ import annotations

from datetime import date

import pytest

from counterclaim import language
from counterclaim.clean import clean
from counterclaim.extract.actors import find_actors
from counterclaim.gazetteer import places
from counterclaim.gazetteer.actors import load
from counterclaim.model.text import Report

ZAPU, ZANU = "Zimbabwe African People’s Union", "Zimbabwe African National Union"
MOURNED = "Rhodesia mourned. "


@pytest.mark.parametrize(
    ("text", "year", "name", "party"),
    [
        pytest.param(MOURNED + "Mr Nkomo warned that more would die.", 1978, "Nkomo", ZAPU, id="a surname"),
        pytest.param("Mr Nkomo warned that more would die.", 1978, "Nkomo", None, id="no land named"),
        pytest.param(MOURNED + "Mr Nkomo warned that more would die.", 2015, "Nkomo", None, id="out of time"),
        pytest.param("Joshua Nkomo warned that more would die.", 1978, "Joshua Nkomo", ZAPU, id="the whole name"),
        pytest.param(
            MOURNED + "Peter Nkomo, a farmer, wept. Mr Nkomo said that he lost two sons.", 1978, "Nkomo said", None,
            id="somebody else of the name",
        ),
        pytest.param(MOURNED + "Josh Nkomo Moyo said that two men fell.", 1978, "Nkomo", None, id="a longer name"),
        pytest.param(MOURNED + "A former guerrilla, Joshua Nkomo, wept.", 1978, "Nkomo", None, id="called former"),
        pytest.param("Robert Mugabe said that two men fell in Rhodesia.", 1978, "Mugabe", ZANU, id="before he ruled"),
        pytest.param("Robert Mugabe said that two men fell in Harare.", 1985, "Mugabe", "ZWE", id="once he ruled"),
        pytest.param(MOURNED + "President Nkomo said that two fell.", 1978, "Nkomo", "ZWE", id="he was no president"),
        pytest.param("Cyprus mourned. President Johnson spoke.", 1964, "Johnson", "USA", id="whom news need not place"),
        pytest.param("Cyprus mourned. Mr Johnson spoke.", 1964, "Johnson", None, id="but a mere mister"),
        pytest.param("Iraq fell on Kuwait. King Hussein spoke.", 1990, "Hussein", "JOR", id="a title in a name"),
        pytest.param(MOURNED + "They fled to Walker Ridge, he said.", 1978, "Walker", None, id="a place"),
    ],
)  # fmt: skip
def test_party(text: str, year: int | None, name: str, party: str | None) -> None:
    report = Report(text, "r", published=date(year, 6, 15) if year else None)
    parse = language.load().parse(clean(report))
    at = text.index(name)
    found = find_actors(parse, load(), places.load())
    assert {m.actor.party for m in found if m.span.start <= at < m.span.end} - {None} == ({party} if party else set())


@pytest.mark.parametrize(
    ("words", "end", "whole", "parties"),
    [
        ("Joshua Nkomo said", 2, True, {ZAPU, "ZWE"}),
        ("Nkomo said", 1, False, {ZAPU, "ZWE"}),
        ("Le Roy said", 2, False, {"UN", "EU"}),
        ("nkomo said", None, False, set()),
        ("Nobody said", None, False, set()),
    ],
)
def test_people_of_a_name(words: str, end: int | None, whole: bool, parties: set[str]) -> None:
    found = load().people(words.split(), 0)
    assert (found[0] if found else None) == end
    people = found[1] if found else ()
    assert parties <= {p.name.actor.party for p in people}
    assert {p.whole for p in people} <= {whole}


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Rhodesia", "ZWE"),
        ("Zairean", "COD"),
        ("Upper Volta", "BFA"),
        ("East German", "DDR"),
        ("West Germany", "DEU"),
        ("Czechoslovak", "CSK"),
        ("North Vietnamese", "VNM"),
        ("South Vietnamese", "South Vietnam"),
        ("Kampuchea", "KHM"),
        ("Argentine Republic", "ARG"),
        ("Syrian Arab Republic", "SYR"),
        ("Socialist Republic of Vietnam", "VNM"),
    ],
)
def test_names_of_states_then(name: str, party: str) -> None:
    found = load().called(name)
    assert found is not None
    assert found.actor.party == party


@pytest.mark.parametrize(
    ("text", "year", "party"),
    [
        ("Tear gas at Libis. Ferdinand Marcos stayed. A general said that nine men fell.", 1986, "PHL"),
        ("Tear gas at Nakuru in Kenya. The governor said that nine men fell.", 1953, "GBR"),
        ("Tear gas at Nakuru in Kenya. The governor said that nine men fell.", 2013, "KEN"),
    ],
)
def test_whose_office_it_was_then(text: str, year: int, party: str) -> None:
    parse = language.load().parse(clean(Report(text, "r", published=date(year, 2, 1))))
    found = find_actors(parse, load(), places.load())
    assert [m.actor.party for m in found if m.span.of(text) in ("general", "governor")] == [party]


@pytest.mark.parametrize(
    ("text", "year", "name", "party"),
    [
        pytest.param("Sudan mourned. Osman al-Aghbash spoke.", 2007, "Osman", "SDN", id="another romanisation"),
        pytest.param("Peru mourned. Osman al-Aghbash spoke.", 2007, "Osman", None, id="of no land that is named"),
        pytest.param("Sudan mourned. Osman al-Aghbash spoke.", 1975, "Osman", None, id="out of time"),
        pytest.param("Sudan mourned. Asmin al-Aghbash spoke.", 2007, "Asmin", None, id="another given name"),
        pytest.param("Sudan mourned. A former teacher, Osman al-Aghbash, spoke.", 2007, "Osman", None, id="former"),
        pytest.param("Sudan mourned. Osman al-Aghbash, a tailor, spoke.", 2007, "Osman", None, id="one of many"),
        pytest.param("Sudan mourned. General Osman al-Aghbash spoke.", 2007, "Osman", "SDN", id="a title before"),
        pytest.param("Georgia mourned. President Kokoity spoke.", 2008, "Kokoity", "South Ossetia", id="a breakaway's"),
    ],
)
def test_party_by_sound(text: str, year: int, name: str, party: str | None) -> None:
    parse = language.load().parse(clean(Report(text, "r", published=date(year, 6, 15))))
    found = find_actors(parse, load(), places.load())
    at = text.index(name)
    assert {m.actor.party for m in found if m.span.start <= at < m.span.end} - {None} == ({party} if party else set())


@pytest.mark.parametrize(
    ("words", "parties"),
    [
        ("Mohamed Hamdan Dagolo", {"Rapid Support Forces"}),
        ("Osman al-Aghbash", {"SDN"}),
        ("Aghbash", set()),
        ("Daniela Ortega", set()),
        ("Tran Van Hung", set()),
        ("Mohamed Dagolo", set()),
        ("Nobody Whatever", set()),
    ],
)
def test_people_alike(words: str, parties: set[str]) -> None:
    found = load().people_alike(words.split())
    assert {p.name.actor.party for p in found} == parties
    assert not any(p.whole for p in found)
