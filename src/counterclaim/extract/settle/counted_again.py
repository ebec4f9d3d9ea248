"""Whose losses another counts who only says how many: "India said 20 of its soldiers fell. Pakistan said the figure was
45".
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.words import words_of
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.attacks import cases
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import WORDS
from counterclaim.model.claim import BOTH, UNKNOWN
from counterclaim.model.parse import Parse, Token

NUMBERS = frozenset(("number", "figure", "count"))
TOLLS = frozenset(("toll",))
"""Beside another's count in one sentence the same; in a sentence of its own a toll may be anybody's."""
THE_SAME = frozenset(("the", "that", "this"))
COUNTED_AGAIN = "counted again by another"
CONCEDING = words_in(WORDS, "conceding")
CLAIMING = words_in(WORDS, "claiming")
BACK = 8
"""How many words before its number a toll is named."""


def counts_again(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft | None:
    """The figure of another party right before, of which a figure only tells another number; or None."""
    before = [d for d in others if d.mention.head < draft.mention.head and draft.sentence - d.sentence <= 1]
    last = max(before, key=lambda d: d.mention.head, default=None)
    number = parse.tokens[draft.mention.head]
    bare = draft.elided or number.upos == "NUM"
    if last is None or not bare or last.stretch != draft.stretch or None in (draft.party, last.party):
        return None
    names = NUMBERS | TOLLS if last.sentence == draft.sentence else NUMBERS
    start = parse.sentences[draft.sentence].start
    near = parse.tokens[max(start, draft.mention.head - BACK) : draft.mention.head + 1]
    noun = next((t for t in reversed(near) if t.lower in names), None)
    same = _is_it(parse, number) or (draft.elided and noun is not None and _is_the_same(parse, noun))
    same = same or _is_after_an_admission(parse, draft, last)
    return last if same and last.party != draft.party and last.mention.status is draft.mention.status else None


def _is_after_an_admission(parse: Parse, draft: Draft, last: Draft) -> bool:
    """ "Buenos Aires *admits* 50 dead; British officers *count 250*": a bare, greater number that another sets against
    what one owns up to.
    """
    own = last.side in (None, last.party) and draft.mention.count.low > last.mention.count.low
    cues = [parse.tokens[d.said.cue_token] for d in (last, draft) if d.said is not None]
    if not own or len(cues) < 2 or draft.sentence != last.sentence or draft.mention.owner is not None:
        return False
    bare = parse.tokens[draft.mention.head].upos == "NUM" and draft.elided
    return bare and cues[0].lemma in CONCEDING and cues[1].lemma in CLAIMING


def _is_it(parse: Parse, number: Token) -> bool:
    """ "Said *it was* 45", "puts *it* at 45": whether a bare number is all that is said of what was told before."""
    if number.upos != "NUM":
        return False
    if parse.deps(number.index, "cop"):
        return any(t.lower == "it" for t in parse.deps(number.index, "nsubj"))
    put = number.head is not None and "at" in cases(parse, number)
    return put and any(t.lower == "it" for t in parse.deps(number.head or 0, "obj"))


def of_those_counted_again(parse: Parse, draft: Draft, others: Sequence[Draft]) -> Draft:
    """The draft on the side of those whom another counted before."""
    first = counts_again(parse, draft, others)
    known = first is not None and first.side not in (None, BOTH, UNKNOWN)
    return draft.with_side(str(first.side), COUNTED_AGAIN) if first and known else draft


def _is_the_same(parse: Parse, noun: Token) -> bool:
    """Whether a toll is the one told before: "the number", "the real figure", "the number of dead"; nobody's own."""
    before = {t.lower for t in parse.deps(noun.index, "det")}
    of = [t for t in parse.deps(noun.index, "nmod") if t.index > noun.index]
    own = bool(parse.deps(noun.index, "nmod:poss"))
    return bool(before & THE_SAME) and not own and all(t.lower in words_of("summed") for t in of)
