"""The day on which the main operation of a press release began."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from counterclaim.extract.dates import find_anchor, find_times, heading_year
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.text import Span
from counterclaim.model.value import Precision

SAID = re.compile(r"\b(?:confirm|announc|identif|verif|report|acknowledg|releas)(?:i?ed|s|ies)?\b", re.IGNORECASE)
BODY = re.compile(r"(?:\d\)|\bRelease\b|Download PDF)\s*[–—-]*\s*")
NUMBER = re.compile(r"^\d{4}-\d\d-\w{1,2}-\d+", re.MULTILINE)
"""The number of a release: a second one begins another."""
RULE = re.compile(r"^[\s\u2028]*-{2,}\s*$", re.MULTILINE)
"""A line that parts a release from its update."""
ATTRIBUTIVE = re.compile(r"\bthe\s+$", re.IGNORECASE)
"""Before a date that names another event: "the May 22 attack"."""
BEGUN = re.compile(r"\b(?:started|began|begun|launched|commenced)\s+(?:on\s+)?$", re.IGNORECASE)
"""Before the date that an operation of days began: "which started on April 10"."""
ENDED = re.compile(r"[.;]\s")
PARAGRAPH = re.compile(r"[^\n\u2028]+")


def start_date(text: str, published: date | None = None) -> date | None:
    """The first day told of an operation, else the day of the release; None where neither is told.

    A day on the word of saying ("confirmed today") or before another event ("the May 22 attack") is no day
    of the operation; an operation overnight began on the evening. Days are read from the
    whole release; the dateline gives the anchor.
    """
    anchor, _ = find_anchor(text, published)
    spans = [Span(*m.span()) for m in PARAGRAPH.finditer(text, body(text))]
    near = anchor or heading_year(text[:500])
    times = [m for m in find_times(text, spans, near) if anchor or m.rule == "weekday_month_day"]
    told = [m for m in times if _is_day(m) and not _dates_other(text, m)]
    return _first([m for m in told if BEGUN.search(_before(text, m))] or told) or anchor


def body(text: str) -> int:
    """Where the story begins: after the last part of the heading in the first lines."""
    numbers = [m.start() for m in NUMBER.finditer(text, 0, 500)]
    rules = [m.start() for m in RULE.finditer(text, 0, 500)]
    ends = [m.end() for m in BODY.finditer(text, 0, min([*numbers[1:], *rules, 500]))]
    return ends[-1] if ends else 0


def _first(told: Sequence[TimeMention]) -> date | None:
    for mention in told:
        if mention.when is not None and mention.when.first is not None:
            return mention.when.first
    return None


def _is_day(mention: TimeMention) -> bool:
    when = mention.when
    return (
        when is not None
        and when.precision in {Precision.DAY, Precision.DAYS}
        and mention.type in {"DATE", "TIME"}
    )


def _dates_other(text: str, mention: TimeMention) -> bool:
    before = _before(text, mention)
    after = ENDED.split(text[mention.span.end : mention.span.end + 12])[0]
    return bool(SAID.search(before) or SAID.search(after) or ATTRIBUTIVE.search(before))


def _before(text: str, mention: TimeMention) -> str:
    return text[max(0, mention.span.start - 12) : mention.span.start]
