"""What a form knows beyond its own words: the anchor, the words around it, and the dates told before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counterclaim.extract.reporting import words_in
from counterclaim.model.finding import Reason
from counterclaim.model.text import Span
from counterclaim.model.value import When

Groups = Mapping[str, str | None]
"""The named groups of a match, as written."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a date says: TIMEX3 type and value, and the days it may mean, or why they are unknown."""

    type: str
    value: str
    when: When | None = None
    reason: Reason | None = None

    @classmethod
    def unknown(cls, type: str, value: str, anchor: date | None) -> Meaning:
        """A date that needs an anchor or an antecedent that is not there."""
        reason = Reason.NO_PUBLICATION_DATE if anchor is None else Reason.AMBIGUOUS_DATE
        return cls(type, value, None, reason)

    @classmethod
    def day(cls, day: date, tail: str = "", type: str = "DATE") -> Meaning:
        return cls(type, day.isoformat() + tail, When.day(day))


@dataclass(frozen=True, slots=True)
class Context:
    """Where a date stands, and whether the words before it point ahead or tell what was done. `near` is the last date
    told before in the report, `day` the last that is one day, `same` the last in the sentence, which ended at `told`.
    """

    text: str
    span: Span
    anchor: date | None
    future: bool = False
    past: bool = False
    near: When | None = None
    day: When | None = None
    same: When | None = None
    told: int = 0

    @property
    def since_told(self) -> str:
        """The words between the date told before in the sentence and this one."""
        return self.text[self.told : self.span.start]

    @property
    def before(self) -> str:
        """The 40 characters before, with spaces made plain."""
        return re.sub(r"\s+", " ", self.text[max(0, self.span.start - 40) : self.span.start])

    @property
    def after(self) -> str:
        """The 40 characters after, with spaces made plain."""
        return re.sub(r"\s+", " ", self.text[self.span.end : self.span.end + 40])

    @property
    def words(self) -> str:
        return self.span.of(self.text)


SENTENCE_END = re.compile(r"[.!?][”\"’')]?\s+(?=[A-Z“\"‘(])|[\n\u2028]")
FUTURE = re.compile(
    r"\b(?:will|shall|’ll|'ll|would|should|must|to be"
    r"|to (?:begin|start|meet|hold|resume|vote|decide|end|take|go|run)"
    r"|(?:is|are|was|were|set|plans|intends?|hopes?|going|about|likely|agreed|ready|wants?) to"
    r"(?!\s+(?:an?|the|its|their|blame)\b)|due|scheduled"
    r"|upcoming|deadline|set for|planned for|slated|expected|until|expires?|resumes?|runs? out|takes? effect"
    r"|next (?:\w+ ){1,2}(?:is|are)|(?-i:may|might|can|cannot) (?!have\b)[a-z]+)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:(?-i:[a-z])\w+ed|said|says|told|was|were|had|did|has|have|began|broke|came|fell|fought|found|gave|held|hit"
    r"|left|lost|made|met|shot|struck|took|went|won|wrote|set off|brought|blew|since|saw|put|sent|spoke)\b",
    re.IGNORECASE,
)
WORDS_ALONE = words_in("dates_words.toml", "words_alone")
"""Verbs, as they stand, of words and of plans, whose day may lie ahead."""

PASSIVE = re.compile(r"\b(?:be|been|being)\s+(\w+ly\s+)?$", re.IGNORECASE)
BY = re.compile(r"\bby\s*$", re.IGNORECASE)
DONE = re.compile(
    r"\b(?:had|has|have|was|were)\s+(?:\w+ly\s+|been\s+|already\s+|also\s+)*\w+(?:ed|en|un|nt|und|ilt|ade|ost|eft)\b"
)
YET = re.compile(r"\bto (?!(?:a|an|the|hospital|hospitals)\b)[a-z]+\b")
CLAUSE_END = re.compile(r"[.;!?]|, (?:but|while)\b")
CLAUSE_START = re.compile(r"[,;:]\s|\bthat\b|\b(?:said|says|and|but)\b")
OPENING = 2
"""Words of a clause before a date that opens it."""


def points_forward(text: str, start: int, sentence: int, end: int) -> bool:
    """Whether the words of the sentence before a date send it to the future: the last cue decides.

    "By Friday" is ahead, unless something is told as done by then: "12 had been found by Friday".
    """
    before = text[max(sentence, start - 120) : start]
    forward = [m.end() for m in FUTURE.finditer(before)]
    back = [m.end() for m in PAST.finditer(before) if not PASSIVE.search(before[: m.start()])]
    if BY.search(before):
        return not _done_by_then(before, text[end:])
    return bool(forward) and (not back or forward[-1] >= back[-1])


def points_back(text: str, start: int, sentence: int) -> bool:
    """Whether the last verb before a date tells of what was done, and not only of words: "troops took it on 4 May"."""
    words = re.findall(r"[^\W\d_]+", text[max(sentence, start - 120) : start].lower())
    told = [word for word in words if PAST.fullmatch(word)]
    return bool(told) and told[-1] not in WORDS_ALONE


def _done_by_then(before: str, after: str) -> bool:
    """Whether the words before a "by" with a date, or where they are few the clause after it, tell what was done."""
    told = list(DONE.finditer(before))
    if told:
        rest = before[told[-1].end() :]
        return not YET.search(rest) and not FUTURE.search(rest)
    opens = len(CLAUSE_START.split(before)[-1].split()) <= OPENING
    clause = after[: m.start()] if (m := CLAUSE_END.search(after)) else after[:120]
    done, ahead = PAST.search(clause), FUTURE.search(clause)
    return opens and done is not None and (ahead is None or done.start() < ahead.start())
