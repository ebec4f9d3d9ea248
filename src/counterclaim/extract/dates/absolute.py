"""Forms that name a day, month, year or longer by the calendar, and what they leave out."""

from __future__ import annotations

import re
from datetime import date

from counterclaim.extract.dates import calendar
from counterclaim.extract.dates.clock import clock_tail
from counterclaim.extract.dates.context import Context, Groups, Meaning
from counterclaim.extract.dates.lexicon import value_of
from counterclaim.extract.figures.victims import is_people
from counterclaim.model.value import Precision, When

AHEAD = 60
"""Days ahead of the anchor that a day without a year may lie without a word that sends it there."""

WITHIN = 7
"""Days ahead of the anchor to which days may run that are told of as past: "they fought 12-16 July"."""

NO_YEAR_BEFORE = re.compile(
    r"(?:resolutions?|number|no\.|flight|route|article|section|room|page|highway|about|around|than|least|some"
    r"|nearly|almost|roughly|approximately|over|another|other|[$£€])\s*$",
    re.IGNORECASE,
)
NO_YEAR_AFTER = re.compile(
    r"\s*(?:people|soldiers|troops|men|women|children|civilians|persons|fighters|militants|deaths|dead|casualties"
    r"|killed|wounded|injured|servicemen|prisoners|houses|homes|families|members|troop|police|officers|workers"
    r"|kilomet|metres|meters|miles|km\b|m\b|feet|tons|tonnes|dollars|rounds|pounds|kilograms|kg|refugees|hours)",
    re.IGNORECASE,
)
DATED = re.compile(r"\b(?:in|since|during|until) $", re.IGNORECASE)
MONTH_BEFORE = re.compile(
    r"\b(?:in|of|last|next|this|by|since|until|till|early|late|mid|from|during|to|through|throughout|for|between"
    r"|and|before|after|past|mid-|beginning|ending|around|as of|on|[’']s|its|their|his|the)[ (-]*$",
    re.IGNORECASE,
)
IN_A_MONTH = re.compile(r"\b(?:in|during|throughout) $", re.IGNORECASE)
COUNTS = frozenset({"were", "was", "had", "have", "died", "fell", "perished", "drowned"})
"""Verbs that stand behind a number of people left unnamed: "in April 27 were killed"."""

OTHER_CLAUSE = re.compile(r";|\b(?:and|but|while|as of|until now)\b", re.IGNORECASE)
IN_AN_ASIDE = re.compile(r", [a-z]+(?: [a-z]+){0,2} in \d{4},$")
"""Up to a year that only tells of whom the sentence speaks: "the bank, *founded in 1935*, closed on"."""
AMBIGUOUS = {"May", "March", "Mar.", "Jan", "August", "April", "June"}


def iso(groups: Groups, context: Context) -> Meaning | None:
    """2007-02-14."""
    try:
        return Meaning.day(date.fromisoformat(groups["date"] or ""))
    except ValueError:
        return None


def slashed(groups: Groups, context: Context) -> Meaning | None:
    """09/11/2001, read month first as in America unless that is no date; 14.07.2020 day first."""
    first, second, year = (int(groups[g] or 0) for g in ("first", "second", "year"))
    american = calendar.made(year, first, second)
    european = calendar.made(year, second, first)
    found = (european or american) if "." in context.words else (american or european)
    return Meaning.day(found) if found else None


def calendar_date(groups: Groups, context: Context) -> Meaning | None:
    """A day or month of a year, with what comes before it (a weekday, a part, a time of day)."""
    number = _month(groups["month"])
    groups = {**groups, "day": groups.get("day") or value_of("dayword", groups.get("dayword"))}
    part = value_of("part", groups.get("part"))
    if not groups.get("day"):
        return _whole_month(_year(groups, context, number), number, part, context)
    if part is None and (_is_verb(groups["month"], context) or _is_a_count(groups, context)):
        return None
    year = _year(groups, context, number, int(groups["day"] or 0))
    if year is None:
        return Meaning.unknown("DATE", f"XXXX-{number:02d}-{int(groups['day'] or 0):02d}", context.anchor)
    found = calendar.made(year, number, int(groups["day"] or 0))
    tail = clock_tail(groups)
    return Meaning.day(found, tail, "TIME" if tail else "DATE") if found else None


