"""Whose the people are of a count that the report tells elsewhere with a side: of a title, of a total, of a denial."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.draft import FIGHTERS, SOLDIERS, Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, Scope, Stance, Victims
from counterclaim.model.text import Role

CONTRASTED = frozenset({"on the side of", "actor before", "on the other side"})
MANY = 100
"""People of whom two would not count as many by chance."""
HEADS = frozenset({Role.TITLE, Role.STANDFIRST})


def told_elsewhere(draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """The same count of the same status elsewhere in the report has a side: a title is told again below."""
    sides = {
        d.side
        for d in others
        if d.side
        and _is_same(draft, d)
        and not _is_set_against(draft, d)
        and (d.mention.count.low > 1 or draft.role in HEADS)
        and (d.party == draft.party or None in (d.party, draft.party) or _can_be_no_other(draft, d))
        and (d.victims is draft.victims or Victims.UNKNOWN in (d.victims, draft.victims) or _denies(draft, d))
    }
    if draft.victims in FIGHTERS:
        sides.discard(BOTH)
    if draft.victims in SOLDIERS:
        sides -= set(setting.groups)
    if draft.victims is Victims.MILITANT:
        sides = {side for side in sides if not setting.is_state(str(side))}
    sides.discard(draft.mention.by)
    return draft.with_side(str(sides.pop()), "same figure told elsewhere") if len(sides) == 1 else draft


def _can_be_no_other(draft: Draft, other: Draft) -> bool:
    """Whether two parties tell of the same people: of so many, or one of a count that the other tells and it denies."""
    return draft.mention.count.low >= MANY or _denies(draft, other)


def _denies(draft: Draft, other: Draft) -> bool:
    """ "India says it killed nine. Pakistan called *the claim of nine dead* false"."""
    told = draft.said is not None and draft.said.stance is Stance.DENIED and draft.elided
    return told and other.party not in (None, draft.party) and other.mention.head < draft.mention.head


def _is_same(draft: Draft, other: Draft) -> bool:
    """Whether two figures count as many of one fate; a title leaves out "at least"."""
    past = {d.scope is Scope.BACKGROUND for d in (draft, other)}
    of_one_time = len(past) == 1 or draft.mention.count.low >= MANY
    return of_one_time and (draft.by_words == other.by_words or (draft.as_many(other) and draft.role in HEADS))


def _is_set_against(draft: Draft, other: Draft) -> bool:
    """Whether a figure tells, as "on the Israeli side", of others than the civilians of another country."""
    placed = any(s.slot == "side" and s.rule in CONTRASTED for s in (*other.mention.trace, *other.trace))
    return placed and draft.victims is Victims.CIVILIAN and draft.country not in (None, other.side)
