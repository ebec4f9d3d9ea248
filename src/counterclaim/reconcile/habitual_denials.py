"""What somebody denies whenever he is charged with it, and no one deed: "has always denied targeting civilians"."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.claim import Claim, Stance
from counterclaim.reconcile.lexicon import numbers_in, patterns, words_of
from counterclaim.reconcile.quantities import end, place

BEFORE = 60
"""How many characters before what is denied the word for how often may stand."""
SENTENCES = re.compile(r"[.;:!?]\s")
DENIES = r"(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?)"
HABIT = r"\bden(?:y|ies)\s+(?:\w+ly\s+)?\w+ing\s+(?:\w+\s+)?"
"""A deed denied in the present, done to nobody who was told of: "denies hitting civilians", no "the civilians"."""


def denies_by_habit(denial: Claim, claim: Claim, text: str) -> bool:
    """Whether a denial is of a charge made again and again, and a claim is of one deed: it counts people, or names
    none of those, or of the wrongs, that the charge names.
    """
    if denial.stance is not Stance.DENIED or not _is_habit(denial, text):
        return False
    told = words_of(claim, text)
    return claim.figure is not None or bool(numbers_in(told)) or not _whom().search(told)


def _is_habit(denial: Claim, text: str) -> bool:
    """Whether somebody denies harm to civilians, or wrongs of a kind, "always" or as a habit."""
    around = text[max(0, place(denial) - BEFORE) : end(denial)]
    words = " ".join(SENTENCES.split(around)[-1].casefold().split())
    return any(pattern.search(words) for pattern in _habits())


@cache
def _habits() -> tuple[re.Pattern[str], re.Pattern[str]]:
    often, whom = patterns("habitual.tsv")["often"].pattern, _whom().pattern
    return re.compile(rf"{often}\s+(?:and\s+\w+\s+)?{DENIES}\b.*{whom}"), re.compile(HABIT + whom)


def _whom() -> re.Pattern[str]:
    return patterns("habitual.tsv")["whom"]
