"""Captives who are let go, brought out or get away are no new captives."""

from __future__ import annotations

import pytest

from tests.by_rules import read


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Police freed 14 hostages in Zamfara on Sunday.", []),
        ("Malian soldiers rescued nine kidnapped traders.", []),
        ("Sixteen abducted girls were released on Monday.", []),
        ("The army said it had freed 31 hostages held by bandits.", []),
        ("Five of the 60 abducted pupils escaped on the road.", []),
        ("Gunmen abducted 60 pupils in Kebbi. Police rescued nine kidnapped traders.", [60]),
        ("Two drivers held since March were freed on Sunday.", [2]),
        ("Bandits took nine hostages in Zamfara on Sunday.", [9]),
    ],
)
def test_who_is_freed_is_not_captured(text: str, counts: list[int]) -> None:
    assert [c.figure.count.low for c in read(text, "2031-03-05").claims if c.figure] == counts
