"""The same sentence as news prints it: in capitals, in title case, with curly quotes, with a dateline."""

from __future__ import annotations

import random
from dataclasses import replace

from training.conllu import Sentence

UPPER, TITLE, LOWER, CURLY = 0.04, 0.03, 0.015, 0.5
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "and",
        "or",
        "but",
        "by",
        "from",
        "with",
        "as",
        "is",
    ]
)
_CURLY = {"``": "“", "''": "”"}


def vary(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence, now and then in another case, and every other time with curly quotes."""
    forms = sentence.forms
    if chance.random() < CURLY:
        forms = tuple(map(_curl, forms, sentence.tree.xpos if sentence.tree else forms))
    drawn = chance.random()
    if drawn < UPPER:
        forms = tuple(form.upper() for form in forms)
    elif drawn < UPPER + TITLE:
        forms = tuple(_titled(form) for form in forms)
    elif drawn < UPPER + TITLE + LOWER:
        forms = tuple(form.lower() for form in forms)
    return replace(sentence, forms=forms)


def _curl(form: str, xpos: str) -> str:
    if form == '"':
        return _CURLY.get(xpos, form)
    return form.replace("'", "’") if len(form) > 1 else form


def _titled(form: str) -> str:
    kept = form.lower() in _SMALL or not form[:1].islower() or "'" in form or "’" in form
    return form if kept else form[:1].upper() + form[1:]
