"""Whose people are that one of two that fight is told to have killed or taken."""

from __future__ import annotations

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import FIGHTERS, OPEN, PEOPLE, SOLDIERS, Draft
from counterclaim.extract.settle.lands import told_here
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.setting import Setting, foes_of
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse

ARRESTING = words_in(WORDS, "arresting")


def other_than_killer(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """Of two parties that fight, the one that did not kill."""
    if _is_arrested(parse, draft):
        return draft
    enemy = setting.enemy_of(draft.mention.by) or _foe_named(draft, setting)
    if draft.mention.by in setting.groups and draft.victims in SOLDIERS and setting.state:
        state = setting.state_against(draft.mention.by) or setting.state
        return draft.with_side(state, "soldiers are a state's, killed by an armed group")
    invaded = enemy is not None and enemy == setting.theatre and enemy in foes_of(str(draft.mention.by), setting.year)
    if draft.victims is Victims.MILITANT and enemy not in setting.groups and not invaded:
        return draft
    by_itself = draft.mention.by == draft.party
    abroad = by_itself and draft.country != draft.party and (setting.between_states or _foe_named(draft, setting))
    if draft.victims is Victims.CIVILIAN and by_itself and not abroad:
        return draft
    if enemy in setting.groups and draft.victims in (Victims.CIVILIAN, Victims.POLICE):
        return draft
    if _is_band(enemy, setting) and _are_no_band(draft) and draft.mention.status is not Status.CAPTURED:
        return draft
    held = draft.mention.status is Status.CAPTURED and draft.victims is not Victims.CIVILIAN
    boasted = by_itself and draft.victims is Victims.UNKNOWN and draft.elided
    abroad = abroad or enemy in (draft.party, draft.country) or _struck_across(parse, draft, setting)
    if enemy and (held or boasted or draft.victims in FIGHTERS or abroad):
        return draft.with_side(enemy, "enemy of the killer")
    return draft


def _foe_named(draft: Draft, setting: Setting) -> str | None:
    """ "Asmara denied that a villager was hurt by its fire", beside Addis Ababa: the state named with which one that
    tells of what it did itself is at war.
    """
    told = draft.mention.by is not None and draft.mention.by == draft.party
    foes = foes_of(str(draft.mention.by), setting.year) if told else ()
    return next((party for party in (*setting.fighting, *setting.others) if party in foes), None)


def _is_band(enemy: str | None, setting: Setting) -> bool:
    """Whether an enemy is an armed group, named or not."""
    return enemy in (*setting.groups, *setting.rebels)


def _is_arrested(parse: Parse, draft: Draft) -> bool:
    """ "The authorities arrested 400 people": whom police take, and who are told to be no fighters, may be anybody."""
    return parse.tokens[draft.mention.trigger].lemma in ARRESTING and draft.victims in PEOPLE


def _are_no_band(draft: Draft) -> bool:
    """Whether people are called soldiers, or of no one kind: those are not an armed group's."""
    shared = any(step.rule == "noun elided, figure before it" for step in draft.trace)
    called = draft.victims is Victims.MILITARY and (shared or not draft.elided)
    boasted = draft.mention.by == draft.party
    return called or (draft.victims in OPEN and not (boasted or draft.elided))


def _struck_across(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """Whether a state at war with a state is told by others to have killed people, and in no land."""
    told_there = told_here(parse, draft) and draft.country is not None
    return setting.between_states and draft.party != draft.mention.by and not told_there
