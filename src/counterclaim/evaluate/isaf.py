"""Press releases of the force in Afghanistan: least killed, least captured, start date, province."""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from counterclaim.evaluate.isaf_dates import start_date
from counterclaim.evaluate.places import same_provinces
from counterclaim.evaluate.scores import Score
from counterclaim.model.claim import Claim, Kind, Scope, Stance, Status, Victims
from counterclaim.model.finding import Reading
from counterclaim.model.text import Report

_SENTENCE = re.compile(r"[.!?][\"”]?\s+(?=[A-Z\"“])|\n\s*\n")
_KNOWN = re.compile(r"\b(?:the|this|that) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_UNCOUNTED = frozenset({Scope.BACKGROUND, Scope.PART, Scope.CUMULATIVE})
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


def least(claims: Iterable[Claim], text: str, status: Status) -> int:
    """The fewest people of one fate that the claims allow, each telling of one operation.

    A release tells the same people more than once, and "the leader" is one told before. A sentence that
    counts leaders and followers together gives their number; without one, the most leaders and the most
    followers that one figure gives are added.
    """
    counted = [claim for claim in claims if _counts(claim, status)]
    leaders = [fewest(c, text) for c in counted if _kind(c, text) == "leader"]
    followers = [fewest(c, text) for c in counted if _kind(c, text) == "follower"]
    together = [sum(fewest(c, text) for c in sentence) for sentence in _with_both(counted, text)]
    known = [1 for c in counted if _kind(c, text) == "known"]
    if together:
        return max(*together, *leaders, *followers, 0)
    return max(max(leaders, default=0) + max(followers, default=0), *known, 0)


def _with_both(claims: Sequence[Claim], text: str) -> list[list[Claim]]:
    """The claims of each sentence that counts leaders and followers, or both in one figure."""
    ends = [m.end() for m in _SENTENCE.finditer(text)]
    sentences: dict[int, list[Claim]] = {}
    for claim in claims:
        sentences.setdefault(bisect(ends, claim.evidence[0].start), []).append(claim)
    kinds = {at: {_kind(c, text) for c in within} for at, within in sentences.items()}
    return [sentences[at] for at, told in kinds.items() if "both" in told or {"follower"} < told]


def _counts(claim: Claim, status: Status) -> bool:
    figure = claim.figure
    if claim.kind is not Kind.FIGURE or figure is None or claim.stance is Stance.DENIED:
        return False
    return figure.status is status and figure.scope not in _UNCOUNTED and figure.victims is not Victims.POLICE


def fewest(claim: Claim, text: str) -> int:
    """The least number that a figure gives, its vague words taken as the coder of the set took them."""
    figure = claim.figure
    if figure is None:
        return 0
    words = claim.evidence[0].of(text).lower()
    data = _words()["least"]
    more = sum(
        value - _plain(word) for word, value in data.items() if word != "plural" and re.search(rf"\b{word}\b", words)
    )
    bare = figure.count.low == 1 and figure.count.high is None and claim.span("count") is None
    return int(data["plural"]) if bare else figure.count.low + (more if figure.count.high is None else 0)


def _plain(word: str) -> int:
    """What the reader itself takes a vague word for."""
    return 3 if word == "several" else 2


def _kind(claim: Claim, text: str) -> str:
    """Whether a figure counts a leader, followers or both together, or only points at someone told before."""
    figure, noun = claim.figure, claim.span("victims")
    words = frozenset(_words()["words"]["leaders"])
    one = figure is not None and figure.count.high == 1
    if noun is None:
        return "known" if one and claim.span("count") is None else "follower"
    if one and _KNOWN.search(text[max(0, noun.start - 24) : noun.start]):
        return "known"
    leads = noun.of(text).lower() in words or bool(figure and figure.names)
    if not leads:
        return "follower"
    return "leader" if one or noun.of(text).endswith("s") else "both"


@cache
def _words() -> dict[str, Any]:
    return tomllib.loads((files("counterclaim.evaluate") / "data" / "isaf.toml").read_text(encoding="utf-8"))


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
