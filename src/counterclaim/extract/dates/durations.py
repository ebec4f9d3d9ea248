"""Forms that tell how long or how often, and the vague words for now, before and after."""

from __future__ import annotations

import re
from datetime import date

from counterclaim.extract.dates import calendar
from counterclaim.extract.dates.context import Context, Groups, Meaning
from counterclaim.extract.dates.lengths import length
from counterclaim.extract.dates.lexicon import value_of, word_classes
from counterclaim.extract.dates.relative import DAYS, MONTHS, amount, shifted
from counterclaim.model.value import Precision, When

MEASURING = (" for", "than", "within", "over", " in", "about", "nearly", "almost", "least", "after")
WHOLE = ("full", "whole", "entire")
COUNTED = re.compile(
    rf"(?:[$£€] ?\d[\d.,]*(?: (?:million|billion))?|(?:\d[\d.,]*|{word_classes()['number'].pattern})"
    r"(?: million| billion)?(?: [a-z]+){1,2}) $",
    re.IGNORECASE,
)
"""Before "a day" that tells a rate: money, or a number of something."""
CLOCK = 4
"""Digits before "hrs" that tell a time of day ("1800 hrs") and no length."""


def duration(groups: Groups, context: Context) -> Meaning | None:
    """Four days, a five-year spell: a length of time, at no date of its own."""
    unit = value_of("unit", groups["unit"]) or ""
    lower = context.words.lower()
    if unit == "H" and len(groups.get("digits") or "") == CLOCK:
        return None
    if unit == "Q" and ((amount(groups) or 0) <= 1 or context.after.startswith(" of ")):
        return None
    if groups.get("number", "") and lower.startswith(("a ", "an ")) and not _lasts(context):
        return None
    return Meaning("DURATION", length(unit, amount(groups)))


def _lasts(context: Context) -> bool:
    """Whether "a day", "a year" measures time: "for a week", "within a month", "a day after", "a full day"."""
    before, after = context.before.lower().rstrip(), context.after.lower().lstrip()
    whole = any(f" {word} " in context.words.lower() for word in WHOLE)
    return whole or before.endswith(MEASURING) or after.startswith(("after", "before", "ago", "of "))


def past_units(groups: Groups, context: Context) -> Meaning | None:
    """The past 24 hours, the next six months: a length of time that ends or begins at the anchor."""
    unit = value_of("unit", groups["unit"]) or ""
    counted = bool(groups.get("number") or groups.get("digits") or groups.get("vague"))
    plural = (groups["unit"] or "").lower().endswith("s")
    way = (groups["way"] or "").lower()
    back = way in {"past", "last", "previous", "preceding"}
    lasting = unit in ("D", "F") or way == "past"
    if not counted and not plural and not lasting:
        return shifted({**groups, "before": groups["way"]}, context)
    count = amount(groups) if counted or plural else 1
    when = _stretch(context.anchor, unit, count, back) if context.anchor and count else None
    return Meaning("DURATION", length(unit, count), when)


def _stretch(anchor: date, unit: str, count: float, back: bool) -> When | None:
    sign = -1 if back else 1
    if unit in {"S", "TM", "H"}:
        days = -(-count // 24) if unit == "H" else 1
        other = calendar.shift_days(anchor, sign * int(days))
    elif unit in DAYS:
        other = calendar.shift_days(anchor, sign * round(DAYS[unit] * count))
    elif unit in MONTHS:
        other = calendar.shift_months(anchor, sign * round(MONTHS[unit] * count))
    else:
        return None
    first, last = sorted((anchor, other))
    return When(first, last, Precision.DAYS if (last - first).days < 60 else Precision.YEARS)


def plural(groups: Groups, context: Context) -> Meaning | None:
    """Decades, recent years: a length of time without a number."""
    unit = value_of("unit", groups["unit"]) or ""
    return Meaning("DURATION", length(unit, None).replace("PX0", "PX"))


def often(groups: Groups, context: Context) -> Meaning | None:
    """Daily, annual."""
    return Meaning("SET", value_of("often", groups["often"]) or "P1D")


def every(groups: Groups, context: Context) -> Meaning | None:
    """Every day, each Friday, twice a week."""
    if groups.get("weekday"):
        return Meaning("SET", f"XXXX-WXX-{int(value_of('weekday', groups['weekday']) or 0) + 1}")
    if groups.get("daypart"):
        return Meaning("SET", f"XXXX-XX-XXT{value_of('daypart', groups['daypart'])}")
    unit = value_of("unit", groups.get("unit") or groups.get("unit2")) or "D"
    return Meaning("SET", length(unit, 2 if groups.get("other") else 1))


def rate(groups: Groups, context: Context) -> Meaning | None:
    """900 cars *a day*, nine percent *a year*: how often so many are; none where nothing is counted before it."""
    counted = COUNTED.search(context.before) is not None
    return Meaning("SET", length(value_of("unit", groups["unit"]) or "D", 1)) if counted else None


def present(groups: Groups, context: Context) -> Meaning | None:
    """Now, currently."""
    return Meaning("DATE", "PRESENT_REF")


def past(groups: Groups, context: Context) -> Meaning | None:
    """Recently, the past."""
    return Meaning("DATE", "PAST_REF")


def future(groups: Groups, context: Context) -> Meaning | None:
    """Soon, the future."""
    return Meaning("DATE", "FUTURE_REF")
