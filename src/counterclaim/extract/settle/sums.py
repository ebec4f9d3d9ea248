"""Whether a figure adds up the dead of two that fight: "27 dead", told below as 11 guards and 16 of their attackers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from counterclaim.extract.settle.draft import OPEN, Draft
from counterclaim.extract.settle.retold import addends, is_a_share
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, UNKNOWN, Victims
from counterclaim.model.parse import Parse

BANDS = "bands"
"""What militants whose side nothing tells are counted as."""
FEWEST = 6
"""People below which the figures beside one add up to it by chance."""
TOLD_BY_SIDE = frozenset({"the sum of two sides", "some of them of the other side"})


def of_both(parse: Parse, drafts: Sequence[Draft], setting: Setting) -> list[Draft]:
    """The drafts, sums of the dead of two sides taken for both's, and so where they are told again."""
    summed = [draft if is_a_share(parse, draft) else _of_two_sides(draft, drafts, setting) for draft in drafts]
    return [_told_again(draft, summed) for draft in summed]


def _of_two_sides(draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """People of no side in their own words, the sum of some of two sides told together elsewhere, are of both."""
    if not _is_open(draft) or draft.mention.part is not None:
        return draft
    parts = _parts(draft, others)
    for told in (parts, *_pairs(draft, others), *_beside(draft, others)):
        if _total(told) == draft.mention.count.low and _fight({_side(d) for d in told}, setting):
            return draft.with_side(BOTH, "the sum of two sides")
    fighters = [d for d in parts if d.victims is Victims.MILITANT and d.mention.count.low and not d.mention.by]
    if fighters and _total(fighters) < draft.mention.count.low and _fight({_side(fighters[0]), draft.side}, setting):
        return draft.with_side(BOTH, "some of them of the other side")
    return draft


def _told_again(draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Toll rises to 26", above "26 people, 11 of them rebels": a figure of both is so wherever it is told."""
    if draft.mention.side or draft.victims not in OPEN or draft.side == BOTH or draft.mention.part is not None:
        return draft
    alike = (d for d in others if d.as_many(draft))
    both = any(d.side == BOTH and d.trace and d.trace[-1].rule in TOLD_BY_SIDE for d in alike)
    return draft.with_side(BOTH, "same figure told elsewhere") if both and draft.mention.count.low > 1 else draft


def _is_open(draft: Draft) -> bool:
    """Whether a figure tells neither whose people it counts nor of what one kind they are."""
    return not draft.mention.side and draft.mention.owner is None and (draft.victims in OPEN or draft.elided)


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


def _beside(draft: Draft, others: Sequence[Draft]) -> Iterator[Sequence[Draft]]:
    """The figures beside one of people of no told kind that add up to it, some of them fighters of an armed group."""
    if draft.victims in OPEN and draft.mention.count.low >= FEWEST:
        yield from (run for run in addends(draft, others) if any(map(_are_told_fighters, run)))


def _are_told_fighters(draft: Draft) -> bool:
    return draft.victims is Victims.MILITANT and not draft.elided


def _total(some: Sequence[Draft]) -> int:
    return sum(d.mention.count.low for d in some)


def _fight(sides: set[str | None], setting: Setting) -> bool:
    """Whether these are two that fight each other."""
    known = {*setting.fighting, *setting.groups, *setting.rebels, setting.theatre, BANDS}
    return len(sides) == 2 and sides <= known


def _side(draft: Draft) -> str:
    """The side of a figure; militants whose side nothing tells are still not of the state that they fight."""
    return draft.side or (BANDS if draft.victims is Victims.MILITANT else UNKNOWN)
