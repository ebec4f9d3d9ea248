"""Scores dates against the MEANTIME corpus: extents by overlap, values by equality.

The corpus gives times for the title and the first five sentences of each story, so only those are read.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from counterclaim.extract.dates import find_times
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.text import Span

LAST_SENTENCE = 5
"""The number of the last sentence that the corpus annotates; the title is number 0."""

GLUED = frozenset(".,;:!?)%") | {"'s", "n't", "'"}


@dataclass(frozen=True, slots=True)
class GoldTime:
    """One TIMEX3 of the corpus, in characters of the story's text."""

    span: Span
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Story:
    """One story: its text as laid out from the tokens, its sentences, its date and its times."""

    name: str
    text: str
    sentences: tuple[Span, ...]
    created: date | None
    times: tuple[GoldTime, ...]


@dataclass(frozen=True, slots=True)
class TimexScore:
    """Counts over stories: what gold gives, what was found, extents that meet, values right among those."""

    gold: int
    found: int
    extents: int
    values: int

    @property
    def extent_f1(self) -> float:
        return _f1(self.extents, self.gold, self.found)

    @property
    def value_f1(self) -> float:
        return _f1(self.values, self.gold, self.found)


@dataclass(frozen=True, slots=True)
class TimexError:
    """One difference: what the story says there, what gold has and what was found; either may be missing."""

    story: str
    words: str
    gold: GoldTime | None
    found: TimeMention | None


def read_stories(folder: Path) -> tuple[Story, ...]:
    """Every story of a folder of the corpus, in the order of the file names."""
    return tuple(read_story(path) for path in sorted(folder.rglob("*.xml")))


def read_story(path: Path) -> Story:
    """One story of the corpus, cut after the last annotated sentence."""
    root = ET.parse(path).getroot()
    tokens = [t for t in root.iter("token") if int(t.get("sentence", "0")) <= LAST_SENTENCE]
    text, spans = _lay_out(tokens)
    place = {t.get("t_id"): span for t, span in zip(tokens, spans, strict=True)}
    marks = [(mark, _anchored(mark, place)) for mark in root.iter("TIMEX3")]
    times = [GoldTime(span, m.get("type", ""), m.get("value", "")) for m, span in marks if span]
    created = [m.get("value", "") for m, _ in marks if m.get("functionInDocument") == "CREATION_TIME"]
    return Story(path.stem, text, _sentences(tokens, spans), _day(created), tuple(sorted(times, key=_start)))


def _start(time: GoldTime) -> Span:
    return time.span


def _lay_out(tokens: Sequence[ET.Element]) -> tuple[str, list[Span]]:
    text, spans, sentence = "", [], "0"
    for token in tokens:
        word = token.text or ""
        if text and token.get("sentence") != sentence:
            text += "\n"
        elif text and word not in GLUED and not text.endswith(("$", "(")):
            text += " "
        sentence = token.get("sentence", "0")
        spans.append(Span(len(text), len(text) + len(word)))
        text += word
    return text, spans


def _anchored(mark: ET.Element, place: dict[str | None, Span]) -> Span | None:
    found = [place[a.get("t_id")] for a in mark.iter("token_anchor") if a.get("t_id") in place]
    return found[0].hull(found[-1]) if found else None


def _sentences(tokens: Sequence[ET.Element], spans: Sequence[Span]) -> tuple[Span, ...]:
    by_number: dict[str, Span] = {}
    for token, span in zip(tokens, spans, strict=True):
        number = token.get("sentence", "0")
        by_number[number] = by_number.get(number, span).hull(span)
    return tuple(by_number.values())


def _day(values: Iterable[str]) -> date | None:
    for value in values:
        turned = re.sub(r"^(\d\d)-(\d\d)-(\d{4})$", r"\3-\2-\1", value)
        try:
            return date.fromisoformat(turned)
        except ValueError:
            continue
    return None


def score(stories: Iterable[Story]) -> tuple[TimexScore, tuple[TimexError, ...]]:
    """The score over all stories and every difference, in order."""
    gold = found = extents = values = 0
    errors: list[TimexError] = []
    for story in stories:
        mentions = find_times(story.text, story.sentences, story.created)
        pairs = _pairs(story.times, mentions)
        gold, found = gold + len(story.times), found + len(mentions)
        extents += len(pairs)
        values += sum(g.value == m.value for g, m in pairs)
        errors += _errors(story, mentions, pairs)
    return TimexScore(gold, found, extents, values), tuple(errors)


Pair = tuple[GoldTime, TimeMention]


def _pairs(gold: Sequence[GoldTime], found: Sequence[TimeMention]) -> list[Pair]:
    """One to one, overlapping; pairs of equal value first."""
    free = list(found)
    pairs: list[Pair] = []
    for equal in (True, False):
        for time in gold:
            if any(time is g for g, _ in pairs):
                continue
            match = next(
                (m for m in free if m.span.overlaps(time.span) and (m.value == time.value or not equal)), None
            )
            if match is not None:
                free.remove(match)
                pairs.append((time, match))
    return pairs


def _errors(story: Story, found: Sequence[TimeMention], pairs: Sequence[Pair]) -> list[TimexError]:
    wrong = [TimexError(story.name, _around(story, g.span), g, m) for g, m in pairs if g.value != m.value]
    paired_gold, paired = [g for g, _ in pairs], [m for _, m in pairs]
    missed = [
        TimexError(story.name, _around(story, g.span), g, None) for g in story.times if g not in paired_gold
    ]
    extra = [TimexError(story.name, _around(story, m.span), None, m) for m in found if m not in paired]
    return wrong + missed + extra


def _around(story: Story, span: Span) -> str:
    text = story.text
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 25]
    return f"{before}[{span.of(text)}]{after}".replace("\n", " / ")


def _f1(right: int, gold: int, found: int) -> float:
    return 2 * right / (gold + found) if gold + found else 0.0
