"""Who the victims were, where the words beside a figure do not say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.figures.words import words_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.afterwards import said_next
from counterclaim.extract.settle.antecedents import Antecedents
from counterclaim.extract.settle.attacks import find_attacks
from counterclaim.extract.settle.bearers import Bearers
from counterclaim.extract.settle.callings import by_calling
from counterclaim.extract.settle.came_away import CAME_AWAY
from counterclaim.extract.settle.draft import FIGHTERS, HURT, OPEN, Draft, words_for
from counterclaim.extract.settle.killers import is_killed_by
from counterclaim.extract.settle.labels import kind_by_label
from counterclaim.extract.settle.owners import WORDS
from counterclaim.extract.settle.presumed import (
    NATION,
    SECURITY,
    is_town_hall,
    of_security,
    of_the_police,
    part_of_fighters,
    presumed,
    reviled,
)
from counterclaim.extract.settle.retold import OF_FIGHTERS, retold
from counterclaim.extract.settle.setting import ARMED, Setting
from counterclaim.extract.settle.targets import by_target, hurt_with_them
from counterclaim.extract.settle.wholes import of_parts, of_predicate
from counterclaim.model.actor import Sector
from counterclaim.model.claim import BOTH, UNKNOWN, Scope, Status, Victims
from counterclaim.model.parse import Parse

NEAR = 4
"""Sentences within which figures of one side are of one fight."""
OF_THE_ENEMY = frozenset(
    {
        "enemy of the claimant",
        "a state's, told by an armed group",
        "claimed of the enemy",
        "theirs, not ours",
        "they, the attackers",
        CAME_AWAY,
    }
)
"""The rules by which a side is the enemy of the one who tells."""
OFFICERS = frozenset({"officer", "officers"})
SO_MANY = 1000
"""The dead of a past war that were not all of one kind."""
ARMYLESS = frozenset({"PSE"})
"""The states that have police and armed groups, and no army."""
COMRADES = words_in(WORDS, "comrades")
OF_BOTH = "total over both sides"
"""The rule of the kinds of a total that counts two sides together."""
WHOLE_WAR = "so many, of a whole war"
"""The rule by which the dead of a war are of every kind."""
DISPLACED = "people displaced"
"""The rule by which those who fled are civilians."""


def settle_elided(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Every draft, an elided noun taken from the figure before it in the sentence; a toll elides none."""
    settled: list[Draft] = []
    for draft in (of_the_police(parse, _officers(parse, draft, drafts)) for draft in drafts):
        if is_toll(parse, draft):
            settled.append(_of_its_own(parse, draft, settled) or _of_whomever(draft, settled))
        else:
            fellows = _are_fellows(parse, draft)
            settled.append(_from_before(parse, draft, settled, fellows) if fellows or _open(draft, settled) else draft)
    return tuple(_officers(parse, draft, settled) for draft in settled)


