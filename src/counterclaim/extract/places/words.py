"""The words around the names of places, from `data/places_words.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.lookup import PlaceKind

SITE = "site"
"""The kind of a noun whose place lies at a name: "Bagram airfield"."""

DISTRICT = "admin2"
"""A part of a region or of a town."""

NAMED_AFTER = "named_after"
"""A part of a town that is called after another place."""

VILLAGE = "village"
"""A town that is small."""


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Lower-case words by what they do; `kinds` maps a noun to a PlaceKind's value or to SITE."""

    kinds: dict[str, str]
    locative: frozenset[str]
    inside_states: frozenset[str]
    directed: frozenset[str]
    directions: frozenset[str]
    joints: frozenset[str]
    verbs: frozenset[str]
    leaving: frozenset[str]
    labels: frozenset[str]
    struck: frozenset[str]
    bombed: frozenset[str]
    parts: frozenset[str]
    never: frozenset[str]
    prompts: frozenset[str]
    prompted: frozenset[str]
    ways: frozenset[str]
    journeys: frozenset[str]
    launching: frozenset[str]
    locals: frozenset[str]
    meant: frozenset[str]
    commands: frozenset[str]
    telling: frozenset[str]
    nursing: frozenset[str]
    seats: frozenset[str]
    hurts: frozenset[str]
    exile: frozenset[str]
    latin: frozenset[str]
    deeds_on: frozenset[str]
    deeds_of: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The word lists of the package."""
    source = files("counterclaim.extract") / "data" / "places_words.toml"
    data = tomllib.loads(source.read_text(encoding="utf-8"))
    prepositions = data["prepositions"]
    return PlaceWords(
        kinds={word: kind for kind, words in data["kinds"].items() for word in words},
        locative=frozenset(prepositions["locative"]),
        inside_states=frozenset(prepositions["inside_states"]),
        directed=frozenset(prepositions["directed"]),
        directions=frozenset(data["modifiers"]["directions"]),
        joints=frozenset(data["modifiers"]["joints"]),
        verbs=frozenset(data["verbs"]["of_places"]),
        leaving=frozenset(data["verbs"]["leaving"]),
        labels=frozenset(data["labels"]["nouns"]),
        struck=frozenset((*data["verbs"]["on_places"], *data["verbs"]["only_on_places"])),
        bombed=frozenset(data["verbs"]["only_on_places"]),
        parts=frozenset(data["labels"]["parts"]),
        latin=frozenset(data["spelling"]["latin"]),
        never=frozenset((*data["never"]["words"], *prepositions["locative"], *prepositions["directed"])),
        **{name: frozenset(listed) for name, listed in (data["aside"] | data["done"]).items()},
    )


HELD: dict[str, frozenset[PlaceKind]] = {
    "country": frozenset({PlaceKind.COUNTRY}),
    "admin1": frozenset({PlaceKind.ADMIN1, PlaceKind.REGION}),
    "admin2": frozenset({PlaceKind.ADMIN2, PlaceKind.ADMIN1}),
    "town": frozenset({PlaceKind.TOWN, PlaceKind.POINT}),
    VILLAGE: frozenset({PlaceKind.TOWN, PlaceKind.POINT}),
    SITE: frozenset({PlaceKind.TOWN, PlaceKind.POINT, PlaceKind.REGION}),
    NAMED_AFTER: frozenset(),
}
"""Which kinds of the gazetteer a noun's kind may be; in some states districts are first-order units."""
