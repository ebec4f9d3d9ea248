"""The verbs and nouns of reporting: which there are, with what stance, and whether a word in a tree is one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from counterclaim.extract.lexicon import rows
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
    return _verbs().get(token.lemma.lower()) or _verbs().get(_bare(token.lower))


def noun(token: Token) -> Stance | None:
    """The stance of the reporting noun that a token is, or None."""
    if token.upos not in ("NOUN", "PROPN"):
        return None
    return _nouns().get(token.lemma.lower()) or _nouns().get(token.lower)


def reports(parse: Parse, subject: int) -> bool:
    """Whether a token is the subject of a reporting verb."""
    head = parse.tokens[subject].head
    return head is not None and verb(parse.tokens[head]) is not None


@cache
def _verbs() -> dict[str, Reporting]:
    return {
        lemma: Reporting(lemma, Stance(stance), strength)
        for lemma, stance, strength in rows("reporting_verbs.tsv")
    }


@cache
def _nouns() -> dict[str, Stance]:
    return {lemma: Stance(stance) for lemma, stance in rows("reporting_nouns.tsv")}


def _bare(form: str) -> str:
    """A form without its regular ending, for a lemma that the network got wrong."""
    for ending in ("ing", "ed", "s"):
        if form.endswith(ending):
            return form.removesuffix(ending)
    return form
