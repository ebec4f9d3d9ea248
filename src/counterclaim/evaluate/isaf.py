"""Press releases of the force in Afghanistan: least killed, least captured, start date, province."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.evaluate.isaf_dates import start_date
from counterclaim.evaluate.isaf_people import least
from counterclaim.evaluate.places import same_provinces
from counterclaim.evaluate.scores import Score
from counterclaim.model.claim import Claim, Status
from counterclaim.model.finding import Reading
from counterclaim.model.text import Report

Read = Callable[[Report], Reading]


@dataclass(frozen=True, slots=True)
class Release:
    """What a release tells of its operation: at least so many killed and captured, since when, where."""

    killed: int
    captured: int
    start: date | None
    provinces: tuple[str, ...]


def read_gold(path: Path) -> Iterator[tuple[Report, Release]]:
    """The releases of a JSON-lines file with what the coder read from each."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, filter(str.strip, lines)):
            yield Report(row["text"], id=str(row["row"])), _gold(row)


def _gold(row: Mapping[str, Any]) -> Release:
    start = date.fromisoformat(row["start_date"]) if row.get("start_date") else None
    return Release(row["min_killed"], row["min_captured"], start, tuple(row["province"]))


def release_of(reading: Reading) -> Release:
    """What a reading says of a release, in the terms of the set."""
    text = reading.document.text
    return Release(
        least(reading.claims, text, Status.KILLED),
        least(reading.claims, text, Status.CAPTURED),
        start_date(text),
        provinces(reading.claims),
    )


def provinces(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The province in which most claims are placed, the first told of those alike; none if none is."""
    told = [c.where.admin1.lower() for c in claims if c.where and c.where.admin1]
    return (max(told, key=lambda name: (told.count(name), -told.index(name))),) if told else ()


def score(name: str, path: Path, read: Read) -> tuple[tuple[Score, ...], tuple[str, ...]]:
    """The share of releases right in each value, over all and over those not 0, and a line for each error."""
    file = path if path.is_file() else next(iter(sorted(path.glob("*.jsonl"))))
    pairs = [(report, release_of(read(report)), gold) for report, gold in read_gold(file)]
    return scores(name, [(found, gold) for _, found, gold in pairs]), tuple(_errors(pairs))


def scores(name: str, pairs: Sequence[tuple[Release, Release]]) -> tuple[Score, ...]:
    """The share right of each value over pairs of found and gold."""
    some_killed = [(f, g) for f, g in pairs if g.killed]
    some_captured = [(f, g) for f, g in pairs if g.captured]
    return (
        _share(name, "killed", [f.killed == g.killed for f, g in pairs]),
        _share(name, "killed_not_0", [f.killed == g.killed for f, g in some_killed]),
        _share(name, "captured", [f.captured == g.captured for f, g in pairs]),
        _share(name, "captured_not_0", [f.captured == g.captured for f, g in some_captured]),
        _share(name, "date", [f.start == g.start for f, g in pairs]),
        _share(name, "province", [same_provinces(f.provinces, g.provinces) for f, g in pairs]),
    )


def _share(name: str, what: str, right: Sequence[bool]) -> Score:
    return Score(name, what, sum(right) / len(right) if right else 0.0, len(right))


def _errors(pairs: Iterable[tuple[Report, Release, Release]]) -> Iterator[str]:
    for report, found, gold in pairs:
        for what in ("killed", "captured", "start"):
            told, right = getattr(found, what), getattr(gold, what)
            if told != right:
                yield f"{report.id}  {what}: found {told}, gold {right}"
        if not same_provinces(found.provinces, gold.provinces):
            yield f"{report.id}  province: found {found.provinces}, gold {gold.provinces}"
