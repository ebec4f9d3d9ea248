"""Whether a report tells of fighting that has gone on for days, and since when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counterclaim.extract.dates.clauses import Placed, dates_beginning, introduced
from counterclaim.extract.dates.placing import placed_in
from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision, When

SHUT = words_in(WORDS, "shut")
"""What goes on since a day, and is no fighting."""

PEACEFUL = words_in(WORDS, "peaceful")
"""What begins or lasts in peace."""

FIRED = words_in(WORDS, "fired")

SPELL = timedelta(days=2)
"""Losses told over more than two days are counted together."""

NEWS = timedelta(days=30)
"""Fighting that began within a month is the report's own; older dates may begin a war behind it."""

WEEK = timedelta(days=7)

NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_WORDS = {word: n for words in (NUMBERS, ORDINALS) for n, word in enumerate(words, 2)}
_MANY = rf"(?P<many>{'|'.join(NUMBERS)}|several|\d\d?)"
_FIGHTING = (
    r"(?:fighting|clashes|violence|battles?|shelling|bombardment|combat|war|unrest|fire|raids|air strikes|airstrikes"
    r"|bombing|offensive|campaign|conflict|operation|assault|siege|street battles"
    r"|skirmishes|hostilities|bloodshed|rioting|attacks|assaults|gunfire|duels|manhunt|standoff)"
)
_OVER = (
    rf"(?:(?:ceasefire|cease-fire|truce|armistice|guns|fall of|surrender of"
    rf"|end of (?:the |its )?(?:\w+ ){{0,2}}{_FIGHTING})"
    rf"|{_FIGHTING} (?:was over|was won|ended|stopped|ceased))"
)
"""What tells that fighting is over: what is counted after it counts all of it."""

_DAYS = re.compile(
    rf"\b(?:(?P<nth>{'|'.join(ORDINALS)})(?: straight| consecutive| successive)? day\b(?! after| since)"
    rf"|(?P<day>day (?P<at>{'|'.join(NUMBERS)}|\d\d?)) of\b"
    rf"|on day (?P<on>{'|'.join(NUMBERS)}|\d\d?)\b"
    rf"|(?P<night>{'|'.join(ORDINALS)})(?: straight| consecutive| successive)? night (?:of|running|in a row)\b"
    rf"|for (?:the|a) (?:{'|'.join(ORDINALS)})(?: straight| consecutive| successive)? night\b"
    rf"|{_MANY} (?:days|nights)(?: and nights)? of (?:\w+ ){{0,2}}{_FIGHTING}\b"
    rf"|(?:over|in|after) (?P<over>{'|'.join(NUMBERS)}|several) days\b(?! ago| in (?:hospital|captivity|custody))"
    r"(?! of (?:talks|negotiations|mourning|rain|training|work|calm|silence|captivity|visits))"
    rf"|first (?P<first>{'|'.join(NUMBERS)}|\d\d?) days of\b"
    rf"|(?:days|weeks?|fortnight|months?)[- ]?long (?:\w+ ){{0,2}}{_FIGHTING}\b"
    rf"|(?:weeks?|months?) (?:of (?:\w+ ){{0,2}}{_FIGHTING}|into the (?:\w+ ){{0,2}}{_FIGHTING})\b"
    rf"|(?:days|weeks?|months?) after the (?:{_FIGHTING}|coup|invasion|uprising|outbreak|revolt)\b"
    rf"|(?:days|weeks?|months?) after (?:the|a) (?:\w+ ){{0,1}}{_OVER}\b"
    rf"|its (?:{'|'.join(ORDINALS)}) (?:day|week|month)\b"
    rf"|(?P<long>{'|'.join(NUMBERS)}|\d\d?)-day (?:\w+ ){{0,1}}{_FIGHTING}\b"
    rf"|(?P<weeks>{'|'.join(NUMBERS)})-week (?:\w+ ){{0,1}}{_FIGHTING}\b)",
    re.IGNORECASE,
)
"""Words by which a report counts the days of its fighting."""


@dataclass(frozen=True, slots=True)
class Episode:
    """Fighting of days: since when, if that is told, and from which character of the report on that is known."""

    begun: date | None
    told: int
    days: tuple[tuple[int, date], ...] = ()
    """The sentences that tell of one day of it by its number, each with that day."""


def episode_of(parse: Parse, times: Sequence[TimeMention], anchor: date | None) -> Episode | None:
    """The fighting of days that a report tells of; None where all it tells may have been one day's."""
    signs = [*_begun(parse, times, anchor), *_counted(parse, times, anchor), *_intervals(times, anchor)]
    if not signs:
        return None
    begun = next((sign.begun for sign in signs if sign.begun), None)
    days = tuple(_numbered(parse, begun, anchor)) if begun and anchor else ()
    return Episode(begun, min(sign.told for sign in signs), days)


def _numbered(parse: Parse, begun: date, anchor: date) -> Iterator[tuple[int, date]]:
    """ "On the third day", "on day three": the day that is so many after the first."""
    for match in _DAYS.finditer(parse.text):
        sentence = next((s.index for s in parse.sentences if _covers(parse, s.index, match.start())), None)
        number = days_of(match["nth"] or match["at"] or match["on"])
        if sentence is not None and number and begun + timedelta(number - 1) <= anchor:
            yield sentence, begun + timedelta(number - 1)


