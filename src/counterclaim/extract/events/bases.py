"""The base forms that a word may have, so that a lexicon is met where a rare lemma is off."""

from __future__ import annotations

from functools import lru_cache

from counterclaim.model.parse import Token

ENDINGS = {
    "VERB": (
        ("ied", "y"),
        ("ed", ""),
        ("ed", "e"),
        ("ing", ""),
        ("ing", "e"),
        ("ies", "y"),
        ("es", ""),
        ("s", ""),
    ),
    "NOUN": (("ies", "y"), ("es", ""), ("s", ""), ("men", "man")),
}
VOWELS = frozenset("aeiou")


def bases(token: Token) -> tuple[str, ...]:
    """The lemma as parsed, the form itself, and what the regular endings of its part of speech leave."""
    return _bases(token.lower, token.lemma.lower(), "VERB" if token.upos in ("VERB", "AUX") else "NOUN")


def is_one_of(token: Token, words: frozenset[str]) -> bool:
    """Whether any base form of a token is among these words."""
    return any(base in words for base in bases(token))


@lru_cache(maxsize=20000)
def _bases(form: str, lemma: str, part: str) -> tuple[str, ...]:
    found = [lemma, form]
    for ending, instead in ENDINGS[part]:
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form.removesuffix(ending)
            found.append(stem + instead)
            if part == "VERB" and not instead and len(stem) > 3 and stem[-1] == stem[-2] not in VOWELS:
                found.append(stem[:-1])
    return tuple(dict.fromkeys(found))
