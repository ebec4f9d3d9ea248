"""From a candidate to the mention: its terms, its spans, and how each value came about."""

from __future__ import annotations

from counterclaim.extract.events.aim import aimed_at
from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.blaming import blamed
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.crosswalk import acled
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.extent import evidence_of, own_words
from counterclaim.extract.events.lexicon import Means, grammar
from counterclaim.extract.events.means import bringing, means_in, mode_of, says_how
from counterclaim.extract.events.tree import nominal
from counterclaim.extract.mentions import EventMention
from counterclaim.model.claim import Event, Step
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span

FORCEFUL = frozenset({"ASSAULT", "COERCE", "PROTEST"})
BOMBING = "bombing"
"""The kind of a deed with bombs that a state does from the air, and others do on the ground."""


def draw(parse: Parse, one: Candidate, *, denied: bool) -> EventMention:
    """The mention of a candidate; `denied` where an attribution denies what it stands in."""
    found = means_of(parse, one)
    return EventMention(
        cue=one.token.index,
        evidence=evidence_of(parse, one.token, one.actors),
        event=_event(parse, one, found[0] if found else None),
        spans=_spans(parse, one, found),
        trace=_trace(one, found),
        denied=denied or (one.how.denied and one.how.hold in (None, "fail")),
        actors=tuple(m.actor for m in one.actors),
        recipients=tuple(m.actor for m in one.recipients),
    )


def _event(parse: Parse, one: Candidate, found: Means | None) -> Event:
    mode = mode_of(one.cue, found) if one.type == one.cue.type else None
    actor = one.actors[0].actor if one.actors else None
    recipient = one.recipients[0].actor if one.recipients else None
    tool = found.name if found else None
    event, sub = acled(one.type, mode, tool, _kind(parse, one), actor, recipient)
    return Event(one.type, mode, event, sub, actor, recipient, tool)


def _kind(parse: Parse, one: Candidate) -> str | None:
    """The kind of its cue; a bombing for which a state is only blamed need not come from the air."""
    laid = one.cue.kind == BOMBING and nominal(parse, one.token) and blamed(parse, one.token)
    return None if laid else one.cue.kind


def means_of(parse: Parse, one: Candidate) -> tuple[Means, Span] | None:
    """The means that the clause names; none of what it is done to."""
    if one.type not in FORCEFUL and one.cue.type != "ASSAULT":
        return None
    aim = aimed_at(parse, one)
    tops = (one.token, *one.also)
    words = [t for top in tops for t in own_words(parse, top) if t.index not in aim]
    words += [t for top in tops for t in bringing(parse, top) if t.index not in aim]
    return means_in(parse, [t for t in words if not (says_how(one.cue) and is_one_of(t, grammar("bearers")))])


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