def _whole_month(year: int | None, number: int, part: str | None, context: Context) -> Meaning:
    if year is None:
        return Meaning.unknown("DATE", f"XXXX-{number:02d}", context.anchor)
    return Meaning("DATE", f"{year:04d}-{number:02d}", calendar.narrowed(calendar.month(year, number), part))


def month(groups: Groups, context: Context) -> Meaning | None:
    """A month alone; one that may be a name or a verb needs a word that dates it."""
    name = (groups["month"] or "").strip()
    plain = groups.get("before") is None
    if plain and name.isupper() and context.before[-2:-1].isupper():
        return None
    if plain and name in AMBIGUOUS and not MONTH_BEFORE.search(context.before):
        return None
    if plain and re.match(r"\s[A-Z][a-z]+", context.after) and name in AMBIGUOUS - {"March"}:
        return None
    return calendar_date({**groups, "day": None}, context)


def day_range(groups: Groups, context: Context) -> Meaning | None:
    """July 12–16, 12–16 July, June 28 to July 3: an interval of days."""
    number = _month(groups["month"])
    number2 = _month(groups.get("month2") or groups["month"])
    first_day, last_day = int(groups["day"] or 0), int(groups["day2"] or 0)
    year = _year(groups, context, number2, last_day)
    if year is None:
        return Meaning.unknown("DATE", f"XXXX-{number:02d}-{first_day:02d}/{last_day:02d}", context.anchor)
    first = calendar.made(year - (number > number2), number, first_day)
    last = calendar.made(year, number2, last_day)
    if first is None or last is None or last < first:
        return None
    return _range(first, last, Precision.DAYS)


def ordinal_days(groups: Groups, context: Context) -> Meaning | None:
    """The 12th, between the 12th and the 14th: of the anchor's month, or of the last where they lie ahead."""
    days = [int(groups[g] or 0) for g in ("day", "day2", "day3") if groups.get(g)]
    if context.anchor is None:
        return Meaning.unknown("DATE", f"XXXX-XX-{days[0]:02d}", None)
    ahead = days[-1] > context.anchor.day and not context.future
    start = calendar.shift_months(context.anchor.replace(day=1), -ahead)
    found = [calendar.made(start.year, start.month, day) for day in days]
    first, last = found[0], found[-1]
    if first is None or last is None or last < first:
        return None
    return Meaning.day(first) if first == last else _range(first, last, Precision.DAYS)


def month_range(groups: Groups, context: Context) -> Meaning | None:
    """March to May 2011, between March and May."""
    number, number2 = _month(groups["month"]), _month(groups["month2"])
    year = _year(groups, context, number2)
    if year is None:
        return None
    first = date(year - (number > number2), number, 1)
    last = calendar.month(year, number2).last
    assert last is not None
    return Meaning("DATE", f"{first:%Y-%m}/{last:%Y-%m}", When(first, last, Precision.MONTH))


def _range(first: date, last: date, precision: Precision) -> Meaning:
    return Meaning("DATE", f"{first.isoformat()}/{last.isoformat()}", When(first, last, precision))


def year(groups: Groups, context: Context) -> Meaning | None:
    """A year, unless it counts or numbers something."""
    if groups.get("part") is None and not _is_year(context):
        return None
    number = int(groups["year"] or 0)
    when = calendar.narrowed(calendar.years(number, number), value_of("part", groups.get("part")))
    return Meaning("DATE", f"{number:04d}", when)


def _is_year(context: Context) -> bool:
    number = int(re.sub(r"\D", "", context.words)[:4])
    limit = (context.anchor.year if context.anchor else 2030) + 40
    if not 1700 <= number <= limit or NO_YEAR_BEFORE.search(context.before):
        return False
    return bool(DATED.search(context.before)) or not NO_YEAR_AFTER.match(context.after)


