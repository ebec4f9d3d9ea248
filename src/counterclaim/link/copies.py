"""Which reports are copies of one story: near-duplicates by MinHash over word shingles, with reasons."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

from counterclaim.model.claim import SAID, Claim, Scope
from counterclaim.model.text import Document, Role

WORDS_A_SHINGLE = 4
PERMUTATIONS = 128
BANDS = 32
HIGH = np.uint64(32)
LEAST_LIKE = 0.5
LEAST_HELD = 0.8
CREDITED_LIKE = 0.3
CREDITED_HELD = 0.6
"""What is enough where one report credits the agency that the other is of or credits, a day apart at most."""
SHORTEST = 12
"""Words below which a text is too short to tell a copy from a coincidence."""

Values = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Sketch:
    """A MinHash signature (Broder 1997) of a story, and how many shingles it stands for."""

    values: bytes
    length: int

    @property
    def bands(self) -> tuple[str, ...]:
        """The bands of the signature; two texts that share one may be copies."""
        size = len(self.values) // BANDS
        rows = (self.values[i * size : (i + 1) * size] for i in range(BANDS) if size)
        return tuple(f"{i:x}." + hashlib.blake2b(r, digest_size=8).hexdigest() for i, r in enumerate(rows))


@dataclass(frozen=True, slots=True)
class Copy:
    """How like two stories are, from 0 to 1, and why they are taken for one."""

    score: float
    why: str


def story(document: Document) -> str:
    """The words of a report that a copy would keep: its body, or all its text where no body is told."""
    body = [s.span.of(document.text) for s in document.stretches if s.role is Role.BODY]
    return " ".join(body) if body else document.text


def credits_of(document: Document) -> tuple[str, ...]:
    """Under which names a report may be a copy by credit: the agency that it credits, and its outlet."""
    told = (document.wire, document.report.outlet)
    return tuple(dict.fromkeys(folded(name) for name in told if name))


def folded(name: str) -> str:
    """The name of an outlet or agency as it is compared."""
    return " ".join(name.casefold().split())


def credit_prints(names: Iterable[str], day: date | None, reach: int = 0) -> tuple[str, ...]:
    """Where reports that share a credit are looked up: a name and a day; `reach` takes in the days around it."""
    if day is None:
        return ()
    days = range(day.toordinal() - reach, day.toordinal() + reach + 1)
    return tuple(f"w.{name}.{number}" for name in names for number in days)


def sketch(text: str) -> Sketch:
    """The sketch of a story; empty where it is too short to tell a copy from a coincidence."""
    found = _shingles(text)
    if not found:
        return Sketch(b"", 0)
    factors, offsets = _permutations()
    values = np.fromiter(sorted(found), dtype=np.uint64)
    mixed = (values[:, None] * factors[None, :] + offsets[None, :]) >> HIGH
    return Sketch(mixed.min(axis=0).astype("<u4").tobytes(), len(found))


def compare(one: Sketch, other: Sketch, credit: str | None = None) -> Copy | None:
    """Whether two stories are copies: most of both is the same, or one is mostly held in the other.

    Less is enough where they share a `credit`: a wire story is rewritten as it is passed on.
    """
    if not one.length or not other.length:
        return None
    a, b = (np.frombuffer(s.values, dtype="<u4") for s in (one, other))
    likeness = float(np.mean(a == b))
    shared = likeness * (one.length + other.length) / (1 + likeness)
    held = min(1.0, shared / min(one.length, other.length))
    source = f", both from {credit}" if credit else ""
    if likeness >= (CREDITED_LIKE if credit else LEAST_LIKE):
        return Copy(likeness, f"about {likeness:.0%} of the words in a row are the same{source}")
    if held >= (CREDITED_HELD if credit else LEAST_HELD):
        return Copy(held, f"about {held:.0%} of the shorter stands in the longer{source}")
    return None


def _shingles(text: str) -> frozenset[int]:
    """The hashes of every four words in a row."""
    words = re.findall(r"\w+", text.casefold())
    if len(words) < SHORTEST:
        return frozenset()
    rows = (" ".join(words[i : i + WORDS_A_SHINGLE]) for i in range(len(words) - WORDS_A_SHINGLE + 1))
    return frozenset(zlib.crc32(row.encode()) for row in rows)


@cache
def _permutations() -> tuple[Values, Values]:
    """Fixed odd factors and offsets of 64 bits: products wrap around and their high half is kept (Dietzfelbinger 1997).

    Without the wrapping every one of them would keep the order of the values, and have the same least.
    """
    chance = np.random.Generator(np.random.PCG64(20200712))
    factors = chance.integers(0, 1 << 63, PERMUTATIONS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    return factors, chance.integers(0, 1 << 63, PERMUTATIONS, dtype=np.uint64)


def changes(earlier: Iterable[Claim], later: Iterable[Claim]) -> tuple[str, ...]:
    """The counts that one version of a story gives otherwise than the version before, in words."""
    old, new = _counts(earlier), _counts(later)
    told = []
    for group in sorted(old.keys() & new.keys()):
        if old[group] != new[group]:
            verb = "raised" if new[group] > old[group] else "lowered"
            told.append(f"{' '.join(group)}: {verb} from {old[group]} to {new[group]}")
    return tuple(told)


def _counts(claims: Iterable[Claim]) -> dict[tuple[str, str, str], int]:
    """The highest exact count of each side, kind of victim and fate."""
    found: dict[tuple[str, str, str], int] = {}
    for claim in claims:
        figure = claim.figure
        if figure and claim.stance in SAID and figure.count.exact and figure.scope is not Scope.BACKGROUND:
            group = (figure.side, str(figure.victims), str(figure.status))
            found[group] = max(found.get(group, 0), figure.count.low)
    return found
