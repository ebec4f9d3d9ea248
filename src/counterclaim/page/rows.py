"""The rows of the page's tables: one claim each, in a reader's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from counterclaim.model.claim import Claim, Figure, Kind, Scope, Stance
from counterclaim.model.finding import Reading, Tally
from counterclaim.page import words
from counterclaim.page.scale import Gauge, gauge
from counterclaim.page.sides import Side
from counterclaim.reconcile.wording import are_several

STANCES = {
    Stance.ASSERTED: ("says", "say"),
    Stance.CONFIRMED: ("confirms", "confirm"),
    Stance.DENIED: ("denies", "deny"),
    Stance.BLAMED: ("blames", "blame"),
    Stance.WARNED: ("warns", "warn"),
    Stance.CONDEMNED: ("condemns", "condemn"),
    Stance.CALLED_FOR: ("calls for", "call for"),
    Stance.SUPPORTED: ("supports", "support"),
    Stance.OFFERED: ("offers", "offer"),
}
"""What one claimant does, and what several do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim: its number, what it says, its side, and who says it how, when and where."""

    number: int
    claim: Claim
    head: str
    side: Side | None
    stance: str
    victims: str
    scope: str
    who: str
    through: str
    days: str
    place: str
    quotes: tuple[str, ...]

    @property
    def denied(self) -> bool:
        return self.claim.stance is Stance.DENIED

    @property
    def history(self) -> bool:
        return self.claim.figure is not None and self.claim.figure.scope is Scope.BACKGROUND

    @property
    def told(self) -> bool:
        """Whether the report tells it in its own voice, as no one's claim but its own."""
        return self.claim.claimant.narrator and self.claim.kind is Kind.EVENT

    @property
    def short(self) -> str:
        """The claim in a few words, for labels."""
        how = f"{self.stance}: " if self.denied or self.claim.kind is Kind.STATEMENT else ""
        return f"{how}{self.head}" + (f" ({self.side.label})" if self.side else "")


@dataclass(frozen=True, slots=True)
class Toll:
    """One tally with its side and the line that is drawn for it."""

    tally: Tally
    side: Side
    of_whom: str
    gauge: Gauge


def rows_of(reading: Reading, sides: Mapping[str, Side], numbers: Mapping[str, int]) -> dict[str, Row]:
    """The row of each claim by id, in the order of their numbers."""
    ordered = sorted(reading.claims, key=lambda c: numbers[c.id])
    return {claim.id: _row(reading, claim, sides, numbers[claim.id]) for claim in ordered}


def _row(reading: Reading, claim: Claim, sides: Mapping[str, Side], number: int) -> Row:
    figure = claim.figure
    return Row(
        number=number,
        claim=claim,
        head=_head(claim),
        side=sides[figure.side] if figure else None,
        stance=STANCES[claim.stance][are_several(claim.claimant)],
        victims=words.people(figure.victims) if figure else "",
        scope=words.scope(claim, reading.claims),
        who=words.capital(words.who(claim)),
        through=words.through(claim),
        days=words.days(claim.when),
        place=words.place(claim.where),
        quotes=tuple(" ".join(s.of(reading.document.text).split()) for s in claim.evidence),
    )


def _head(claim: Claim) -> str:
    if claim.figure:
        return words.counted(claim.figure)
    if claim.event and claim.kind is Kind.EVENT:
        return words.event(claim.event)
    return claim.statement.about if claim.statement else ""


def by_side(rows: Mapping[str, Row], sides: Mapping[str, Side]) -> list[tuple[Side, list[Row]]]:
    """The figures of each side that has any, sides in their order."""
    figures = [row for row in rows.values() if row.claim.kind is Kind.FIGURE]
    grouped = [(side, [r for r in figures if _side(r.claim.figure) == code]) for code, side in sides.items()]
    return [(side, found) for side, found in grouped if found]


def _side(figure: Figure | None) -> str | None:
    return figure.side if figure else None


def tolls(reading: Reading, sides: Mapping[str, Side]) -> list[Toll]:
    """The tallies, each with a line on one scale for all."""
    most = max((t.high or t.best or t.low for t in reading.tallies), default=0)
    return [Toll(t, sides[t.side], words.of_whom(t), gauge(t, most)) for t in reading.tallies]
