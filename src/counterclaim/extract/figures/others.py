"""Figures that words give of those who are none of the lost anew: who tells of it, does it or is freed, and things.
"""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.doers import without_doers
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.freed import without_freed
from counterclaim.extract.figures.materiel import without_materiel
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.tellers import without_tellers


def without_others(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures but those of others than the lost."""
    kept = list(drafts)
    for doubting in (without_tellers, without_doers, without_freed, without_materiel):
        kept = doubting(phrases, kept)
    return kept
