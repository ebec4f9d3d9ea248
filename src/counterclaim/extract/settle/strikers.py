"""Whether the one that tells of dead struck them itself, or was struck from another land: "India bombed a bus near
Lahore. India said nine died".
"""

from __future__ import annotations

from counterclaim.extract.settle.attacked import Attacked, near
from counterclaim.extract.settle.draft import PEOPLE, Draft
from counterclaim.extract.settle.owners import is_losing
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import GROUPS
from counterclaim.model.claim import Victims

STRUCK = PEOPLE | {Victims.MIXED}


def struck_by_who_tells(draft: Draft, attacked: Attacked) -> bool:
    """Whether a party counts people of no force, and just before is told to have struck and by nobody to be struck."""
    anyone = draft.victims in STRUCK and not is_losing(attacked.parse, draft)
    return anyone and draft.party is not None and draft.party in _strikers(draft, attacked)


def of_the_land_struck(draft: Draft, attacked: Attacked, setting: Setting) -> Draft:
    """ "Israel struck a camp. Hamas said 14 people died": of the land of the group that tells, if no place is told."""
    if draft.sector not in GROUPS or draft.victims not in STRUCK or draft.place is not None:
        return draft
    home = next((m.actor.country for m in attacked.at.values() if m.actor.party == draft.party), None)
    abroad = home is not None and home != setting.theatre and setting.theatre in _strikers(draft, attacked)
    return draft.with_side(str(home), "of the land that was struck") if abroad else draft


def _strikers(draft: Draft, attacked: Attacked) -> set[str | None]:
    """Those told near a figure to have struck, and nowhere in the report to have been struck."""
    doers = {m.actor.party for a in near(attacked.parse, draft, attacked.attacks) for m in attacked.actors_of(a.doers)}
    struck = {m.actor.party for a in attacked.attacks for m in attacked.actors_of(a.struck)}
    return doers - struck
