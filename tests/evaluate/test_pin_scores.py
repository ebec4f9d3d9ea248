"""The floors that scores are pinned at."""

from __future__ import annotations

import pytest

from tools.pin_scores import pinned

OLD = {"deeds": {"time": 0.7}}


@pytest.mark.parametrize(
    ("name", "value", "of", "floor"),
    [
        ("time", 0.9, 10, "time = 0.892"),
        ("time", 0.5, 10, "time = 0.700"),
        ("time", 0.0, 0, "time = 0.700"),
        ("place", 0.5, 10, "place = 0.492"),
        ("place", 0.0, 0, None),
        ("precision", 0.5, 10, None),
    ],
)
def test_a_floor_is_never_let_go(name: str, value: float, of: int, floor: str | None) -> None:
    lines = pinned({"deeds": {name: {"value": value, "of": of}}}, OLD).splitlines()
    assert [line for line in lines if line.startswith(name)] == ([floor] if floor else [])


@pytest.mark.parametrize("measured", [{}, {"deeds": {}}])
def test_what_is_no_longer_measured_stays_pinned(measured: dict[str, dict[str, dict[str, float]]]) -> None:
    assert pinned(measured, OLD).endswith("[deeds]\ntime = 0.700\n")
