"""What makes a whole up with the parts told, those pointed at, and that none were lost since."""

from __future__ import annotations

import pytest

from tests.by_rules import figures, read

CASES = [
    (
        "Militants killed 13 soldiers on Thursday. Eight of them died at the post; five others were shot as they fled.",
        ["new", "part", "part"],
    ),
    (
        "Militants killed 13 soldiers on Thursday. Eight of them died at the post; nine others were shot on Friday.",
        ["new", "part", "new"],
    ),
    ("Kenya said 46 people had been killed. Ten of those were killed on Friday.", ["new", "part"]),
    ("Five soldiers died on Sunday. No new casualties have been reported since.", ["new", "new"]),
    ("Fighting since Friday has killed 90 men. There have been no new deaths since the truce.", ["cumulative", "new"]),
]


@pytest.mark.parametrize(("text", "scopes"), CASES)
def test_the_scopes_of_figures(text: str, scopes: list[str]) -> None:
    assert [f.scope for f in figures(text, "2024-06-11")] == scopes


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Five soldiers died on Sunday. No new casualties have been reported since.", "2024-06-09", "2024-06-11"),
        ("Six men died on Saturday. Forty people have been killed since the coup.", "None", "2024-06-11"),
    ],
)
def test_since_when(text: str, first: str, last: str) -> None:
    when = [c.when for c in read(text, "2024-06-11").claims if c.figure][-1]
    assert when is not None
    assert (str(when.first), str(when.last)) == (first, last)
