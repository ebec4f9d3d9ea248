"""Who speaks for nobody: whom nothing is known of, and people told of by what they do alone."""

from __future__ import annotations

from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.model.actor import Sector

PRIVATE = frozenset((Sector.CIVILIAN, Sector.MEDICAL, Sector.MIGRANT, Sector.EDUCATION, Sector.OPPOSITION))
"""Whoever is of these speaks for nobody but himself, whatever his nation: "Eritrean refugees said"."""
WRITERS = words_in("speakers_words.toml", "writers")
HELPERS = words_in("speakers_words.toml", "helpers")


def is_unknown(mention: ActorMention | None) -> bool:
    """Whether nobody is told, or a name that no table has."""
    actor = mention.actor if mention else None
    return actor is None or actor.party is None or (actor.party == actor.name and actor.country is None)


def is_private(mention: ActorMention) -> bool:
    """Whether people are told by what they do alone, and so speak for nobody: villagers, aid workers, reporters."""
    last = mention.actor.name.split()[-1].lower()
    trade = {last, last.removesuffix("s")}
    if mention.rule == "role:crowd":
        return mention.actor.sector in PRIVATE or bool(trade & HELPERS)
    return mention.rule == "role:media" and bool(trade & WRITERS)
