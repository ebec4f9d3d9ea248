"""Fighters whom one that fights tells of: its martyrs, those of a band that it met, the crew of what it shot down;
and the hostages whom a band holds at home.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.abroad import over
from counterclaim.extract.settle.draft import HURT, SOLDIERS, Draft
from counterclaim.extract.settle.owners import FIRST_PERSON, WORDS
from counterclaim.extract.settle.setting import Setting, foes_of
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse

MARTYRED = frozenset({"martyr", "martyrdom", "martyred"})
CREW = words_in(WORDS, "crew")
HOLDING = words_in(WORDS, "holding")
CUSTODY = words_in(WORDS, "custody")
HELD_BY_THE_FOE = "held in the land of the foe"
"""The rule of a side that those are of whom the other of two states holds at home."""
OF_THE_ENEMY = "enemy of the claimant"
"""The rule of a side that is called the enemy's."""
HOSTAGES = frozenset({"hostage", "hostages"})


def martyrs(parse: Parse, draft: Draft) -> Draft:
    """ "The attack led to the martyrdom of ten fighters": nobody calls others than one's own so."""
    trigger = parse.tokens[draft.mention.trigger]
    called = trigger.lower in MARTYRED or trigger.lemma in MARTYRED
    if called and draft.victims is Victims.MILITANT and draft.party and draft.mention.by != draft.party:
        return draft.with_side(draft.party, "martyrs of the claimant", trigger.span)
    return draft


def its_fighters(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "A sabotage group was met, five of its fighters were killed", told in a war of states: the enemy's."""
    owner = None if draft.mention.owner is None else parse.tokens[draft.mention.owner]
    if owner is None or owner.lower in FIRST_PERSON or draft.victims is not Victims.MILITANT:
        return draft
    enemy = setting.enemy_of(draft.party) if setting.between_states and not setting.groups else None
    return draft.with_side(enemy, "fighters of a band, told by the enemy", owner.span) if enemy else draft


def captured_with(draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """ "Five policemen were killed and three captured", "while 13 soldiers were taken prisoner", told by a state that
    did not do it: its own.
    """
    before = [d for d in others if d.sentence == draft.sentence and d.mention.head < draft.mention.head]
    alike = draft.elided or draft.victims in SOLDIERS
    taken = draft.mention.status is Status.CAPTURED and alike and draft.mention.owner is None
    if not (before and taken) or draft.mention.by == draft.party or draft.party not in setting.fighting:
        return draft
    last = before[-1]
    hurt = last.mention.status in HURT and last.victims in SOLDIERS and last.party == draft.party
    if hurt and last.mention.by != draft.party and setting.is_state(str(draft.party)):
        return draft.with_side(last.side or str(draft.party), "captured with those before")
    return draft


def crew_captured(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Shot down a jet and captured its pilot": the crew of what the claimant brought down is the enemy's."""
    owner = None if draft.mention.owner is None else parse.tokens[draft.mention.owner]
    if owner is None or owner.lower in FIRST_PERSON or draft.mention.status is not Status.CAPTURED:
        return draft
    held = owner.head is not None and parse.tokens[owner.head].lemma in CREW
    taker = draft.mention.by or draft.party
    enemy = setting.enemy_of(taker) if held else None
    return draft.with_side(enemy, "crew of the enemy", owner.span) if enemy else draft


def of_those_it_holds(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "One captive, *held in Juba*", in a war of two states: whom one of them holds at home is of the other."""
    where = draft.place
    if draft.mention.status is not Status.CAPTURED or where is None or draft.victims is Victims.CIVILIAN:
        return draft
    held = over(parse, where)
    foes = foes_of(str(draft.country), setting.year)
    fights = setting.enemy_of(draft.country) if draft.victims in SOLDIERS else None
    foe = fights or next((party for party in (*setting.fighting, *setting.others) if party in foes), None)
    led = parse.tokens[where.start - 1].lower == "in" and (held.lemma in HOLDING or held.lower in CUSTODY)
    return draft.with_side(foe, HELD_BY_THE_FOE, where.span) if foe and led else draft


def of_the_foe_that_holds_them(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Some 100 hostages are still in Gaza": held in the land of a band, they are of the state that it fights."""
    words = {t.lower for t in parse.between(draft.mention.evidence)}
    held = draft.mention.status is Status.CAPTURED and bool(words & HOSTAGES)
    land = draft.country or setting.theatre
    for group in setting.groups if held else ():
        state = setting.state_against(group)
        named = state in (*setting.fighting, *setting.others)
        if named and state != land and draft.mention.by in (None, group):
            return draft.with_side(str(state), "hostages of a band that fights their state")
    return draft


def enemy_of_the_teller(draft: Draft, speaker: str, setting: Setting) -> str | None:
    """The enemy of one that speaks: whom an armed group calls invaders are a state's, militants are a group's."""
    enemy = setting.enemy_of(speaker)
    if speaker in setting.groups:
        return enemy or setting.state_against(speaker)
    at_war = setting.between_states or enemy in foes_of(speaker, setting.year)
    if draft.victims is Victims.MILITANT and enemy not in setting.groups and not at_war:
        return setting.groups[0] if setting.groups else None
    return enemy
