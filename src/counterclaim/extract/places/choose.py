"""The place of one claim among the places of its report, and the provinces that a report is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from counterclaim.extract.mentions import PlaceMention
from counterclaim.extract.places.aside import is_of_a_seat, is_of_a_teller, is_passing, stands_aside
from counterclaim.model.parse import Parse, Sentence, Token
from counterclaim.model.text import Role
from counterclaim.model.value import PlacePrecision, Where

DATELINE = "dateline"
"""How the rule of a place in a dateline begins."""
SHALLOW = 2
"""How deep a place may stand for what its sentence mainly tells to be there."""
LEAD, HEADING = 3, 8
"""Sentences of the body that are its lead, lines of few words not counted."""
CHAIN = 6
"""Words that may part the names of a chain of places."""
AROUND = 9
"""Words that may part a name that nothing resolves from what it lies in: "Z, in the southern Mexican state of P"."""
CLAUSES = ("ccomp", "advcl", "acl", "parataxis", "conj", "csubj")
"""Relations that begin another clause below a word."""


def place_of(parse: Parse, places: Sequence[PlaceMention], token: int) -> PlaceMention | None:
    """The place of what is said at a token: of its clause, its sentence, or what its paragraph said before.

    Of a chain ("Daman district, Kandahar province") the finest that is resolved. Where the paragraph names no
    place up to there, the one province that the report has named so far, if its lead names it; else None.
    """
    sentence = parse.sentence_of(token)
    told = [p for p in places if not p.rule.startswith(DATELINE)]
    here = [p for p in told if sentence.start <= p.start < sentence.end and not stands_aside(parse, p, token)]
    here = [] if _is_only_a_seat(parse, here, told, sentence) else here
    for near in (_in_clause(parse, here, token), here):
        chosen = _nearest(near, token)
        if chosen:
            return resolved(_finest(chosen, here), here)
    for paragraph in (told, places):
        before = [p for p in paragraph if _earlier(parse, p, sentence) and not is_passing(parse, p)]
        earlier = [p for p in before if not is_of_a_teller(parse, p)] or before
        if earlier:
            main = [p for p in earlier if _depth(parse, p) <= SHALLOW]
            return resolved(_finest((main or earlier)[-1], earlier), earlier)
    return _only_scene(parse, [p for p in told if not is_passing(parse, p)], sentence)


def _is_only_a_seat(
    parse: Parse, here: Sequence[PlaceMention], told: Sequence[PlaceMention], sentence: Sentence
) -> bool:
    """Whether all places of a sentence are the seats of who tells, where the report has told a scene before."""
    if not here or not all(is_of_a_seat(parse, p) for p in here):
        return False
    before = (p for p in told if p.start < sentence.start)
    return any(not (is_passing(parse, p) or is_of_a_teller(parse, p)) for p in before)


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
        stack += [child.index for child in below if not _is_clause(child)]
    return found


def _is_clause(word: Token) -> bool:
    """Whether another clause begins at a word; a further noun of a list begins none."""
    relation = word.deprel.partition(":")[0]
    return relation in CLAUSES and not (relation == "conj" and word.upos in ("NOUN", "PROPN"))


def _nearest(places: Iterable[PlaceMention], token: int) -> PlaceMention | None:
    """The place nearest to a token, a finer one before a country however near."""
    return min(places, key=lambda p: (_wide(p), abs(p.start - token), p.start), default=None)


def _wide(place: PlaceMention) -> bool:
    return place.where is not None and place.where.precision is PlacePrecision.COUNTRY


def _finest(chosen: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention:
    """The finest of the chain that a place is in: "Chak district, Wardak province", "the Tavush town of Berd"."""
    for place in (*reversed(places), *places):
        close = max(chosen.start - place.end, place.start - chosen.end) < CHAIN
        if close and place.where and chosen.where and _holds(chosen.where, place.where):
            chosen = place
    return chosen


def _holds(wide: Where, fine: Where) -> bool:
    """Whether one place may be the unit or state around another."""
    if wide.country != fine.country or wide.precision is fine.precision:
        return False
    return wide.precision is PlacePrecision.COUNTRY or (
        wide.precision is PlacePrecision.ADMIN1 and wide.admin1 == fine.admin1
    )


def resolved(chosen: PlaceMention, places: Sequence[PlaceMention]) -> PlaceMention:
    """The place itself, or the resolved one that follows it closely and so may hold it."""
    if chosen.where is not None:
        return chosen
    around = [p for p in places if p.where and 0 <= p.start - chosen.end < AROUND]
    return around[0] if around else chosen


def _earlier(parse: Parse, place: PlaceMention, sentence: Sentence) -> bool:
    """Whether a place stands in the paragraph of a sentence, before it."""
    there = parse.sentence_of(place.start)
    return there.stretch == sentence.stretch and there.index < sentence.index


def _depth(parse: Parse, place: PlaceMention) -> int:
    """How many words stand above a name in its tree, those inside the name not counted."""
    return min(
        sum(not place.start <= above.index < place.end for above in parse.ancestors(at))
        for at in range(place.start, place.end)
    )


def _only_scene(parse: Parse, places: Iterable[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """The mention of the only province named in the body before a sentence, if its lead names it.

    A province that comes up later, among much else, is not what the rest of the report is about.
    """
    found = [(p, p.where) for p in places if p.where and p.where.admin1 and p.start < sentence.start]
    body = [(p, w) for p, w in found if parse.sentence_of(p.start).role is Role.BODY] or found
    if len({(where.country, where.admin1) for _, where in body}) != 1 or not _in_lead(parse, body[0][0]):
        return None
    wide = [place for place, where in body if where.precision is PlacePrecision.ADMIN1]
    return wide[0] if wide else body[-1][0]


def _in_lead(parse: Parse, place: PlaceMention) -> bool:
    """Whether a place stands in a title or in the first sentences of the body."""
    sentence = parse.sentence_of(place.start)
    before = parse.sentences[: sentence.index]
    return sum(s.role is Role.BODY and s.end - s.start > HEADING for s in before) < LEAD
