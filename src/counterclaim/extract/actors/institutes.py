"""Houses of study that are called after their land and are not its state's: "the Myanmar Institute for Peace"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.actors.hits import OF_STATE, Hit, Kind
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse

INSTITUTES = words_in("actors_words.toml", "institutes")
CENTRES = words_in("actors_words.toml", "centres")
STUDIES = words_in("actors_words.toml", "studies")
STATELY = words_in("actors_words.toml", "stately")
TYING = frozenset(("for", "of", "on"))
"""What ties to the name of a house what it is for: "for Peace and Security"."""
WITHIN = frozenset(("and", "the", "&", "of"))


def institute(parse: Parse, hit: Hit, hits: Sequence[Hit]) -> Hit | None:
    """An institute or a centre of studies that opens with its land's name: "the India Conflict Research Institute",
    "the Syrian Centre for Policy Research"; what is national, or has an office or a force in its name, is the state's.
    """
    land = hit.name if hit.name and hit.name.kind in (NameKind.DEMONYM, NameKind.STATE) else None
    house = _capitals(parse, hit.end)
    end = _capitals(parse, house + 1) if house > hit.end and _ties(parse, house) else house
    within = [h for h in hits if hit.end < h.end and h.start < end and h is not hit]
    known = any(h.name or (h.role and h.role.kind in (*OF_STATE, Kind.VOICE)) for h in within)
    if land is None or known or not _studies(parse, hit.end, house, end):
        return None
    written = parse.span(hit.start, end).of(parse.text)
    actor = Actor(written, written, Sector.NON_GOVERNMENTAL, land.actor.country)
    return Hit(hit.start, end, name=ActorName(NameKind.BODY, actor, written))


def _studies(parse: Parse, start: int, house: int, end: int) -> bool:
    """Whether words that a land's name opens are an institute's, or a centre's that is told to study something."""
    words = [t.lower for t in parse.tokens[start:house]]
    told = {t.lower for t in parse.tokens[start:end]}
    centre = bool(words) and words[-1] in CENTRES and bool(told & STUDIES)
    return bool(words) and (words[-1] in INSTITUTES or centre) and not told & STATELY


def _ties(parse: Parse, at: int) -> bool:
    return [t.lower in TYING for t in parse.tokens[at : at + 1]] == [True]


def _capitals(parse: Parse, start: int) -> int:
    """Where the words in capitals that begin at a token end, with what joins them."""
    tokens, end = parse.tokens, start
    at = start
    while at < len(tokens) and (tokens[at].text[0].isupper() or (tokens[at].lower in WITHIN and end > start)):
        at += 1
        end = at if tokens[at - 1].text[0].isupper() else end
    return end
