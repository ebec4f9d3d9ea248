"""What people decided, as it stands: undone decisions are left out, later ones supersede earlier ones."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from counterclaim.errors import RecordInvalid, UsageError
from counterclaim.model.claim import Claim, Figure, Scope, Status, Victims
from counterclaim.model.incident import Level
from counterclaim.model.value import Count


class Deed(StrEnum):
    """What a person may decide of a claim, of two scenes, or of a tally."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    MERGE = "merge"
    SPLIT = "split"
    PIN = "pin"
    UNDO = "undo"


LEVELS: tuple[str, ...] = tuple(Level)
SLOTS = {"side": str, "victims": Victims, "status": Status, "scope": Scope, "low": int, "high": int}


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision: who, when, of what, what before, what after, and why; its id hashes all of that."""

    at: datetime
    who: str
    deed: Deed
    target: str
    why: str
    before: str | None = None
    after: str | None = None

    @property
    def id(self) -> str:
        told = [self.at.isoformat(), self.who, self.deed, self.target, self.why, self.before, self.after]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]

    def row(self) -> dict[str, Any]:
        """The decision as a row of the ledger."""
        return {
            "id": self.id,
            "at": self.at,
            "who": self.who,
            "kind": self.deed,
            "target": self.target,
            "before": self.before,
            "after": self.after,
            "why": self.why,
        }


class Decisions:
    """The decisions that stand, whatever order they were recorded in."""

    def __init__(self, rows: Iterable[Any]) -> None:
        told = sorted((of_row(r) for r in rows), key=lambda d: (d.at, d.id))
        undone: set[str] = set()
        for decision in reversed(told):
            if decision.deed is Deed.UNDO and decision.id not in undone:
                undone.add(decision.target)
        self.standing = tuple(d for d in told if d.id not in undone and d.deed is not Deed.UNDO)

    def of(self, *deeds: Deed) -> tuple[Decision, ...]:
        return tuple(d for d in self.standing if d.deed in deeds)

    @property
    def verdicts(self) -> dict[str, Decision]:
        """The last word on each claim: accepted, rejected or corrected."""
        return {d.target: d for d in self.of(Deed.ACCEPT, Deed.REJECT, Deed.CORRECT)}

    @property
    def apart(self) -> frozenset[tuple[str, str]]:
        """The scenes, each with a level, that stand by themselves: set apart at one, at every smaller one too."""
        return frozenset((d.target, level) for d in self.of(Deed.SPLIT) for level in _smaller(d.after))

    @property
    def merged(self) -> tuple[tuple[str, str, str, str], ...]:
        """Pairs of scenes, with a level at which they are one, and who said so; a later split undoes a merge.

        What is one at a level is one at every larger one too.
        """
        numbered = [(n, d) for n, d in enumerate(self.standing) if d.deed is Deed.SPLIT]
        split = {(d.target, level): n for n, d in numbered for level in _smaller(d.after)}
        found = []
        for number, decision in enumerate(self.standing):
            pair = decision.target.split("+") if decision.deed is Deed.MERGE else []
            why = f"decided by {decision.who}: {decision.why}"
            for level in _larger(decision.after) if pair else ():
                if all(split.get((scene, level), -1) < number for scene in pair):
                    found.append((min(pair), max(pair), level, why))
        return tuple(found)

    @property
    def pins(self) -> dict[str, int]:
        """The best counts that a person set, by episode, side, status and victims."""
        return {d.target: int(d.after or 0) for d in self.of(Deed.PIN)}

    def apply(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Claims without the rejected ones, the corrected ones as corrected."""
        verdicts = self.verdicts
        kept = (c for c in claims if c.id not in verdicts or verdicts[c.id].deed is not Deed.REJECT)
        return tuple(_corrected(c, verdicts.get(c.id)) for c in kept)


def _smaller(level: str | None) -> tuple[str, ...]:
    """A level and those within it."""
    return LEVELS[LEVELS.index(level) :] if level in LEVELS else ()


def _larger(level: str | None) -> tuple[str, ...]:
    """A level and those that it lies within."""
    return LEVELS[: LEVELS.index(level) + 1] if level in LEVELS else ()


def read_decisions(path: Path) -> list[Decision]:
    """The decisions of a file of JSON lines; raises RecordInvalid for a line that is none."""
    found = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            at = datetime.fromisoformat(row["at"])
            words = (row["target"], row["why"], row.get("before"), row.get("after"))
            found.append(Decision(at, row["who"], Deed(row["kind"]), *words))
        except (ValueError, KeyError, TypeError) as error:
            name = f"{path}, line {number}"
            raise RecordInvalid(name, "is no decision", "export writes what this reads") from error
    return found


def read_correction(words: str) -> dict[str, Any]:
    """The slots of a correction such as "side=ARM high=4"; raises UsageError where one is none."""
    told: dict[str, Any] = {}
    for part in words.split():
        slot, _, value = part.partition("=")
        try:
            told[slot] = None if value == "open" else SLOTS[slot](value)
        except (KeyError, ValueError) as error:
            known = ", ".join(SLOTS)
            raise UsageError(f"{part} corrects nothing", f"write SLOT=VALUE, with a slot of {known}") from error
    return told


def _corrected(claim: Claim, decision: Decision | None) -> Claim:
    if decision is None or decision.deed is not Deed.CORRECT or claim.figure is None:
        return claim
    made = replace(claim, figure=_figure(claim.figure, read_correction(decision.after or "")))
    # what stands corrected is the same claim: decisions and tallies go on naming it by its id
    object.__setattr__(made, "id", claim.id)
    return made


def _figure(figure: Figure, told: dict[str, Any]) -> Figure:
    low, high = told.pop("low", figure.count.low), told.pop("high", figure.count.high)
    return replace(figure, count=Count(low, high), **told)


def of_row(row: Any) -> Decision:
    return Decision(row.at, row.who, Deed(row.kind), row.target, row.why, row.before, row.after)
