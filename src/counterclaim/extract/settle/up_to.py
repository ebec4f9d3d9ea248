"""Whether a figure is told up to a day: "by July 16 the army had reported 12 dead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.running import within_a_day
from counterclaim.extract.settle.totals import FIGHTING, RAIDS
from counterclaim.model.parse import Parse, Token

UNTIL = frozenset({"by", "until", "till"})


def up_to_a_day(parse: Parse, times: Sequence[TimeMention], draft: Draft) -> bool:
    """ "By July 16 the army had reported 12 dead", "by the end of July 13"."""
    words = parse.words(parse.sentences[draft.sentence])
    timed = (t for t in times if t.type == "DATE" or (t.type == "TIME" and t.when is not None))
    dates = [t.span for t in timed if not within_a_day(parse, t.span)]
    until = (w.head for w in words if w.lower in UNTIL and w.deprel in ("case", "mark") and w.head is not None)
    bounding = [head for head in until if any(span.covers(parse.tokens[head].span) for span in dates)]
    around = set(_reached(parse, parse.tokens[draft.mention.trigger]))
    return any(_bounds(parse, head, around) for head in bounding)


def _reached(parse: Parse, trigger: Token) -> Iterator[int]:
    """The words above a figure as far as the clause that tells it reaches.

    "By Monday they had entered Mora, *killing nine*", "the post *where they shot four*": what came with another deed is
    of that deed, and only what fighting brings with it piles up to a day.
    """
    at = trigger
    while at.head is not None and not _is_of_a_deed(parse, at):
        yield at.index
        at = parse.tokens[at.head]
    yield at.index


def _is_of_a_deed(parse: Parse, at: Token) -> bool:
    """Whether a clause hangs on what somebody did, or on a noun of it."""
    if at.upos != "VERB" or at.deprel not in ("acl:relcl", "advcl") or at.head is None:
        return False
    absolute = any(t.lower == "with" for t in parse.deps(at.index, "mark", "case"))
    fought = (t.lemma in FIGHTING | RAIDS for t in parse.deps(at.head, "nsubj", "nsubj:pass"))
    return at.deprel == "acl:relcl" or not (absolute or any(fought))


def _bounds(parse: Parse, head: int, around: set[int]) -> bool:
    """Whether a date of "by" hangs on a word that the figure hangs on too, not on a clause beside it."""
    at = parse.tokens[head]
    while at.head is not None and at.index not in around:
        if at.deprel in ("parataxis", "conj") and at.upos in ("VERB", "AUX"):
            return False
        at = parse.tokens[at.head]
    return at.index in around
