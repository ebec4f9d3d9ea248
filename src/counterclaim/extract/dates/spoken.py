"""The day of a deed that a lead dates only by who tells of it: "killed seven, a spokesman said Thursday"."""

from __future__ import annotations

from datetime import timedelta

from counterclaim.extract.mentions import TimeMention
from counterclaim.model.parse import Parse, Sentence
from counterclaim.model.text import Role

SAID = ": date of saying"
LATELY = timedelta(days=2)
"""How long after a deed somebody tells of it as news."""

ANOTHER = frozenset({"another", "other", "separate", "separately", "elsewhere", "meanwhile", "earlier", "previous"})
"""Words of a sentence that tells of another deed than the one before it."""


def deed_day(parse: Parse, time: TimeMention | None, token: int, lead: TimeMention | None) -> TimeMention | None:
    """A time, or for a day of saying in the first paragraph the day shortly before it that the lead tells."""
    if time is None or time.when is None or lead is None or lead.when is None or not time.rule.endswith(SAID):
        return time
    said, done = time.when.first, lead.when.last
    if said is None or done is None or not timedelta(0) < said - done <= LATELY:
        return time
    first = next((s.stretch for s in parse.sentences if s.role is Role.BODY), None)
    told = next((s for s in parse.sentences if s.start < s.end and _holds(parse, s, lead)), None)
    if parse.sentence_of(token).stretch != first or told is None:
        return time
    return time if {t.lower for t in parse.words(told)} & ANOTHER else lead


def _holds(parse: Parse, sentence: Sentence, time: TimeMention) -> bool:
    return parse.span(sentence.start, sentence.end).covers(time.span)
