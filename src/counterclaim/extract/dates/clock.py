"""Times of day: the part of a TIMEX3 value after the day, and forms that tell a time alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from counterclaim.extract.dates import calendar
from counterclaim.extract.dates.context import SENTENCE_END, Context, Groups, Meaning
from counterclaim.extract.dates.lexicon import value_of, word_classes
from counterclaim.extract.entries import BARE
from counterclaim.extract.reporting import words_in
from counterclaim.model.text import Span
from counterclaim.model.value import Precision, When

SAID_ON = re.compile(
    rf"\b(?:{'|'.join(sorted(words_in('dates_words.toml', 'said')))})\b(?: [a-z]+){{0,3}}? (?:on |late |early )*"
    rf"(?P<day>{word_classes()['weekday'].pattern})(?!\w)"
)
AT = re.compile(r"\bat\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
LATE = frozenset({"AF", "EV"})
NOON = 12
LATELY = 300
"""Within how many days of the report a day lies that a time without one goes on with: none of years ago."""
LONGEST = 300
"""How many characters before a date may hold the beginning of its sentence."""


def clock_tail(groups: Groups) -> str:
    """`T17:30`, `TMO` or nothing, from a clock or a part of the day."""
    clock, part = groups.get("clock"), value_of("daypart", groups.get("daypart"))
    if clock:
        zone = "Z" if groups.get("zone") in {"UTC", "GMT"} else ""
        return _hours(clock, late=part in LATE) + zone
    return f"T{part}" if part else ""


def is_soldierly(text: str, span: Span, openings: Sequence[Span]) -> bool:
    """Whether four bare figures are a time and no year: where an entry opens, or behind "at" ("at 1730")."""
    if not BARE.match(span.of(text)):
        return False
    return any(span.overlaps(opening) for opening in openings) or AT.search(text, 0, span.start) is not None


def _hours(clock: str, *, late: bool = False) -> str:
    """T04:30 from "4:30 a.m." or "0430 hrs"; T16:30 from "4:30" that is late in the day."""
    found = re.match(r"(\d\d?)(?:[:.]?(\d\d))?\s*([ap])?", clock.lower())
    assert found is not None
    hour, minute, half = int(found[1]), found[2] or "00", found[3]
    half = half or ("p" if late and hour < NOON else None)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02d}:{minute}"


def clock(groups: Groups, context: Context) -> Meaning | None:
    """A time alone: of the day told before, in the sentence if it can be, else of no sure day."""
    return _of_day(clock_tail(groups), context)


def daypart(groups: Groups, context: Context) -> Meaning | None:
    """A part of the day alone: "in the morning", "at dawn"."""
    return _of_day(clock_tail(groups), context)


def _of_day(tail: str, context: Context) -> Meaning:
    day = context.day if context.day is not None and _is_of_late(context.day, context.anchor) else None
    for told in (context.same, day):
        if told and told.first and told.first == told.last:
            return Meaning.day(told.first, tail, "TIME")
    return _of_the_report(tail, context)


def _is_of_late(told: When, anchor: date | None) -> bool:
    """Whether a day told before is near enough to the report's to be the one that a time alone goes on with."""
    return anchor is None or told.first is None or abs((anchor - told.first).days) <= LATELY


def _of_the_report(tail: str, context: Context) -> Meaning:
    """A time of no day told: TIMEX3 takes it for the report's, though it may as well be the day before."""
    day = context.anchor.isoformat() if context.anchor is not None else "XXXX-XX-XX"
    return Meaning.unknown("TIME", f"{day}{tail}", context.anchor)


def overnight(groups: Groups, context: Context) -> Meaning | None:
    """The night of the weekday told, or the night into the day on which its sentence has it told, else the anchor's."""
    if context.anchor is None:
        return Meaning.unknown("TIME", "XXXX-XX-XXTNI", None)
    named = value_of("weekday", groups.get("weekday"))
    if named is None:
        evening = calendar.shift_days(_day_of_saying(context) or context.anchor, -1)
    else:
        evening = _last(context.anchor, int(named))
    night = When(evening, calendar.shift_days(evening, 1), Precision.DAYS)
    return Meaning("TIME", f"{evening.isoformat()}TNI", night)


def _last(anchor: date, weekday: int) -> date:
    return calendar.shift_days(anchor, -((anchor.weekday() - weekday) % 7))


def _day_of_saying(context: Context) -> date | None:
    """The weekday on which somebody of the same sentence says so: "died overnight, a doctor said on Sunday"."""
    text, span = context.text, context.span
    start = max((m.end() for m in SENTENCE_END.finditer(text, max(0, span.start - LONGEST), span.start)), default=0)
    end = SENTENCE_END.search(text, span.end)
    said = SAID_ON.search(text, start, end.start() if end else len(text))
    number = value_of("weekday", said["day"]) if said else None
    return _last(context.anchor, int(number)) if context.anchor and number is not None else None
