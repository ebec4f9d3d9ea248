"""What befell people is told once with the deed by which it did: "nine were shot dead *when rebels ambushed* them"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.tree import passive
from counterclaim.model.parse import Parse

HURTS = frozenset({None, "harm"})
"""The kinds of deeds to people, besides what becomes of towns, craft and houses."""
ANYHOW = frozenset({None, "firearms"})
"""Modes of killing in an attack of any kind; who is beheaded is killed apart."""


def with_occasions(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, those that tell of people hurt by nobody gone into the deed on whose occasion they were."""
    kept = {one.token.index: one for one in found}
    for one in found:
        deed = _occasion(parse, one, kept)
        if deed is not None:
            hurt = deed.recipients or one.recipients
            kept[deed.token.index] = replace(deed, recipients=hurt, also=(*deed.also, one.token))
            del kept[one.token.index]
    return list(kept.values())


def _occasion(parse: Parse, one: Candidate, kept: dict[int, Candidate]) -> Candidate | None:
    """The deed of a clause with "when" below a passive of which nobody is told who did it; its own doer is told."""
    hurt = one.type == "ASSAULT" and one.cue.kind in HURTS and one.cue.mode in ANYHOW
    if one.actors or not hurt or not passive(parse, one.token):
        return None
    first = parse.tokens[one.token.head] if one.token.deprel == "conj" and one.token.head is not None else one.token
    clauses = (t for top in (one.token, first) for t in parse.deps(top.index, "advcl") if t.index in kept)
    timed = (t for t in clauses if any(w.lower == "when" for w in parse.deps(t.index, "mark", "advmod")))
    deeds = (kept[t.index] for t in timed)
    done = (d for d in deeds if d.type == "ASSAULT" and d.how.hold is None and not d.how.denied)
    return next((d for d in done if d.actors), None)
