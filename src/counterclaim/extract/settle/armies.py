"""Whose soldiers are where the report names one army's: "six Senegalese soldiers died", and below "a soldier"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.scene import KEEPING
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse

SOLDIER = frozenset({"soldier", "serviceman", "trooper", "marine", "conscript", "private"})


def of_the_army_named(parse: Parse, draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """Soldiers of no told side, in a report that names those of one foreign army, are of that army.

    What a state tells is of its own, and where two states fight each has soldiers.
    """
    by_a_state = draft.mention.by is not None and setting.is_state(draft.mention.by)
    told_by_it = draft.party is not None and setting.is_state(draft.party) and draft.party in setting.fighting
    if draft.victims is not Victims.MILITARY or by_a_state or told_by_it or setting.between_states:
        return draft
    named = (d for d in others if d.side and d.mention.side == d.side and d.victims is Victims.MILITARY)
    armies = {d.side for d in named if d.mention.count.high != 1 or _is_a_soldier(parse, d)}
    armies = {side for side in armies if setting.is_state(str(side)) or side in KEEPING}
    before = [d for d in others if d.side in armies and d.mention.head < draft.mention.head]
    known = before[-1].side if before and setting.theatre not in armies else None
    side = known or (armies.pop() if len(armies) == 1 else None)
    return draft.with_side(side, "the army named") if side and side != setting.theatre else draft


def _is_a_soldier(parse: Parse, draft: Draft) -> bool:
    """Whether a single one is called a soldier: a pilot or an officer may be somebody's guest."""
    return any(t.lower in SOLDIER for t in parse.between(draft.mention.evidence))
