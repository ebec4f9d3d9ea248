"""Capitals of states that are no more: "Belgrade" in a report on Yugoslavia speaks for that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.lexicon import rows
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Actor

NAMING = frozenset((NameKind.STATE, NameKind.DEMONYM, NameKind.PEOPLE))


def with_former(hits: Sequence[Hit], index: ActorIndex) -> tuple[Hit, ...]:
    """The hits, a capital taken for that of the former state that the report names more often than the one of today."""
    names = (h.name for h in hits if h.name and h.name.kind in NAMING)
    named = Counter(n.actor.party for n in names)
    then = {state: former for state, former in rows("actors_succession.tsv") if named[former] > named[state]}
    return tuple(_then(hit, then, index) for hit in hits)


def _then(hit: Hit, then: dict[str, str], index: ActorIndex) -> Hit:
    name = hit.name
    if name is None or name.kind is not NameKind.SEAT or name.actor.party not in then:
        return hit
    state = then[name.actor.party]
    government = Actor(f"Government of {index.state_name(state)}", state, name.actor.sector, state)
    return replace(hit, name=ActorName(NameKind.SEAT, government, name.written))
