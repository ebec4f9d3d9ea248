"""`counterclaim explain`: a claim by its id, by the start of one, and by one that is not there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from counterclaim.cli.explanation import explanation
from counterclaim.model.text import Report
from counterclaim.reading import read
from counterclaim.sources import load

WIRE = Path(__file__).parents[2] / "demo" / "reports" / "2020-07-14-wire.txt"


@pytest.fixture
def claims(call: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(call("read", "--json", WIRE).out)["claims"]
    return found


def test_a_claim_by_its_id_or_the_start_of_it(call: Any, claims: list[dict[str, Any]]) -> None:
    dated = next(c for c in claims if c["figure"] and c["when"] and c["spans"]["when"])
    whole, start = call("explain", WIRE, dated["id"]), call("explain", WIRE, dated["id"][:8])
    assert (whole.status, whole.err) == (0, "")
    assert whole.out == start.out
    for part in (dated["id"], "how each value came about", "spans (characters", "  claimant ", "  when "):
        assert part in whole.out


def test_every_claim_can_be_explained() -> None:
    (report,) = load(WIRE)
    assert isinstance(report, Report)
    reading = read(report)
    assert all(claim.trace and explanation(reading, claim).renderables for claim in reading.claims)


def test_an_id_that_is_not_there_says_how_to_list_them(call: Any) -> None:
    done = call("explain", WIRE, "zzz")
    assert (done.status, done.out) == (2, "")
    assert f"counterclaim read {WIRE} --json" in done.err


def test_the_start_of_several_ids_names_them(call: Any, claims: list[dict[str, Any]]) -> None:
    done = call("explain", WIRE, "")
    assert done.status == 2
    assert all(claim["id"] in done.err for claim in claims)
