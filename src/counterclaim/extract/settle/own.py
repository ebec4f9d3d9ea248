"""Whether one that tells of losses and names no owner tells of its own."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.counted_again import counts_again
from counterclaim.extract.settle.draft import FIGHTERS, OPEN, ORGANISATIONS, SOLDIERS, Draft
from counterclaim.extract.settle.killers import got_back
from counterclaim.extract.settle.lands import placed_here, told_here
from counterclaim.extract.settle.mutual import is_mutual_blame, of_mutual_blame
from counterclaim.extract.settle.neighbours import of_more_militants
from counterclaim.extract.settle.owners import WORDS, is_inflicting, is_losing
from counterclaim.extract.settle.rulers import of_those_ruled
from counterclaim.extract.settle.setting import Setting, foes_of
from counterclaim.extract.settle.strikers import struck_by_who_tells
from counterclaim.extract.settle.totals import DEEDS, RAIDS
from counterclaim.model.claim import BOTH, Status, Victims
from counterclaim.model.parse import Parse

ABDUCTING = words_in(WORDS, "abducting")
PEOPLE = frozenset({"people", "persons", "hostages", "hostage"})
HOLDING = frozenset({"hold", "keep", "detain"})
CONCEDING = words_in(WORDS, "conceding")
STAFF = words_in(WORDS, "staff")
BEARING = words_in(WORDS, "bearing")
ABUSED = words_in(WORDS, "abused")
"""What nobody calls fighters of one's own."""


