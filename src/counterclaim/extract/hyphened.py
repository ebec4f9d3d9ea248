"""Words written with a hyphen that the reading of words parts: "a *sit-in*", "*test-fired* a missile"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from counterclaim.extract.lexicon import rows
from counterclaim.extract.tokens import with_tokens
from counterclaim.model.parse import Parse, Token

HYPHEN = "-"


def with_hyphened(parse: Parse) -> Parse:
    """The parse with the lemma of such a word, and all that hangs on it, on the one of its parts that has its place."""
    return with_tokens(parse, _heads(parse))


def _heads(parse: Parse) -> Iterator[Token]:
    for hyphen in parse.tokens[1:-1]:
        first, second = parse.tokens[hyphen.index - 1], parse.tokens[hyphen.index + 1]
        closed = hyphen.text == HYPHEN and first.span.end == hyphen.span.start and hyphen.span.end == second.span.start
        lemma = _lemma(first.lower, second.lower, second.lemma.lower()) if closed else None
        if lemma is not None:
            head, other = (second, first) if first.head == second.index else (first, second)
            yield replace(head, lemma=lemma)
            yield from (replace(t, head=head.index) for t in parse.deps(other.index) if t.index != hyphen.index)


def _lemma(first: str, *seconds: str) -> str | None:
    return next((lemma for two in seconds if (lemma := _words().get(f"{first}{HYPHEN}{two}"))), None)


@cache
def _words() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("hyphened.tsv")}
