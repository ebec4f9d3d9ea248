"""One told of elsewhere, whom a number in a row is given, and no other one: "she was *the third journalist* killed"."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.figures.drafts import Draft, without
from counterclaim.extract.figures.phrases import Phrases
from counterclaim.extract.figures.words import is_ordinal


def without_numbered(phrases: Phrases, drafts: Sequence[Draft]) -> list[Draft]:
    """The figures but those by which a pronoun's one is only put in a row."""
    return without(drafts, [not _is_numbered(phrases, draft) for draft in drafts])


def _is_numbered(phrases: Phrases, draft: Draft) -> bool:
    noun = phrases.parse.tokens[draft.group.noun]
    row = any(is_ordinal(t.lower) for t in phrases.parse.deps(noun.index, "amod"))
    pronoun = any(t.upos == "PRON" for t in phrases.parse.deps(noun.index, "nsubj"))
    return row and pronoun and bool(phrases.parse.deps(noun.index, "cop"))
