"""Those who act together, told by how many they are: "tens of thousands of people marched", "hundreds of gunmen"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.lexicon import grammar
from counterclaim.extract.events.tree import case_of
from counterclaim.extract.figures.victims import is_nation, is_people
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse, Token

RULE = "told by how many"


def multitude(cast: Cast, subject: Token) -> ActorMention | None:
    """Those of whom a subject only tells how many they are, called by the whole of it; None where it names them."""
    parse = cast.parse
    people = _people(parse, subject)
    if people is None:
        return None
    inner = next((m for m in cast.at(people) if m.head == people.index), None)
    if inner is not None and inner.actor.party and not is_nation(parse, people.index):
        return None
    behind = (t.index for t in parse.deps(people.index, "amod", "compound", "flat") if t.index > people.index)
    words = range(subject.index, max((people.index, *behind)) + 1)
    span = parse.span(words.start, words.stop)
    lands = (cast.actors[i].actor.country for i in words if i in cast.actors)
    land = next((land for land in lands if land), None)
    known = inner.actor if inner is not None else Actor("", None, Sector.CIVILIAN)
    sector = Sector.CIVILIAN if known.party else known.sector
    actor = replace(known, name=span.of(parse.text), sector=sector, country=known.country or land)
    return ActorMention(words.start, words.stop, people.index, span, actor, RULE)


def _people(parse: Parse, counting: Token) -> Token | None:
    """The people that a word only counts, or that word where it tells nobody else: "*thousands* rallied"."""
    if not (is_one_of(counting, grammar("multitudes")) and counting.xpos == "NNS"):
        return None
    counted = next((t for t in parse.deps(counting.index, "nmod") if case_of(parse, t) == "of"), None)
    if counted is None:
        return counting
    told = _people(parse, counted) or counted
    known = is_people(told.lower) or is_nation(parse, told.index) or is_one_of(told, grammar("multitudes"))
    return told if known else None
