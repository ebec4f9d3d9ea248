"""Phrases of several words by which one rejects what was just told, "would have none of it", or says that it was
otherwise, "had another version".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from counterclaim.extract.lexicon import rows
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

LONGEST = 10
"""The words of the longest phrase behind its verb."""
FINITE = ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Idiom:
    """What one does by such a phrase, where it ends, and the tokens in it that stand for what was told."""

    stance: Stance
    end: int
    content: tuple[int, ...]


def idiom(parse: Parse, token: Token) -> Idiom | None:
    """The phrase that a verb opens, by which its subject gainsays what was told; none that is negated."""
    if token.upos not in FINITE or any(t.lower in ("not", "n't", "n’t") for t in parse.deps(token.index, "advmod")):
        return None
    behind = parse.tokens[token.index + 1 : parse.sentence_of(token.index).end][:LONGEST]
    words = " ".join(t.lower for t in behind)
    for stance, pattern in _phrases().get(token.lemma.lower(), ()):
        found = pattern.match(words)
        if found:
            first, last = (len(words[:at].split()) for at in found.span("said"))
            content = tuple(range(token.index + 1 + first, token.index + 1 + last))
            rest = words[found.end("said") : found.end("all")].split()
            return Idiom(stance, content[-1] + 1 + len(rest), content)
    return None


def opening(parse: Parse, token: Token) -> int:
    """The first of the auxiliaries right before a verb: that of "would have none of it"."""
    marks = {t.index for t in parse.deps(token.index, "aux")}
    first = token.index
    while first - 1 in marks:
        first -= 1
    return first


@cache
def _phrases() -> Mapping[str, Sequence[tuple[Stance, re.Pattern[str]]]]:
    found: dict[str, list[tuple[Stance, re.Pattern[str]]]] = {}
    for lemmas, stance, words in rows("reporting_idioms.tsv"):
        pattern = words.replace("{", "(?P<said>").replace("}", ")")
        told = re.compile(rf"(?P<all>{pattern})(?: of\b| \W|$)")
        for lemma in lemmas.split("|"):
            found.setdefault(lemma, []).append((Stance(stance), told))
    return found
