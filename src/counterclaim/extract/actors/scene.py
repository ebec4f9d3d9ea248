"""Where a report is set: the states that it names, and how much it tells of each as a place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

from counterclaim.extract.actors.groups import GENITIVES
from counterclaim.extract.actors.hits import STATES, Hit
from counterclaim.extract.actors.theatres import grounds_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind, PlaceCandidate, PlaceIndex
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role as Stretch

PLACING = words_in("actors_words.toml", "placing")
KEEPING = frozenset(table("actors_words.toml")["peacekeeping"])
"""The parties that send peacekeepers."""
LABEL = 3
"""Words in capitals of no more letters are codes: "THA: 8 WIA"."""
LISTED = 3
"""How many datelines, or paragraphs that open with a place in capitals, make a list of places."""
TOPIC = re.compile(r"[^\w]*([A-Z][A-Z.]+(?:[ /,-]+[A-Z][A-Z.]+){0,3})\s*:\s")
PLACES = words_in("actors_words.toml", "places")
NO_TOWNS = words_in("actors_words.toml", "no_towns")
WITHIN = words_in("actors_words.toml", "within")
DWARFED = 50
"""How many times as large as all that are called by a name a place must be to be meant by it before them."""
LARGE = 100_000
"""How many people make a town large enough to be meant by any of its names, and in a report set in another land."""


def named_states(hits: Sequence[Hit]) -> Counter[str]:
    """How often a report names each state, by itself or by its people."""
    names = (h.name for h in hits if h.name and h.name.kind in STATES)
    return Counter(n.actor.party for n in names if n and n.actor.party and n.actor.party == n.actor.country)


def without_namesakes(parse: Parse, hits: Sequence[Hit], places: PlaceIndex | None) -> tuple[Hit, ...]:
    """The hits without capitals that are towns of a state that is named, where their own is not and they do nothing:
    "near Tripoli" in a report on Lebanon.
    """
    seats = [h for h in hits if h.name and h.name.kind is NameKind.SEAT and h.name.actor.party == h.name.actor.country]
    named = named_states([h for h in hits if h not in seats])
    acting = {h.name for h in seats if not _is_only_where(parse, h)}
    still = (h for h in seats if h.name and h.name not in acting and not named[str(h.name.actor.party)])
    towns = [h for h in still if h.name and _is_a_town(h.name, named, places)]
    return tuple(h for h in hits if h not in towns)


def without_surnames(parse: Parse, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits without capitals and lands that are how people of the report are called, where they are no place: "Jack
    London … London said", not "in London"; nor what they are called first, "Chad Miller", "Germán Ruiz".
    """
    known = {i for h in hits if h.end - h.start > 1 for i in range(h.start, h.end)}
    people = [n for n in parse.names if n.label == "PER" and n.end - n.start > 1]
    surnames = {parse.tokens[n.end - 1].text for n in people if n.end - 1 not in known}
    first = {n.start for n in people}
    called = (h for h in hits if not (_is_called(parse, h, surnames) and not _is_only_where(parse, h)))
    return tuple(h for h in called if not _is_called_first(parse, h, first))


def _is_called_first(parse: Parse, hit: Hit, first: Container[int]) -> bool:
    """Whether a land's name is a person's first: it opens his, "Chad Miller", or has an accent that no English word for
    a people has, "Germán Ruiz".
    """
    if hit.name is None or hit.end - hit.start > 1:
        return False
    behind = parse.tokens[hit.end : hit.end + 1]
    if not any(t.upos == "PROPN" and t.text[:1].isupper() for t in behind):
        return False
    if hit.name.kind is NameKind.DEMONYM:
        return not parse.tokens[hit.start].text.isascii()
    return hit.name.kind is NameKind.STATE and hit.start in first


def _is_called(parse: Parse, hit: Hit, surnames: Container[str]) -> bool:
    place = hit.name is not None and hit.name.kind in (NameKind.SEAT, NameKind.STATE)
    return place and hit.end - hit.start == 1 and parse.tokens[hit.start].text in surnames


def _is_only_where(parse: Parse, hit: Hit) -> bool:
    """Whether a town is only told as a place: "near Tripoli", "in the port of Tripoli"."""
    return any(t.lower in WITHIN | {"of"} for t in parse.tokens[max(0, hit.start - 1) : hit.start])


def _is_a_town(seat: ActorName, states: Mapping[str, int], places: PlaceIndex | None) -> bool:
    """Whether a capital's name is that of a large town in one of some states."""
    found = called(places, seat.written) if places is not None and states else ()
    return any(states.get(str(p.where.country)) for p in found if p.population >= LARGE)


def joint(hits: Sequence[Hit]) -> ActorName | None:
    """The body of many states that a report names most, of those that keep peace."""
    names = [h.name for h in hits if h.name and h.name.kind is NameKind.BODY]
    many = Counter(n for n in names if n.actor.party in KEEPING)
    return max(many, key=lambda n: many[n], default=None)


