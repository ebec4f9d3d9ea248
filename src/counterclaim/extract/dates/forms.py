"""Every form by the name that dates_rules.toml calls it."""

from __future__ import annotations

from collections.abc import Callable

from counterclaim.extract.dates import absolute, clock, durations, relative
from counterclaim.extract.dates.context import Context, Groups, Meaning

Form = Callable[[Groups, Context], Meaning | None]
"""Reads the groups of a match; None where the words are no date after all."""

FORMS: dict[str, Form] = {
    "iso": absolute.iso,
    "slashed": absolute.slashed,
    "calendar": absolute.calendar_date,
    "month": absolute.month,
    "day_range": absolute.day_range,
    "ordinal_days": absolute.ordinal_days,
    "month_range": absolute.month_range,
    "year": absolute.year,
    "year_range": absolute.year_range,
    "half_year": absolute.half_year,
    "fiscal": absolute.fiscal,
    "decade": absolute.decade,
    "century": absolute.century,
    "season": absolute.season,
    "quarter": absolute.quarter,
    "holiday": absolute.holiday,
    "sept_11": absolute.sept_11,
    "clock": clock.clock,
    "daypart": clock.daypart,
    "overnight": clock.overnight,
    "weekday": relative.weekday,
    "weekday_range": relative.weekday_range,
    "deictic": relative.deictic,
    "shifted": relative.shifted,
    "weekend": relative.weekend,
    "week_of_month": relative.week_of_month,
    "week_of_day": relative.week_of_day,
    "before_last": relative.before_last,
    "begun": relative.begun,
    "ago": relative.ago,
    "anaphor": relative.anaphor,
    "same_period": relative.same_period,
    "duration": durations.duration,
    "past_units": durations.past_units,
    "plural": durations.plural,
    "often": durations.often,
    "every": durations.every,
    "rate": durations.rate,
    "present": durations.present,
    "past": durations.past,
    "future": durations.future,
}
