"""People who only have the name of somebody in the tables: "Defence Minister Pedro Sanchez" in a report on Ghana."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from counterclaim.extract.actors.hits import OF_STATE, Hit, role_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, NameKind
from counterclaim.model.parse import Name, Parse

RULING = frozenset(table("actors_words.toml")["rulers"])
TITLES = words_in("actors_words.toml", "titles")
WRITTEN = 2014
"""The year that the built table of leaders ends in, for those whom it has still in office."""
AFTER = 5
"""How many years after his office somebody is still told of by it."""


def without_strangers(
    parse: Parse, hits: Sequence[Hit], index: ActorIndex, told: Mapping[str, int]
) -> tuple[Hit, ...]:
    """The hits without leaders of lands and parties that the report, by what it tells of each, tells nothing else of,
    where a longer name holds theirs, they left office long before, or a bare office stands beside a name that people of
    several lands have: the report's land has a minister of that name.
    """
    others = [land for land, much in told.items() if much > 0]
    return tuple(h for h in hits if not (_is_foreign(h, told) and others and _is_stranger(parse, h, hits, index)))


def _is_foreign(hit: Hit, told: Mapping[str, int]) -> bool:
    """Whether a leader's name is that of a state's of which a report tells nothing."""
    actor = hit.name.actor if hit.name and hit.name.kind is NameKind.LEADER else None
    return actor is not None and actor.party == actor.country and not told.get(str(actor.party), 0)


def _is_stranger(parse: Parse, hit: Hit, hits: Sequence[Hit], index: ActorIndex) -> bool:
    if hit.end - hit.start < 2:
        return False
    name = next((n for n in parse.names if n.label.startswith("PER") and n.start < hit.end and hit.start < n.end), None)
    if name is not None and _has_more(parse, name, hit.start):
        return True
    return _has_left(parse, hit) or (_has_office(parse, hit, hits) and _is_shared(parse, hit, index))


def _has_more(parse: Parse, name: Name, start: int) -> bool:
    """Whether a name has words before somebody's own that are no title: "Victor Hugo Chavez"."""
    before = (t for t in parse.tokens[name.start : start] if t.text[:1].isalpha())
    return any(t.lower.rstrip(".") not in TITLES and role_of((t.lower,)) is None for t in before)


def _has_left(parse: Parse, hit: Hit) -> bool:
    """Whether a leader of whom the days in office are known had left it long before the report."""
    day = parse.document.report.published
    if day is None or hit.name is None or len(hit.name.first) <= len("2014"):
        return False
    return day.year > int(hit.name.last[:4] or WRITTEN) + AFTER


def _has_office(parse: Parse, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether an office of some state, not that of who rules it, stands right before a name, or before a comma."""
    at = hit.start - (parse.tokens[hit.start - 1].text == ",") if hit.start else 0
    office = next((h.role for h in hits if h.role and h.end == at), None)
    return office is not None and office.kind in OF_STATE and office.noun not in RULING


def _is_shared(parse: Parse, hit: Hit, index: ActorIndex) -> bool:
    """Whether the tables have somebody else of another land under a leader's name."""
    _, people = index.people([t.text for t in parse.tokens[hit.start : hit.end]], 0) or (0, ())
    own = hit.name.actor if hit.name else None
    return own is not None and any(p.name.actor.country != own.country and p.called != own.name for p in people)