def setting(parse: Parse, hits: Sequence[Hit], index: ActorIndex, places: PlaceIndex | None) -> Counter[str]:
    """In how many words each state is told of as the place of what happens.

    States named as places count three, one that a title heads four, the dateline's five, leaders two, armed groups
    and towns at home in a state one.
    """
    weights: Counter[str] = Counter()
    for hit in hits:
        name = hit.name
        if name and name.kind in STATES and name.actor.country and _placed(parse, hit):
            weights[name.actor.country] += 3 + _is_topic(parse, hit)
        elif name and name.kind in (NameKind.GROUP, NameKind.LEADER) and name.actor.country:
            weights[name.actor.country] += 1 + (name.kind is NameKind.LEADER)
    sent = Counter(dict.fromkeys(_datelines(parse, index), 5))
    towns: Counter[str] = _towns(parse, hits, places, weights + sent) if places else Counter()
    weights += towns
    here = {state: much for state, much in sent.items() if weights[state] or not weights}
    return weights + Counter(here)


def grounds(parse: Parse, hits: Sequence[Hit], places: PlaceIndex | None) -> Iterator[tuple[int, str]]:
    """The states told of as places and those of towns that only one state has, with the sentences that name them."""
    for hit in hits:
        if hit.name and hit.name.kind in STATES and hit.name.actor.country and _placed(parse, hit):
            yield parse.tokens[hit.start].sentence, hit.name.actor.country
    for name in parse.names:
        words = parse.span(name.start, name.end).of(parse.text)
        lands = {p.where.country for p in called(places, words)} if places and name.label == "LOC" else set()
        if len(lands) == 1 and (land := lands.pop()):
            yield parse.tokens[name.start].sentence, land


def _dateline(parse: Parse) -> str:
    """The dateline of a report; one that is a list of places has none."""
    found = [s.span.of(parse.text) for s in parse.document.stretches if s.role is Stretch.DATELINE]
    return found[0] if found and len(found) < LISTED else ""


def _datelines(parse: Parse, index: ActorIndex) -> Iterator[str]:
    words = re.findall(r"[^\W\d_]+", _dateline(parse))
    for at in range(len(words)):
        found = index.match(words, at)
        if found and found[1].kind is NameKind.STATE and found[1].actor.party:
            yield found[1].actor.party


def site(
    parse: Parse, index: ActorIndex, places: PlaceIndex | None, named: Mapping[str, int], told: Mapping[str, int]
) -> str | None:
    """The state that a report is sent from, by its dateline or the heading "NIGER: ..."; from a state that it tells
    nothing more of, where it tells of others, it is only sent on.
    """
    known = next(_datelines(parse, index), None) or _headed(parse, index)
    found = [known] if known else _sent_from(parse, index, places)
    if not found:
        return None
    here = next((state for state in found if named.get(state)), found[0])
    passed_on = bool(named) and not named.get(here) and not told.get(here)
    return None if passed_on else here


def from_home(parse: Parse, index: ActorIndex, places: PlaceIndex | None, home: str | None) -> bool:
    """Whether the dateline of a report is in the state of its outlet, or may be."""
    return home is not None and home in (*_datelines(parse, index), *_sent_from(parse, index, places)[:1])


def _sent_from(parse: Parse, index: ActorIndex, places: PlaceIndex | None) -> list[str]:
    """The states of the city in a dateline, that whose capital it is and that of the one best known first."""
    name = _city(parse)
    if name is None or places is None:
        return []
    seat = seat_sent_from(parse, index)
    found = places.find(name.title()) or places.find(name)
    return [*([seat] if seat else []), *(str(c.where.country) for c in found if c.where.country)]


def seat_sent_from(parse: Parse, index: ActorIndex) -> str | None:
    """The state whose capital the city in a dateline is."""
    seat = index.called((_city(parse) or "").title())
    return seat.actor.country if seat and seat.kind is NameKind.SEAT else None


def _city(parse: Parse) -> str | None:
    found = re.match(r"[^\W\d_][^\d,(–—:]*?(?=\s*(?:[,(–—:]|-+(?:\s|$)|$))", _dateline(parse).strip())
    return found.group().strip() if found else None


def _headed(parse: Parse, index: ActorIndex) -> str | None:
    """The state that a heading in capitals opens with: "NIGER: FLASH UPDATE"."""
    words = [t.text for t in parse.tokens[:6]]
    found = index.match(words, 0) if words and words[0].isupper() and len(words[0]) > LABEL else None
    opens = found is not None and words[found[0] : found[0] + 1] == [":"]
    return found[1].actor.party if found and opens and found[1].kind is NameKind.STATE else None


