"""What a report counts that sums up a month or a year after its end, and what stands beside such a sum."""

from __future__ import annotations

import pytest

from tests.by_rules import read

PUBLISHED = "2031-02-20"


def told(text: str) -> list[tuple[str, str]]:
    claims = [c for c in read(text, PUBLISHED).claims if c.figure]
    return [(str(c.figure.scope), f"{c.when.first}..{c.when.last}" if c.when else "") for c in claims if c.figure]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The mission recorded 3,404 civilian deaths in Mali in 2030.", "2030-01-01..2030-12-31"),
        ("Last year was the deadliest in Mali since 2012, with 2,400 people killed.", "2030-01-01..2030-12-31"),
        ("The year 2030 was the worst for Malian civilians, with 3,545 deaths.", "2030-01-01..2030-12-31"),
        ("December was the bloodiest month of the war in Mali, with 1,013 deaths.", "2030-12-01..2030-12-31"),
        ("The army said it killed 410 rebels between September and December.", "2030-09-01..2030-12-31"),
    ],
)
def test_a_spell_that_is_over_has_its_sum(text: str, first: str) -> None:
    assert told(text)[0] == ("cumulative", first)


def test_what_follows_is_of_that_spell() -> None:
    text = "A total of 1,003 men were killed in Mali in January, the UN said. The number of civilians killed was 609."
    assert told(text) == [("cumulative", "2031-01-01..2031-01-31")] * 2


@pytest.mark.parametrize(
    "text",
    [
        "A bombing in Gao in January killed 92 people.",
        "A bombing in Gao in January killed 192 people, the UN said.",
        "The mission recorded 2,754 civilian deaths in Mali in 2027.",
    ],
)
def test_one_deed_is_no_sum_and_long_ago_is_history(text: str) -> None:
    assert told(text)[-1][0] == "background"


def test_what_came_days_after_another_deed_is_no_history() -> None:
    text = "Tanks entered Gao on Monday, two days after a bomb killed 22 men in Kidal. Five men died in the fighting."
    assert told(text) == [("background", "2031-02-15..2031-02-15"), ("new", "2031-02-17..2031-02-17")]


def test_a_war_since_years_ago_is_history_with_all_it_did() -> None:
    text = "Two men died. More than 2,000 people have died and 430,000 have fled since the rebels took up arms in 2027."
    assert [scope for scope, _ in told(text)] == ["new", "background", "background"]
