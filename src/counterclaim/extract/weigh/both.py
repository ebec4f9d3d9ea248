"""Denials of two sayings at once: "dismissed both claims", "called the reports fake news"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.mentions import Saying
from counterclaim.extract.sayings import account
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

BOTH = "both"
SUBJECTS = ("nsubj", "nsubj:pass", "expl")
"""What a clause has that tells a deed of its own; "went from door to door and shot men" is one."""
SAYING_WHICH = ("nmod", "acl", "acl:relcl")
"""What hangs on a noun for what is told and says which it is: "the reports *of a raid*"."""


def denied_beside(parse: Parse, sayings: Sequence[Saying], denial: int, answered: int) -> Iterator[int]:
    """The other saying that a denial of two means, beside the one that it answers: told with it in one breath, or, of
    "both", told right before or behind it, by its teller or else by another.
    """
    how_many = _means(parse, sayings[denial])
    if how_many is None or sayings[answered].acts:
        return
    beside = [j for j in range(len(sayings)) if j != answered and _is_beside(sayings, denial, answered, j)]
    together = [j for j in beside if _are_joined(parse, sayings[answered], sayings[j])]
    if how_many == BOTH:
        others = [j for j in range(denial) if j != answered and _may_be_the_other(sayings, denial, j)]
        yield from (together or sorted(beside or others, key=lambda j: abs(j - answered)))[:1]
    elif len(together) == 1 and all(parse.deps(sayings[j].head, *SUBJECTS) for j in (answered, together[0])):
        yield together[0]


def _means(parse: Parse, saying: Saying) -> str | None:
    """Whether an act denies "both" sayings, or "the claims", and does not tell which."""
    if not saying.acts or saying.stance is not Stance.DENIED:
        return None
    words = [parse.tokens[i] for i in saying.tokens]
    if any(t.lower == BOTH and (t.upos == "PRON" or _is_of_an_account(parse, t)) for t in words):
        return BOTH
    return "all" if any(_is_told_of(parse, t) for t in words) else None


def _is_of_an_account(parse: Parse, token: Token) -> bool:
    return token.head is not None and reporting.is_account(parse.tokens[token.head])


def _is_told_of(parse: Parse, token: Token) -> bool:
    """Whether a noun points at more than one saying: "the reports", and not "the reports of a raid"."""
    points = any(t.lower in ("the", "these", "those") for t in parse.deps(token.index, "det"))
    return token.xpos == "NNS" and reporting.is_account(token) and points and not parse.deps(token.index, *SAYING_WHICH)


def _is_beside(sayings: Sequence[Saying], denial: int, answered: int, j: int) -> bool:
    """Whether one tells a saying who tells the one answered, before the denial."""
    one, other = sayings[answered], sayings[j]
    return not other.acts and j < denial and account(one.claimant) == account(other.claimant)


def _may_be_the_other(sayings: Sequence[Saying], denial: int, j: int) -> bool:
    """Whether a saying is told by another than who denies: "Laos blamed Thais, Thais Laos; Hanoi denied both"."""
    return not sayings[j].acts and account(sayings[j].claimant) != account(sayings[denial].claimant)


def _are_joined(parse: Parse, one: Saying, other: Saying) -> bool:
    """Whether two clauses are told in one breath, the one joined to the other by "and"."""
    first, second = sorted((parse.tokens[one.head], parse.tokens[other.head]), key=lambda t: t.index)
    return second.deprel == "conj" and second.head == first.index
