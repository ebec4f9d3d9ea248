"""Figures of the losses of both of two that fight, of whose nobody tells more."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.draft import OPEN, Draft
from counterclaim.extract.settle.lands import placed_here
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, Scope, Status, Victims
from counterclaim.model.parse import Parse


def total_of_both(draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """A running total of no named side, beside losses of two sides, counts both."""
    sides = {d.side for d in others if d.side and d.mention.status in (draft.mention.status, Status.KILLED)}
    open_total = draft.mention.cumulative and draft.victims in OPEN and draft.mention.part is None
    if open_total and setting.between_states and len(sides & set(setting.fighting)) == 2:
        return draft.with_side(BOTH, "running total over two sides")
    return draft


def history_of_both(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """The dead of a past war between the two that fight are of both, but where one tells them or a place is told."""
    whole = draft.scope is Scope.BACKGROUND and draft.victims in OPEN
    apart = draft.mention.by is not None or placed_here(parse, draft) or draft.party in setting.fighting
    if whole and setting.between_states and not apart and draft.mention.count.low > 1:
        return draft.with_side(BOTH, "history of the two that fight")
    return draft


def clash_of_both(draft: Draft, setting: Setting) -> Draft:
    """People of no told kind, killed where two states clash and told by neither, are of both."""
    outside = draft.party not in setting.fighting and draft.mention.by is None and draft.mention.cumulative
    if (
        setting.between_states
        and setting.both_lost
        and outside
        and draft.victims is Victims.UNKNOWN
        and draft.mention.count.low > 1
    ):
        return draft.with_side(BOTH, "a clash of two states, told by neither")
    return draft
