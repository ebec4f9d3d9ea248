"""Whether somebody died of age or illness, and is no loss: "at the age of 91", "of pneumonia"."""

from __future__ import annotations

from functools import cache

from counterclaim.extract.figures.clauses import Clauses
from counterclaim.extract.lexicon import table
from counterclaim.model.parse import Token


def is_natural(clauses: Clauses, trigger: Token) -> bool:
    """Whether someone died in bed: "at the age of 91", "of pneumonia"."""
    if trigger.lower not in {"die", "dies", "died", "dying", "dead", "death"}:
        return False
    sentence = clauses.parse.words(clauses.parse.sentence_of(trigger.index))
    behind = [t.lower for t in sentence if trigger.index < t.index <= trigger.index + 9]
    text = " ".join(behind)
    if "hunger" in behind or "famine" in behind:
        return False
    ill = {"of", "from", "after", "with"} & set(behind) and _illnesses() & set(behind)
    return bool(ill) or any(words in text for words in table("figures_reality.toml")["peaceful"])


@cache
def _illnesses() -> frozenset[str]:
    return frozenset(table("figures_reality.toml")["illness"])
