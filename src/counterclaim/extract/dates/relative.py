"""Forms that count from the anchor or from a date told before: weekdays, "last month", "two days ago"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from counterclaim.extract.dates import absolute, calendar
from counterclaim.extract.dates.clock import clock_tail
from counterclaim.extract.dates.context import Context, Groups, Meaning
from counterclaim.extract.dates.lengths import length
from counterclaim.extract.dates.lexicon import value_of
from counterclaim.model.value import Precision, When

DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "this": 0, "last": -1}
FROM_TOLD = frozenset({"following", "previous", "preceding", "prior"})
"""Words that count from the date told before, where "last" and "next" count from the anchor."""

NEXT_DAY = re.compile(r"the next\b", re.IGNORECASE)
"""Before "day": "came on Thursday and left *the next* day"."""
SATURDAY = 5
DEICTIC_LONG = {"the day before yesterday": -2, "the day after tomorrow": 2}


def weekday(groups: Groups, context: Context) -> Meaning | None:
    """A weekday: the last one up to the anchor's day, or the next one where the words point forward."""
    number = int(value_of("weekday", groups["weekday"]) or 0)
    tail = clock_tail(groups)
    kind = "TIME" if tail else "DATE"
    if context.anchor is None:
        return Meaning.unknown(kind, f"XXXX-WXX-{number + 1}{tail}", None)
    day = _weekday(groups, context, context.anchor, number)
    return Meaning.day(day, tail, kind)


def _weekday(groups: Groups, context: Context, anchor: date, number: int) -> date:
    if groups.get("week"):
        monday = calendar.shift_days(anchor, -anchor.weekday())
        step = int(value_of("before", groups["week"]) or 0)
        return calendar.shift_days(monday, 7 * step + number)
    back = (anchor.weekday() - number) % 7
    word = value_of("before", groups.get("before"))
    if word == "-1":
        return calendar.shift_days(anchor, -(back or 7))
    if word == "0":
        ahead = number - anchor.weekday()
        return calendar.shift_days(anchor, ahead + 7 if ahead < 0 and context.future else ahead)
    if word == "1" or (context.future and back):
        return calendar.shift_days(anchor, (number - anchor.weekday()) % 7 or 7)
    return calendar.shift_days(anchor, -back)


def weekday_range(groups: Groups, context: Context) -> Meaning | None:
    """From Sunday to Tuesday."""
    if context.anchor is None:
        return None
    last = _weekday({}, context, context.anchor, int(value_of("weekday", groups["weekday2"]) or 0))
    number = int(value_of("weekday", groups["weekday"]) or 0)
    first = calendar.shift_days(last, -((last.weekday() - number) % 7))
    if groups.get("joined") and calendar.shift_days(first, 1) != last:
        return None
    return Meaning("DATE", f"{first.isoformat()}/{last.isoformat()}", When(first, last, Precision.DAYS))


def deictic(groups: Groups, context: Context) -> Meaning | None:
    """Today, yesterday, tonight, this morning, last night."""
    word = (groups["word"] or "").lower()
    tail = clock_tail({**groups, "daypart": "evening"} if word == "tonight" and groups.get("clock") else groups)
    tail = tail or ("TNI" if word == "tonight" else "")
    if word == "today" and context.after.lower().startswith(("'s ", "’s ")) and not tail:
        return Meaning("DATE", "PRESENT_REF")
    kind = "TIME" if tail else "DATE"
    if context.anchor is None:
        return Meaning.unknown(kind, f"XXXX-XX-XX{tail}", None)
    step = DEICTIC[word] if word in DEICTIC else DEICTIC_LONG[" ".join(word.split())]
    return Meaning.day(calendar.shift_days(context.anchor, step), tail, kind)


def shifted(groups: Groups, context: Context) -> Meaning | None:
    """Last week, this month, the end of next year."""
    unit = value_of("unit", groups["unit"]) or ""
    step = int(value_of("before", groups.get("before")) or 0)
    if context.words.lower().strip().endswith("s") or unit not in UNITS:
        return None
    told = (groups.get("before") or "").lower() in FROM_TOLD or (unit == "D" and NEXT_DAY.match(context.words))
    start = _told_day(context, unit) if told else context.anchor
    if start is None:
        return Meaning.unknown("DATE", f"XXXX-{unit}", context.anchor)
    part = value_of("part", groups.get("part"))
    value, when = UNITS[unit](start, step)
    if groups.get("whole") and context.past and _begins_after(calendar.narrowed(when, part), start):
        value, when = UNITS[unit](start, step - 1)
    return Meaning("DATE", value, calendar.narrowed(when, part))


