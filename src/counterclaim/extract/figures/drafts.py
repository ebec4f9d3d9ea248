"""A figure while it is being read: what the words gave so far, before it becomes a mention."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.extract.figures.groups import Group
from counterclaim.extract.figures.told_sides import UNTOLD, Side
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token


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

    @property
    def first(self) -> int:
        """The first token that stands for the people."""
        return min(self.group.tokens)

    @property
    def last(self) -> int:
        """The last token that stands for the people."""
        return max(self.group.tokens)

    @property
    def end(self) -> int:
        """The last token of the people and of the word that tells their fate."""
        return max(self.last, self.trigger)


def told_before(words: Sequence[Token], drafts: Iterable[Draft], at: int) -> list[Draft]:
    """The figures whose people are named before a token, in its sentence."""
    return [d for d in drafts if d.last < at and words[d.last].sentence == words[at].sentence]


def last_told(drafts: Iterable[Draft]) -> Draft | None:
    """The figure whose people are named last in the text, if there is any."""
    return max(drafts, key=lambda draft: draft.last, default=None)


def ended_before(words: Sequence[Token], drafts: Iterable[Draft], at: int) -> Draft | None:
    """The figure before a token of its sentence whose people and fate are told last."""
    return max(told_before(words, drafts, at), key=lambda draft: draft.end, default=None)


def of_the_dead(draft: Draft, drafts: Iterable[Draft]) -> Draft:
    """ "Two nurses are among the victims": killed, where the figure before is one of the dead."""
    before = last_told(d for d in drafts if d.last < draft.first)
    dead = before is not None and before.status is Status.KILLED and draft.status is Status.CASUALTIES
    return replace(draft, status=Status.KILLED) if dead else draft


def without(drafts: Sequence[Draft], kept: Sequence[bool]) -> list[Draft]:
    """The figures that are kept; a part points at its whole where that stands now, or at none."""
    place = {old: new for new, old in enumerate(i for i, keep in enumerate(kept) if keep)}
    stay = (draft for draft, keep in zip(drafts, kept, strict=True) if keep)
    return [replace(d, part=None if d.part is None else place.get(d.part)) for d in stay]
