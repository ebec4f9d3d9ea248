"""Papers and stations that no table knows, by how they are called: "the Bangkok Post" is no post of Bangkok's."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.hits import Hit
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Name, Parse

PAPERS = words_in("actors_words.toml", "papers")
WHOLE = frozenset((NameKind.MEDIA, NameKind.BODY, NameKind.GROUP))
"""The kinds of names that a table holds whole."""


def with_papers(parse: Parse, hits: Sequence[Hit], index: ActorIndex) -> tuple[Hit, ...]:
    """The hits, those within the name of a paper, the capital or the post that it is called after, replaced by it."""
    found = [_paper(parse, name, index) for name in parse.names if _is_paper(parse, name)]
    fresh = [f for f in found if not any(_is_known(h, f) for h in hits)]
    free = [h for h in hits if not any(f.start < h.end and h.start < f.end for f in fresh)]
    return tuple(sorted((*free, *fresh), key=lambda h: h.start))


def _is_paper(parse: Parse, name: Name) -> bool:
    last = parse.tokens[name.end - 1]
    return name.label == "ORG" and name.end - name.start > 1 and last.text.istitle() and last.lower in PAPERS


def _paper(parse: Parse, name: Name, index: ActorIndex) -> Hit:
    written = parse.span(name.start, name.end).of(parse.text)
    medium = Actor(written, written, Sector.MEDIA, index.home(written))
    return Hit(name.start, name.end, ActorName(NameKind.MEDIA, medium, written))


def _is_known(hit: Hit, paper: Hit) -> bool:
    """Whether a table tells who it is: a name that takes in all of it."""
    named = hit.name is not None and hit.name.kind in WHOLE
    return named and hit.start <= paper.start and paper.end <= hit.end
