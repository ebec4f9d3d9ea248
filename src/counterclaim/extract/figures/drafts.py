"""A figure while it is being read: what the words gave so far, before it becomes a mention."""

from __future__ import annotations

from dataclasses import dataclass, field

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.sides import UNTOLD, Side
from counterclaim.model.claim import Status


@dataclass(frozen=True, slots=True)
class Draft:
    """One figure: its trigger token, status and group, whose they were, by whom, and how it was found."""

    trigger: int
    status: Status
    group: Group
    rule: str
    side: Side = UNTOLD
    by: str | None = None
    means: str | None = None
    denied: bool = False
    cumulative: bool = False
    part: int | None = None
    extra: tuple[int, ...] = field(default=())
    """Tokens that belong to the evidence beside the group and the trigger."""

    @property
    def people(self) -> frozenset[int]:
        """The tokens that stand for the people."""
        return frozenset(self.group.tokens)
