"""The verbs and nouns of reporting: which there are, with what stance, and whether a word in a tree is
one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from counterclaim.extract.lexicon import rows, table
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token


@dataclass(frozen=True, slots=True)
class Reporting:
    """A reporting word: its stance, and how much of a speaker it asks for (`strong`, `weak`, `clause`)."""

    lemma: str
    stance: Stance
    strength: str


def verb(token: Token) -> Reporting | None:
    """The reporting verb that a token is, or None."""
    if token.upos not in ("VERB", "AUX"):
        return None
    known = (_verbs().get(form) for form in (token.lemma.lower(), *bare(token.lower)))
    return next((found for found in known if found), None)


def noun(token: Token) -> Stance | None:
    """The stance of the reporting noun that a token is, or None."""
    if token.upos not in ("NOUN", "PROPN"):
        return None
    return _nouns().get(token.lemma.lower()) or _nouns().get(token.lower)


def reports(parse: Parse, subject: int) -> bool:
    """Whether a token is the subject of a reporting verb."""
    token = parse.tokens[subject]
    speaks = token.deprel.startswith(("nsubj", "obl:agent"))
    return speaks and token.head is not None and verb(parse.tokens[token.head]) is not None


def words_in(name: str, key: str) -> frozenset[str]:
    """A word class of a data file, told there as words with blanks between."""
    return frozenset(str(table(name)[key]).split())


@cache
def _verbs() -> dict[str, Reporting]:
    return {
        lemma: Reporting(lemma, Stance(stance), strength)
        for lemma, stance, strength in rows("reporting_verbs.tsv")
    }


@cache
def _nouns() -> dict[str, Stance]:
    return {lemma: Stance(stance) for lemma, stance in rows("reporting_nouns.tsv")}


def bare(form: str) -> tuple[str, ...]:
    """What a form may be without its regular ending, for a lemma that the network got wrong."""
    for ending in ("ing", "ied", "ies", "ed", "es", "s"):
        if form.endswith(ending):
            stem = form.removesuffix(ending)
            return (stem, stem + "e", stem + "y", stem[:-1])
    return ()
