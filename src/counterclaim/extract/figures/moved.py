"""Numbers that a toll has moved from: "up from 49", "up from nine on Monday and six on Sunday"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.words import words_of
from counterclaim.model.parse import Token

LISTING = frozenset({"and", ","})
REACH = 7
"""How many words before a number of a list may lead in the first of it."""


def moved_from(words: Sequence[Token], start: int) -> Token | None:
    """The "from" by which a number is one that a toll has moved from; or None."""
    first = _led_by(words, start)
    if first is not None or start < 1 or words[start - 1].lower not in LISTING:
        return first
    near = (t for t in words[max(0, start - REACH) : start - 1] if t.sentence == words[start].sentence)
    leads = (_led_by(words, t.index) for t in near if t.upos == "NUM")
    lead = next((t for t in leads if t is not None), None)
    told = lead is not None and all(t.upos not in {"VERB", "AUX"} for t in words[lead.index : start])
    return lead if told else None


def _led_by(words: Sequence[Token], start: int) -> Token | None:
    """The "from" right before a number, behind a word for which way it moved."""
    lead = words[start - 1] if start else None
    if lead is None or lead.lower != "from" or lead.index < 1 or lead.sentence != words[start].sentence:
        return None
    return lead if words[lead.index - 1].lower in words_of("moved") else None
