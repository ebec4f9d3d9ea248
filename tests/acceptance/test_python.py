"""The package itself reads: the same as the command line, as Python objects."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from click.testing import CliRunner

import counterclaim
from counterclaim.cli import cli

TEXT = """Shelling kills three in border town

Three villagers were killed by shelling on Monday, the Sudanese health ministry said. South Sudan denied firing.
"""


def test_a_text_is_read_to_objects_as_the_command_line_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    told = CliRunner().invoke(cli, ["read", str(path), "--published", "2012-04-24", "--json"], catch_exceptions=False)
    printed = json.loads(told.stdout)
    reading = counterclaim.read(TEXT, published="2012-04-24")
    assert [c.id for c in reading.claims if c.figure] != []
    assert {c["kind"] for c in printed["claims"]} == {str(c.kind) for c in reading.claims}
    assert [c["evidence"] for c in printed["claims"]] == [
        [[s.start, s.end] for s in c.evidence] for c in reading.claims
    ]


def test_a_day_may_be_a_date_or_a_string() -> None:
    by_string, by_date = (counterclaim.read(TEXT, published=day) for day in ("2012-04-24", date(2012, 4, 24)))
    assert by_string == by_date