def year_range(groups: Groups, context: Context) -> Meaning | None:
    """1988–94, from 1988 to 1994."""
    first, tail = int(groups["year"] or groups["year3"] or 0), groups["year2"] or ""
    last = int(tail) if len(tail) == 4 else first - first % 100 + int(tail)
    spaced = re.search(r"\s", context.words) is not None
    if last <= first or NO_YEAR_BEFORE.search(context.before) or (spaced and len(tail) == 2):
        return None
    if spaced and NO_YEAR_AFTER.match(context.after):
        return None
    return Meaning("DATE", f"{first:04d}/{last:04d}", calendar.years(first, last))


def half_year(groups: Groups, context: Context) -> Meaning | None:
    """The first half of 2011."""
    number = _year(groups, context, None)
    if number is None:
        return Meaning.unknown("DATE", "XXXX-HX", context.anchor)
    code = value_of("half", groups["half"]) or "H1"
    start = date(number, 1 if code == "H1" else 7, 1)
    return Meaning("DATE", f"{number:04d}-{code}", calendar.months(start, 6, Precision.SEASON))


def fiscal(groups: Groups, context: Context) -> Meaning | None:
    """Fiscal 2006: the calendar year stands in for a house's own."""
    number = int(groups["year"] or 0)
    return Meaning("DATE", f"FY{number:04d}", calendar.years(number, number))


def decade(groups: Groups, context: Context) -> Meaning | None:
    """The early 1990s, the 70s, the nineties."""
    tens = int(groups.get("tens") or value_of("decade", groups.get("decade")) or 0)
    century = int(groups.get("century") or (19 if tens > 2 else 20))
    if not groups.get("century") and re.search(r"\b(?:in|into) (?:his|her|their) (?:\w+ )?$", context.before):
        return None
    first = century * 100 + tens * 10
    when = calendar.narrowed(calendar.years(first, first + 9), value_of("part", groups.get("part")))
    return Meaning("DATE", f"{century}{tens}", when)


def century(groups: Groups, context: Context) -> Meaning | None:
    """The 20th century."""
    number = int(groups["ordinal"] or 0) - 1
    return Meaning("DATE", f"{number:02d}", calendar.years(number * 100 + 1, number * 100 + 100))


WINTER = 4
"""Until which month "this winter" is the one that began the year before."""


def season(groups: Groups, context: Context) -> Meaning | None:
    """Spring 2011, last summer, in the winter."""
    code = value_of("season", groups["season"]) or "SP"
    number = _year(groups, context, calendar.SEASONS[code])
    if number is None or (groups.get("before") and context.anchor is None):
        return Meaning.unknown("DATE", f"XXXX-{code}", context.anchor)
    if groups.get("before"):
        number = _shifted_season(groups, context, code)
    when = calendar.narrowed(calendar.season(number, code), value_of("part", groups.get("part")))
    return Meaning("DATE", f"{number:04d}-{code}", when)


def _shifted_season(groups: Groups, context: Context, code: str) -> int:
    assert context.anchor is not None
    step = int(value_of("before", groups["before"]) or 0)
    over = context.anchor.month >= calendar.SEASONS[code] + 3
    begun = context.anchor.month >= calendar.SEASONS[code]
    here = context.anchor.year
    still = code == "WI" and context.anchor.month <= WINTER
    return {-1: here if over else here - 1, 0: here - still, 1: here + 1 if begun else here}[step]


def quarter(groups: Groups, context: Context) -> Meaning | None:
    """The first quarter of 2009; without a year the last one over, or the next one to come."""
    word = groups["quarter"] or ""
    number = int(word) if word.isdigit() else int(value_of("quarter", word) or 1)
    bare = not groups.get("year") and not groups.get("shift")
    if word.lower() == "last" and bare:
        return _quarter_before(context)
    year = _nearest_quarter(context, number) if bare else _year(groups, context, None)
    if year is None:
        return Meaning.unknown("DATE", f"XXXX-Q{number}", context.anchor)
    return Meaning("DATE", f"{year:04d}-Q{number}", calendar.quarter(year, number))


def _nearest_quarter(context: Context, number: int) -> int | None:
    """The year whose quarter of that number lies nearest to the anchor."""
    anchor = context.anchor
    if anchor is None:
        return None
    middles = {y: date(y, 3 * number - 1, 15) for y in _around(anchor)}
    if context.future:
        return next((y for y, middle in middles.items() if middle > anchor), anchor.year)
    return min(middles, key=lambda y: abs((middles[y] - anchor).days))


