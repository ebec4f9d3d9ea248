"""Acronyms of what the report spelt out before: "Rapid Support Forces … RSF", "Botswana Defence Force … the BDF"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from counterclaim.extract.actors.hits import STATES, Hit, Kind
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse

SHORTEST = 3
"""How many words a force's name has at least whose initials stand for it."""


def with_initials(parse: Parse, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits with acronyms read as the names that the report spelt out before: "Rapid Support Forces … RSF"; an
    armed group's may stand before, in a heading: "IS loses 900 … Islamic State".
    """
    spelt = _spelt_below(parse, hits)
    forces = dict(_forces(parse, hits))
    found = {hit.start: hit for hit in hits}
    held = {i: hit for hit in hits for i in range(hit.start, hit.end)}
    for token in parse.tokens:
        hit = found.get(token.index)
        if force := forces.get(token.index):
            spelt[_initials(parse, force)] = force
        if hit and hit.name and hit.end - hit.start > 2:
            spelt[_initials(parse, hit)] = hit
        if hit and hit.name and (short := _in_brackets(parse, hit)):
            spelt[short] = hit
        told = spelt.get(token.text) if token.text.isupper() and len(token.text) > 1 else None
        alone = token.index not in held or (hit is not None and hit.end == hit.start + 1)
        if told and alone:
            found[token.index] = Hit(token.index, token.index + 1, name=told.name)
    return tuple(found[start] for start in sorted(found))


def _spelt_below(parse: Parse, hits: tuple[Hit, ...]) -> dict[str, Hit]:
    """The names of two words or more of the armed groups that a report tells of, by their first letters."""
    named = (h for h in hits if h.name and h.name.kind is NameKind.GROUP and h.name.actor.sector is Sector.REBEL)
    short = ((_initials(parse, h), h) for h in named if h.end - h.start > 1)
    return {letters: hit for letters, hit in short if len(letters) > 1}


def _in_brackets(parse: Parse, hit: Hit) -> str | None:
    """The acronym that stands in brackets right behind a name."""
    behind = [t.text for t in parse.tokens[hit.end : hit.end + 3]]
    return behind[1] if len(behind) == 3 and behind[0] == "(" and behind[2] == ")" and behind[1].isupper() else None


def _initials(parse: Parse, hit: Hit) -> str:
    return "".join(t.text[0] for t in parse.tokens[hit.start : hit.end] if t.text[0].isupper())


def _forces(parse: Parse, hits: tuple[Hit, ...]) -> Iterator[tuple[int, Hit]]:
    """The forces and bodies that a report calls by a name in capitals which opens with their land's: "the South African
    National Defence Force"; each under the token that ends it.
    """
    for land, force in pairwise(hits):
        words = parse.tokens[land.start : force.end]
        body = force.role is not None and force.role.kind in (Kind.FORCE, Kind.BODY) and bool(force.role.template)
        whole = all(t.text[0].isupper() for t in words) and len(words) >= SHORTEST
        if land.name is None or land.name.kind not in STATES or force.role is None or not (body and whole):
            continue
        party, called = land.name.actor.party, parse.span(land.start, force.end).of(parse.text)
        actor = Actor(called, party, force.role.sector, land.name.actor.country)
        yield force.end - 1, Hit(land.start, force.end, name=ActorName(NameKind.BODY, actor, called))
