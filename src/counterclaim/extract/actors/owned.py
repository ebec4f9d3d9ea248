"""Forces and offices that a pronoun owns: "India said its troops" are India's, whoever was named between; a group's
"its fighters" are the group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.hits import role_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.lookup import ActorIndex
from counterclaim.model.actor import GROUPS, Actor
from counterclaim.model.parse import Parse

BANDS = ("role:crowd", "role:force")
"""Nouns for those of whom an armed group is made up."""
OWNED = ("role:force", "role:body")
"""Nouns for what a state has; his counterpart, and his visitor, are another's."""


def with_owners(
    parse: Parse, found: Sequence[ActorMention], pronouns: Sequence[ActorMention], index: ActorIndex
) -> list[ActorMention]:
    """The mentions, each force of a state that "its" or "their" owns as one of the state for which that stands."""
    at = {m.head: m for m in pronouns}
    return [_owned(parse, m, at, index) for m in found]


def _owned(parse: Parse, mention: ActorMention, at: dict[int, ActorMention], index: ActorIndex) -> ActorMention:
    owners = [at[t.index] for t in parse.deps(mention.head, "nmod:poss") if t.index in at]
    band = next((m.actor for m in owners if m.actor.sector in GROUPS and m.actor.party), None)
    if band is not None and mention.rule in BANDS and mention.actor.party in (None, mention.actor.country):
        return replace(mention, actor=band)
    land = next((m.actor.country for m in owners if m.actor.party == m.actor.country), None)
    state = index.state_name(land) if land else None
    strange = mention.actor.party == mention.actor.country and mention.actor.country not in (None, land)
    if mention.rule not in OWNED or not strange or state is None:
        return mention
    role = role_of([t.text for t in parse.tokens[mention.start : mention.end]])
    if role is None or "{}" not in role.template:
        return mention
    return replace(mention, actor=Actor(role.template.format(state), land, role.sector, land))
