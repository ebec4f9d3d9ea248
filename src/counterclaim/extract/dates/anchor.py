"""The day that a report's relative dates count from: its publication, or one that the text itself gives."""

from __future__ import annotations

import re
from datetime import date

from counterclaim.extract.dates.find import find_times
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.text import Span
from counterclaim.model.value import Precision

HEAD = 700
"""How many characters from the start may hold a dateline or a dated heading."""

DATELINE = re.compile(r"\(\s*$|[A-Z]{3,}[^\n.]{0,30}[,(]\s*$")
AFTER_DATELINE = re.compile(r"\s*(?:\)|/|\((?:[A-Z]|Reuters|Xinhua)|[–—-]{1,2}\s)")
OF_A_TEXT = re.compile(r"\s+(?:statement|report|press release|update|briefing|communiqu)", re.IGNORECASE)
SERIAL = re.compile(r"\b((?:19|20)\d\d)[-–](0[1-9]|1[0-2])[-–][A-Z]{1,3}[-–]\d+")
"""The number of a press release that begins with its year and month: 2012-06-S-026."""


def find_anchor(text: str, published: date | None) -> tuple[date | None, str]:
    """The anchor of a report and where it came from: published, dateline, heading, statement or nowhere.

    A dateline without a year takes it from a full date or a dated number in the first lines.
    """
    if published is not None:
        return published, "published"
    head = Span(0, min(len(text), HEAD))
    year = heading_year(text[: head.end])
    told = [m for m in find_times(text, [head], year) if m.type == "DATE"]
    days = [(m, day) for m in told if (day := _one_day(m)) is not None]
    for source, fits in (("dateline", _in_dateline), ("heading", _in_heading), ("statement", _of_a_text)):
        for mention, day in days:
            if _absolute(mention) and fits(text, mention.span):
                return day, source
    return None, "nowhere"


def heading_year(head: str) -> date | None:
    """A day near which a text was written: the middle of the month of its number, or the first full date."""
    serial = SERIAL.search(head)
    if serial:
        return date(int(serial[1]), int(serial[2]), 15)
    full = re.search(r"\b((?:19|20)\d\d)\b", head[:200])
    return None if full is None else _full_date(head)


def _full_date(head: str) -> date | None:
    for mention in find_times(head, [Span(0, len(head))], None):
        day = _one_day(mention)
        if day is not None and mention.type == "DATE":
            return day
    return None


def _one_day(mention: TimeMention) -> date | None:
    when = mention.when
    return when.first if when and when.precision is Precision.DAY else None


def _absolute(mention: TimeMention) -> bool:
    return mention.rule in {"iso", "slashed", "weekday_month_day", "weekday_day_month", "clock_date"}


def _in_dateline(text: str, span: Span) -> bool:
    """Whether a date stands as "KABUL, Afghanistan (June 14)" or "BAKU, July 12 (Reuters)" do."""
    return bool(DATELINE.search(text[: span.start]) and AFTER_DATELINE.match(text, span.end))


def _in_heading(text: str, span: Span) -> bool:
    """Whether a date ends or makes a short line of its own, or opens it before a colon."""
    start = max(text.rfind(mark, 0, span.start) for mark in "\n\u2028") + 1
    ends = [e for mark in "\n\u2028" if (e := text.find(mark, span.end)) >= 0]
    line = text[start : min(ends, default=len(text))]
    alone = text[span.end : min(ends, default=len(text))].strip() in {"", ".", "\xa0"}
    colon = start == span.start and text[span.end : span.end + 1] == ":"
    return len(line) <= 120 and (alone or colon)


def _of_a_text(text: str, span: Span) -> bool:
    return OF_A_TEXT.match(text, span.end) is not None
