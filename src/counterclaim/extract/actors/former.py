"""Capitals of other days: "Belgrade" in a report on Yugoslavia speaks for that, "Brussels" in 1960 for Belgium."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.lexicon import rows
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Actor

NAMING = frozenset((NameKind.STATE, NameKind.DEMONYM, NameKind.PEOPLE))


def with_former(hits: Sequence[Hit], index: ActorIndex, day: str) -> tuple[Hit, ...]:
    """The hits, a capital taken for that of the former state that the report names more often than the one of today,
    or for the state that it stood for on the report's day (ISO, "" where it is not known), where the report does not
    name the body of many states that sits there.
    """
    names = (h.name for h in hits if h.name and h.name.kind in NAMING)
    named = Counter(n.actor.party for n in names)
    then = {state: former for state, former in rows("actors_succession.tsv") if named[former] > named[state]}
    bodies = {h.name.actor.party for h in hits if h.name and h.name.kind is NameKind.BODY}
    seats = (row for row in rows("actors_seats_then.tsv") if day and day <= row[3] and row[1] not in bodies)
    cities = {city: state for city, _, state, _ in seats}
    return tuple(_then(hit, then, cities, index) for hit in hits)


def _then(hit: Hit, then: dict[str, str], cities: dict[str, str], index: ActorIndex) -> Hit:
    name = hit.name
    state = cities.get(name.written) or then.get(name.actor.party or "") if name else None
    if name is None or state is None or name.kind is not NameKind.SEAT:
        return hit
    government = Actor(f"Government of {index.state_name(state)}", state, name.actor.sector, state)
    return replace(hit, name=ActorName(NameKind.SEAT, government, name.written))
