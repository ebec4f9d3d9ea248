"""Whose people are in a region that rules itself: counted by its authorities, or hurt in its towns."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.lexicon import rows
from counterclaim.extract.settle.draft import LOCAL, PEOPLE, Draft
from counterclaim.extract.settle.setting import Setting
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse, Token

NEAR = 6
"""Words before a place in which it may be told who holds it."""
ANNEXED = frozenset({"Crimea", "Sevastopol"})
"""Lands whose people the one that holds them counts as its own."""


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


def of_its_town(draft: Draft, setting: Setting) -> Draft:
    """Those hurt in a town that such authorities ruled in the year of the report are of the region."""
    where = draft.place.where if draft.place else None
    if where is None or setting.year is None or draft.victims not in LOCAL - {Victims.MIXED}:
        return draft
    ruled = (name for name, *told in rows("settle_regions.tsv") if _holds(where.name, setting.year, told))
    region = next(ruled, None)
    return draft.with_side(region, "who ruled the town") if region and region != draft.mention.by else draft


def of_an_occupied_town(parse: Parse, draft: Draft) -> Draft:
    """ "The occupied town of Lysychansk", "a Russian-held village in Kherson": those hurt there are of the land's."""
    where = draft.place.where if draft.place else None
    if where is None or draft.place is None or draft.country is None or draft.victims not in PEOPLE:
        return draft
    home = parse.sentences[parse.tokens[draft.place.start].sentence]
    before = [t for t in parse.tokens[home.start : home.end] if t.index < draft.place.start][-NEAR:]
    held = next((t for t in before if t.deprel in ("amod", "compound") and _is_held(t)), None)
    if held is None or draft.country == draft.mention.by == draft.party or where.name in ANNEXED:
        return draft
    return draft.with_side(draft.country, "country of an occupied town", held.span)


def _is_held(token: Token) -> bool:
    """ "Occupied", "Israeli-occupied", "Russian-held"; whom rebels hold are their own land's in any case."""
    stem, _, held = token.lower.rpartition("-")
    return held == "occupied" or (held == "held" and stem in ("russia", "russian"))


def _holds(place: str, year: int, told: Sequence[str]) -> bool:
    first, last, places = told
    return int(first) <= year <= int(last) and place in places.split(";")
