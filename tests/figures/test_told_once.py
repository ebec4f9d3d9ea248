"""Two words of one figure are one figure: the named ones stand for the bare number beside them."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.figures.find import _told_once
from counterclaim.extract.mentions import FigureMention
from counterclaim.model.claim import Status, Victims
from counterclaim.model.text import Span
from counterclaim.model.value import Count

BARE = FigureMention(
    1, 3, Span(6, 21), Count.exactly(2), Status.KILLED, Victims.MILITARY, None, spans=(("cue", Span(17, 21)),), trace=()
)
NAMED = replace(BARE, head=6, trigger=0, evidence=Span(0, 60), names=("Ion Pask", "Lev Orda"))


def test_the_named_stand_for_the_number_that_counts_them() -> None:
    assert _told_once([NAMED, BARE]) == (NAMED,)


def test_another_count_fate_or_the_same_word_keeps_both() -> None:
    for other in (
        replace(BARE, count=Count.exactly(3)),
        replace(BARE, status=Status.WOUNDED),
        replace(BARE, trigger=NAMED.trigger),
        replace(BARE, evidence=Span(70, 80)),
    ):
        assert _told_once([NAMED, other]) == (NAMED, other)


def test_a_part_still_points_at_its_whole() -> None:
    part = replace(BARE, evidence=Span(80, 90), count=Count.exactly(1), part=2)
    whole = replace(BARE, evidence=Span(70, 79), count=Count.exactly(5))
    assert _told_once([NAMED, BARE, whole, part])[-1].part == 1
