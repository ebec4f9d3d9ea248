"""Which side has which mark on a page: a colour, a kind of line and a short label, never colour alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from counterclaim.model.claim import BOTH, UNKNOWN
from counterclaim.model.finding import Reading
from counterclaim.page.words import capital, side_name

MARKS = ("one", "two", "three", "four")
"""The styles that the sheet gives to the first parties of a report; later ones share the last."""


@dataclass(frozen=True, slots=True)
class Side:
    """A side as a page shows it: code in the data, name, short label, class of the style sheet."""

    code: str
    name: str
    label: str
    mark: str


def sides_of(reading: Reading) -> dict[str, Side]:
    """The sides that a reading's claims are about, parties in order of appearance, both and unknown last."""
    parties = list(dict.fromkeys(_codes(reading)))
    named = [p for p in parties if p not in (BOTH, UNKNOWN)]
    found = {code: _party(code, MARKS[min(n, len(MARKS) - 1)]) for n, code in enumerate(named)}
    found[BOTH] = Side(BOTH, capital(side_name(BOTH)), "both", "both")
    found[UNKNOWN] = Side(UNKNOWN, capital(side_name(UNKNOWN)), "?", "unknown")
    return found


def _codes(reading: Reading) -> Iterable[str]:
    yield from (c.figure.side for c in reading.claims if c.figure)
    yield from (p.side for p in reading.people)
    yield from (t.side for t in reading.tallies)


def _party(code: str, mark: str) -> Side:
    label = code if len(code) <= 4 else "".join(word[0] for word in code.split())[:4]
    return Side(code, side_name(code), label, mark)
