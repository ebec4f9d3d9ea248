"""Who the victims were, where the words beside a figure do not say."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.claim import BOTH, Victims


def settle_elided(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Every draft, an elided noun taken from the figure before it in the sentence."""
    settled: list[Draft] = []
    for draft in drafts:
        settled.append(_from_before(draft, settled) if draft.victims is Victims.UNKNOWN else draft)
    return tuple(settled)


def settle_victims(drafts: Sequence[Draft], setting: Setting) -> tuple[Draft, ...]:
    """Every draft whose side is settled, with victims: mixed over both sides, fighters of one that fights."""
    return tuple(_by_side(d, setting) if d.victims is Victims.UNKNOWN else d for d in drafts)


def _from_before(draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "Two soldiers were killed and five wounded"."""
    near = [d for d in before if d.sentence == draft.sentence and d.victims is not Victims.UNKNOWN]
    if near and _elided(draft):
        return draft.with_victims(near[-1].victims, "noun elided, figure before it")
    if near and draft.mention.names and near[-1].mention.trigger == draft.mention.trigger:
        return draft.with_victims(near[-1].victims, "named in one list with the one before")
    return draft


def _by_side(draft: Draft, setting: Setting) -> Draft:
    if draft.side == BOTH:
        return draft.with_victims(Victims.MIXED, "total over both sides")
    if _elided(draft) and draft.side in setting.fighting and _of_war(draft, setting):
        military = draft.side not in setting.groups
        victims = Victims.MILITARY if military else Victims.MILITANT
        return draft.with_victims(victims, "losses of a party that fights")
    return draft


def _of_war(draft: Draft, setting: Setting) -> bool:
    """Whether one of the two that fight tells the loss, or the loss is told of forces."""
    return len(setting.fighting) == 2 and draft.party in (None, *setting.fighting)


def _elided(draft: Draft) -> bool:
    """Whether the figure names no victims of its own ("and five wounded", "heavy losses")."""
    spans = dict(draft.mention.spans)
    return spans.get("victims") in (None, spans.get("cue")) and not draft.mention.names
