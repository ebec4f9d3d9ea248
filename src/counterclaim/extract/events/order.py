"""Which event of a sentence is its main one: the least embedded, attributions not counted, then the first."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace

from counterclaim.extract.events.holds import operator
from counterclaim.extract.events.tree import nominal
from counterclaim.extract.mentions import EventMention
from counterclaim.model.parse import Parse, Token

STEP = {"acl:relcl": 6, "advcl": 4, "acl": 4, "conj": 2, "nmod": 2, "obl": 2}
"""How much further from the main statement each relation leads; any other leads one step further."""


def by_salience(
    parse: Parse, mentions: Iterable[EventMention], beside: Container[int] = ()
) -> tuple[EventMention, ...]:
    """The mentions in text order, each with its rank among the events of its sentence, 0 for the main one; those whose
    cues are `beside` come behind the others.
    """
    ordered = sorted(mentions, key=lambda m: (m.evidence.start, m.cue))
    ranked: dict[int, int] = {}
    by_sentence: dict[int, list[EventMention]] = {}
    for mention in ordered:
        by_sentence.setdefault(parse.tokens[mention.cue].sentence, []).append(mention)
    for some in by_sentence.values():
        best = sorted(some, key=lambda m: (m.cue in beside, embedding(parse, parse.tokens[m.cue]), m.cue))
        ranked.update({m.cue: rank for rank, m in enumerate(best)})
    return tuple(replace(m, salience=ranked[m.cue]) for m in ordered)


def embedding(parse: Parse, token: Token) -> int:
    """How deep a word lies below the main statement; reporting clauses are passed without cost."""
    cost = 1 if nominal(parse, token) else 0
    at = token
    for above in parse.ancestors(token.index):
        if not (at.deprel == "ccomp" and _reports(above)):
            cost += STEP.get(at.deprel, 1)
        at = above
    return cost


def _reports(token: Token) -> bool:
    return operator(token) == "report"
