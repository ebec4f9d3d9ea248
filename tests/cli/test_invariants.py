"""What holds of every reading: schema, spans inside the story, evidence, ids, references; over all texts that ship."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from counterclaim.export.reading_json import reading_json, schema
from counterclaim.language import model_version
from counterclaim.model.finding import Reading
from counterclaim.model.text import Report
from counterclaim.reading import read
from counterclaim.sources import load

ROOT = Path(__file__).parents[2]
DEMO = sorted((ROOT / "demo" / "reports").iterdir())
PARAPHRASES = sorted((ROOT / "tests" / "paraphrase").glob("*.txt"))
TOLD = ("title", "standfirst", "body")


def reports() -> list[Report]:
    day = date(2024, 5, 16)
    loaded = chain(*(load(path) for path in DEMO), *(load(path, day) for path in PARAPHRASES))
    return [report for report in loaded if isinstance(report, Report)]


REPORTS = {f"{Path(r.source or '').name}-{r.id[:6]}": r for r in reports()}


@cache
def reading_of(name: str) -> Reading:
    return read(REPORTS[name])


@pytest.fixture(params=sorted(REPORTS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def json_of(name: str) -> dict[str, Any]:
    return reading_json(reading_of(name), model_version(), {"published": None})


def test_all_reports_of_the_demo_are_read() -> None:
    assert len(REPORTS) >= 10 + len(PARAPHRASES)


def test_the_json_meets_its_schema(name: str) -> None:
    made = json_of(name)
    Draft202012Validator(schema()).validate(made)
    assert json.loads(json.dumps(made)) == made


def test_every_span_lies_inside_what_is_told(name: str) -> None:
    made = json_of(name)
    told = [(s["start"], s["end"]) for s in made["stretches"] if s["role"] in TOLD]
    for claim in made["claims"]:
        layers = [layer["span"] for layer in claim["chain"]]
        for start, end in [*claim["evidence"], *layers, *filter(None, claim["spans"].values())]:
            assert start < end, claim
            assert any(first <= start and end <= last for first, last in told), (claim, start, end)


def test_ids_are_unique_and_every_reference_is_to_a_claim(name: str) -> None:
    made = json_of(name)
    idents = [claim["id"] for claim in made["claims"]]
    assert len(idents) == len(set(idents))
    tallies = (ids for tally in made["tallies"] for ids in tally["claims"].values())
    people, findings = ((item["claims"] for item in made[kind]) for kind in ("people", "findings"))
    parts = ([c["figure"]["part_of"]] for c in made["claims"] if c["figure"] and c["figure"]["part_of"])
    assert set(chain(*tallies, *people, *findings, *parts)) <= set(idents)


def test_every_claim_says_one_kind_of_thing_and_has_evidence_and_a_trace(name: str) -> None:
    for claim in reading_of(name).claims:
        assert claim.evidence
        assert claim.trace
        assert {"figure": claim.figure, "event": claim.event, "statement": claim.statement}[claim.kind]


def test_stretches_cover_the_text_in_order_and_do_not_overlap(name: str) -> None:
    stretches = reading_of(name).document.stretches
    assert all(a.span.end <= b.span.start for a, b in pairwise(stretches))


def test_tallies_are_ordered_and_carried(name: str) -> None:
    for tally in reading_of(name).tallies:
        assert tally.low_claims or tally.low == 0
        assert tally.best is None or tally.low <= tally.best
        assert tally.high is None or tally.low <= tally.high
        assert tally.best is None or tally.high is None or tally.best <= tally.high
