"""What the project promises of one report, held on three of its own and on the first one.

The first report is its publisher's and is read from beside the project where it is there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from counterclaim.evaluate.figures import gold_report, outcome
from counterclaim.evaluate.matching import FULL, agree
from counterclaim.model.finding import FindingKind, Reading
from counterclaim.model.text import Report, Role
from counterclaim.reading import read

OWN = Path(__file__).parents[1] / "paraphrase"
SEED = Path(__file__).parents[3] / "shared" / "seed"


@dataclass(frozen=True, slots=True)
class Case:
    text: Path
    gold: Path

    @property
    def labels(self) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads(self.gold.read_text("utf-8"))
        return loaded


CASES = {
    **{path.stem: Case(path, path.with_suffix(".gold.json")) for path in sorted(OWN.glob("*.txt"))},
    "seed": Case(next(iter(SEED.glob("*.txt")), SEED / "absent.txt"), SEED / "gold.json"),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    found = CASES[request.param]
    if not found.text.exists():
        pytest.skip(f"{found.text.name} is not beside the project")
    return found


@cache
def reading_of(case: Case) -> Reading:
    published = date.fromisoformat(case.labels["published"])
    return read(Report(case.text.read_text("utf-8"), id=case.text.stem, published=published))


def test_every_figure_is_read_right_and_no_other(case: Case) -> None:
    reading = reading_of(case)
    gold = gold_report({"text": reading.document.text, "id": "r"}, {"claims": case.labels["claims"]})
    told = outcome(reading.claims, gold)
    words = [figure.spans[0].of(reading.document.text) for figure in told.found]
    matched = {i for i, _ in told.pairs}
    assert [w for i, w in enumerate(words) if i not in matched] == []
    wrong = [
        (words[i], slot.value)
        for i, j in told.pairs
        for slot in FULL
        if agree(told.found[i], told.gold[j], slot) is False
    ]
    assert wrong == []
    assert len(told.pairs) == len(told.gold)


def test_the_sums_hold_and_are_said(case: Case) -> None:
    reading = reading_of(case)
    holds = [f for f in reading.findings if f.kind is FindingKind.SUM_HOLDS]
    claims = {c.id: c for c in reading.claims}
    said = set()
    for finding in holds:
        parts = [claims[p].figure for p in finding.parts]
        numbers = sorted(p.count.low for p in parts if p)
        said.add(tuple(sorted([*numbers, *([finding.implied] if finding.implied else [])])))
    for total in case.labels["sums"]:
        parts = tuple(sorted(int(part.split()[0]) for part in total["parts"]))
        assert parts in said, f"{parts} not among {said}"
    assert not [f.why for f in reading.findings if f.kind is FindingKind.SUM_FAILS]


def test_the_drone_is_contradicted_and_the_blame_is_mutual(case: Case) -> None:
    parted = [f.why for f in reading_of(case).findings if f.kind is FindingKind.CONTRADICTION]
    assert any("drone" in why for why in parted)
    assert any("each blames the other" in why for why in parted)


def test_the_named_dead_have_their_ranks(case: Case) -> None:
    found = {(p.name, p.rank, p.side) for p in reading_of(case).people}
    assert found == {(n["name"], n["rank"], n["side"]) for n in case.labels["names"]}


def test_tolls_by_side_are_bounded(case: Case) -> None:
    found = {f"{t.side} {t.victims} {t.status}": (t.low, t.high) for t in reading_of(case).tallies}
    for what, toll in case.labels["by_side"].items():
        assert found[what] == (toll["low"], toll["high"])


def test_only_the_story_makes_claims(case: Case) -> None:
    reading = reading_of(case)
    told = [s.span for s in reading.document.stretches if s.role in (Role.TITLE, Role.STANDFIRST, Role.BODY)]
    for claim in reading.claims:
        assert all(any(span.covers(words) for span in told) for words in claim.evidence)


SEATS = {"Moscow", "Baku", "Islamabad", "Paris", "Beijing", "Kyiv"}


def test_a_seat_of_government_that_speaks_is_no_place(case: Case) -> None:
    named = {c.where.name for c in reading_of(case).claims if c.where}
    assert not named & SEATS


def test_a_town_of_the_fighting_is_where_it_is(case: Case) -> None:
    places = [c.where for c in reading_of(case).claims if c.where and c.where.lat is not None]
    for label in case.labels["places"]:
        name, _, rest = label.partition(" (town, ")
        if not rest:
            continue
        lat, lon = (float(part) for part in rest.removesuffix(" E)").replace(" N", "").split())
        near = [w for w in places if abs((w.lat or 0) - lat) < 0.05 and abs((w.lon or 0) - lon) < 0.06]
        assert near, f"{name} not among {[w.name for w in places]}"
