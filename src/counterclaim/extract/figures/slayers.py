"""Those who kill and are killed in turn: "four attackers shot nine soldiers dead before *they* were gunned down"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.figures.clauses import Arguments, Clauses
from counterclaim.extract.figures.triggers import Trigger
from counterclaim.extract.figures.words import words_of
from counterclaim.model.claim import Status
from counterclaim.model.parse import Token

_SEVERAL = frozenset({"they", "them"})
_ONE = frozenset({"he", "she", "him", "her"})


def in_turn(clauses: Clauses, told: Arguments, trigger: Trigger, triggers: Sequence[Trigger]) -> Arguments:
    """The arguments, a pronoun for those who did something first put right by what they did."""
    slain = clauses.parse.tokens[told.victims[0]] if len(told.victims) == 1 else None
    doers = None if slain is None or trigger.status is not Status.KILLED else _doers(clauses, slain, triggers)
    if doers is None:
        return told
    return replace(told, victims=(doers.index,), cue=told.victims[0])


def _doers(clauses: Clauses, pronoun: Token, triggers: Sequence[Trigger]) -> Token | None:
    """The subject of the clause above the one that a pronoun stands in, where nobody else there may be meant."""
    if pronoun.lower not in _SEVERAL | _ONE:
        return None
    verbs = (t for t in clauses.parse.ancestors(pronoun.index) if t.deprel == "advcl")
    clause = next((t for t in verbs if _comes_later(clauses, t)), None)
    above = None if clause is None else clauses.head(clause)
    subject = None if above is None else clauses.subject(above)
    if above is None or subject is None or not clauses.human(subject) or not _agrees(clauses, subject, pronoun):
        return None
    others = any(clauses.human(t) and _agrees(clauses, t, pronoun) for t in clauses.objects(above))
    dead = any(t.token == above.index and t.status is Status.KILLED for t in triggers)
    return None if others and not dead else subject


def _comes_later(clauses: Clauses, verb: Token) -> bool:
    """ "Killed nine *before they were shot*"."""
    return any(t.lower in words_of("until_then") for t in clauses.parse.deps(verb.index, "mark"))


def _agrees(clauses: Clauses, subject: Token, pronoun: Token) -> bool:
    """Whether a pronoun may stand for a subject by its number; one that is not counted tells no figure."""
    count = clauses.within.get(subject.index) or clauses.number_of(subject)
    one = any(t.lower in {"a", "an"} for t in clauses.parse.deps(subject.index, "det"))
    return one if count is None and pronoun.lower in _ONE else count is not None and pronoun.lower in _SEVERAL
