"""Two sources in one clause, each behind what it tells: "nine died, by Mali's count, and four, according to Chad"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from counterclaim.extract.speakers.cues import Cue
from counterclaim.extract.speakers.reach import JOINING
from counterclaim.model.parse import Parse

ASIDES = ("according to", "by its count")


def with_shares(parse: Parse, cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """The cues, of two asides in a row each with the words on its own side of what joins them."""
    found = list(cues)
    asides = sorted((i for i, c in enumerate(cues) if c.rule in ASIDES), key=lambda i: cues[i].token)
    for one, other in pairwise(asides):
        joint = _joint(parse, cues[one], cues[other])
        if joint is not None:
            found[one] = replace(found[one], content=tuple(i for i in found[one].content if i < joint))
            found[other] = replace(found[other], content=tuple(i for i in found[other].content if i > joint))
    return tuple(found)


def _joint(parse: Parse, one: Cue, other: Cue) -> int | None:
    """The word that joins what two asides of two speakers tell, right behind the first of them."""
    apart = one.speaker.claimant != other.speaker.claimant
    apart = apart and parse.sentence_of(one.token) == parse.sentence_of(other.token)
    behind = parse.tokens[one.end : other.start]
    joint = next((t.index for t in behind if t.lower in JOINING), None)
    if not apart or joint is None or other.token in parse.subtree(_above(parse, one)):
        return None
    closed = parse.tokens[joint - 1].text == "," or _above(parse, one) == joint - 1
    source = parse.tokens[one.end : joint]
    tells = any(i < one.start for i in one.content) and set(one.content) & set(other.content)
    return joint if closed and tells and all(t.upos not in ("VERB", "AUX") for t in source) else None


def _above(parse: Parse, cue: Cue) -> int:
    """The noun that an aside names its source by, or that it is."""
    token = parse.tokens[cue.token]
    return token.head if token.deprel == "case" and token.head is not None else token.index
