"""Figures told by who finds, takes in or treats the people."""

from __future__ import annotations

import pytest

from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The town of Bor was quiet on Monday. Médecins Sans Frontières treated 40 wounded men there.",
         "Médecins Sans Frontières"),
        ("The town of Bor was quiet on Monday. The Red Cross later picked up nine bodies by the river.", "ICRC"),
        ("The town of Bor was quiet on Monday. Indian troops recovered nine bodies from the river.", "IND"),
        ("The town of Bor was quiet on Monday. The Red Cross did not treat 40 wounded men there.", "narrator"),
        ("The town of Bor was quiet on Monday. French troops never found nine bodies by the river.", "narrator"),
        ("The town of Bor was quiet on Monday. The Red Cross may have treated 40 wounded men there.", "narrator"),
        ("The town of Bor was quiet on Monday. Villagers found nine bodies by the river.", "narrator"),
    ],
)  # fmt: skip
def test_finder(text: str, party: str) -> None:
    told = [c.claimant for c in read(text, "2024-05-07").claims if c.kind == "figure"]
    assert {"narrator" if c.narrator else c.party for c in told} <= {party}
