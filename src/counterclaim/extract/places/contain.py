"""Which named place lies in which: "Daman district, Kandahar province", "the Tavush town of Berd"."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.places.spot import Spotted
from counterclaim.extract.places.words import place_words
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import PlaceCandidate, PlaceIndex, PlaceKind
from counterclaim.model.parse import Parse
from counterclaim.model.value import Where

HOUSES = words_in("actors_words.toml", "houses")
SEATS = words_in("places_words.toml", "seats_of_units")
"""What a town is to the unit that it lies in: "Beni, headquarters of Myagdi district"."""
INWARD = ({"in"}, {"of"}, {"in", "of"}, {"inside"}, {","}, {",", "in"}, {"("}, {"within"}, set[str]())
NEAR_TOWN, NEAR_REGION = 40.0, 250.0
"""Kilometres from a town, or from the middle of a region, within which a place may be said to be in it."""
WIDTH = {
    PlaceKind.COUNTRY: 4,
    PlaceKind.REGION: 3,
    PlaceKind.ADMIN1: 3,
    PlaceKind.ADMIN2: 2,
    PlaceKind.TOWN: 1,
}


def holders(parse: Parse, found: Sequence[Spotted], index: PlaceIndex) -> dict[int, int]:
    """For each place that the words put into another, the number of that other."""
    held: dict[int, int] = {}
    for at in range(len(found) - 1):
        one, two = found[at], found[at + 1]
        if parse.tokens[one.start].sentence != parse.tokens[two.start].sentence:
            continue
        way = _way(parse, one, two)
        loose = not _comma(parse, one, two)
        if way == "inward" and (_calls_a_house(parse, one) or _may_hold(two, one, index, loose=loose)):
            held[at] = at + 1
        elif way == "outward" and _may_hold(one, two, index, loose=True):
            held[at + 1] = at
    return held


def divided(parse: Parse, found: Sequence[Spotted], held: dict[int, int]) -> tuple[Spotted, ...]:
    """The names without the noun of a part of them: "the Hodan district of Mogadishu", "a new district of Brno"."""
    return tuple(
        replace(one, noun=None) if one.noun in ("admin2", "town") and _is_parted(parse, found, held, at) else one
        for at, one in enumerate(found)
    )


def _is_parted(parse: Parse, found: Sequence[Spotted], held: dict[int, int], at: int) -> bool:
    """Whether "NOUN of" stands before a name, and is a noun of what lies in it, or of one of several."""
    start = found[at].start
    if start < 2 or parse.tokens[start - 1].lower != "of" or parse.tokens[start - 2].lower not in place_words().kinds:
        return False
    within = any(inner == at - 1 and around == at and found[inner].end == start - 2 for inner, around in held.items())
    article = next((t.lower for t in parse.deps(start - 2, "det")), "")
    return within or article in ("a", "an", "another", "one")


def inside(place: PlaceCandidate, holder: PlaceCandidate) -> bool:
    """Whether a place may lie in another, by its units or its distance."""
    if WIDTH.get(place.kind, 0) > WIDTH.get(holder.kind, 0) or place == holder:
        return False
    if holder.kind is PlaceKind.COUNTRY:
        return place.where.country == holder.where.country
    if holder.kind is PlaceKind.ADMIN1 or _names_unit(holder):
        same = place.where.admin1 is not None and place.where.admin1 == holder.where.admin1
        return same and place.where.country == holder.where.country
    if holder.kind is PlaceKind.ADMIN2 and place.admin2 and not holder.curated:
        return (place.admin2, place.where.country) == (holder.where.name, holder.where.country)
    far = NEAR_REGION if holder.kind is PlaceKind.REGION else NEAR_TOWN
    return apart(place.where, holder.where) < far


def _names_unit(town: PlaceCandidate) -> bool:
    """Whether a town is the one its first-order unit is called after: "Sisaket" may be the province."""
    return town.kind is PlaceKind.TOWN and town.where.name == town.where.admin1


def apart(one: Where, other: Where) -> float:
    """Kilometres between two places by the haversine formula; infinite where a point is unknown."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return math.inf
    lat, lat2 = math.radians(one.lat), math.radians(other.lat)
    across = math.radians(other.lon - one.lon)
    chord = math.sin((lat2 - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat2) * math.sin(across / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(chord)))


def _way(parse: Parse, one: Spotted, two: Spotted) -> str | None:
    """Whether the words between two names put the first into the second (inward) or the other way."""
    words = place_words()
    between = [token.lower for token in parse.tokens[one.end : two.start]]
    owner = between[1:] if between and between[0] in words.kinds else between
    if owner and owner[0] in ("'s", "’s") and len(owner) < 6 and "," not in owner:
        return "outward"
    kinds = [w for w in between if w in words.kinds]
    rest = [w for w in between if w not in words.kinds and w not in words.directions and w not in ("the", "a")]
    if (kinds and kinds[-1] == between[-1]) or (rest == ["of"] and len(kinds) > 1):
        return "outward" if len(between) > 1 and not set(rest) - {"of"} else None
    if rest == ["of"] and kinds and one.noun == "admin1" and two.noun in ("town", "village"):
        return "outward"
    if rest[-1:] == ["of"] and SEATS & set(rest) and set(rest) <= SEATS | {",", "of"}:
        return "inward"
    if set(rest) in INWARD and len(rest) < 3 and (between or one.cue == "name"):
        return "inward"
    return None


def _comma(parse: Parse, one: Spotted, two: Spotted) -> bool:
    return any(token.text == "," for token in parse.tokens[one.end : two.start])


def _calls_a_house(parse: Parse, one: Spotted) -> bool:
    """Whether a name calls a house, which need not stand where the name tells: "the *Medina* Hospital in Gao"."""
    behind = parse.tokens[one.end] if one.end < len(parse.tokens) else None
    return behind is not None and behind.upos == "PROPN" and behind.lower in HOUSES


def _may_hold(holder: Spotted, place: Spotted, index: PlaceIndex, *, loose: bool) -> bool:
    """Whether the gazetteer knows the one in the other; where it lacks the place, whether the nouns fit.

    Names parted by a comma may as well be a list, so that a pair must be known or told by its nouns.
    """
    wide, narrow = index.find(holder.name), index.find(place.name)
    if any(inside(one, other) for one in narrow for other in wide):
        return True
    told = holder.noun in ("admin1", "admin2") and place.noun in ("admin2", "town", "village", "site", None)
    state = any(candidate.kind is PlaceKind.COUNTRY for candidate in wide)
    return (told and (holder.noun != place.noun)) or (state and not narrow) or (loose and told)
