"""Scores of casualty figures against labelled reports, by the rules of the gold's README."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.evaluate.matching import FULL, GUESSED, UNTOLD, Compared, Slot, agree, pair, same
from counterclaim.evaluate.once import told_once
from counterclaim.evaluate.scores import Score, prf
from counterclaim.gazetteer import actors
from counterclaim.lookup import NameKind
from counterclaim.model.claim import Claim, Kind, Scope, Stance
from counterclaim.model.text import Report, Span

NARRATOR = "narrator"


@dataclass(frozen=True, slots=True)
class GoldReport:
    """A report with its figures by hand, and the pairs of claims in it that contradict each other."""

    report: Report
    figures: tuple[Compared, ...]
    contradictions: tuple[tuple[Span, Span], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figures of one report, the tool's and the gold's, and the pairs that answer each other."""

    found: tuple[Compared, ...]
    gold: tuple[Compared, ...]

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        return pair(self.found, self.gold)


def splits_of(folder: Path) -> tuple[str | None, ...]:
    """The parts a folder is split into, tuned on first; None alone where it is whole."""
    named = {row.get("split") for row in lines_of(folder / "gold.jsonl")}
    return tuple(sorted(named, key=lambda split: (split != "tuned", str(split))))


def read_gold(folder: Path, split: str | None = None) -> Iterator[GoldReport]:
    """The labelled reports of a folder or a split of it: `gold.jsonl` beside its texts."""
    texts = next(p for p in (folder / "digest.jsonl", folder / "texts.jsonl") if p.exists())
    reports = {row["id"]: row for row in lines_of(texts)}
    for row in lines_of(folder / "gold.jsonl"):
        if split is None or row.get("split") == split:
            yield gold_report(reports[row["id"]], row)


def gold_report(text: Mapping[str, Any], row: Mapping[str, Any]) -> GoldReport:
    """One labelled report from its two JSON rows."""
    report = Report(
        text["text"], text["id"], text.get("url"), text.get("outlet"), day_of(text.get("published"))
    )
    spans = [span_of(other) for other in row.get("others", ())]
    claims = [span_of(claim) for claim in row["claims"]]
    against = [
        (spans[i], target)
        for i, other in enumerate(row.get("others", ()))
        for target in (_at(spans, other.get("contradicts")), _at(claims, other.get("contradicts_casualty")))
        if target is not None
    ]
    labelled = (gold_figure(claim) for claim in row["claims"])
    return GoldReport(report, tuple(_own_name(report, figure) for figure in labelled), tuple(against))


def _own_name(report: Report, figure: Compared) -> Compared:
    """A figure that the outlet tells under its own name, which is the narrator's as well."""
    told = figure.party is not None and figure.party == report.outlet
    return replace(figure, party=f"{figure.party}|{NARRATOR}") if told else figure


def gold_figure(claim: Mapping[str, Any]) -> Compared:
    """A labelled figure; what the gold calls unknown is left untold."""
    period = claim.get("period") or {}
    told = bool(period.get("start") or period.get("end"))
    return Compared(
        spans=(span_of(claim),),
        status=claim["status"],
        low=claim["low"] or 0,
        high=claim["high"],
        side=_told(claim["side_of_victims"]),
        victims=_told(claim["victim_type"]),
        scope=_told(claim["scope"]),
        party=claim["party"] if "party" in claim else party_of(claim["claimant"]),
        polarity=claim["polarity"],
        period=(day_of(period.get("start")), day_of(period.get("end"))) if told else None,
    )


def found_figure(claim: Claim) -> Compared:
    """A claim of the tool as it is compared; the claim holds a figure."""
    figure, when = claim.figure, claim.when
    if figure is None:
        raise ValueError("a claim without a figure")
    scope = Scope.NEW if figure.scope is Scope.PART else figure.scope
    return Compared(
        spans=claim.evidence,
        status=figure.status,
        low=figure.count.low,
        high=figure.count.high,
        side=figure.side,
        victims=figure.victims,
        scope=scope,
        party=NARRATOR if claim.claimant.narrator else claim.claimant.party,
        polarity="denied" if claim.stance is Stance.DENIED else "asserted",
        period=(when.first, when.last) if when else None,
    )


def outcome(claims: Iterable[Claim], gold: GoldReport) -> Outcome:
    """The figures among some claims beside the gold's."""
    figures = tuple(found_figure(c) for c in told_once(claims) if c.kind is Kind.FIGURE)
    return Outcome(figures, gold.figures)


def scores(name: str, outcomes: Sequence[Outcome]) -> list[Score]:
    """Precision, recall and F1 of count and full, and the share right of each other slot, over a set."""
    return [
        *_f1(name, "count", outcomes, (Slot.COUNT,)),
        *_f1(name, "full", outcomes, FULL),
        *(_share(name, slot, outcomes) for slot in Slot if slot is not Slot.COUNT),
        *(_share_of_all(name, slot, outcomes) for slot in GUESSED),
    ]


def _f1(name: str, what: str, outcomes: Sequence[Outcome], slots: Sequence[Slot]) -> list[Score]:
    right = sum(
        all(agree(o.found[i], o.gold[j], slot) is not False for slot in slots)
        for o in outcomes
        for i, j in o.pairs
    )
    return prf(name, what, right, sum(len(o.found) for o in outcomes), sum(len(o.gold) for o in outcomes))


def _share(name: str, slot: Slot, outcomes: Sequence[Outcome]) -> Score:
    judged = [agree(o.found[i], o.gold[j], slot) for o in outcomes for i, j in o.pairs]
    told = [right for right in judged if right is not None]
    return Score(name, slot.value, sum(told) / len(told) if told else 0.0, len(told))


def _share_of_all(name: str, slot: Slot, outcomes: Sequence[Outcome]) -> Score:
    """The share of a slot over all pairs: where the gold tells nothing, to tell nothing is right, so no guess pays."""
    judged = [same(o.found[i], o.gold[j], slot) for o in outcomes for i, j in o.pairs]
    return Score(name, f"{slot.value}_or_untold", sum(judged) / len(judged) if judged else 0.0, len(judged))


@cache
def _parties() -> tuple[tuple[str, str], ...]:
    text = (files("counterclaim.evaluate") / "data" / "parties.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((row[0], row[1]) for row in rows)


def party_of(claimant: str) -> str:
    """The party that a claimant of the gold speaks for: a state by its code, else the claimant itself.

    Claimants that may stand in for one another are parted by "|", and so are their parties.
    """
    return "|".join(_party_of(one) for one in claimant.split("|"))


def _party_of(claimant: str) -> str:
    named = next((party for words, party in _parties() if claimant.startswith(words)), None)
    if named:
        return named
    words = claimant.split()
    states = (actors.load().called(" ".join(words[:end])) for end in range(len(words), 0, -1))
    found = next((name for name in states if name and name.kind is NameKind.STATE), None)
    return str(found.actor.party) if found else claimant


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def span_of(labelled: Mapping[str, Any]) -> Span:
    """Where a labelled quote stands."""
    return Span(labelled["start"], labelled["start"] + len(labelled["quote"]))


def _at(spans: Sequence[Span], index: int | None) -> Span | None:
    return None if index is None else spans[index]


def _told(value: str | None) -> str | None:
    return None if value in UNTOLD else value


def day_of(iso: str | None) -> date | None:
    """The day that the gold writes."""
    return date.fromisoformat(iso[:10]) if iso else None
