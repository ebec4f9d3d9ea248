"""Whether a figure adds up the dead of two that fight: "27 dead", told below as 11 guards and 16 of their attackers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, UNKNOWN, Victims

BANDS = "bands"
"""What militants whose side nothing tells are counted as."""
OPEN = frozenset({Victims.UNKNOWN, Victims.MIXED})


def of_two_sides(draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """People of no side in their own words, the sum of some of two sides told together elsewhere, are of both."""
    open_kind = draft.victims in OPEN or draft.elided
    if draft.mention.side or draft.mention.owner is not None or not open_kind or draft.mention.part is not None:
        return draft
    for addends in (_parts(draft, others), *_pairs(draft, others)):
        sides: set[str | None] = {d.side or _nobodys(d) for d in addends}
        if sum(d.mention.count.low for d in addends) == draft.mention.count.low and _fight(sides, setting):
            return draft.with_side(BOTH, "the sum of two sides")
    return draft


def _parts(draft: Draft, others: Sequence[Draft]) -> list[Draft]:
    at = next(i for i, d in enumerate(others) if d.mention is draft.mention)
    return [d for d in others if d.mention.part == at]


def _pairs(draft: Draft, others: Sequence[Draft]) -> Iterator[list[Draft]]:
    """Two figures of the same fate beside each other in one sentence."""
    alike = (d for d in others if d.mention.status is draft.mention.status and d.mention is not draft.mention)
    for one, other in pairwise(sorted(alike, key=lambda d: d.mention.head)):
        apart = one.mention.part is None and other.mention.part is None
        if apart and one.sentence == other.sentence and one.scope is other.scope is draft.scope:
            yield [one, other]


def _fight(sides: set[str | None], setting: Setting) -> bool:
    """Whether these are two that fight each other."""
    known = {*setting.fighting, *setting.groups, setting.theatre, BANDS}
    return len(sides) == 2 and sides <= known


def _nobodys(draft: Draft) -> str:
    """Militants whose side nothing tells are still not of the state that they fight."""
    return BANDS if draft.victims is Victims.MILITANT else UNKNOWN
