"""What is found in a short report, read from its words."""

from __future__ import annotations

from counterclaim.model.finding import FindingKind, Reading
from counterclaim.reading import read as read_report

DAY = "2024-05-10"


def read(text: str) -> Reading:
    return read_report(text, published=DAY)


def whys(text: str, kind: FindingKind) -> list[str]:
    """The findings of a kind, as sentences."""
    return [f.why for f in read(text).findings if f.kind is kind]


def kinds(text: str) -> list[FindingKind]:
    return [f.kind for f in read(text).findings]


def parted(text: str) -> list[str]:
    """Where the accounts of a report part."""
    return whys(text, FindingKind.CONTRADICTION)
