"""Calendar arithmetic: intervals of days for months, weeks, seasons, quarters and parts of them."""

from __future__ import annotations

from datetime import date, timedelta

from counterclaim.model.value import Precision, When

DAY = timedelta(days=1)
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The month that each season begins in, as meteorologists of the northern half count."""


def month(year: int, number: int) -> When:
    """One month of a year."""
    first = date(year, number, 1)
    return When(first, shift_months(first, 1) - DAY, Precision.MONTH)


def years(first: int, last: int) -> When:
    """From the first day of one year to the last of another."""
    precision = Precision.YEAR if first == last else Precision.YEARS
    return When(date(first, 1, 1), date(last, 12, 31), precision)


def months(start: date, count: int, precision: Precision) -> When:
    """A run of whole months from the month of `start`."""
    first = start.replace(day=1)
    return When(first, shift_months(first, count) - DAY, precision)


def week(day: date) -> When:
    """The ISO week that a day lies in, Monday to Sunday."""
    first = day - timedelta(days=day.weekday())
    return When(first, first + timedelta(days=6), Precision.WEEK)


def weekend(day: date) -> When:
    """The Saturday and Sunday of the ISO week of a day."""
    first = week(day).first
    assert first is not None
    return When(first + timedelta(days=5), first + timedelta(days=6), Precision.DAYS)


def season(year: int, code: str) -> When:
    """A season by its TIMEX3 code; a winter begins in December of its year."""
    return months(date(year, SEASONS[code], 1), 3, Precision.SEASON)


def quarter(year: int, number: int) -> When:
    """A quarter of a calendar year, 1 to 4."""
    return months(date(year, 3 * number - 2, 1), 3, Precision.SEASON)


def shift_months(day: date, count: int) -> date:
    """The same day some months on or back, or the last of that month; held within the calendar's years."""
    index = day.year * 12 + day.month - 1 + count
    year, number = min(max(index // 12, 1), 9998), index % 12 + 1
    for last in range(day.day, 27, -1):
        try:
            return date(year, number, last)
        except ValueError:
            continue
    return date(year, number, day.day)


def shift_days(day: date, count: int) -> date:
    """The day some days on or back, held within the calendar."""
    number = min(max(day.toordinal() + count, 1), date(9998, 12, 31).toordinal())
    return date.fromordinal(number)


def narrowed(when: When, part: str | None) -> When:
    """The first, middle or last third of an interval (START, MID, END); a day stays whole."""
    if part is None or when.first is None or when.last is None or when.first == when.last:
        return when
    third = ((when.last - when.first).days + 1) // 3
    cuts = {
        "START": (when.first, when.first + third * DAY),
        "MID": (when.first + third * DAY, when.last - third * DAY),
        "END": (when.last - third * DAY, when.last),
    }
    return When(*cuts[part], when.precision)


def made(year: int, number: int, day: int) -> date | None:
    """The date with those numbers, or None where there is none."""
    try:
        return date(year, number, day)
    except ValueError:
        return None


def iso_week(day: date) -> str:
    """The ISO week of a day as TIMEX3 writes it: 2020-W29."""
    year, number, _ = day.isocalendar()
    return f"{year:04d}-W{number:02d}"