def _open(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether the kind is untold, or that of an elided "officers" who have turned out to be police."""
    here = [d.victims for d in before if d.sentence == draft.sentence and d.mention.part is None][-1:]
    some = draft.elided and draft.mention.count.high != 0
    police = some and draft.victims is Victims.MILITARY and here == [Victims.POLICE]
    return draft.victims is Victims.UNKNOWN or police


def _officers(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """ "Seven more officers fell" where the report counts police and no soldiers: they are police."""
    called = _calling(parse, draft)
    if not called or draft.victims is not Victims.MILITARY or draft.mention.owner is not None:
        return draft
    rest = [d for d in others if d is not draft and d.mention.part is None]
    rest = [d for d in rest if d.victims is not Victims.MILITARY or not (d.elided or _calling(parse, d))]
    kinds = {d.victims for d in rest if called <= OFFICERS or _calling(parse, d) & called}
    if Victims.POLICE in kinds and Victims.MILITARY not in kinds:
        return draft.with_victims(Victims.POLICE, "officers, where police are counted and no soldiers")
    return draft


def _calling(parse: Parse, draft: Draft) -> frozenset[str]:
    """The ranks and trades that policemen have as well as soldiers, where people are called by these alone."""
    called = frozenset(t.lower for t in words_for(parse, draft) if t.upos in ("NOUN", "PROPN", "ADJ"))
    return called if called <= words_of("ranked_alike") else frozenset()


def _of_its_own(parse: Parse, toll: Draft, before: Sequence[Draft]) -> Draft | None:
    """ "Lost nine soldiers, which takes its losses to 40": a party's losses are of the kind that adds to them."""
    shared = [d.victims for d in before if d.sentence == toll.sentence and d.victims in FIGHTERS]
    lost = parse.tokens[toll.mention.trigger].lower in words_of("losses") and toll.mention.owner is not None
    if not (shared and lost and toll.victims is Victims.UNKNOWN):
        return None
    return toll.with_victims(shared[-1], "kind of the losses added")


def _of_whomever(toll: Draft, before: Sequence[Draft]) -> Draft:
    """ "A villager died, taking the number of deaths to 19": the 19 are not villagers."""
    shared = any(d.sentence == toll.sentence and d.victims is toll.victims is Victims.CIVILIAN for d in before)
    return toll.with_victims(Victims.UNKNOWN, "a toll of whomever") if shared else toll


def is_toll(parse: Parse, draft: Draft) -> bool:
    """Whether a figure is a sum of the dead by a noun ("the number of deaths"), of whomever."""
    return draft.mention.cumulative and parse.tokens[draft.mention.trigger].upos == "NOUN" and draft.elided


def settle_kinds(parse: Parse, drafts: Sequence[Draft], actors: Sequence[ActorMention]) -> tuple[Draft, ...]:
    """Every draft with the kind that the report tells of its people: what they are said to be, what was struck."""
    attacks = find_attacks(parse)
    at = {m.head: m for m in actors}
    taken_up, bearers = Antecedents(parse, at), Bearers(parse, at)
    known = (bearers.kind(taken_up.kind(draft)) for draft in drafts)
    called = (of_the_police(parse, reviled(parse, _comrades(parse, _displaced(draft)))) for draft in known)
    told = (of_predicate(parse, kind_by_label(parse, by_calling(parse, draft)), at) for draft in called)
    whole = of_parts(parse, [by_target(parse, draft, attacks) for draft in told])
    settled: list[Draft] = []
    for draft in (part_of_fighters(parse, draft, whole) for draft in whole):
        settled.append(hurt_with_them(parse, said_next(parse, draft), settled))
    return tuple(_with_police(parse, settled))


def _with_police(parse: Parse, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts, soldiers left unnamed beside those who have turned out to be police taken for police too."""
    again = settle_elided(parse, drafts)
    for draft, then in zip(drafts, again, strict=True):
        said = any("predicate" in step.rule for step in draft.mention.trace)
        turned = draft.victims is Victims.MILITARY and then.victims is Victims.POLICE and not said
        yield then if turned else draft


def settle_victims(parse: Parse, drafts: Sequence[Draft], setting: Setting) -> tuple[Draft, ...]:
    """Every draft whose side is settled, with victims: those of its side or of the person named."""
    lost = frozenset(d.victims for d in drafts if d.side not in (None, BOTH, UNKNOWN))
    called = (d for d in drafts if d.victims is Victims.MILITANT and not (d.elided or _is_enemy(d)))
    bands = frozenset(str(d.side) for d in called)
    by_side = [_by_side(parse, draft, setting, lost, bands) for draft in drafts]
    named = [_same_person(draft, by_side) for draft in by_side]
    taken = (presumed(parse, _of_its_side(draft, named), setting) for draft in named)
    told = retold(parse, _as_security([of_security(parse, draft) for draft in taken]))
    return tuple(_of_nobody_else(draft, told) for draft in told)


def _as_security(drafts: Sequence[Draft]) -> list[Draft]:
    """ "Four of the security forces were killed and six injured": the six are of whatever the four are."""
    settled: list[Draft] = []
    for draft in drafts:
        before = [d for d in settled if d.sentence == draft.sentence and d.mention.part is None][-1:]
        forces = any(step.rule == SECURITY for d in before for step in d.trace)
        same = forces and draft.elided and draft.victims is Victims.MILITARY
        settled.append(draft.with_victims(Victims.MIXED, SECURITY) if same else draft)
    return settled


def _of_its_side(draft: Draft, others: Sequence[Draft]) -> Draft:
    """People left unnamed are of the one kind that the report tells of their side: "seven wounded were flown out"."""
    told = draft.victims is not Victims.UNKNOWN or not draft.elided or draft.mention.count.high == 0
    if told or draft.side in (None, BOTH, UNKNOWN):
        return draft
    near = (d for d in others if abs(d.sentence - draft.sentence) <= NEAR and d.scope is not Scope.BACKGROUND)
    kinds = {d.victims for d in near if d.side == draft.side and d.mention.count.high != 0} - {Victims.UNKNOWN}
    known = kinds.pop() if len(kinds) == 1 else None
    return draft.with_victims(known, "the one kind told of its side") if known else draft


def _of_nobody_else(draft: Draft, others: Sequence[Draft]) -> Draft:
    """People of a report in which nobody but civilians is told to have been hurt of late are civilians too."""
    past = draft.scope is Scope.BACKGROUND or draft.mention.count.high == 0 or draft.mention.status not in HURT
    if not (draft.victims is Victims.UNKNOWN or _is_of_those_that_fight(draft)) or past or draft.side == BOTH:
        return draft
    late = [d for d in others if d.scope is not Scope.BACKGROUND and d.mention.count.high != 0]
    told = [d for d in late if d.mention.part is None and not _is_of_those_that_fight(d)]
    kinds = {d.victims for d in told} - {Victims.UNKNOWN}
    only = kinds == {Victims.CIVILIAN}
    return draft.with_victims(Victims.CIVILIAN, "none but civilians hurt") if only else draft


def _is_of_those_that_fight(draft: Draft) -> bool:
    """Whether nothing but the side that they are of tells that they fought."""
    return any(step.rule in (NATION, OF_FIGHTERS) for step in draft.trace[-1:])


def _sums_up(draft: Draft, before: Draft) -> bool:
    """ "A civilian dies as the number of dead climbs to 14": the sum is of more than civilians."""
    sums = any(step.slot == "status" and step.rule == "toll" for step in draft.mention.trace)
    return sums and before.victims is Victims.CIVILIAN and before.mention.count.high == 1


def _same_person(draft: Draft, others: Sequence[Draft]) -> Draft:
    """One named elsewhere as a fighter or a civilian is the same here."""
    kinds = {d.victims for d in others if draft.may_name(d)} - {Victims.UNKNOWN}
    if draft.victims is Victims.UNKNOWN and len(kinds) == 1:
        return draft.with_victims(kinds.pop(), "named elsewhere")
    return draft


def _are_fellows(parse: Parse, draft: Draft) -> bool:
    """ "A policeman was killed and three of his colleagues hurt": who do what the one before them does."""
    nouns = {t.lower for t in words_for(parse, draft) if t.upos == "NOUN"}
    return bool(nouns) and nouns <= words_of("fellows")


def _from_before(parse: Parse, draft: Draft, before: Sequence[Draft], fellows: bool = False) -> Draft:
    """ "Two soldiers were killed and five wounded"; a part of a figure told before is of its kind."""
    part = draft.mention.part
    whole = before[part] if part is not None and part < len(before) else None
    if whole is not None and draft.elided and whole.victims not in OPEN:
        return draft.with_victims(whole.victims, "noun elided, part of another figure")
    near = [d for d in before if d.sentence == draft.sentence and d.victims is not Victims.UNKNOWN]
    near = [d for d in near if not d.holds_none]
    near = [d for d in near if (part is not None or d.mention.part is None) and not is_killed_by(parse, draft, d)]
    if near and (draft.elided or fellows) and not _sums_up(draft, near[-1]):
        return draft.with_victims(near[-1].victims, "noun elided, figure before it")
    if near and draft.mention.names and near[-1].mention.trigger == draft.mention.trigger:
        return draft.with_victims(near[-1].victims, "named in one list with the one before")
    return draft


def _comrades(parse: Parse, draft: Draft) -> Draft:
    """ "Two brothers", in the words of a party, are no kin: their side tells who they were."""
    nations = {n.end for n in parse.names if n.label == "NORP"}
    kin = [t for t in words_for(parse, draft) if t.lower in COMRADES]
    called = any(t.index not in nations for t in kin)
    return draft.with_victims(Victims.UNKNOWN, "comrades") if called and draft.sector in ARMED else draft


def _displaced(draft: Draft) -> Draft:
    """Who fled or was driven out is a civilian, unless told to be otherwise."""
    if draft.mention.status is Status.DISPLACED and (draft.elided or draft.victims is Victims.UNKNOWN):
        return draft.with_victims(Victims.CIVILIAN, DISPLACED)
    return draft


def _by_side(
    parse: Parse, draft: Draft, setting: Setting, lost: frozenset[Victims], bands: frozenset[str]
) -> Draft:
    """The victims by the side that lost them.

    `lost` are the kinds that the sides are told to have lost, and `bands` the sides that lost militants called so.
    """
    owned = draft.mention.side is not None or draft.mention.owner is not None
    soldiers = draft.victims is Victims.MILITARY and not (draft.elided or owned or _may_be_irregulars(parse, draft))
    if draft.victims in (Victims.UNKNOWN, Victims.MILITARY) and draft.side in setting.groups and not soldiers:
        return draft.with_victims(Victims.MILITANT, "of an armed group")
    if draft.victims is Victims.MILITANT and _are_a_states(parse, draft, setting, bands):
        return draft.with_victims(Victims.MILITARY, "of a state")
    if draft.victims is Victims.UNKNOWN and any(step.rule == "comrades" for step in draft.trace):
        return draft.with_victims(Victims.MILITARY, "comrades of soldiers")
    if draft.side == BOTH:
        return _of_both(parse, draft, setting, lost)
    return draft if draft.victims is not Victims.UNKNOWN else _of_one_that_fights(draft, setting)


def _of_one_that_fights(draft: Draft, setting: Setting) -> Draft:
    """People of no told kind, taken for fighters of their side where one that fights lost or took them."""
    if _is_enemy(draft) and _are_rebels(draft, setting):
        return draft.with_victims(Victims.MILITANT, "enemy of a state, at war with none")
    owned = draft.mention.owner is not None and draft.side in setting.fighting
    held = draft.mention.status is Status.CAPTURED and draft.mention.by in (*setting.fighting, *setting.groups)
    if owned or held or _is_enemy(draft) or (draft.elided and _of_war(draft, setting)):
        kind = Victims.MILITANT if draft.side in ARMYLESS else Victims.MILITARY
        return draft.with_victims(kind, OF_FIGHTERS)
    return _of_a_whole_war(draft)


def _of_a_whole_war(draft: Draft) -> Draft:
    """ "Some 65,000 people have been killed since 1983": a war takes people of every kind."""
    died = draft.mention.status in (Status.KILLED, Status.CASUALTIES)
    if died and draft.scope is Scope.BACKGROUND and draft.mention.count.low >= SO_MANY:
        return draft.with_victims(Victims.MIXED, WHOLE_WAR)
    return draft


def _are_a_states(parse: Parse, draft: Draft, setting: Setting, bands: frozenset[str]) -> bool:
    """Whether those taken for an armed group's, and not called so, are of a state, which has soldiers."""
    if not setting.is_state(str(draft.side)) or draft.side in {*setting.rebels, *ARMYLESS}:
        return False
    if _tells_of_its_own(draft) and _may_be_irregulars(parse, draft):
        return True
    irregulars = any(step.rule == "who bore it" for step in draft.trace) or draft.side in bands
    return (draft.elided or (_is_enemy(draft) and setting.between_states)) and not irregulars


def _fell_in_action(parse: Parse, draft: Draft) -> bool:
    """ "Seven killed in action": soldiers, whoever lost them."""
    return [t.lower for t in parse.tokens[draft.mention.trigger + 1 :][:2]] == ["in", "action"]


def _of_both(parse: Parse, draft: Draft, setting: Setting, lost: frozenset[Victims]) -> Draft:
    """The victims of a total over two sides: of several kinds, unless both are told to have lost those of one."""
    if draft.elided and _fell_in_action(parse, draft):
        return draft.with_victims(Victims.MILITARY, "in action")
    if draft.elided or draft.victims is Victims.UNKNOWN:
        today = draft.scope is not Scope.BACKGROUND
        kinds = lost - {Victims.UNKNOWN}
        if kinds == {Victims.MILITARY} and setting.between_states and today:
            return draft.with_victims(Victims.MILITARY, "total over both sides, who lost none but soldiers")
        if kinds == {Victims.CIVILIAN} and setting.between_states and today:
            return draft.with_victims(Victims.CIVILIAN, "total over both sides, who lost none but civilians")
        return draft.with_victims(Victims.MIXED, OF_BOTH)
    called = {t.lower for t in words_for(parse, draft)} & words_of("combatants")
    if called and any(map(setting.is_state, setting.fighting)) and not setting.between_states:
        return draft.with_victims(Victims.MIXED, "fighters of a state and of a group")
    return draft


def _may_be_irregulars(parse: Parse, draft: Draft) -> bool:
    """ "Two of its men", "eleven combatants", "a commander": whom an armed group has as well as an army."""
    nouns = {t.lower for t in words_for(parse, draft) if t.upos == "NOUN"}
    return bool(nouns) and nouns <= words_of("combatants") | words_of("leading")


def _tells_of_its_own(draft: Draft) -> bool:
    """Whether an army tells of those of its own side: its "fighters" are soldiers."""
    return draft.sector is Sector.MILITARY and draft.party == draft.side


def _are_rebels(draft: Draft, setting: Setting) -> bool:
    """Whether those whom a state calls its enemy are no state's: it is told to fight none."""
    teller = draft.party is not None and setting.is_state(draft.party)
    return teller and draft.side == UNKNOWN and not setting.between_states


def _is_enemy(draft: Draft) -> bool:
    """Whether the loss is the enemy's ("the occupiers lost sixty men")."""
    return any(step.rule in OF_THE_ENEMY for step in draft.trace)


def _is_of_forces(draft: Draft) -> bool:
    """Whether a force tells a loss, or it is told as one: a government's toll in a civil war may be of anyone."""
    return draft.sector in ARMED or draft.mention.owner is not None


def _is_of_civil_bodies(draft: Draft) -> bool:
    """Whether a town hall or the police tell a loss: those count whoever died in their streets."""
    said = draft.said.claimant if draft.said else None
    if said is None or draft.mention.owner is not None:
        return False
    return said.sector is Sector.POLICE or is_town_hall(said)


def _of_war(draft: Draft, setting: Setting) -> bool:
    """Whether, of two that fight, the one who lost tells the loss, or it is told of one of them."""
    if _is_of_civil_bodies(draft):
        return False
    told = draft.party is not None and draft.party == draft.side in setting.fighting
    own = len(setting.fighting) == 2 and told and (setting.between_states or _is_of_forces(draft))
    between = len(setting.fighting) == 2 and draft.side in setting.fighting
    losses = draft.party is None and "victims" in dict(draft.mention.spans)
    by_enemy = draft.party in setting.fighting and (setting.between_states or draft.party in setting.groups)
    return own or (between and (losses or by_enemy))
