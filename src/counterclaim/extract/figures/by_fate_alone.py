"""People told of by their fate alone: "there are dead and wounded", "denied any dead", "had neither dead nor hurt"."""

from __future__ import annotations

from counterclaim.extract.figures.clauses import Arguments, Clauses
from counterclaim.extract.figures.reality import is_ruled_out
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token


def by_fate_alone(clauses: Clauses, token: Token) -> Arguments | None:
    """The people whom a word for a fate calls, where a clause only says that they are, or denies it."""
    neither = _neither(clauses, token)
    verbal = clauses.parse.deps(token.index, "obj", "nsubj", "aux")
    if token.index in clauses.ends or (verbal and not neither):
        return None
    if token.lower not in words_of("fallen") or clauses.counted_before(token) is not None:
        return None
    top = token
    while (above := clauses.head(top)) and top.deprel == "conj" and above.lower in words_of("fallen"):
        top = above
    near = [t for t in (top, above) if t is not None]
    there = any(clauses.parse.deps(t.index, "expl") for t in near)
    told = there or neither or is_ruled_out(clauses, top)
    return Arguments((token.index,), "there are") if told else None


def _neither(clauses: Clauses, token: Token) -> bool:
    """ "Had *neither* dead nor injured"; "neither wounded friends nor foes" tells of friends."""
    before, behind = (clauses.at(token.index + i, token) for i in (-1, 1))
    alone = behind is None or behind.lower == "nor"
    return alone and before is not None and before.lower == "neither"
