"""Lands whose name is that of a province of another land, where the words tell that this is meant: "Niger State"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, NameKind, PlaceIndex, PlaceKind
from counterclaim.model.parse import Parse

NOUNS = words_in("actors_words.toml", "provinces")
"""What provinces are called behind their names."""


def with_provinces(
    parse: Parse, hits: Sequence[Hit], index: ActorIndex, places: PlaceIndex | None
) -> tuple[Hit, ...]:
    """The hits, a land's name with the noun of a province behind it taken for the land that has one of that name."""
    return tuple(hits) if places is None else tuple(_read(parse, hits, index, places))


def _read(parse: Parse, hits: Sequence[Hit], index: ActorIndex, places: PlaceIndex) -> Iterator[Hit]:
    for hit in hits:
        land = _land_of(parse, hit, places)
        shown = index.state_name(land) if land else None
        name = index.called(shown.removeprefix("the ")) if shown else None
        yield replace(hit, end=hit.end + 1, name=name) if name else hit


def _land_of(parse: Parse, hit: Hit, places: PlaceIndex) -> str | None:
    """The other land, one of whose provinces is called by a land's name and the noun behind it; None where none is."""
    if hit.name is None or hit.name.kind is not NameKind.STATE or not is_province_noun(parse, hit.end):
        return None
    words = parse.span(hit.start, hit.end + 1).of(parse.text)
    found = [p for p in places.find(words) if p.kind in (PlaceKind.ADMIN1, PlaceKind.REGION) and p.where.country]
    lands = {p.where.country for p in found}
    return found[0].where.country if found and hit.name.actor.country not in lands else None


def is_province_noun(parse: Parse, at: int) -> bool:
    """Whether a word makes a province of what stands before it: "Niger state", not "Niger state television"."""
    behind = parse.tokens[at : at + 2]
    if not behind or behind[0].lower not in NOUNS:
        return False
    return behind[0].text[0].isupper() or len(behind) < 2 or behind[1].upos not in ("NOUN", "PROPN")
