"""Which land each word of a report tells: as that of an actor, or as that of a place."""

from __future__ import annotations

from collections.abc import Iterable

from counterclaim.extract.mentions import ActorMention, PlaceMention


def lands_of(actors: Iterable[ActorMention], places: Iterable[PlaceMention]) -> dict[int, str]:
    """By token the country that it tells, ISO alpha-3; an actor's before that of a place."""
    told = {i: p.where.country for p in places if p.where and p.where.country for i in range(p.start, p.end)}
    return told | {i: m.actor.country for m in actors if m.actor.country for i in range(m.start, m.end)}