def _around(anchor: date) -> tuple[int, int, int]:
    return anchor.year - 1, anchor.year, anchor.year + 1


def _quarter_before(context: Context) -> Meaning:
    if context.anchor is None:
        return Meaning.unknown("DATE", "XXXX-QX", None)
    day = calendar.shift_months(context.anchor, -3)
    number = (day.month + 2) // 3
    return Meaning("DATE", f"{day.year:04d}-Q{number}", calendar.quarter(day.year, number))


def holiday(groups: Groups, context: Context) -> Meaning | None:
    """A feast with a fixed day."""
    number, day = map(int, (value_of("holiday", groups["holiday"]) or "1-1").split("-"))
    year = _year(groups, context, number, day)
    found = calendar.made(year, number, day) if year else None
    return Meaning.day(found) if found else Meaning.unknown("DATE", f"XXXX-{number:02d}-{day:02d}", None)


def sept_11(groups: Groups, context: Context) -> Meaning | None:
    """The attacks of 2001 by their usual short name."""
    return Meaning.day(date(2001, 9, 11))


def _month(name: str | None) -> int:
    return int(value_of("month", (name or "").strip()) or 0)


def _is_verb(name: str | None, context: Context) -> bool:
    """Whether "May 5" or "March 30" is no date: a verb or a walk before a number of things."""
    return name in {"May", "March"} and bool(re.match(r"\s(?:people|soldiers|miles|km)", context.after))


def _is_a_count(groups: Groups, context: Context) -> bool:
    """Whether what stands behind a month counts people: "in April 27 soldiers fell", not "on April 27 soldiers"."""
    if groups.get("year") or groups.get("weekday") or not IN_A_MONTH.search(context.before):
        return False
    behind = re.findall(r"[a-z]+", re.split(r"[.,;:]", context.after, maxsplit=1)[0])[:3]
    return any(is_people(word) or word in COUNTS for word in behind)


def _year(groups: Groups, context: Context, number: int | None, day: int | None = None) -> int | None:
    """The year told, or the one that the context gives to a month or a day without one."""
    if groups.get("year"):
        return int(groups["year"] or 0)
    if context.anchor is None:
        return _told_year(context)
    if groups.get("shift"):
        return context.anchor.year + _shift(groups["shift"])
    if groups.get("before") and number is not None and day is None:
        return _stepped_year(groups, context.anchor, number)
    return _told_year(context) or _nearest_year(context, context.anchor, number, day)


def _shift(words: str | None) -> int:
    first = (words or "").split()[0].lower() if words else ""
    return int(value_of("before", first) or 0)


def _stepped_year(groups: Groups, anchor: date, number: int) -> int:
    step = int(value_of("before", groups["before"]) or 0)
    if step < 0:
        return anchor.year - (number >= anchor.month)
    return anchor.year + (step > 0 and number <= anchor.month)


def _told_year(context: Context) -> int | None:
    """The year of a date told before in the sentence, if it is another than the anchor's."""
    told = context.same
    if OTHER_CLAUSE.search(context.since_told) or IN_AN_ASIDE.search(context.text, 0, context.told + 1):
        return None
    if told is None or told.first is None or told.last is None or told.first.year != told.last.year:
        return None
    if context.anchor and abs(told.first.year - context.anchor.year) <= 1:
        return None
    return told.first.year


def _nearest_year(context: Context, anchor: date, number: int | None, day: int | None) -> int:
    if number is None:
        return anchor.year
    ahead = _days_ahead(anchor, number, day)
    if context.past and day is not None:
        return anchor.year - (ahead > WITHIN)
    if context.future:
        return anchor.year + (ahead < -AHEAD * 3)
    if day is None:
        return anchor.year - (number > anchor.month)
    if ahead > AHEAD:
        return anchor.year - 1
    return anchor.year + (ahead < AHEAD - 365)


def _days_ahead(anchor: date, number: int, day: int | None) -> int:
    found = calendar.made(anchor.year, number, day or 15) or date(anchor.year, number, 1)
    return (found - anchor).days
