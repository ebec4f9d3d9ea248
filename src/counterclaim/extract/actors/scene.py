"""Where a report is set: the states that it names, and how much it tells of each as a place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from counterclaim.extract.actors.hits import STATES, Hit
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, NameKind, PlaceIndex
from counterclaim.model.parse import Parse
from counterclaim.model.text import Role as Stretch

PLACING = words_in("actors_words.toml", "placing")
PLACES = words_in("actors_words.toml", "places")


def named_states(parse: Parse, hits: Sequence[Hit]) -> Counter[str]:
    """How often a report names each state, by itself or by its people."""
    names = (h.name for h in hits if h.name and h.name.kind in STATES)
    return Counter(n.actor.party for n in names if n and n.actor.party and n.actor.party == n.actor.country)


def setting(parse: Parse, hits: Sequence[Hit], index: ActorIndex, places: PlaceIndex | None) -> Counter[str]:
    """In how many words each state is told of as the place of what happens.

    States named as places count three, the dateline's five, armed groups and towns at home in a state one.
    """
    weights: Counter[str] = Counter()
    for hit in hits:
        name = hit.name
        if name and name.kind in STATES and name.actor.country and _placed(parse, hit):
            weights[name.actor.country] += 3
        elif name and name.kind is NameKind.GROUP and name.actor.country:
            weights[name.actor.country] += 1
    for state in _dateline(parse, index):
        weights[state] += 5
    if places:
        weights.update(_towns(parse, hits, places, weights))
    return weights


def _dateline(parse: Parse, index: ActorIndex) -> Iterator[str]:
    words = re.findall(r"[^\W\d_]+", parse.document.first(Stretch.DATELINE) or "")
    for at in range(len(words)):
        found = index.match(words, at)
        if found and found[1].kind is NameKind.STATE and found[1].actor.party:
            yield found[1].actor.party


def _towns(parse: Parse, hits: Sequence[Hit], places: PlaceIndex, weights: Counter[str]) -> Counter[str]:
    """The states of the towns and provinces named, once each: of several that have one of the name, the one of most
    weight so far, else the one that the name means before all.
    """
    held = {i for h in hits for i in range(h.start, h.end)}
    names = {parse.span(n.start, n.end).of(parse.text) for n in parse.names if n.label == "LOC" and n.start not in held}
    found = ([c.where.country for c in places.find(name) if c.where.country] for name in sorted(names))
    return Counter(max(states, key=lambda s: weights[s]) for states in found if states)


def most(weights: Counter[str]) -> str | None:
    """The state of most weight, the first in the alphabet of equals."""
    return min(weights, key=lambda s: (-weights[s], s), default=None)


def _placed(parse: Parse, hit: Hit) -> bool:
    """Whether a state is named as a place: "in Chad", "the Ukrainian city of"."""
    if hit.name and hit.name.kind is NameKind.DEMONYM:
        return hit.end < len(parse.tokens) and parse.tokens[hit.end].lower in PLACES
    before = parse.tokens[hit.start - 1].lower if hit.start else ""
    behind = [t.lower for t in parse.tokens[hit.end : hit.end + 2]]
    owns = len(behind) == 2 and behind[0] in ("'s", "’s") and behind[1] in PLACES | PLACING
    return before in PLACING or owns