def _towns(parse: Parse, hits: Sequence[Hit], places: PlaceIndex, weights: Counter[str]) -> Counter[str]:
    """The states of the towns and provinces named, once each: of several that have one of the name, the one of most
    weight so far, else the one that the name means before all.
    """
    taken = {i for h in hits for i in range(h.start, h.end)}
    free = (n for n in parse.names if n.label == "LOC" and n.start not in taken)
    names = {parse.span(n.start, n.end).of(parse.text) for n in free}
    named = named_states(hits)
    likely = (on_their_ground(held(places, name), hits, named) for name in sorted(names))
    found = ([c.where.country for c in known if c.where.country] for known in likely)
    return Counter(max(states, key=lambda s: (weights[s], named[s])) for states in found if states)


def held(places: PlaceIndex, name: str) -> Sequence[PlaceCandidate]:
    """The places of a name, or of what a province is called without its kind: "Kherson Oblast"."""
    first, _, last = name.rpartition(" ")
    return called(places, name) or (called(places, first) if first and last.lower() in PLACES else ())


def called(places: PlaceIndex, name: str) -> Sequence[PlaceCandidate]:
    """The places of a name; small ones by another name of theirs, "Rann" for Brežice, only where none is called so, and
    large ones behind those that are called so and not far smaller: "Puno", not "Pune". A part of the land behind it is
    no region of another: "in north Balochistan".
    """
    if name.lower() in NO_TOWNS:
        return ()
    found = places.find(name)
    known = tuple(place for place in found if not place.alias or place.population >= LARGE) or found
    mains = max((place.population for place in known if not place.alias), default=0)
    return tuple(sorted(known, key=lambda place: place.alias and place.population < mains * DWARFED))


def on_their_ground(
    found: Sequence[PlaceCandidate], hits: Sequence[Hit], named: Mapping[str, int]
) -> Sequence[PlaceCandidate]:
    """The places of a name that lie in a land named, or where the armed groups that are named fight; none where that is
    known of them all, and no place of the name is large: "Masala", raided by the ADF, is no town of Azerbaijan's.
    """
    groups = [h.name.actor for h in hits if h.name and h.name.kind is NameKind.GROUP]
    ground = grounds_of(groups)
    if not ground or any(named.get(str(place.where.country)) for place in found):
        return found
    near = tuple(place for place in found if place.where.country in ground)
    return near or tuple(place for place in found if place.population >= LARGE)


def most(weights: Counter[str]) -> str | None:
    """The state of most weight, the first in the alphabet of equals."""
    return min(weights, key=lambda s: (-weights[s], s), default=None)


def _is_topic(parse: Parse, hit: Hit) -> bool:
    """Whether the first words are a state's name and a colon."""
    first = hit.start == 0 and hit.name is not None and hit.name.kind is NameKind.STATE
    return first and parse.sentences[0].end > hit.end + 1 and parse.tokens[hit.end].text == ":"


def _placed(parse: Parse, hit: Hit) -> bool:
    """Whether a state is named as a place: "in Chad", "the Ukrainian city of", "Mali: round-up" at the head."""
    if _is_topic(parse, hit):
        return True
    if hit.name and hit.name.kind is NameKind.DEMONYM:
        return hit.end < len(parse.tokens) and parse.tokens[hit.end].lower in PLACES
    lead = [t.lower for t in parse.tokens[max(0, hit.start - 2) : hit.start]]
    before = next((word for word in reversed(lead) if word != "the"), "")
    behind = [t.lower for t in parse.tokens[hit.end : hit.end + 2]]
    owns = len(behind) == 2 and behind[0] in GENITIVES and behind[1] in PLACES | PLACING
    return before in PLACING or owns


def fronts(parse: Parse, index: ActorIndex, places: PlaceIndex | None, told: Mapping[str, int]) -> dict[int, str]:
    """In a list of places, the states of those that its paragraphs open with: "GAZA: …", "NIAMEY - …"; a town that
    opens one after another is who speaks: "DESK: …", no village.
    """
    stretches = parse.document.stretches
    opened = {n + 1: s.span.of(parse.text) for n, s in enumerate(stretches) if s.role is Stretch.DATELINE}
    heads = {n: TOPIC.match(s.span.of(parse.text)) for n, s in enumerate(stretches)}
    opened |= {n: head.group(1) for n, head in heads.items() if head}
    often = Counter(opened.values())
    opened = {n: words for n, words in opened.items() if often[words] == 1 or index.called(words.title())}
    found = {n: state for n, words in opened.items() if (state := _land_of(words, index, places, told))}
    return found if len(found) >= LISTED else {}


def _land_of(words: str, index: ActorIndex, places: PlaceIndex | None, told: Mapping[str, int]) -> str | None:
    """The state that a place in capitals is or lies in; of several, the one told of most, else the first."""
    for name in re.split(r"[/,]|\s[–—-]+\s*$", words):
        known = index.called(name.strip(" -–—").title())
        held = places.find(name.strip(" -–—").title()) if places else ()
        lands = [known.actor.country] if known and known.kind in STATES else [c.where.country for c in held]
        found = [land for land in lands if land]
        if found:
            return max(found, key=lambda land: told.get(land, 0))
    return None
