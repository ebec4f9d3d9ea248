"""Who is told to be one of those whose fate is told: "three guards were *among those killed*"."""

from __future__ import annotations

from counterclaim.extract.figures.clauses import NOBODY, Arguments, Clauses
from counterclaim.model.parse import Token

_WITHIN = frozenset({"flat", "conj", "compound", "appos"})


def among_those(clauses: Clauses, token: Token) -> Arguments | None:
    """ "Three guards were among those killed", "X is among the soldiers killed": the subject of the clause around."""
    those = _those(clauses, token)
    if those is None:
        return None
    named = _named_among(clauses, those)
    if named is not None:
        return Arguments(named, "among those") if named else NOBODY
    around = [those, clauses.head(those), clauses.head(token)]
    subjects = next((found for t in around if t and (found := clauses.subjects(t))), ())
    before = [t for t in subjects if t.index < those.index] or _before_copula(clauses, those)
    before = before or _inverted(clauses, those, token)
    return Arguments(tuple(t.index for t in before), "among those") if before else None


def _named_among(clauses: Clauses, those: Token) -> tuple[int, ...] | None:
    """ "The mayor *named three nurses* among those hurt": whom an active verb puts among them, and not who says so;
    names alone are read as a roll, None where it puts nobody there.
    """
    verb = clauses.head(those)
    if verb is None or verb.upos != "VERB" or clauses.passive(verb):
        return None
    people = [t for t in clauses.parse.deps(verb.index, "obj", "xcomp") if t.index < those.index]
    people = [t for t in people if clauses.human(t)]
    return tuple(t.index for t in people if t.upos != "PROPN") if people else None


def _inverted(clauses: Clauses, those: Token, token: Token) -> list[Token]:
    """ "*Among those killed in Bentiu was a doctor*": the people behind the "was" of a clause that "among" opens."""
    start = clauses.parse.sentence_of(those.index).start
    if any(t.upos not in {"ADP", "ADV", "PUNCT"} for t in clauses.parse.tokens[start : those.index]):
        return []
    above = clauses.head(those)
    said = those if clauses.parse.deps(those.index, "cop") else above
    copulas = () if said is None else clauses.parse.deps(said.index, "cop")
    if said is None or not copulas or copulas[0].index < token.index:
        return []
    people = list(clauses.parse.deps(those.index, "nsubj")) if said is those else [said]
    return [t for t in people if t.index > copulas[0].index and clauses.human(t)]


def _before_copula(clauses: Clauses, those: Token) -> list[Token]:
    """The people right before "are among those", whatever the tree hangs them on."""
    copulas = clauses.parse.deps(those.index, "cop")
    at = clauses.at(copulas[0].index - 1, those) if copulas else None
    while at is not None and at.deprel.partition(":")[0] in _WITHIN and (above := clauses.head(at)) is not None:
        at = above if above.index < at.index else None
    return [at] if at is not None and clauses.human(at) else []


def _those(clauses: Clauses, token: Token) -> Token | None:
    """The "those" of "among those killed", or people that stand there uncounted; None where neither does."""
    before, behind = clauses.at(token.index - 1, token), clauses.at(token.index - 2, token)
    if before is not None and before.lower == "who":
        before, behind = behind, clauses.at(token.index - 3, token)
    if before is None or behind is None:
        return None
    if before.lower in {"those", "the"}:
        return before if behind.lower == "among" else None
    among = clauses.at(token.index - 3, token)
    people = behind.lower == "the" and clauses.human(before) and before.index not in clauses.within
    return before if people and among is not None and among.lower == "among" else None
