"""The reports of a real episode, read by the pipeline and kept in a ledger, against the tolls told later."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from counterclaim.ledger import Ledger, keyed
from counterclaim.model.text import Report
from counterclaim.reading import read
from tests.goldclaims import GOLD, reports


def test_the_tolls_that_were_told_later_lie_within_low_and_high(tmp_path: Path) -> None:
    book = Ledger.open(tmp_path / "tavush.ledger", create=True)
    for told in reports(GOLD / "tavush" / "digest.jsonl"):
        day = date.fromisoformat(told["published"]) if told["published"] else None
        report = Report(told["text"], id=told["id"], outlet=told["outlet"], url=told["url"], published=day)
        list(book.add([read(keyed(report))]))
    assert len(book.incidents()) <= 2
    assert len(book.unplaced()) <= 2
    largest = max(book.incidents(), key=lambda i: len(i.reports))
    assert len(largest.reports) >= 30
    tolls = {(t.tally.side, t.tally.victims, t.tally.status): t.tally for t in book.toll(largest.id)}
    truth = json.loads((GOLD / "tavush" / "truth.json").read_text("utf-8"))["tolls"]
    for row in truth:
        if row["status"] == "killed":
            found = tolls[row["side"], row["victim_type"], row["status"]]
            assert found.low <= row["high"]
            assert found.high is None or row["low"] <= found.high
            assert row["low"] <= found.best <= row["high"]
    hundred = [s for s in book.accounts(largest.id) if (s.account, s.side) == ("AZE", "ARM") and "100" in s.said]
    assert len(hundred) == 3
    assert {s.turn for s in hundred} <= {"restated", "raised", "lowered", "repeated"}
    names = {p.name: set(p.variants) for p in book.people()}
    assert any("Hashimov" in name and any("Gashimov" in v for v in also) for name, also in names.items())
    assert book.check() == ()
