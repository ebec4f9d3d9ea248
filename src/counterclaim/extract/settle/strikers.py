"""Whether the one that tells of dead struck them itself, or was struck from another land: "India bombed a bus near
Lahore. India said nine died".
"""

from __future__ import annotations

from counterclaim.extract.settle.attacked import Attacked, near
from counterclaim.extract.settle.draft import PEOPLE, Draft
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
