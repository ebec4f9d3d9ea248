"""Finds the dates of a text: every rule proposes, the longest wins, each is read in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from counterclaim.extract import entries
from counterclaim.extract.dates.christened import is_christened
from counterclaim.extract.dates.clock import is_soldierly
from counterclaim.extract.dates.context import SENTENCE_END, Context, Meaning, points_back, points_forward
from counterclaim.extract.dates.forms import FORMS
from counterclaim.extract.dates.patterns import Rule, hint, rules, sign
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span
from counterclaim.model.value import Precision, When

USUAL = range(1000, 9000)
"""Years that a report may be of; an anchor outside them counts as none, so that sums stay in the calendar."""

ABBREVIATION = re.compile(r"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Gen|Col|Lt|Maj|Capt|Sgt|Mr|Mrs|Dr|[A-Z])$")
SINCE = re.compile(
    r"\bsince(?:\s+(?:the|early|late|at least))?"
    r"(?:\s+(?:night|evening|morning|dawn|afternoon|events|attack) (?:of|on))?\s+$",
    re.IGNORECASE,
)
UP_TO = re.compile(r"\b(?:by|until|till|up to|as of|by the end of)\s+$", re.IGNORECASE)
WHEN = re.compile(r",?\s+when\b", re.IGNORECASE)
"""After a date: "since 2016 when …" dates what follows by the year itself."""

LED_IN = re.compile(
    r"^(?:(?:about|around|nearly|almost|more than|over|some|at least|just|in|on|at|over|during|from|between"
    r"|before|after|by|since|until|till|as of|for)\s+)+",
    re.IGNORECASE,
)
"""Words before a date that a pattern may take in and that are no part of it."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    order: int
    rule: Rule
    groups: dict[str, str | None]


@dataclass(slots=True)
class _Memory:
    """The last dates told: in the report, of a day of it, and in the sentence."""

    near: When | None = None
    day: When | None = None
    same: When | None = None
    sentence: int = -1
    told: int = 0


def find_times(
    text: str, spans: Sequence[Span], published: date | None, parse: Parse | None = None
) -> tuple[TimeMention, ...]:
    """The dates, times and durations told in these stretches of a text, in order, none overlapping.

    `published` anchors "Tuesday" and "last week"; without it they keep a value with X in it and the reason.
    A parse, where there is one, gives the sentence bounds, and the times that entries open with, which are no years.
    """
    anchor = published if published and published.year in USUAL else None
    found: list[TimeMention] = []
    memory = _Memory()
    openings = [parse.tokens[i].span for i in sorted(entries.times(parse))] if parse is not None else []
    for span in spans:
        if hint().search(text, span.start, span.end):
            found += _in_stretch(text, span, openings, anchor, _starts(text, span, parse), memory)
    return tuple(t for t in found if parse is None or not (t.rule == "weekday" and is_christened(parse, t.span)))


def _starts(text: str, span: Span, parse: Parse | None) -> list[int]:
    """Where the sentences of a stretch begin."""
    if parse is not None:
        begins = [parse.tokens[s.start].span.start for s in parse.sentences if s.end > s.start]
        return [span.start, *(b for b in begins if span.start < b < span.end)]
    ends = SENTENCE_END.finditer(text, span.start, span.end)
    real = (m for m in ends if not ABBREVIATION.search(text[max(0, m.start() - 6) : m.start()]))
    return [span.start, *(m.end() for m in real)]


def _in_stretch(
    text: str, span: Span, openings: Sequence[Span], anchor: date | None, starts: list[int], memory: _Memory
) -> Iterator[TimeMention]:
    taken = span.start
    for candidate in _candidates(text, span):
        timed = candidate.rule.name == "year" and is_soldierly(text, candidate.span, openings)
        if timed or candidate.span.start < taken:
            continue
        mention = _read(text, candidate, anchor, starts, memory)
        if mention is not None:
            taken = mention.span.end
            yield mention


def _candidates(text: str, span: Span) -> list[_Candidate]:
    """Every match, by place, longest first at each place, then in the order of the rules."""
    told: dict[str, bool] = {}

    def holds(name: str) -> bool:
        if name not in told:
            told[name] = sign(name).search(text, span.start, span.end) is not None
        return told[name]

    found = [
        _Candidate(Span(*m.span()), order, rule, m.groupdict())
        for order, rule in enumerate(rules())
        if all(map(holds, rule.needs))
        for m in rule.pattern.finditer(text, span.start, span.end)
    ]
    kept = [c for c in found if not any(_beats(other, c) for other in found)]
    return sorted(kept, key=lambda c: (c.span.start, -len(c.span), c.order))


def _beats(one: _Candidate, other: _Candidate) -> bool:
    """Whether a longer match begins earlier or later over the same words, and so takes them."""
    inside = one.span.overlaps(other.span) and one.span.start != other.span.start
    return inside and len(one.span) > len(other.span) and one.rule.form != "month"


def _read(
    text: str, candidate: _Candidate, anchor: date | None, starts: list[int], memory: _Memory
) -> TimeMention | None:
    start = max(s for s in starts if s <= candidate.span.start)
    if start != memory.sentence:
        memory.sentence, memory.same = start, None
    forward = points_forward(text, candidate.span.start, start, candidate.span.end)
    past = not forward and points_back(text, candidate.span.start, start)
    context = Context(text, candidate.span, anchor, forward, past, memory.near, memory.day, memory.same, memory.told)
    meaning = FORMS[candidate.rule.form](candidate.groups, context)
    if meaning is None:
        return None
    if meaning.when and meaning.type != "DURATION":
        memory.near = memory.same = meaning.when
        memory.day = _day_left(meaning.when, memory.day)
        memory.told = candidate.span.end
    meaning = _bounded(meaning, context)
    return _mention(text, candidate, meaning)


def _day_left(told: When, before: When | None) -> When | None:
    """The day that a time alone would go on with: none once days are told, of which it may be any."""
    return told if told.precision is Precision.DAY else None if told.precision is Precision.DAYS else before


def _bounded(meaning: Meaning, context: Context) -> Meaning:
    """After "since", the days from the date to the anchor; after "by" or "as of", those up to the date."""
    when, anchor = meaning.when, context.anchor
    if when is None or when.first is None or when.last is None:
        return meaning
    precision = Precision.DAYS if when.precision in (Precision.DAY, Precision.WEEK) else when.precision
    if UP_TO.search(context.before):
        return replace(meaning, when=When(None, when.last, precision))
    told = SINCE.search(context.before) or context.words.lower().startswith("since ")
    if not told or WHEN.match(context.after) or anchor is None or anchor < when.first:
        return meaning
    return replace(meaning, when=When(when.first, anchor, precision))


def _mention(text: str, candidate: _Candidate, meaning: Meaning) -> TimeMention:
    words = candidate.span.of(text)
    led = LED_IN.match(words)
    start = candidate.span.start + (led.end() if led and led.end() < len(words) else 0)
    span, rule = Span(start, candidate.span.end), candidate.rule.name
    return TimeMention(span, meaning.type, meaning.value, meaning.when, rule, meaning.reason)