def _begins_after(when: When, day: date) -> bool:
    """ "Was shot at the end of the month", told on its second day: of the month before."""
    return when.first is not None and when.first > day


Unit = Callable[[date, int], tuple[str, When]]


def _day(anchor: date, step: int) -> tuple[str, When]:
    day = calendar.shift_days(anchor, step)
    return day.isoformat(), When.day(day)


def _week(anchor: date, step: int) -> tuple[str, When]:
    day = calendar.shift_days(anchor, 7 * step)
    return calendar.iso_week(day), calendar.week(day)


def _weekend(anchor: date, step: int) -> tuple[str, When]:
    back = -7 if step == 0 and anchor.weekday() < 3 else 7 * step
    day = calendar.shift_days(anchor, back)
    return f"{calendar.iso_week(day)}-WE", calendar.weekend(day)


def _month(anchor: date, step: int) -> tuple[str, When]:
    day = calendar.shift_months(anchor, step)
    return f"{day:%Y-%m}", calendar.month(day.year, day.month)


def _quarter(anchor: date, step: int) -> tuple[str, When]:
    day = calendar.shift_months(anchor, 3 * step)
    number = (day.month + 2) // 3
    return f"{day.year:04d}-Q{number}", calendar.quarter(day.year, number)


def _year(anchor: date, step: int) -> tuple[str, When]:
    return f"{anchor.year + step:04d}", calendar.years(anchor.year + step, anchor.year + step)


def _decade(anchor: date, step: int) -> tuple[str, When]:
    first = anchor.year // 10 * 10 + 10 * step
    return f"{first // 10:03d}", calendar.years(first, first + 9)


def _century(anchor: date, step: int) -> tuple[str, When]:
    first = anchor.year // 100 * 100 + 100 * step
    return f"{first // 100:02d}", calendar.years(first, first + 99)


UNITS: dict[str, Unit] = {
    "D": _day,
    "W": _week,
    "WE": _weekend,
    "M": _month,
    "Q": _quarter,
    "Y": _year,
    "DE": _decade,
    "CE": _century,
}
"""How each unit is counted from the anchor's own."""

