"""Scores by name, the floors they may not fall under, and how both are shown."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim.errors import UsageError

SLACK = 0.0005
"""Floors are written with three digits."""
UNREAD = frozenset({"held", "blind", "news"})
"""The parts of a set that are for measuring: their differences are told to nobody."""


@dataclass(frozen=True, slots=True)
class Score:
    """One score of one set, between 0 and 1, over `of` things scored."""

    set: str
    name: str
    value: float
    of: int

    @property
    def key(self) -> str:
        return f"{self.set}.{self.name}"


def prf(name: str, what: str, right: int, found: int, gold: int) -> list[Score]:
    """F1, precision and recall of what was found."""
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return [
        Score(name, f"{what}_f1", f1, gold),
        Score(name, f"{what}_precision", precision, found),
        Score(name, f"{what}_recall", recall, gold),
    ]


def floors_of(path: Path) -> dict[str, float]:
    """The pinned floors, `{"tavush.count_f1": 0.8}`; raises UsageError where the file is no such table."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        return {f"{set_}.{name}": float(v) for set_, floors in tables.items() for name, v in floors.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise UsageError(f"{path} holds no floors: {error}", "Write [set] tables of name = floor.") from error


def fallen(scores: Sequence[Score], floors: Mapping[str, float]) -> tuple[str, ...]:
    """A line for each floor that a score fell under, or that no score was taken for."""
    taken = {score.key: score.value for score in scores}
    lines = []
    for key, floor in floors.items():
        if key not in taken:
            lines.append(f"{key}: pinned at {floor:.3f}, and not measured")
        elif taken[key] + SLACK < floor:
            lines.append(f"{key}: {taken[key]:.3f}, pinned at {floor:.3f}")
    return tuple(lines)


def dumped(scores: Sequence[Score]) -> str:
    """The scores as one JSON object, set by set."""
    by_set: dict[str, dict[str, object]] = {}
    for score in scores:
        by_set.setdefault(score.set, {})[score.name] = {"value": round(score.value, 4), "of": score.of}
    return json.dumps(by_set, indent=1)


def as_lines(scores: Sequence[Score], floors: Mapping[str, float] | None = None) -> list[str]:
    """The scores as aligned lines under the name of their set, each with its floor where it has one."""
    lines, shown = [], ""
    for score in scores:
        if score.set != shown:
            lines += ["", score.set] if shown else [score.set]
            shown = score.set
        floor = (floors or {}).get(score.key)
        pinned = "" if floor is None else f"   floor {floor:.3f}"
        lines.append(f"  {score.name:<24}{score.value:>7.3f}   of {score.of:>5,}{pinned}")
    return lines
