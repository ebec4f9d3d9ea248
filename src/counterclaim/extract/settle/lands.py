"""Whose people a figure counts where only a country tells: that of the place, of the teller, of the report."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.places.contain import apart
from counterclaim.extract.settle.abroad import is_elsewhere, is_led_into, over
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.draft import LOCAL, Draft, rule_of
from counterclaim.extract.settle.rulers import told_by_a_governor, told_by_those_who_serve
from counterclaim.extract.settle.setting import Setting, foes_of
from counterclaim.extract.settle.strikers import struck_by_who_tells
from counterclaim.extract.settle.targets import STRUCK
from counterclaim.model.actor import GROUPS
from counterclaim.model.claim import Status, Victims
from counterclaim.model.parse import Parse
from counterclaim.model.value import PlacePrecision

STRIKES = frozenset({"drone", "air strike", "cruise missile", "missile", "rocket", "shelling", "artillery"})
"""What a state kills with beyond its borders; its police and soldiers shoot at home too."""
NEIGHBOURING = 300.0
"""Kilometres within which two places of one report are of one scene, on whichever side of a border."""
FORCES = frozenset({Victims.MILITARY, Victims.POLICE})


def told_at_home(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """People of no place told, counted by a mayor, a hospital or police: those are of the country they serve."""
    placed = draft.country is not None and not _of_a_namesake(draft, setting)
    serves = told_by_those_who_serve(draft) or told_by_a_governor(parse, draft)
    at_home = serves and not placed and draft.victims in LOCAL
    if draft.party and at_home and setting.is_state(draft.party):
        return draft.with_side(draft.party, "counted by those who serve there")
    return draft


def _of_a_namesake(draft: Draft, setting: Setting) -> bool:
    """Whether a town is placed in the land of the foe: who serves at home counts nobody there."""
    at_war = setting.between_states or draft.country in foes_of(str(draft.party), setting.year)
    return at_war and draft.country == setting.enemy_of(draft.party) and _is_a_town(draft)


def told_here(parse: Parse, draft: Draft) -> bool:
    """Whether the sentence of a figure tells its place, or points to it ("three died there")."""
    told = (draft.mention.trigger, *(t.index for t in parse.ancestors(draft.mention.trigger) if t.upos == "VERB"))
    pointed = any(t.lower == "there" for verb in told for t in parse.deps(verb, "advmod"))
    return draft.place is not None and (pointed or placed_here(parse, draft))


def placed_here(parse: Parse, draft: Draft) -> bool:
    """Whether the sentence of a figure names its place."""
    home = parse.sentences[draft.sentence]
    return draft.place is not None and home.start <= draft.place.start < home.end


def by_place(parse: Parse, draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """Civilians and police belong to the country in which they were hurt; a namesake in a land untold is no place."""
    country = draft.country
    here = told_here(parse, draft)
    known = here and (country in foes_of(str(setting.theatre), setting.year) or _is_near_others(draft, others))
    strange = country not in (None, setting.theatre, *setting.fighting, *setting.others) and not known
    told_by_it = draft.party == setting.theatre and draft.mention.by != draft.party
    elsewhere = setting.theatre not in (None, country) and not here
    if (strange and (told_by_it or elsewhere)) or (elsewhere and draft.mention.by == country):
        return draft
    if _is_where_others_spoke(draft, setting) and not here:
        return draft
    did_it = draft.party is not None and draft.mention.by == draft.party
    if _is_of_who_tells(parse, draft) or (strange and setting.theatre and _is_a_town(draft) and not did_it):
        return draft
    if _is_refuge(parse, draft, setting):
        return draft
    if country and draft.victims in LOCAL and draft.place and not is_elsewhere(parse, draft.place):
        return draft.with_side(country, "country of the place", draft.place.span)
    return draft


def _is_where_others_spoke(draft: Draft, setting: Setting) -> bool:
    """ "ASEAN met in Jakarta. Ninety people were hurt", in a war of two states: whether a place lies in a third land,
    that fights neither of the two and is not the one that most is told of.
    """
    foes = {foe for party in setting.fighting for foe in foes_of(party, setting.year)}
    apart = draft.country not in (None, *setting.fighting, *foes)
    return setting.between_states and setting.theatre is None and apart


def _is_near_others(draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a place lies where others of the report do: no namesake is so near."""
    here = draft.place.where if draft.place else None
    rest = (d.place.where for d in others if d.place and draft.place and d.place.span != draft.place.span)
    return here is not None and any(where is not None and apart(here, where) < NEIGHBOURING for where in rest)