DAYS = {"D": 1, "W": 7, "F": 14}
MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
NAMED = {"D": "D", "W": "W", "F": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE"}


def weekend(groups: Groups, context: Context) -> Meaning | None:
    """The weekend, this, last or next."""
    word = (groups["before"] or "").lower()
    if context.anchor is None:
        return Meaning.unknown("DATE", "XXXX-WXX-WE", None)
    step = int(value_of("before", word) or 0)
    behind = context.past and word == "the" and context.anchor.weekday() < SATURDAY
    value, when = _weekend(context.anchor, -1 if behind else step)
    return Meaning("DATE", value, when)


def before_last(groups: Groups, context: Context) -> Meaning | None:
    """The week before last: two of them back."""
    unit = (groups["unit"] or "").lower()
    tail = "TNI" if unit == "night" else ""
    if context.anchor is None:
        return Meaning.unknown("TIME" if tail else "DATE", "XXXX", None)
    if tail:
        return Meaning.day(calendar.shift_days(context.anchor, -2), tail, "TIME")
    value, when = UNITS[value_of("unit", unit) or "D"](context.anchor, -2)
    return Meaning("DATE", value, when)


def begun(groups: Groups, context: Context) -> Meaning | None:
    """The day on which the year, the month or the week began."""
    unit = value_of("unit", groups.get("unit") or groups.get("turned") or groups.get("new")) or "Y"
    if context.anchor is None:
        return Meaning.unknown("DATE", "XXXX", None)
    first = UNITS[unit](context.anchor, 0)[1].first
    return Meaning.day(first) if first else None


def week_of_month(groups: Groups, context: Context) -> Meaning | None:
    """The last week of March: the ISO week that most of it lies in."""
    whole = absolute.calendar_date({**groups, "day": None}, context)
    if whole is None or whole.when is None or whole.when.first is None or whole.when.last is None:
        return whole
    order = ("first", "second", "third", "fourth")
    nth = (groups["nth"] or "").lower()
    day = calendar.shift_days(whole.when.last, -3)
    if nth in order:
        day = calendar.shift_days(whole.when.first, 7 * order.index(nth))
    return Meaning("DATE", calendar.iso_week(day), calendar.week(day))


def week_of_day(groups: Groups, context: Context) -> Meaning | None:
    """The week of June 16: the ISO week that the day lies in."""
    told = absolute.calendar_date(groups, context)
    if told is None or told.when is None or told.when.first is None:
        return told
    return Meaning("DATE", calendar.iso_week(told.when.first), calendar.week(told.when.first))


def ago(groups: Groups, context: Context) -> Meaning | None:
    """Two days ago from the anchor; a year earlier, two days later from the date told before."""
    unit = value_of("unit", groups["unit"]) or ""
    way = (groups["way"] or "").lower()
    count = amount(groups)
    onward = way in {"later", "afterwards", "after", "from now"}
    start = context.anchor if way in {"ago", "from now"} else _told_day(context, unit)
    if _measures(way, context.after):
        return Meaning("DURATION", length(unit, count))
    if unit in {"S", "TM", "H"}:
        return _hours_ago(unit, count, start, onward, context)
    if count is None:
        return Meaning("DATE", "FUTURE_REF" if onward else "PAST_REF")
    if start is None or unit not in NAMED:
        return Meaning.unknown("DATE", "XXXX-XX-XX", context.anchor)
    if (told := _told(context, unit)) and told.precision is Precision.SEASON and start == told.first and unit == "Y":
        return _counted(start, "Q", 4 * (count if onward else -count))
    return _counted(start, unit, count if onward else -count)


def _measures(way: str, after: str) -> bool:
    """Whether words tell from what a length of time is counted: "two days *before the vote*", "later *than*"."""
    if way in {"before", "after"}:
        return after.strip()[:1] not in {"", ".", ",", ";"}
    return after.startswith(" than ")


def _hours_ago(unit: str, count: float | None, start: date | None, onward: bool, context: Context) -> Meaning:
    if start is None or count is None:
        return Meaning.unknown("TIME", "XXXX-XX-XXTXX", context.anchor)
    days = int(count // 24) + 1 if unit == "H" else 1
    first, last = sorted((start, calendar.shift_days(start, days if onward else -days)))
    return Meaning("TIME", f"{start.isoformat()}TXX", When(first, last, Precision.DAYS))


def _counted(start: date, unit: str, count: float) -> Meaning:
    if unit in DAYS:
        day = calendar.shift_days(start, round(DAYS[unit] * count))
        value, when = UNITS[NAMED[unit]](day, 0)
    else:
        value, when = UNITS[NAMED[unit]](calendar.shift_months(start, round(MONTHS[unit] * count)), 0)
    return Meaning("DATE", value, when)


def _told_day(context: Context, unit: str = "Y") -> date | None:
    """The date told before that is fine enough to count a unit from, else the anchor for long units."""
    told = _told(context, unit)
    if told and told.first:
        return told.first
    return None if unit == "D" else context.anchor


def _told(context: Context, unit: str) -> When | None:
    fine = {Precision.DAY, Precision.DAYS} if unit == "D" else set(Precision)
    return next((t for t in (context.same, context.near) if t and t.precision in fine), None)


def amount(groups: Groups) -> float | None:
    """The number told in digits or words; None for a vague one."""
    if groups.get("digits"):
        return float((groups["digits"] or "0").replace(",", ""))
    number = value_of("number", groups.get("number"))
    return float(number) + (0.5 if groups.get("more") else 0) if number else None


def anaphor(groups: Groups, context: Context) -> Meaning | None:
    """The same day, the following day, that night: from the date told before."""
    unit = (groups["unit"] or "").lower()
    way = (groups["way"] or "").lower()
    step = {"previous": -1, "preceding": -1, "before": -1, "earlier": -1}.get(way, 1)
    step = 0 if way in {"same", "that"} else step
    code = value_of("unit", unit) or "D"
    told = _told(context, code)
    tail = {"night": "TNI", "morning": "TMO", "evening": "TEV", "afternoon": "TAF"}.get(unit, "")
    if told is None or told.first is None:
        return Meaning.unknown("TIME" if tail else "DATE", f"XXXX-XX-XX{tail}", context.anchor)
    if tail:
        return Meaning.day(calendar.shift_days(told.first, step), tail, "TIME")
    value, when = UNITS[code](told.first, step)
    return Meaning("DATE", value, when)


def same_period(groups: Groups, context: Context) -> Meaning | None:
    """The same month last year: the period told before, a year back."""
    shift = (groups.get("shift") or "this").split()[0]
    step = -1 if groups.get("ago") else int(value_of("before", shift) or 0)
    told = context.same or context.near
    if context.anchor is None:
        return Meaning.unknown("DATE", "XXXX", None)
    year = int(groups.get("year") or 0) or context.anchor.year + step
    if told and told.first and told.precision is Precision.MONTH:
        return Meaning("DATE", f"{year:04d}-{told.first.month:02d}", calendar.month(year, told.first.month))
    if told and told.first and told.precision is Precision.SEASON:
        number = (told.first.month + 2) // 3
        return Meaning("DATE", f"{year:04d}-Q{number}", calendar.quarter(year, number))
    return Meaning("DATE", f"{year:04d}", calendar.years(year, year))