def _begun(parse: Parse, times: Sequence[TimeMention], anchor: date | None) -> Iterator[Episode]:
    """ "Since Sunday", "the clashes that began on Sunday": the days from then to the report."""
    for sentence in parse.sentences:
        for placed in placed_in(parse, times, sentence.index):
            when = placed.mention.when
            since = "since" in introduced(parse, placed.token)
            opens = (since or dates_beginning(parse, placed)) and _of_fighting(parse, placed, since)
            if when and opens and when.first and is_news(when, anchor) and _spell(when.first, anchor):
                begun = when.first if when.precision in (Precision.DAY, Precision.DAYS) else None
                yield Episode(begun, sentence_start(parse, sentence.index))


def _of_fighting(parse: Parse, placed: Placed, since: bool) -> bool:
    """Whether what is told since a day is fighting or losses: an airport may be closed, or a truce hold, since then."""
    verb = next((t for t in parse.ancestors(placed.token.index) if t.upos == "VERB"), None)
    if verb is None:
        return True
    of_what = (*parse.deps(verb.index, "nsubj", "nsubj:pass"), *_told_of(parse, verb))
    return not (since and verb.lemma in SHUT) and not any(_is_peaceful(parse, t) for t in of_what)


def _is_peaceful(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of what begins or lasts in peace, and no "exchange *of fire*"."""
    return noun.lemma in PEACEFUL and not any(t.lemma in FIRED for t in parse.deps(noun.index, "nmod"))


def _told_of(parse: Parse, verb: Token) -> Iterator[Token]:
    """The nouns that a clause may tell of: "the *trial* of 15 *men* that opened on Monday"."""
    at = parse.tokens[verb.head] if verb.deprel.startswith("acl") and verb.head is not None else None
    while at is not None:
        yield at
        at = parse.tokens[at.head] if at.deprel == "nmod" and at.head is not None else None


def _intervals(times: Sequence[TimeMention], anchor: date | None) -> Iterator[Episode]:
    for time in times:
        if over_days(time.when) and is_news(time.when, anchor) and time.when:
            yield Episode(time.when.first, time.span.start)


def _counted(parse: Parse, times: Sequence[TimeMention], anchor: date | None) -> Iterator[Episode]:
    """ "On the third day", "in four days of fighting": the first of them, counted back from the report."""
    for match in _DAYS.finditer(parse.text):
        sentence = next((s.index for s in parse.sentences if _covers(parse, s.index, match.start())), None)
        if sentence is None or _long_past(parse, sentence, anchor) or _tops(parse, match.start()):
            continue
        days = next((d for d in map(days_of, match.groups()) if d), None)
        days = days * WEEK.days if days and match["weeks"] else days
        end = None if match["first"] else _last_day(parse.text, times, match, anchor)
        yield Episode(end - timedelta(days - 1) if end and days else None, match.start())


def _tops(parse: Parse, at: int) -> bool:
    """ "The bloodiest raid in weeks of conflict": days that only say how long nothing has been as bad."""
    before = [t for t in parse.words(parse.sentences[_at(parse, at)]) if t.span.start < at][-4:]
    return any(t.xpos in ("JJS", "RBS") and t.lower not in ("least", "most") for t in before)


def _at(parse: Parse, at: int) -> int:
    return next(s.index for s in parse.sentences if _covers(parse, s.index, at))


def _last_day(text: str, times: Sequence[TimeMention], counted: re.Match[str], anchor: date | None) -> date | None:
    """The day to which days are counted: that of their end, else the one told last before, else the report's."""
    if anchor is None:
        return None
    days = [(t.span, t.when.last) for t in times if t.when and t.when.precision is Precision.DAY and t.when.last]
    recent = [(span, day) for span, day in days if anchor - WEEK <= day <= anchor]
    ended = (day for span, day in recent if _ends(text[counted.end() : max(counted.end(), span.start)]))
    before = [day for span, day in recent if span.start < counted.start()]
    return next(ended, before[-1] if before else anchor)


def _ends(between: str) -> bool:
    told = re.search(r"\b(?:ended|stopped|halted|ceased|until|over)\b[^.;]*$", between)
    return told is not None and len(between) < 80


def days_of(word: str | None) -> int | None:
    """How many days a number word or an ordinal counts."""
    low = (word or "").lower()
    return int(low) if low.isdigit() else _WORDS.get(low)


def _covers(parse: Parse, sentence: int, at: int) -> bool:
    words = parse.words(parse.sentences[sentence])
    return bool(words) and words[0].span.start <= at < words[-1].span.end


def _long_past(parse: Parse, sentence: int, anchor: date | None) -> bool:
    """Whether a sentence names another year: "in four days of fighting in 2016"."""
    words = [w.text for w in parse.words(parse.sentences[sentence])]
    # "Four days of fighting, the worst since the 2016 war": that year bounds what is as bad.
    told = (w for n, w in enumerate(words) if "since" not in words[max(0, n - 3) : n])
    years = [int(w) for w in told if re.fullmatch(r"(?:19|20)\d\d", w)]
    return bool(anchor and years and anchor.year not in years)


def sentence_start(parse: Parse, sentence: int) -> int:
    words = parse.words(parse.sentences[sentence])
    return words[0].span.start if words else 0


def over_days(when: When | None) -> bool:
    """Whether an interval of days is longer than a night and its morrow."""
    days = when is not None and when.precision is Precision.DAYS
    return bool(days and when and when.first and when.last and when.last - when.first >= SPELL)


def _spell(first: date, anchor: date | None) -> bool:
    return anchor is not None and anchor - first >= SPELL


def is_news(when: When | None, anchor: date | None) -> bool:
    """Whether an interval began within the month before the report."""
    begun = when.first if when else None
    return bool(begun and anchor and anchor - NEWS <= begun <= anchor)
