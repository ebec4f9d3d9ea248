"""The places of a report: names found, told from states that act, and resolved by what stands beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.extract.mentions import ActorMention, PlaceMention
from counterclaim.extract.places.capitals import unnamed_capitals
from counterclaim.extract.places.choose import DATELINE, place_of, provinces_of
from counterclaim.extract.places.contain import divided, holders
from counterclaim.extract.places.dateline import in_dateline
from counterclaim.extract.places.rank import Asked, Choice, Context, Learned, candidates, choose, unit_of
from counterclaim.extract.places.roles import happens_in, is_done_to
from counterclaim.extract.places.runs import struck, word
from counterclaim.extract.places.spot import Spotted, before, spot
from counterclaim.extract.places.words import place_words
from counterclaim.lookup import PlaceCandidate, PlaceIndex, PlaceKind
from counterclaim.model.parse import Parse

__all__ = ["find_places", "main_country", "place_of", "provinces_of"]

TOLD = frozenset({"name", "noun"})
"""Cues that make a name a place even where the gazetteer does not know it."""

STATES = frozenset({"name:state", "name:seat"})
"""Rules by which actors are states or the governments that capitals stand for."""

SIDES = 2
"""More states than these are all that a report names, and no sides of one conflict."""


def find_places(
    parse: Parse,
    index: PlaceIndex,
    parties: frozenset[str] = frozenset(),
    actors: tuple[ActorMention, ...] = (),
) -> tuple[PlaceMention, ...]:
    """The places that a report names, in order; `where` is None, with a reason, where nothing settles it.

    `parties` are the sides of the conflict (ISO alpha-3 where states). Names of states and capitals that act,
    speak, give or take are left out, as are names inside the names of actors.
    """
    context = _scene(parse, index, parties, actors)
    found = _outside_actors(parse, spot(parse, index, context.scene), actors)
    context.whole = frozenset(s.name.casefold() for s in found if s.noun == "admin1")
    held = holders(parse, found, index)
    found = divided(parse, found, held)
    choices = _settle(found, held, index, context)
    agents = {(actor.start, actor.end) for actor in actors if actor.rule in STATES}
    kept = [(s, c) for s, c in zip(found, choices, strict=True) if _stands(parse, s, c, agents)]
    named = [_mention(parse, spotted, choice) for spotted, choice in kept]
    return tuple(sorted((*named, *unnamed_capitals(parse, index, named, actors)), key=lambda p: p.start))


def main_country(places: Iterable[PlaceMention]) -> str | None:
    """The country, ISO alpha-3, in which most of the places of a report lie."""
    countries = Counter(p.where.country for p in places if p.where and p.where.country)
    return min(countries, key=lambda country: (-countries[country], country), default=None)


def _outside_actors(parse: Parse, found: Iterable[Spotted], actors: Sequence[ActorMention]) -> tuple[Spotted, ...]:
    """What is no part of a longer name of an actor, such as "the Kandahar police"; "northern Iraq" stays."""
    longer = [a for a in actors if a.end - a.start > 1]
    return tuple(s for s in found if not any(_within(parse, s, actor) for actor in longer))


def _within(parse: Parse, spotted: Spotted, actor: ActorMention) -> bool:
    opens = actor.start == spotted.start
    placed = opens and word(parse, spotted.start - 1, spotted.start) in place_words().inside_states
    if placed or not (actor.start <= spotted.start and spotted.end <= actor.end):
        return False
    words = place_words()
    rest = [*parse.tokens[actor.start : spotted.start], *parse.tokens[spotted.end : actor.end]]
    return any(t.lower not in words.kinds and t.lower not in words.directions and t.upos != "DET" for t in rest)


def _scene(parse: Parse, index: PlaceIndex, parties: frozenset[str], actors: Iterable[ActorMention]) -> Context:
    """What the report tells before any name is settled: the states that it names, as places or as actors."""
    context = Context(parties=parties if len(parties) <= SIDES else frozenset())
    context.states.update(a.actor.country for a in actors if a.actor.country)
    names = [parse.span(n.start, n.end).of(parse.text) for n in parse.names if n.label == "LOC"]
    names += [token.text for token in parse.tokens if token.upos == "PROPN"]
    for name in names:
        states = [c for c in index.find(name) if c.kind is PlaceKind.COUNTRY]
        context.states.update(c.where.country for c in states[:1] if c.where.country)
    return context


def _settle(found: Sequence[Spotted], held: dict[int, int], index: PlaceIndex, context: Context) -> list[Choice]:
    """A choice for each name, wide places first; then once more, now that the scene is known."""
    order = sorted(range(len(found)), key=lambda at: (_width(found[at], index), at in held, at))
    choices: dict[int, Choice] = {}
    for _ in range(2):
        asked: dict[tuple[Spotted, tuple[PlaceCandidate, ...]], Choice] = {}
        for at in order:
            around = _holders(at, found, held, index, choices)
            key = replace(found[at], start=0, end=0), around
            if key not in asked:
                options = candidates(found[at], index, context)
                asked[key] = choose(Asked(found[at], around, context, options))
            choices[at] = asked[key]
        context.learned = _learned(found, choices)
        context.open = _open(found, choices, index)
    for inner, outer in held.items():
        choices[outer] = _widened(choices[inner], choices[outer], index.find(found[outer].name))
    return _agreed(found, held, [choices[at] for at in range(len(found))])


def _widened(inner: Choice, outer: Choice, options: Sequence[PlaceCandidate]) -> Choice:
    """What is said to hold a place, as its unit where the town of that name ends before it."""
    if not inner.candidate or not outer.candidate:
        return outer
    return replace(outer, candidate=unit_of(inner.candidate, outer.candidate, options))


def _learned(found: Sequence[Spotted], choices: dict[int, Choice]) -> tuple[Learned, ...]:
    settled = {
        Learned(found[at].name.casefold(), choice.candidate, found[at].noun == "admin1")
        for at, choice in choices.items()
        if choice.candidate
    }
    return tuple(sorted(settled, key=repr))


def _width(spotted: Spotted, index: PlaceIndex) -> int:
    """0 for states, 1 for what a noun tells as wide, 2 for the rest."""
    if any(candidate.kind is PlaceKind.COUNTRY for candidate in index.find(spotted.name)):
        return 0
    return 1 if spotted.noun == "admin1" else 2


def _holders(
    at: int, found: Sequence[Spotted], held: dict[int, int], index: PlaceIndex, choices: dict[int, Choice]
) -> tuple[PlaceCandidate, ...]:
    """The place around a name: as chosen, or all its name may mean; the next one out if it is unknown."""
    around = held.get(at)
    while around is not None:
        choice = choices.get(around)
        if choice and choice.candidate:
            return (choice.candidate,)
        known = index.find(found[around].name)
        if known:
            return known
        around = held.get(around)
    return ()


def _open(
    found: Sequence[Spotted], choices: dict[int, Choice], index: PlaceIndex
) -> dict[str, tuple[PlaceCandidate, ...]]:
    """The places that each unsettled name may mean by its main name."""
    names = {found[at].name for at, choice in choices.items() if choice.candidate is None}
    return {name.casefold(): tuple(c for c in index.find(name) if not c.alias) for name in sorted(names)}


def _agreed(found: Sequence[Spotted], held: dict[int, int], choices: list[Choice]) -> list[Choice]:
    """A bare name means what the same name meant where the report said what it lies in."""
    told = {found[at].name.casefold(): choices[at] for at in reversed(held) if choices[at].candidate}
    agreed = []
    for at, choice in enumerate(choices):
        same = told.get(found[at].name.casefold())
        bare = at not in held and found[at].noun is None
        agreed.append(same if same and bare else choice)
    return agreed


def _stands(parse: Parse, spotted: Spotted, choice: Choice, agents: set[tuple[int, int]]) -> bool:
    """Whether a name is a place at all: told as one or resolved, and no state or government that acts."""
    place = choice.candidate
    if place is None:
        return (spotted.start, spotted.end) not in agents and _told(parse, spotted)
    if place.capital and place.kind is not PlaceKind.COUNTRY and is_done_to(parse, spotted):
        return True
    if place.kind is PlaceKind.COUNTRY or place.capital or (spotted.start, spotted.end) in agents:
        return happens_in(parse, spotted)
    return True


def _told(parse: Parse, spotted: Spotted) -> bool:
    """Whether the words around a name that nothing settles say that it is a place."""
    words = place_words()
    ahead = before(parse, spotted.start)
    within = spotted.noun is not None or (ahead is not None and ahead.lower in words.locative)
    return spotted.cue in TOLD and (within or struck(parse, spotted.start, spotted.end, words.bombed))


def _mention(parse: Parse, spotted: Spotted, choice: Choice) -> PlaceMention:
    where = choice.candidate.where if choice.candidate else None
    span = parse.span(spotted.start, spotted.end)
    rule = f"{DATELINE}+{choice.rule}" if in_dateline(parse, spotted) else choice.rule
    return PlaceMention(spotted.start, spotted.end, span, where, rule, choice.reason)
