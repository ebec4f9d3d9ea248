"""Scores of the pairs of claims that contradict each other, by the rules of the gold's README."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from counterclaim.evaluate.figures import day_of, lines_of, span_of
from counterclaim.evaluate.scores import Score, prf
from counterclaim.model.claim import Claim, Kind, Stance
from counterclaim.model.finding import Finding, FindingKind, Reading
from counterclaim.model.text import Report, Span

GOLD, SECOND = "gold.jsonl", "second.jsonl"
T = TypeVar("T")
Pair = tuple[Claim, Claim]
Against = tuple[Span, Span]
"""A claim and what contradicts it, in either order."""


@dataclass(frozen=True, slots=True)
class Contradicted:
    """A report with what contradicts what in it: claims denied, and counts of the same that part."""

    report: Report
    denied: tuple[Against, ...]
    counts: tuple[Against, ...] = ()


@dataclass(slots=True)
class _Tally:
    """How many pairs were found, how many are labelled, and how many of these are met."""

    found: int = 0
    gold: int = 0
    right: int = 0

    def take(self, pairs: Sequence[T], labelled: Sequence[Against], meets: Callable[[T, Against], bool]) -> None:
        self.found += len(pairs)
        self.gold += len(labelled)
        self.right += _used_once(pairs, labelled, meets)

    def scores(self, name: str, what: str) -> list[Score]:
        return prf(name, what, self.right, self.found, self.gold)


def read_contradicted(folder: Path, split: str | None, labels: str = GOLD) -> Iterator[Contradicted]:
    """The labelled reports of a split of a folder, by the gold's coder or the second, beside `texts.jsonl`."""
    reports = {row["id"]: row for row in lines_of(folder / "texts.jsonl")}
    for row in lines_of(folder / labels):
        if row.get("split") == split:
            text, claims = reports[row["id"]], [span_of(claim) for claim in row["claims"]]
            report = Report(text["text"], text["id"], outlet=text["outlet"], published=day_of(text["published"]))
            denied, counts = (tuple((claims[i], claims[j]) for i, j in row[key]) for key in ("denied", "counts"))
            yield Contradicted(report, denied, counts)


def score(name: str, readings: Sequence[tuple[Reading, Contradicted]]) -> list[Score]:
    """Precision, recall and F1 of the pairs found, and, where counts are labelled, of those of two asserted counts."""
    told, rivals = _Tally(), _Tally()
    for reading, labelled in readings:
        pairs = contradicting(reading.claims, reading.findings)
        told.take(_without_counts(pairs, labelled), labelled.denied, _answer)
        rivals.take(_counts(pairs, labelled), labelled.counts, _answer)
    return [*told.scores(name, "contradictions"), *(rivals.scores(name, "rival_counts") if rivals.gold else [])]


def score_second(name: str, gold: Iterable[Contradicted], second: Iterable[Contradicted]) -> list[Score]:
    """The same of what a second coder marked in the same reports."""
    told, rivals = _Tally(), _Tally()
    marked = {labelled.report.id: labelled for labelled in second}
    for labelled in gold:
        other = marked.get(labelled.report.id, Contradicted(labelled.report, ()))
        counts = [p for p in other.denied if any(_meet(p, count) for count in labelled.counts)]
        told.take([p for p in other.denied if p not in counts], labelled.denied, _meet)
        rivals.take([*other.counts, *counts], labelled.counts, _meet)
    return [*told.scores(name, "contradictions"), *(rivals.scores(name, "rival_counts") if rivals.gold else [])]


def contradicting(claims: Iterable[Claim], findings: Iterable[Finding]) -> list[Pair]:
    """The pairs of claims that the findings hold against each other."""
    by_id = {c.id: c for c in claims}
    held = (f for f in findings if f.kind is FindingKind.CONTRADICTION and len(f.claims) == 2)
    return [(by_id[f.claims[0]], by_id[f.claims[1]]) for f in held]


def _without_counts(pairs: Sequence[Pair], gold: Contradicted) -> list[Pair]:
    """The pairs that answer a labelled denial, and the others but those of two asserted counts or labelled as such:
    the gold of figures labels none.
    """
    left_out = _counts(pairs, gold)
    return [p for p in pairs if _answer_any(p, gold.denied) or p not in left_out]


def _counts(pairs: Sequence[Pair], gold: Contradicted) -> list[Pair]:
    """The pairs of two asserted counts that answer no labelled denial, and all that answer labelled counts."""
    return [p for p in pairs if _answer_any(p, gold.counts) or (_asserts(p) and not _answer_any(p, gold.denied))]


def _asserts(pair: Pair) -> bool:
    """Whether both of a pair are counts that somebody asserts."""
    return all(c.kind is Kind.FIGURE and c.stance is not Stance.DENIED for c in pair)


def _used_once(found: Sequence[T], gold: Sequence[Against], meets: Callable[[T, Against], bool]) -> int:
    """How many gold pairs are met by one found, each used once, in order."""
    left, right = list(found), 0
    for against in gold:
        hit = next((i for i, one in enumerate(left) if meets(one, against)), None)
        if hit is not None:
            del left[hit]
            right += 1
    return right


def _answer_any(pair: Pair, gold: Sequence[Against]) -> bool:
    """Whether the words of two claims meet those of any of some gold pairs."""
    return any(_answer(pair, against) for against in gold)


def _answer(pair: Pair, against: Against) -> bool:
    """Whether the words of two claims meet those of a gold pair, in either order."""

    def in_order(claims: Pair) -> bool:
        return all(any(s.overlaps(w) for s in c.evidence) for c, w in zip(claims, against, strict=True))

    return in_order(pair) or in_order(pair[::-1])


def _meet(one: Against, other: Against) -> bool:
    (a, b), (c, d) = one, other
    return (a.overlaps(c) and b.overlaps(d)) or (a.overlaps(d) and b.overlaps(c))
