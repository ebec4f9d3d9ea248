"""The place of one claim among the places of its report, and the provinces that a report is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.extract.mentions import PlaceMention
from counterclaim.model.parse import Parse, Sentence
from counterclaim.model.text import Role
from counterclaim.model.value import PlacePrecision

DATELINE = "dateline"
"""How the rule of a place in a dateline begins."""
CLAUSES = ("ccomp", "advcl", "acl", "parataxis", "conj", "csubj")
"""Relations that begin another clause below a word."""


def place_of(parse: Parse, places: Sequence[PlaceMention], token: int) -> PlaceMention | None:
    """The place of what is said at a token: of its clause, its sentence, or what its paragraph said before.

    Of a chain ("Daman district, Kandahar province") the finest that is resolved. None where the paragraph
    names no place up to there.
    """
    sentence = parse.sentence_of(token)
    paragraph = [p for p in places if _before(parse, p, sentence)]
    told = [p for p in paragraph if not p.rule.startswith(DATELINE)]
    here = [p for p in told if sentence.start <= p.start]
    for near in (_in_clause(parse, here, token), here):
        chosen = _nearest(near, token)
        if chosen:
            return _resolved(chosen, here)
    earlier = told or paragraph
    return _resolved(earlier[-1], earlier) if earlier else None


def provinces_of(parse: Parse, places: Iterable[PlaceMention]) -> tuple[str, ...]:
    """The first-order units, in lower case, that the body places what it reports in.

    They are those of its first sentence that names just one, else of its first that names any: a round-up
    lists several before it tells of each.
    """
    found: dict[int, dict[str, None]] = {}
    for place in places:
        sentence = parse.sentence_of(place.start)
        told = sentence.role is Role.BODY and not place.rule.startswith(DATELINE)
        if told and place.where and place.where.admin1:
            found.setdefault(sentence.index, {})[place.where.admin1.lower()] = None
    single = [units for units in found.values() if len(units) == 1]
    return tuple(next(iter(single or found.values()), {}))


def _in_clause(parse: Parse, here: Iterable[PlaceMention], token: int) -> list[PlaceMention]:
    """The places below a token, or below the nearest word above it that has any, without other clauses."""
    listed = list(here)
    for head in (token, *(above.index for above in parse.ancestors(token))):
        below = _clause(parse, head)
        inside = [place for place in listed if place.start in below]
        if inside:
            return inside
        if parse.tokens[head].deprel.partition(":")[0] in CLAUSES:
            break
    return []


def _clause(parse: Parse, head: int) -> set[int]:
    """The tokens below a word, those of further clauses left out."""
    found, stack = set[int](), [head]
    while stack:
        at = stack.pop()
        found.add(at)
        below = parse.deps(at)
        stack += [child.index for child in below if child.deprel.partition(":")[0] not in CLAUSES]
    return found


def _nearest(places: Iterable[PlaceMention], token: int) -> PlaceMention | None:
    """The place nearest to a token, a finer one before a country however near."""
    return min(places, key=lambda p: (_wide(p), abs(p.start - token), p.start), default=None)


def _wide(place: PlaceMention) -> bool:
    return place.where is not None and place.where.precision is PlacePrecision.COUNTRY


def _resolved(chosen: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention:
    """The place itself, or the resolved one that follows it closely and so may hold it."""
    if chosen.where is not None:
        return chosen
    around = [p for p in places if p.where and 0 <= p.start - chosen.end < 6]
    return around[0] if around else chosen


def _before(parse: Parse, place: PlaceMention, sentence: Sentence) -> bool:
    """Whether a place stands in the paragraph of a sentence and not after it."""
    there = parse.sentence_of(place.start)
    return there.stretch == sentence.stretch and there.index <= sentence.index
