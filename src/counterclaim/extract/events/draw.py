"""From a candidate to the mention: its terms, its spans, and how each value came about."""

from __future__ import annotations

from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.crosswalk import acled
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.extent import evidence_of, own_words
from counterclaim.extract.events.lexicon import Means
from counterclaim.extract.events.means import means_in, mode_of
from counterclaim.extract.events.tree import nominal
from counterclaim.extract.mentions import EventMention
from counterclaim.model.claim import Event, Step
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span

FORCEFUL = frozenset({"ASSAULT", "COERCE", "PROTEST"})


def draw(parse: Parse, one: Candidate, *, denied: bool) -> EventMention:
    """The mention of a candidate; `denied` where an attribution denies what it stands in."""
    found = means_of(parse, one)
    return EventMention(
        cue=one.token.index,
        evidence=evidence_of(parse, one.token, one.actors),
        event=_event(one, found[0] if found else None),
        spans=_spans(parse, one, found),
        trace=_trace(one, found),
        denied=denied or (one.how.denied and one.how.hold in (None, "fail")),
        actors=tuple(m.actor for m in one.actors),
        recipients=tuple(m.actor for m in one.recipients),
    )


def _event(one: Candidate, found: Means | None) -> Event:
    mode = mode_of(one.cue, found) if one.type == one.cue.type else None
    actor = one.actors[0].actor if one.actors else None
    recipient = one.recipients[0].actor if one.recipients else None
    tool = found.name if found else None
    event, sub = acled(one.type, mode, tool, one.cue.kind, actor, recipient)
    return Event(one.type, mode, event, sub, actor, recipient, tool)


def means_of(parse: Parse, one: Candidate) -> tuple[Means, Span] | None:
    """The means that the clause names; of things lost or hurt, neither they nor the word for their loss is one."""
    if one.type not in FORCEFUL and one.cue.type != "ASSAULT":
        return None
    lost: set[int] = set()
    if one.cue.kind in ("lost", "ruin", "arson"):
        lost = {one.token.index} | {i for t in themes(parse, one.token) for i in parse.subtree(t.index)}
    words = [t for top in (one.token, *one.also) for t in own_words(parse, top)]
    return means_in(parse, [t for t in words if t.index not in lost])


def _spans(parse: Parse, one: Candidate, found: tuple[Means, Span] | None) -> tuple[tuple[str, Span], ...]:
    spans = [("cue", one.token.span)]
    spans += [("actor", one.actors[0].span)] if one.actors else []
    spans += [("recipient", one.recipients[0].span)] if one.recipients else []
    spans += [("means", found[1])] if found else []
    acted_on = [] if nominal(parse, one.token) else themes(parse, one.token)
    spans += [("object", parse.hull(_phrase(parse, acted_on[0].index)))] if acted_on else []
    return tuple(spans)


def _phrase(parse: Parse, head: int) -> tuple[int, ...]:
    """A noun phrase without its preposition and the clauses and coordinated phrases that hang on it."""
    aside = parse.deps(head, "acl", "conj", "parataxis", "punct", "advcl", "cc", "appos", "case")
    out = {i for t in aside for i in parse.subtree(t.index)}
    return tuple(i for i in parse.subtree(head) if i not in out)


def _trace(one: Candidate, found: tuple[Means, Span] | None) -> tuple[Step, ...]:
    steps = [Step("plover", f"cue {one.cue.pattern}", one.token.span)]
    if one.how.hold or one.type != one.cue.type:
        held = f"{one.cue.type} held as {one.how.hold or 'said'}: {one.type}"
        steps.append(Step("plover", held, one.token.span))
    steps += [Step("actor", m.rule, m.span) for m in one.actors]
    steps += [Step("recipient", m.rule, m.span) for m in one.recipients]
    steps += [Step("means", found[0].name, found[1])] if found else []
    return tuple(steps)