def _is_refuge(parse: Parse, draft: Draft, setting: Setting) -> bool:
    """Whether the place is another land to which people fled: "refugees crossed into Sudan"."""
    abroad = draft.mention.status is Status.DISPLACED and draft.country != setting.theatre
    return abroad and draft.place is not None and is_led_into(parse, draft.place)


def _is_of_who_tells(parse: Parse, draft: Draft) -> bool:
    """ "Researchers in the United States": where those are who tell, and nobody was hurt."""
    told = draft.said.claimant_span if draft.said else None
    return draft.place is not None and told is not None and told.overlaps(over(parse, draft.place).span)


def _is_a_town(draft: Draft) -> bool:
    where = draft.place.where if draft.place else None
    return where is not None and where.precision is not PlacePrecision.COUNTRY


def by_theatre(draft: Draft, setting: Setting) -> Draft:
    """Where no place is told, all but militants are of the country that the report is about."""
    at_home = draft.victims in LOCAL or (draft.victims is Victims.MILITARY and not setting.between_states)
    abroad = _strikes_abroad(draft, setting) or _strikes_itself(draft, setting)
    if setting.theatre and at_home and not abroad:
        return draft.with_side(setting.theatre, "country of the report's places")
    return draft


def _strikes_itself(draft: Draft, setting: Setting) -> bool:
    """ "Chad's army said that it had struck a camp, killing nine": who tells of a kill of his own, and of no civilians,
    did not kill his own people, be his land the only one told.
    """
    own = draft.mention.by == draft.party == setting.theatre and draft.party is not None
    called = draft.victims is Victims.CIVILIAN and rule_of(draft, "victims") not in STRUCK
    return own and not called and draft.place is None


def _strikes_abroad(draft: Draft, setting: Setting) -> bool:
    """Whether the one land told is that of the killer, of no place, and it fights beyond its borders or an armed group
    tells of it: "nine died in Israeli strikes", "in US strikes, the Houthis said".
    """
    killer = draft.mention.by
    told_by_foe = draft.party is not None and not setting.is_state(draft.party) and draft.sector in GROUPS
    beyond = killer is not None and draft.mention.means in STRIKES and bool(foes_of(killer, setting.year))
    return killer == setting.theatre and draft.place is None and (beyond or told_by_foe)


def of_the_teller_at_war(draft: Draft, attacked: Attacked, setting: Setting) -> Draft:
    """ "Ukraine said two people were killed. Russia said three died in Belgorod": where the only place told is the
    foe's, people of no place told are of the one of the two that tells of them, unless it struck.
    """
    anyone = draft.victims in LOCAL and draft.place is None and draft.mention.by != draft.party
    foe = setting.enemy_of(draft.party) if setting.between_states and draft.party in setting.fighting else None
    if anyone and foe is not None and foe == setting.theatre and not struck_by_who_tells(draft, attacked):
        return draft.with_side(str(draft.party), "told by one of two at war")
    return draft


def of_the_land_named(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Rebels killed 30 soldiers in Mali. In January, jihadists killed 12 soldiers in Niger": of the land told beside
    them, where its army fights no other state there.
    """
    if draft.victims not in FORCES or draft.country is None or not told_here(parse, draft) or setting.between_states:
        return draft
    states = {p for p in (*setting.fighting, *setting.others, setting.theatre) if p and setting.is_state(p)}
    abroad = any(draft.country in foes_of(p, setting.year) for p in states - {draft.country})
    ours = draft.party is not None and setting.is_state(draft.party) and draft.party != draft.country
    if abroad or ours or draft.mention.by == draft.country:
        return draft
    return draft.with_side(draft.country, "land told beside them", draft.place.span if draft.place else None)


def of_the_state_named(draft: Draft, setting: Setting) -> Draft:
    """Where not even a country is told, they are of the state that the report names most, if no two states fight."""
    states = [party for party in (*setting.fighting, *setting.others) if setting.is_state(party)]
    teller = draft.party is None or setting.is_state(draft.party) or draft.victims is not Victims.UNKNOWN
    at_home = teller and draft.victims in LOCAL | {Victims.MILITARY}
    if at_home and states and not setting.theatre and not setting.between_states:
        return draft.with_side(states[0], "the state named most")
    return draft
