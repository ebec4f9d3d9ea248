"""People counted by the authorities of a region that rules itself."""

from __future__ import annotations

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims

LOCAL = frozenset({Victims.CIVILIAN, Victims.POLICE, Victims.MIXED, Victims.UNKNOWN})


def of_its_region(draft: Draft, setting: Setting) -> Draft:
    """People counted by the authorities of a region that rules itself are its own, whoever claims the land."""
    said = draft.said.claimant if draft.said else None
    party = draft.party
    if said is None or party is None or setting.is_state(party) or party in setting.groups:
        return draft
    rules = said.sector is Sector.GOVERNMENT and said.name.endswith(f"of {party}")
    if rules and draft.victims in LOCAL and draft.mention.by != party:
        return draft.with_side(party, "counted by the authorities of the region")
    return draft