def of_who_tells(attacked: Attacked, draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """A party's own losses, but for more militants, those whom it only counts again, those whom it struck, and some
    of a whole that is not its own.
    """
    parse, part = attacked.parse, draft.mention.part
    if part is not None and others[part].side is None:
        return draft
    again = of_more_militants(parse, draft, others) or counts_again(parse, draft, others)
    return draft if again or struck_by_who_tells(draft, attacked) else own_losses(parse, draft, setting)


def own_losses(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """A party that tells of losses and names no owner tells of its own; of civilians, if it fights at home."""
    if draft.victims is Victims.MILITANT and (draft.party not in setting.groups or is_abuse(parse, draft)):
        return draft
    if draft.party in setting.groups and draft.victims is Victims.CIVILIAN:
        return draft
    done = _done_to_others(parse, draft, setting)
    if done.side:
        return done
    if _mourns_others(parse, draft, setting):
        return draft.with_side(BOTH, "deplored by a third")
    others = _inflicted(parse, draft) or _only_counts(draft, setting) or _only_watches(draft, setting)
    if others or of_those_ruled(parse, draft, setting):
        return draft
    if is_mutual_blame(parse, draft):
        return of_mutual_blame(draft, setting)
    if draft.party in setting.groups and _may_be_a_states(parse, draft):
        state = setting.state_against(draft.party)
        theirs = state is not None and state != draft.mention.by
        return draft.with_side(str(state), "a state's, told by an armed group") if theirs else draft
    if _are_hosts(parse, draft, setting):
        return draft
    if draft.party and _may_be_its_own(draft, setting) and draft.mention.by in (None, setting.enemy_of(draft.party)):
        return draft.with_side(draft.party, "claimant's own losses")
    return draft


OWNED_UP = ("obj", "conj", "ccomp")
"""How the lost hang on the verb by which somebody owns up to them: "admitted nine dead"."""
DEAD = frozenset({"dead", "deaths"})


def owned_up(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Claimed 30 dead and confirmed the loss of six soldiers", "and *admitted nine dead*": what one owns up to is its
    own, unless it is what its strike did.
    """
    trigger = parse.tokens[draft.mention.trigger]
    verb = parse.tokens[trigger.head] if trigger.deprel in OWNED_UP and trigger.head is not None else trigger
    fights = draft.party in (*setting.fighting, *setting.groups) and draft.mention.owner is None
    lost = trigger.lemma == "loss" and verb.lemma in CONCEDING | {"confirm"}
    dead = trigger.lower in DEAD and verb.lemma in CONCEDING and draft.victims is not Victims.CIVILIAN
    struck = dead and any(parse.tokens[i].lemma in RAIDS | DEEDS for i in parse.subtree(verb.index) if i > verb.index)
    own = fights and (lost or (dead and not struck))
    return draft.with_side(str(draft.party), "what it owns up to") if own else draft


def of_its_staff(parse: Parse, draft: Draft) -> Draft:
    """ "Ten staff members were killed", told by an organisation: its own."""
    words = {t.lower for t in parse.between(draft.mention.evidence)}
    if draft.party and draft.sector in ORGANISATIONS and words & STAFF and not draft.has_no_fighters:
        return draft.with_side(draft.party, "staff of the claimant")
    return draft


def _may_be_its_own(draft: Draft, setting: Setting) -> bool:
    """Whether people are of a kind that the one who tells of them may have lost."""
    of_a_state = draft.party is not None and setting.is_state(draft.party)
    at_home = draft.victims is Victims.CIVILIAN and of_a_state and draft.country is None
    of_its_people = draft.party in setting.fighting and _of_its_people(draft)
    missed = draft.party in setting.fighting and draft.mention.status is Status.MISSING
    fights = of_a_state or draft.party in (*setting.fighting, *setting.groups)
    several = draft.victims is Victims.MIXED and fights
    return draft.victims in FIGHTERS or several or at_home or of_its_people or missed


def _done_to_others(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """What one that fights tells to have inflicted or taken: the other side's."""
    foe = setting.state_against(draft.party) if draft.party in setting.groups else setting.enemy_of(draft.party)
    if foe and _inflicted(parse, draft):
        return draft.with_side(foe, "losses the claimant inflicted")
    if _taken(parse, draft, setting) and parse.tokens[draft.mention.trigger].lemma not in ABDUCTING:
        return draft.with_side(str(setting.enemy_of(draft.party)), "captured, told by the other side")
    return draft


def _are_hosts(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """Whether one tells of people of the land it is in, and not of its own: civilians, police, those it counts."""
    if _is_a_guest(draft, setting) and (draft.victims is Victims.POLICE or _only_counts_them(parse, draft)):
        return True
    abroad = setting.theatre not in (None, draft.party) and not setting.between_states
    return draft.victims is Victims.CIVILIAN and (abroad or _elsewhere(parse, draft, setting))


def _is_a_guest(draft: Draft, setting: Setting) -> bool:
    """Whether a state tells of another in which it is at war with no state."""
    state = draft.party is not None and setting.is_state(draft.party)
    at_war = state and setting.theatre in foes_of(str(draft.party), setting.year)
    irregular = setting.between_states and setting.theatre not in setting.fighting
    return state and setting.theatre not in (None, draft.party) and not at_war and not irregular


def _only_counts_them(parse: Parse, draft: Draft) -> bool:
    """ "Gave a lower toll of 20 dead": people of no told kind that an army counts and has not lost itself."""
    lost = is_losing(parse, draft)
    anyone = draft.victims in OPEN
    return anyone and draft.mention.owner is None and not lost


def _elsewhere(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """Whether people were hurt in another land: where two states fight, only if the same sentence tells so."""
    if draft.country in (None, draft.party) or not setting.between_states:
        return draft.country not in (None, draft.party)
    return draft.mention.by is None and draft.country in setting.fighting and told_here(parse, draft)


def _taken(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """Whether one that fights tells of captured fighters of no owner: whom it took, and nobody else."""
    anyone = any(t.lower in PEOPLE for t in parse.between(draft.mention.evidence))
    fighters = draft.victims in SOLDIERS or (draft.victims is Victims.UNKNOWN and not anyone)
    held = draft.mention.status is Status.CAPTURED and fighters
    by_others = draft.mention.by not in (None, draft.party) or _in_their_hands(parse, draft)
    by_others = by_others or got_back(parse, draft)
    return held and not by_others and draft.mention.owner is None and setting.enemy_of(draft.party) is not None


def _in_their_hands(parse: Parse, draft: Draft) -> bool:
    """ "They held twelve soldiers", "twenty are in the hands of the rebels": those who tell it do not hold them."""
    home = parse.sentences[draft.sentence]
    handed = any(t.lower == "hands" and parse.deps(t.index, "nmod") for t in parse.tokens[home.start : home.end])
    verb = parse.tokens[draft.mention.trigger]
    subjects = parse.deps(verb.index, "nsubj") if verb.lemma in HOLDING else ()
    return handed or any(t.lower in ("they", "who") and t.deprel == "nsubj" for t in subjects)


def _inflicted(parse: Parse, draft: Draft) -> bool:
    """ "We caused 65 casualties": what one tells to have done to others."""
    above = parse.tokens[draft.mention.trigger].head
    verb = parse.tokens[above] if above is not None else None
    done = verb is not None and is_inflicting(verb) and not parse.deps(verb.index, "nsubj:pass")
    return done and parse.tokens[draft.mention.trigger].deprel == "obj" and draft.elided


def _only_counts(draft: Draft, setting: Setting) -> bool:
    """Whether the one who tells is an organisation that counts for others and does not fight."""
    return draft.sector in ORGANISATIONS and draft.party not in setting.fighting


def _only_watches(draft: Draft, setting: Setting) -> bool:
    """Whether a state tells of the war of two others, in which it loses nobody; soldiers whom nobody is told to have
    lost may be its own, unless both others are told to have lost some, or it deplores their deaths.
    """
    if draft.party is None or not setting.is_state(draft.party) or draft.party == draft.country:
        return False
    return _is_a_third(draft.party, setting) and (draft.mourned or setting.both_lost or draft.victims not in SOLDIERS)


def _mourns_others(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """ "Kenya deplored the deaths of dozens of soldiers", of no place, in the war of two others: those of both."""
    mourns = draft.mourned and draft.mention.count.low > 1
    third = setting.between_states and draft.party is not None and _is_a_third(draft.party, setting)
    return mourns and third and draft.victims is not Victims.CIVILIAN and not placed_here(parse, draft)


def _is_a_third(party: str, setting: Setting) -> bool:
    """Whether a state is none of two that fight; where none do, not of the land told of nor at war with it."""
    if setting.between_states:
        return party not in setting.fighting
    foes = foes_of(setting.theatre, setting.year) if setting.theatre else ()
    return bool(foes) and party not in (setting.theatre, *foes)


def _may_be_a_states(parse: Parse, draft: Draft) -> bool:
    """Whether an armed group tells of others: soldiers, or people left unnamed whom nobody is told to have lost."""
    lost = is_losing(parse, draft)
    if draft.mention.status is Status.MISSING or (draft.elided and (lost or draft.mention.count.high == 0)):
        return False
    if draft.elided and (_concedes(parse, draft) or _we_had(parse, draft)):
        return False
    return draft.victims in SOLDIERS | {Victims.MIXED} or (draft.victims is Victims.UNKNOWN and draft.elided)


def _we_had(parse: Parse, draft: Draft) -> bool:
    """ "We have had six dead and 14 wounded": those of the one who speaks."""
    over = (parse.tokens[draft.mention.trigger], *parse.ancestors(draft.mention.trigger))
    subjects = (t for verb in over if verb.lemma in BEARING for t in parse.deps(verb.index, "nsubj"))
    return any(t.deprel == "nsubj" and t.lower == "we" for t in subjects)


def _concedes(parse: Parse, draft: Draft) -> bool:
    """ "The ELN concedes two", "the AUC admits six dead": what one owns up to it lost itself."""
    chain = (parse.tokens[draft.mention.head], *parse.ancestors(draft.mention.head))
    return any(t.lemma in CONCEDING for t in chain)


def _of_its_people(draft: Draft) -> bool:
    """Whether the victims may be anyone of a party: its civilians, or losses of no told kind."""
    return draft.victims is Victims.CIVILIAN or (draft.elided and draft.mention.count.high != 1)


def is_abuse(parse: Parse, draft: Draft) -> bool:
    """Whether the victims are called what nobody calls fighters of one's own: "terrorists", "bandits"."""
    return any(t.lower in ABUSED for t in parse.between(draft.mention.evidence))
