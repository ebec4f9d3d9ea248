"""What somebody says of others in quotation marks, by no word for saying so: "'Chad's law shames us,' Mali said"."""

from __future__ import annotations

from dataclasses import replace

from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import Cast
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.holds import operator
from counterclaim.extract.events.tree import nominal
from counterclaim.extract.quotations import quoted_words
from counterclaim.model.parse import Parse, Token

JUDGING = frozenset({"ACCUSE", "SUPPORT"})
"""Types of what one says of another by judging what he does."""


def as_judged(cast: Cast, one: Candidate, *, listed: bool) -> Candidate:
    """An event with him who says it, and him of whom it is said: of a verb that is `listed` the tree tells them."""
    parse = cast.parse
    if one.type not in JUDGING or (listed and (one.actors or not nominal(parse, one.token))):
        return one
    clause = _quoted_clause(parse, one.token)
    saying = parse.tokens[clause.head] if clause is not None and clause.head is not None else None
    speakers = [m for t in subject_of(parse, saying)[:1] for m in cast.named(t)] if saying is not None else []
    if clause is None or not speakers:
        return one
    judged = [m for t in subject_of(parse, clause) for m in cast.named(t, speakers)]
    others = [m for m in one.recipients if m not in speakers]
    return replace(one, actors=tuple(speakers), recipients=tuple(judged or others))


def _quoted_clause(parse: Parse, token: Token) -> Token | None:
    """The clause in quotation marks that a word stands in, right below what reports it."""
    quoted, at = quoted_words(parse), token
    while at.head is not None:
        above = parse.tokens[at.head]
        if at.index in quoted and above.index not in quoted:
            told = at.deprel in ("ccomp", "parataxis") and operator(above) == "report"
            return at if told else None
        at = above
    return None
