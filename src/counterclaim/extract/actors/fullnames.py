"""A short name for what the report names in full: "Al-Qaeda" for its branch, "the Serbs" for the Krajina Serbs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.lookup import NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Victims
from counterclaim.model.parse import Parse

FIGHTERS = frozenset((Victims.MILITARY, Victims.MILITANT))
PEOPLES = frozenset((NameKind.DEMONYM, NameKind.PEOPLE))
LONG = frozenset((NameKind.GROUP, NameKind.SEAT))


def with_full_names(parse: Parse, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits, a short name read as the longer one that holds it: the one named last before, else the only one."""
    named = {h.name.actor.party for h in hits if h.name and h.name.kind in (NameKind.STATE, NameKind.SEAT)}
    return tuple(_in_full(parse, hit, hits, named) for hit in hits)


def _in_full(parse: Parse, hit: Hit, hits: Sequence[Hit], named: set[str | None]) -> Hit:
    if hit.name is None or hit.name.kind not in PEOPLES | {NameKind.GROUP}:
        return hit
    if hit.name.kind in PEOPLES and hit.name.actor.party in named:
        return hit
    if hit.name.actor.sector is Sector.ETHNIC and not _fight(parse, hit):
        return hit
    longer = [h for h in hits if h.name and h.name.kind in LONG and _holds(parse, h, hit)]
    before = [h for h in longer if h.start < hit.start]
    only = len({h.name.actor.party for h in longer if h.name}) == 1
    full = before[-1] if before else longer[0] if longer and only else None
    return replace(hit, name=replace(hit.name, actor=full.name.actor)) if full and full.name else hit


def _fight(parse: Parse, hit: Hit) -> bool:
    """Whether those called by a people's name are fighters: "Karen guerrillas", and no "Karen villagers"."""
    behind = parse.tokens[hit.end : hit.end + 1]
    return any(kind_of_noun(t.lower) in FIGHTERS for t in behind)


def _holds(parse: Parse, long: Hit, short: Hit) -> bool:
    """Whether a name begins or ends with another: a people's only ends with it, for its first word tells a place."""
    whole, part = _words(parse, long), _words(parse, short)
    if len(whole) <= len(part) or long.name is None or short.name is None:
        return False
    begins = short.name.kind is NameKind.GROUP and whole[: len(part)] == part
    ends = whole[-len(part) :] == part and (short.name.kind in PEOPLES or _is_placed(whole[0], short))
    return begins or ends


def _is_placed(first: str, short: Hit) -> bool:
    """ "Pakistani Taliban": a demonym before a group's name tells a branch of it."""
    return short.name is not None and first.endswith(("i", "an", "ese", "ish"))


def _words(parse: Parse, hit: Hit) -> list[str]:
    """The words of a name without their plural, marks left out."""
    words = (t.lower for t in parse.tokens[hit.start : hit.end] if t.text[:1].isalnum())
    return [w.removesuffix("s") if len(w) > 3 else w for w in words]
