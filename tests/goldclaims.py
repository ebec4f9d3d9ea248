"""The claims of the gold sets as claim objects, so that what stands over claims is tried on perfect ones."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

from counterclaim.model.claim import (
    NARRATOR,
    Claim,
    Claimant,
    Figure,
    Kind,
    Scope,
    Stance,
    Statement,
    Status,
    Victims,
)
from counterclaim.model.text import Span
from counterclaim.model.value import Count, Precision, When

GOLD = Path(__file__).parent.parent / "gold"
PARTIES = {
    "azerbaijan": "AZE",
    "armenia": "ARM",
    "turkey": "TUR",
    "russia": "RUS",
    "tavush": "ARM",
    "eu": "EU",
}
RIVAL = {"AZE": "ARM", "ARM": "AZE"}


def reports(path: Path) -> list[dict[str, Any]]:
    """The records of a gold file, one a report."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def figures(record: dict[str, Any]) -> list[Claim]:
    """The figure claims of one record, in the order of the file."""
    made: list[Claim] = []
    for row in record["claims"]:
        span = Span(row["start"], row["start"] + len(row["quote"]))
        high = row["high"]
        value = Figure(
            Count(row["low"] or 0, high),
            Status(row["status"]),
            row["side_of_victims"],
            Victims(row["victim_type"]),
            Scope("new" if row["scope"] == "unknown" else row["scope"]),
            names=tuple(row.get("names", ())),
        )
        made.append(
            Claim(
                record["id"],
                Kind.FIGURE,
                Stance(row["polarity"]),
                _claimant(row["claimant"]),
                (span,),
                figure=value,
                when=_when(row["period"]),
            )
        )
    return made


def others(record: dict[str, Any]) -> list[Claim]:
    """The other claims as statements; who is blamed is the other side, where a side blames."""
    return [_statement(record["id"], row) for row in record["others"]]


def _statement(report: str, row: dict[str, Any]) -> Claim:
    span = Span(row["start"], row["start"] + len(row["quote"]))
    claimant = _claimant(row["claimant"])
    stance = Stance(row["polarity"])
    target = RIVAL.get(claimant.party or "") if stance is Stance.BLAMED else None
    about = Statement(row["about"], target)
    return Claim(report, Kind.STATEMENT, stance, claimant, (span,), statement=about)


def _claimant(name: str) -> Claimant:
    name = name.split("|")[0]
    if name == "narrator":
        return NARRATOR
    if "media" in name or "Sputnik" in name:
        return Claimant(name, None)
    first = re.split(r"[\s;]+", name.lower())[0]
    return Claimant(name, PARTIES.get(first))


def _when(period: dict[str, str | None]) -> When | None:
    first, last = ((date.fromisoformat(p) if p else None) for p in (period["start"], period["end"]))
    if first is None and last is None:
        return None
    return When(first, last, Precision.DAY if first == last else Precision.DAYS)
