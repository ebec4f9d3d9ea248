"""Turns of phrase that tell a fate beside a number, read with the network that ships."""

from __future__ import annotations

from pathlib import Path

import pytest

from counterclaim.evaluate.once import told_once
from tests.by_rules import read

ROWS = (Path(__file__).parent / "turns.tsv").read_text("utf-8").splitlines()
CASES = [tuple(row.replace("\\n", "\n").split("\t")) for row in ROWS if not row.startswith("#")]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_turn(text: str, expected: str) -> None:
    figures = [claim.figure for claim in told_once(read(text).claims) if claim.figure]
    told = [f"{f.status}:{f.count.low}{'' if f.count.high == f.count.low else '+'}" for f in figures]
    assert sorted(told) == sorted(expected.split())
