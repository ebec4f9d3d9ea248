"""Which date a claim at a token happened on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from counterclaim.extract.dates.lexicon import data
from counterclaim.extract.mentions import TimeMention
from counterclaim.model.parse import Parse, Token
from counterclaim.model.value import Precision

CLAUSE = ("ccomp", "parataxis", "acl", "advcl", "csubj")
"""Relations that open a clause of its own below a word."""

OTHER_TIME = frozenset({"since", "before", "after", "until", "till"})
"""Words that put a clause at another time than what it hangs from."""

SPOKEN = ("ccomp", "parataxis", "obj", "xcomp")
"""Relations by which what is said hangs from the word of saying."""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A date and the token that stands for it in the tree."""

    mention: TimeMention
    token: Token


def time_of(parse: Parse, times: Sequence[TimeMention], token_index: int) -> TimeMention | None:
    """The date of what the word at `token_index` tells, or None: never the date of publication unsaid.

    In turn: a date under the word, in its clause, above it, elsewhere in the sentence, on the word of
    saying, and in the sentences of the paragraph before. The rule of the answer says which it was.
    """
    token = parse.tokens[token_index]
    here = _placed(parse, times, token.sentence)
    for rule, found in _cascade(parse, here, token):
        if found:
            nearest = min(found, key=lambda p: (abs(p.token.index - token_index), p.token.index))
            return _ruled(nearest.mention, rule)
    return _carried(parse, times, token)


def _ruled(mention: TimeMention, rule: str) -> TimeMention:
    return replace(mention, rule=f"{mention.rule}: {rule}")


def _placed(parse: Parse, times: Sequence[TimeMention], sentence: int) -> list[_Placed]:
    bounds = parse.sentences[sentence]
    if bounds.start == bounds.end:
        return []
    span = parse.span(bounds.start, bounds.end)
    found = [(m, _head(parse, m)) for m in times if m.span.overlaps(span) and _dates(m)]
    return [_Placed(m, token) for m, token in found if token is not None and token.sentence == sentence]


def _dates(mention: TimeMention) -> bool:
    """Whether a mention can date something: a day or longer, known or said to be unknown."""
    return mention.type in {"DATE", "TIME"} and (mention.when is not None or mention.reason is not None)


def _head(parse: Parse, mention: TimeMention) -> Token | None:
    """The token of a mention whose head lies outside it."""
    first = bisect_left(parse.tokens, mention.span.start, key=lambda t: t.span.start)
    inside = []
    for token in parse.tokens[first:]:
        if token.span.start >= mention.span.end:
            break
        inside.append(token)
    indices = {t.index for t in inside}
    return next((t for t in inside if t.head not in indices), inside[0] if inside else None)


def _cascade(parse: Parse, here: list[_Placed], token: Token) -> Iterator[tuple[str, list[_Placed]]]:
    own = set(_clause(parse, token.index))
    yield "in its clause", [p for p in here if p.token.index in own]
    yield from _above(parse, here, token)
    near = [p for p in here if not _of_another_time(parse, p, token)]
    below = set(parse.subtree(token.index))
    yield "in a clause below", [p for p in near if p.token.index in below]
    yield "in its sentence", [p for p in near if not _dates_saying(parse, p)]
    yield "date of saying", near


def _clause(parse: Parse, index: int) -> Iterator[int]:
    """A token and what hangs from it without opening another clause."""
    yield index
    for child in parse.children[index]:
        if not _opens(parse.tokens[child]):
            yield from _clause(parse, child)


def _opens(token: Token) -> bool:
    verbal = token.deprel == "conj" and token.upos in {"VERB", "AUX"}
    return verbal or token.deprel.partition(":")[0] in CLAUSE


def _above(parse: Parse, here: list[_Placed], token: Token) -> Iterator[tuple[str, list[_Placed]]]:
    """Dates of the words above, nearest first, as far as a word of saying."""
    below = token
    for above in parse.ancestors(token.index):
        dated = [p for p in here if p.token.index == above.index]
        yield "in a clause on it", dated
        if above.lemma in saying() and below.deprel.partition(":")[0] in SPOKEN:
            return
        own = set(_clause(parse, above.index))
        yield "in the clause above", [p for p in here if p.token.index in own and not _dates_saying(parse, p)]
        below = above


def _dates_saying(parse: Parse, placed: _Placed) -> bool:
    """Whether a date hangs from a word of saying that has what was said below it."""
    for above in parse.ancestors(placed.token.index):
        if above.lemma in saying():
            return bool(parse.deps(above.index, "ccomp", "parataxis", "xcomp")) or above.deprel == "parataxis"
        if above.upos == "VERB":
            return False
    return False


def _of_another_time(parse: Parse, placed: _Placed, token: Token) -> bool:
    """Whether a date stands in a clause that tells of something else than the token's: since, which, …"""
    around = {token.index, *(t.index for t in parse.ancestors(token.index))}
    for at in (placed.token, *parse.ancestors(placed.token.index)):
        if at.index in around:
            return False
        if at.deprel == "acl:relcl" or any(m.lower in OTHER_TIME for m in parse.deps(at.index, "mark")):
            return True
    return False


def _carried(parse: Parse, times: Sequence[TimeMention], token: Token) -> TimeMention | None:
    """The last day told before in the same paragraph, told as carried."""
    stretch = parse.sentences[token.sentence].stretch
    for number in range(token.sentence - 1, -1, -1):
        if parse.sentences[number].stretch != stretch:
            return None
        placed = [p for p in _placed(parse, times, number) if _is_day(p.mention)]
        days = [p for p in placed if not _dates_saying(parse, p)]
        if days:
            return _ruled(days[-1].mention, "carried from the sentence before")
    return None


def _is_day(mention: TimeMention) -> bool:
    return mention.when is not None and mention.when.precision in {Precision.DAY, Precision.DAYS}


@cache
def saying() -> frozenset[str]:
    """The lemmas of dates_saying.txt."""
    lines = data("dates_saying.txt").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
