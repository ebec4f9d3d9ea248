"""The packed tables of places: what they know, how fast, and what they leave to the caller."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.gazetteer.fold import fold, skeleton
from counterclaim.gazetteer.outlines import Box, middle, within
from counterclaim.gazetteer.outlines import load as load_outlines
from counterclaim.gazetteer.places import load, read_curated
from counterclaim.lookup import PlaceKind


@pytest.mark.parametrize(
    ("name", "country", "kind", "lat", "lon"),
    [
        ("Berd", "ARM", PlaceKind.TOWN, 40.88, 45.39),
        ("Tovuz", "AZE", PlaceKind.TOWN, 40.992, 45.628),
        ("Agdam", "AZE", PlaceKind.TOWN, 40.905, 45.556),
        ("Sangin", "AFG", PlaceKind.TOWN, 32.07, 64.84),
        ("Helmand", "AFG", PlaceKind.ADMIN1, 31.0, 64.0),
        ("Artsakh", "AZE", PlaceKind.REGION, 39.82, 46.75),
        ("Donbass", "UKR", PlaceKind.REGION, 48.1, 38.2),
        ("U.S.", "USA", PlaceKind.COUNTRY, 39.5, -99.1),
        ("Deir ez-Zor", "SYR", PlaceKind.TOWN, 35.34, 40.14),
    ],
)
def test_a_name_has_the_place_among_its_meanings(
    name: str, country: str, kind: PlaceKind, lat: float, lon: float
) -> None:
    found = [c for c in load().find(name) if c.where.country == country and c.kind is kind]
    assert any(abs((c.where.lat or 99) - lat) < 0.3 and abs((c.where.lon or 999) - lon) < 0.6 for c in found)


@pytest.mark.parametrize(
    ("country", "units"),
    [("AFG", "Kunar Paktya Paktika Uruzgan Wardak Nimroz Khost Ghor"), ("UKR", "Donetsk Luhansk Kharkiv")],
)
def test_units_go_by_the_names_of_reports(country: str, units: str) -> None:
    for unit in units.split():
        kinds = {c.kind for c in load().find(unit) if c.where.country == country and not c.alias}
        assert PlaceKind.ADMIN1 in kinds, unit


@pytest.mark.parametrize(
    ("spelt", "unit"),
    [("Hilmand", "Helmand"), ("Paktia", "Paktya"), ("Oruzgan", "Uruzgan"), ("Sari Pul", "Sar-e Pul")],
)
def test_other_spellings_lead_to_the_same_unit(spelt: str, unit: str) -> None:
    assert unit in {c.where.admin1 for c in load().find(spelt) if c.kind is PlaceKind.ADMIN1}


def test_another_romanisation_is_found_within_a_state_only() -> None:
    assert "Kandahar" in {c.where.admin1 for c in load().alike("Panjwayee", "AFG")}
    assert load().alike("Panjwayee", "BRA") == ()
    assert load().alike("Panjwayee", "no state") == ()


def test_an_unknown_name_has_no_meaning() -> None:
    assert load().find("Qxzzrtv") == ()
    assert load().find("") == ()


def test_a_district_without_a_point_says_what_point_it_borrows() -> None:
    districts = [c for c in load().find("Kajaki") if c.kind is PlaceKind.ADMIN2 and not c.curated]
    assert {c.where.precision.value for c in districts} <= {"admin1", "admin2"}
    assert all(c.where.admin1 == "Helmand" for c in districts)


def test_curated_rows_carry_every_alias() -> None:
    columns = "name\taliases\tkind\tcountry\tadmin1\tlat\tlon\tpopulation\tnote"
    table = f"{columns}\n# no row\nNew Hill\tOld Hill\ttown\tARM\t\t40\t45\t\t\n"
    found = read_curated(table)
    assert set(found) == {"new hill", "old hill"}
    (place,) = found["old hill"]
    assert (place.where.name, place.where.admin1, place.curated) == ("New Hill", None, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Khowst", "Khost"), ("Panjwa'i", "Panjawi"), ("Raqqah", "Raqqa"), ("Sar-e Pul", "Sari Pul")],
)
def test_spellings_share_a_skeleton(one: str, other: str) -> None:
    assert skeleton(one) == skeleton(other)


@given(st.text(max_size=30))
def test_folding_is_plain_and_final(name: str) -> None:
    folded = fold(name)
    assert fold(folded) == folded
    assert folded.isascii()
    assert "  " not in folded


@given(st.text(max_size=30))
def test_any_text_may_be_looked_up(name: str) -> None:
    for candidate in load().find(name):
        assert candidate.where.lat is None or -90 <= candidate.where.lat <= 90


def test_a_box_meets_its_countries() -> None:
    names = {outline.name for outline in within(Box(44.5, 40.5, 46.0, 41.5))}
    assert {"Armenia", "Azerbaijan", "Georgia"} <= names
    assert "France" not in names


def test_rings_are_closed_and_lie_in_their_boxes() -> None:
    for outline in load_outlines():
        assert outline.ring[0] == outline.ring[-1]
        assert all(outline.box.west <= x <= outline.box.east for x, _ in outline.ring)


def test_the_middle_of_a_country_lies_in_it() -> None:
    lat, lon = middle("AFG") or (0, 0)
    assert 33 < lat < 35
    assert 65 < lon < 67
    assert middle("???") is None
