"""Whether the one that tells of dead struck them itself, or was struck from another land: "India bombed a bus near
Lahore. India said nine died".
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.attacked import Attacked, near
from counterclaim.extract.settle.attacks import attack_words
from counterclaim.extract.settle.draft import PEOPLE, SOLDIERS, Draft
from counterclaim.extract.settle.owners import is_losing
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import GROUPS, Sector, is_state
from counterclaim.model.claim import Victims

STRUCK = PEOPLE | {Victims.MIXED}


def struck_by_who_tells(draft: Draft, attacked: Attacked) -> bool:
    """Whether a party counts people of no force, and just before is told to have struck and by nobody to be struck."""
    anyone = draft.victims in STRUCK and not is_losing(attacked.parse, draft)
    return anyone and draft.party is not None and draft.party in _strikers(draft, attacked)


def of_the_land_struck(draft: Draft, attacked: Attacked, setting: Setting) -> Draft:
    """ "Israel struck a camp. Hamas said 14 people died": of the land of the group that tells, or of its medium, if no
    place is told.
    """
    told = draft.sector in GROUPS or is_their_medium(draft)
    if not told or draft.victims not in STRUCK or draft.place is not None:
        return draft
    home = next((m.actor.country for m in attacked.at.values() if m.actor.party == draft.party), None)
    killer = setting.theatre or draft.mention.by
    struck = {*_strikers(draft, attacked), *([draft.mention.by] if draft.victims is Victims.CIVILIAN else [])}
    abroad = home is not None and home != killer and killer in struck
    return draft.with_side(str(home), "of the land that was struck") if abroad else draft


def is_their_medium(draft: Draft) -> bool:
    """Whether a medium tells of dead that speaks for an armed group: "Al Masirah", the Houthis'."""
    owner = draft.party if draft.said and draft.sector is Sector.MEDIA else None
    return owner is not None and not is_state(owner) and draft.said is not None and owner != draft.said.claimant.name


def _strikers(draft: Draft, attacked: Attacked) -> set[str | None]:
    """Those told near a figure to have struck, and nowhere in the report to have been struck."""
    doers = doers_near(draft, attacked)
    struck = {m.actor.party for a in attacked.attacks for m in attacked.actors_of(a.struck)}
    return doers - struck


def doers_near(draft: Draft, attacked: Attacked) -> set[str | None]:
    """Those told near a figure to have struck."""
    return {m.actor.party for a in near(attacked.parse, draft, attacked.attacks) for m in attacked.actors_of(a.doers)}


def of_those_its_strike_hit(draft: Draft, others: Sequence[Draft], attacked: Attacked, setting: Setting) -> Draft:
    """ "Russia said nine of its men died in a Ukrainian strike. Ukraine said 200 had": one that counts more than its
    foe owns up to, of those whom its own strike hit, counts the foe's.
    """
    foe = setting.enemy_of(draft.party) if setting.between_states else None
    told = draft.mention.owner is not None or draft.mention.by is not None
    if foe is None or told or draft.victims is Victims.POLICE:
        return draft
    before = [d for d in others if d.mention.head < draft.mention.head and d.party == d.side == foe]
    fewer = (d for d in before if d.victims in SOLDIERS and d.mention.count.low < draft.mention.count.low)
    if any(d.mention.status is draft.mention.status and _is_hit_by(d, str(draft.party), attacked) for d in fewer):
        return draft.with_side(foe, "those whom its strike hit")
    return draft


def _is_hit_by(draft: Draft, party: str, attacked: Attacked) -> bool:
    """Whether the sentence of a figure tells of one strike of a party."""
    parse, home = attacked.parse, attacked.parse.sentences[draft.sentence]
    strikes = (t for t in parse.tokens[home.start : home.end] if t.upos == "NOUN" and t.lower in attack_words("nouns"))
    marks = (m for t in strikes for m in parse.deps(t.index, "amod", "compound", "nmod:poss"))
    return any(m.index in attacked.at and attacked.at[m.index].actor.party == party for m in marks)
