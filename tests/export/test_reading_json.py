"""The JSON of a reading: its schema, its order, its offsets."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

from counterclaim.export.reading_json import SLOTS, reading_json, schema
from counterclaim.model.finding import Reading, Reason
from counterclaim.model.text import Document, Report


def faults(made: dict[str, Any], against: dict[str, Any]) -> list[ValidationError]:
    return list(Draft202012Validator(against).iter_errors(made))


def test_the_schema_is_one() -> None:
    assert faults(schema(), Draft202012Validator.META_SCHEMA) == []


def test_a_slot_out_of_place_is_a_fault(reading: Reading) -> None:
    assert faults(reading_json(reading) | {"claims": [{"status": "killed"}]}, schema()) != []


def test_a_reading_meets_the_schema(reading: Reading) -> None:
    assert faults(reading_json(reading, "network-1", {"published": "2020-07-14"}), schema()) == []


def test_an_empty_reading_meets_the_schema() -> None:
    assert faults(reading_json(Reading(Document(Report("x"), ()), ())), schema()) == []


def test_every_field_of_every_object_is_in_the_schema(reading: Reading) -> None:
    made = reading_json(reading)
    assert list(made) == list(schema()["properties"])
    for name, one in (
        ("claim", made["claims"][0]),
        ("tally", made["tallies"][0]),
        ("person", made["people"][0]),
    ):
        assert list(one) == list(schema()["$defs"][name]["properties"])


def test_reasons_are_those_of_the_model() -> None:
    assert schema()["$defs"]["unresolved"]["properties"]["reason"]["enum"] == [str(r) for r in Reason]


def test_offsets_give_the_words(reading: Reading) -> None:
    text = reading.document.text
    for claim in reading_json(reading)["claims"]:
        assert set(SLOTS) <= set(claim["spans"])
        assert all(text[start:end].strip() for start, end in claim["evidence"])


def test_the_same_reading_gives_the_same_bytes(reading: Reading) -> None:
    assert json.dumps(reading_json(reading)) == json.dumps(reading_json(reading))
