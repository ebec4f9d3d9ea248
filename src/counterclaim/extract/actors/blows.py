"""Whose blows a paragraph tells of: an office that counts whom they hurt is not his who struck: "Russian shelling
killed five, regional governors said".
"""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.extract.actors.drafts import Draft, Settled
from counterclaim.extract.actors.nearby import foes_of
from counterclaim.extract.lexicon import rows, table
from counterclaim.model.parse import Parse, Token

STRIKING = frozenset(table("figures_targets.toml")["strikes"])
BLOWS = frozenset(table("figures_targets.toml")["nouns"]) | {row[0] for row in rows("figures_means.txt")}
"""What somebody's is that hits others: "Russian shelling", "Saudi warplanes"."""


def strikers(parse: Parse, draft: Draft, settled: Settled) -> frozenset[str]:
    """The states whose blows the paragraph of an office has told of before it."""
    stretch = parse.sentence_of(draft.group.head).stretch
    near = (d for d, _, _ in settled if d.state and parse.sentence_of(d.group.head).stretch == stretch)
    return frozenset(d.state for d in near if d.state and _strikes(parse, d))


def _strikes(parse: Parse, other: Draft) -> bool:
    head = parse.tokens[other.group.head]
    if other.modifies:
        return head.lemma.lower() in BLOWS
    verb = parse.tokens[head.head] if head.head is not None and head.deprel == "nsubj" else None
    return verb is not None and verb.lemma.lower() in STRIKING and _hits_somebody(parse, verb)


def _hits_somebody(parse: Parse, verb: Token) -> bool:
    return bool(parse.deps(verb.index, "obj"))


def struck_by(parse: Parse, striker: str | None, named: Mapping[str, int]) -> str | None:
    """The one state named that a striker was at war with."""
    day = parse.document.report.published
    foes = [foe for foe in foes_of(striker, day.year) if named.get(foe)] if striker and day else []
    return foes[0] if len(foes) == 1 else None
