"""People who are only told to belong to the dead: "relatives of the missing", "survivors and kin of people killed"."""

from __future__ import annotations

from counterclaim.extract.figures.clauses import Clauses, is_form
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token


def are_kin(clauses: Clauses, token: Token, noun: Token) -> bool:
    """Whether people are only told to belong to the dead: "relatives of the missing"."""
    number = noun.index in clauses.within or clauses.number_of(noun) is not None
    bereaved = is_form(noun, words_of("bereaved"))
    return "of" in clauses.case(token).split() and is_people(noun.lower) and (bereaved or not number)


def are_told_of(clauses: Clauses, noun: Token) -> bool:
    """ "Spoke to six survivors and relatives of *people killed* in Goma": of whom others are, and no count of them."""
    over = clauses.head(noun)
    if over is None or clauses.case(noun) != "of" or clauses.number_of(noun) is not None or not is_people(noun.lower):
        return False
    listed = (over, *clauses.parse.deps(over.index, "conj", "compound"))
    return any(is_form(t, words_of("bereaved") | words_of("onlookers")) for t in listed)


def is_of_another(clauses: Clauses, token: Token) -> bool:
    """ "A woman *whose daughter* is dead": a clause behind a noun that tells of somebody else."""
    subjects = clauses.parse.deps(token.index, "nsubj")
    owned = (o for s in subjects for o in clauses.parse.deps(s.index, "nmod:poss"))
    return token.deprel == "acl:relcl" and any(o.lower == "whose" for o in owned)
