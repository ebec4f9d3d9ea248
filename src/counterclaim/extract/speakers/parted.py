"""Clauses that a semicolon parts, each told by somebody else: "the army said it had won; two died, a mayor said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.speakers.cues import Cue
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse


def told_apart(parse: Parse, cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues of verbs without what stands on the other side of a semicolon that has a teller of its own; a medium
    may pass on what several tell.
    """
    quoted = quoted_words(parse)
    told = list(cues)
    for parts in _parts(parse):
        here = [c for c in cues if _is_told(c) and any(c.token in part for part in parts)]
        own = [{c.token for c in here if c.token in part} for part in parts]
        if sum(map(bool, own)) > 1:
            told = [_within(c, parts, own, quoted) if c in here else c for c in told]
    return tuple(told)


def _is_told(cue: Cue) -> bool:
    return cue.rule.startswith("verb") and cue.speaker.claimant.sector is not Sector.MEDIA and bool(cue.content)


def _within(cue: Cue, parts: Sequence[range], own: Sequence[set[int]], quoted: frozenset[int]) -> Cue:
    """A cue without the words of other parts that have tellers of their own."""
    gone = {i for part, tellers in zip(parts, own, strict=True) if tellers and cue.token not in part for i in part}
    kept = tuple(i for i in cue.content if i not in gone or i in quoted)
    return replace(cue, content=kept) if kept else cue


def _parts(parse: Parse) -> Iterator[list[range]]:
    """The tokens of each sentence that has semicolons, from one to the next."""
    for sentence in parse.sentences:
        stops = [t.index for t in parse.words(sentence) if t.text == ";"]
        if stops:
            bounds = (sentence.start, *(i + 1 for i in stops), sentence.end)
            yield [range(a, b) for a, b in pairwise(bounds)]
