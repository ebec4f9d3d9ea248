"""What holds of every document, whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from counterclaim.clean import clean
from counterclaim.model.text import Report

LINES = st.sampled_from(
    [
        "Comments",
        "AP",
        "Read more",
        "By Ana Kovac",
        "Your support makes all the difference.Fighting went on near the river on Monday.",
        "RIVERTOWN, July 14 (Reuters) - Two died. (AFP)",
        "Sign up for our newsletter. Three soldiers were killed. Follow us on Telegram.",
        "2011-05-S-017",
        "",
        " \u00a0",
    ]
)
BREAKS = st.sampled_from(["\n", "\r\n", "\n\n", "\u2028", "\x85", "\r"])
PAGES = st.lists(st.tuples(LINES | st.text(max_size=40), BREAKS), max_size=12).map(
    lambda parts: "".join(a + b for a, b in parts)
)


@settings(deadline=None)
@given(PAGES | st.text(max_size=200))
def test_stretches_are_ordered_disjoint_and_inside(text: str) -> None:
    stretches = clean(Report(text)).stretches
    assert all(a.span.end <= b.span.start for a, b in pairwise(stretches))
    assert all(0 <= s.span.start < s.span.end <= len(text) for s in stretches)


@settings(deadline=None)
@given(PAGES | st.text(max_size=200))
def test_nothing_but_blanks_is_lost_and_no_stretch_has_outer_blanks(text: str) -> None:
    stretches = clean(Report(text)).stretches
    kept = "".join(s.span.of(text) for s in stretches)
    assert [c for c in text if c.isalnum()] == [c for c in kept if c.isalnum()]
    assert all(s.span.of(text) == s.span.of(text).strip() for s in stretches)


@settings(deadline=None)
@given(PAGES, st.text(max_size=30))
def test_cleaning_twice_gives_the_same(text: str, title: str) -> None:
    report = Report(text, title=title)
    assert clean(report) == clean(report)
