"""Whose the men of somebody are who is killed with them: "a bandit chief and six of his men"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import ONE_PERSONS
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse

WITH_THEIR_CHIEF = "men of the one told before them"


def chief_of(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The figure of one person told right before those who are "his" or "her", of one verb."""
    owner = draft.mention.owner
    if owner is None or parse.tokens[owner].lower not in ONE_PERSONS:
        return None
    before = (d for d in others if d.mention.trigger == draft.mention.trigger and d.mention.head < draft.mention.head)
    return next((d for d in before if d.mention.count.low == d.mention.count.high == 1), None)


def of_the_chief(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """The men of a chief on his side; those of a militant are no soldiers, however they are called."""
    chief = chief_of(parse, draft, others)
    return draft if chief is None or chief.side is None else draft.with_side(chief.side, WITH_THEIR_CHIEF)


def as_their_chief(parse: Parse, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, the men of a chief as killed by whoever killed him, and those of a militant as militants."""
    return tuple(_as(chief, d) if (chief := chief_of(parse, d, drafts)) is not None else d for d in drafts)


def _as(chief: Draft, men: Draft) -> Draft:
    killed = replace(men, mention=replace(men.mention, by=men.mention.by or chief.mention.by))
    irregular = chief.victims is Victims.MILITANT is not men.victims
    return killed.with_victims(Victims.MILITANT, WITH_THEIR_CHIEF) if irregular else killed
