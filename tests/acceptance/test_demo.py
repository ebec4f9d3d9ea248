"""What a newcomer sees first: the demo's wire story adds up as a person would add it."""

from __future__ import annotations

from pathlib import Path

from counterclaim.model.claim import BOTH, Status, Victims
from counterclaim.model.finding import FindingKind
from counterclaim.model.text import Report
from counterclaim.reading import read
from counterclaim.sources import load

WIRE = Path(__file__).parents[2] / "demo" / "reports" / "2020-07-14-wire.txt"


def test_a_total_of_both_sides_is_theirs_in_the_headline_too() -> None:
    report = next(iter(load(WIRE)))
    assert isinstance(report, Report)
    assert [c.figure.side for c in read(report).claims if c.figure and c.figure.count.low == 14] == [BOTH, BOTH]


def test_the_sums_of_the_wire_story_hold_and_nobody_is_taken_for_a_civilian() -> None:
    report = next(iter(load(WIRE)))
    assert isinstance(report, Report)
    reading = read(report)
    by_id = {c.id: c.figure for c in reading.claims if c.figure}
    held = [f for f in reading.findings if f.kind is FindingKind.SUM_HOLDS]
    parts = [sorted(by_id[p].count.low for p in f.parts) for f in held]
    assert [1, 2, 11] in parts
    assert not [f for f in reading.findings if f.kind is FindingKind.SUM_FAILS]
    dead = [(f.side, f.count.low) for f in by_id.values() if (f.victims, f.status) == (Victims.CIVILIAN, Status.KILLED)]
    assert {side for side, _ in dead} == {"AZE"}
    assert {count for _, count in dead} == {1}
