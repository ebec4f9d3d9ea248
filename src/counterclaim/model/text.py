"""A report, its stretches, and the half-open spans that tie every value to its characters."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of characters of a report's own text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters that the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def hull(self, other: Span) -> Span:
        """The smallest span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class Role(StrEnum):
    """What a stretch of a report is to the story."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    FURNITURE = "furniture"


TOLD = frozenset({Role.TITLE, Role.STANDFIRST, Role.BODY})
"""The roles whose words may make a claim."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span and its role; a body has one stretch a paragraph."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Report:
    """One report as published; `text` is kept character for character."""

    text: str
    id: str = ""
    url: str | None = None
    outlet: str | None = None
    published: date | None = None
    title: str | None = None
    source: str | None = field(default=None, compare=False)
    """Where it was read from, for people: a path, or a path and a line."""
    sha256: str = field(init=False, default="")

    def __post_init__(self) -> None:
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        object.__setattr__(self, "sha256", digest)
        if not self.id:
            object.__setattr__(self, "id", digest[:16])

    @property
    def key(self) -> str:
        """A short hash of its text and of where it came from and when: what a ledger tells reports apart by."""
        told = (self.url, self.outlet, str(self.published), self.sha256)
        return hashlib.sha256("\n".join(map(str, told)).encode()).hexdigest()[:10]


@dataclass(frozen=True, slots=True)
class Document:
    """A report with the role of each stretch of it, in order, none overlapping."""

    report: Report
    stretches: tuple[Stretch, ...]
    wire: str | None = None

    @property
    def text(self) -> str:
        return self.report.text

    @property
    def told(self) -> tuple[Stretch, ...]:
        """The stretches that may make claims, in order."""
        return tuple(s for s in self.stretches if s.role in TOLD)

    def first(self, role: Role) -> str | None:
        """The text of the first stretch of that role, or None."""
        return next((s.span.of(self.text) for s in self.stretches if s.role is role), None)
