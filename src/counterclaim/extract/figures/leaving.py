"""The verb that leaves people dead or hurt: "left 40 villagers dead", "left twelve wounded"."""

from __future__ import annotations

from counterclaim.extract.figures.clauses import Clauses
from counterclaim.model.parse import Token


def leaving(clauses: Clauses, trigger: Token) -> Token | None:
    """The verb above a word for what became of people, or above these where it stands behind them; or None."""
    above = clauses.head(trigger) if trigger.deprel in {"xcomp", "acl"} else None
    over = clauses.head(above) if above is not None and above.upos != "VERB" else above
    return over if over is not None and over.lemma == "leave" and not _depends(clauses, over) else None


def _depends(clauses: Clauses, verb: Token) -> bool:
    """ "Might have left 30 dead *had it gone off*": what hangs on something else has not come about."""
    return bool(clauses.parse.deps(verb.index, "advcl"))
