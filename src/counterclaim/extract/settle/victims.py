"""Who the victims were, where the words beside a figure do not say."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, Victims
from counterclaim.model.parse import Parse


def settle_elided(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Every draft, an elided noun taken from the figure before it in the sentence; a toll elides none."""
    settled: list[Draft] = []
    for draft in drafts:
        if is_toll(parse, draft):
            settled.append(_of_whomever(draft, settled))
        else:
            settled.append(_from_before(draft, settled) if draft.victims is Victims.UNKNOWN else draft)
    return tuple(settled)


def _of_whomever(toll: Draft, before: Sequence[Draft]) -> Draft:
    """ "A villager died, taking the number of deaths to 19": the 19 are not villagers."""
    shared = any(d.sentence == toll.sentence and d.victims is toll.victims is Victims.CIVILIAN for d in before)
    return toll.with_victims(Victims.UNKNOWN, "a toll of whomever") if shared else toll


def is_toll(parse: Parse, draft: Draft) -> bool:
    """Whether a figure is a sum of the dead by a noun ("the number of deaths"), of whomever."""
    return draft.mention.cumulative and parse.tokens[draft.mention.trigger].upos == "NOUN" and draft.elided


def settle_victims(drafts: Sequence[Draft], setting: Setting) -> tuple[Draft, ...]:
    """Every draft whose side is settled, with victims: those of its parts, its side or the person named."""
    by_parts = [_of_parts(i, draft, drafts) for i, draft in enumerate(drafts)]
    by_side = [_by_side(draft, setting) for draft in by_parts]
    return tuple(_same_person(draft, by_side) for draft in by_side)


def _of_parts(index: int, whole: Draft, drafts: Sequence[Draft]) -> Draft:
    """ "13 dead, 12 soldiers and a civilian" are mixed."""
    kinds = {d.victims for d in drafts if d.mention.part == index} - {Victims.UNKNOWN}
    told = whole.victims is Victims.UNKNOWN or whole.elided
    return whole.with_victims(Victims.MIXED, "parts of several kinds") if told and len(kinds) > 1 else whole


def _same_person(draft: Draft, others: Sequence[Draft]) -> Draft:
    """One named elsewhere as a fighter or a civilian is the same here."""
    kinds = {d.victims for d in others if draft.name_words & d.name_words} - {Victims.UNKNOWN}
    if draft.victims is Victims.UNKNOWN and len(kinds) == 1:
        return draft.with_victims(kinds.pop(), "named elsewhere")
    return draft


def _from_before(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "Two soldiers were killed and five wounded"."""
    near = [d for d in before if d.sentence == draft.sentence and d.victims is not Victims.UNKNOWN]
    if near and draft.elided:
        return draft.with_victims(near[-1].victims, "noun elided, figure before it")
    if near and draft.mention.names and near[-1].mention.trigger == draft.mention.trigger:
        return draft.with_victims(near[-1].victims, "named in one list with the one before")
    return draft


def _by_side(draft: Draft, setting: Setting) -> Draft:
    if draft.victims in (Victims.UNKNOWN, Victims.MILITARY) and draft.side in setting.groups:
        return draft.with_victims(Victims.MILITANT, "of an armed group")
    if draft.side == BOTH and (draft.elided or draft.victims is Victims.UNKNOWN):
        return draft.with_victims(Victims.MIXED, "total over both sides")
    if draft.victims is not Victims.UNKNOWN:
        return draft
    owned = draft.mention.owner is not None and draft.side in setting.fighting
    if owned or (draft.elided and _of_war(draft, setting)):
        return draft.with_victims(Victims.MILITARY, "losses of a party that fights")
    return draft


def _of_war(draft: Draft, setting: Setting) -> bool:
    """Whether the loss is the enemy's, is told by the one who lost, or is told of one of two that fight."""
    enemy = any(step.rule == "enemy of the claimant" for step in draft.trace)
    own = draft.party is not None and draft.party == draft.side in setting.fighting
    between = len(setting.fighting) == 2 and draft.side in setting.fighting
    losses = draft.party is None and "victims" in dict(draft.mention.spans)
    return enemy or own or (between and (losses or draft.party in setting.fighting))
