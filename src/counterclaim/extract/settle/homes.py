"""Whose people another than the striker counts, where the place told last is the striker's own: those at home."""

from __future__ import annotations

from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.lands import placed_here
from counterclaim.extract.settle.rulers import told_by_those_who_serve
from counterclaim.extract.settle.strikers import STRUCK, doers_near, is_their_medium
from counterclaim.model.actor import GROUPS


def of_the_home_struck(draft: Draft, attacked: Attacked) -> Draft:
    """ "Israel bombed Sanaa after a drone hit Eilat. Houthis said nine died": of the land of those that tell it, not of
    the striker's, whose town the sentence before named last.
    """
    told = draft.sector in GROUPS or is_their_medium(draft) or told_by_those_who_serve(draft) or _is_of_health(draft)
    carried = draft.place is not None and not placed_here(attacked.parse, draft)
    if not told or not carried or draft.victims not in STRUCK or draft.country is None:
        return draft
    home = next((m.actor.country for m in attacked.at.values() if m.actor.party == draft.party), None)
    if home in (None, draft.country) or draft.country not in doers_near(draft, attacked):
        return draft
    return draft.with_side(str(home), "of the land that was struck")


def _is_of_health(draft: Draft) -> bool:
    """Whether a ministry of health tells it: "the Health Ministry in Gaza"."""
    return draft.said is not None and "Health" in draft.said.claimant.name
