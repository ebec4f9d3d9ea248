"""Drafts as mentions: the spans, the cues of scope and the trace of how each value came about."""

from __future__ import annotations

from counterclaim.extract.figures.comparisons import before_compared
from counterclaim.extract.figures.drafts import Draft
from counterclaim.extract.figures.manner import manners
from counterclaim.extract.figures.outdated import outdated, said_later
from counterclaim.extract.figures.raised import moved_toll, raising_toll
from counterclaim.extract.figures.scopes import clause_of, is_background, is_cumulative
from counterclaim.extract.mentions import FigureMention
from counterclaim.model.claim import HELD, MOVED, OUTDATED, Step
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span

REACH = 4
"""Within how many words behind a number "but" stands, and another behind that."""


def mention_of(parse: Parse, draft: Draft) -> FigureMention:
    """A finished figure with its evidence, spans and trace."""
    clause = clause_of(parse, draft.trigger)
    return FigureMention(
        head=draft.group.head,
        trigger=draft.trigger,
        evidence=_evidence(parse, draft),
        count=draft.group.count,
        status=draft.status,
        victims=draft.group.victims,
        side=draft.side.party,
        spans=_spans(parse, draft),
        trace=_trace(parse, draft),
        names=draft.group.names,
        by=draft.by,
        means=draft.means,
        denied=draft.denied or _gives_way(parse, draft),
        part=draft.part,
        cumulative=draft.cumulative or is_cumulative(parse, clause),
        background=is_background(parse, before_compared(parse, clause, draft.trigger)),
        owner=draft.side.owner,
    )


def _gives_way(parse: Parse, draft: Draft) -> bool:
    """Whether another number is set in place of one: "not 64 but four men"."""
    counted = parse.between(draft.group.counted) if draft.group.counted is not None else ()
    if not counted or counted[0].index == 0 or parse.tokens[counted[0].index - 1].lower != "not":
        return False
    behind = parse.tokens[counted[-1].index + 1 : parse.sentence_of(counted[0].index).end]
    but = next((i for i, t in enumerate(behind[:REACH]) if t.lower == "but"), None)
    return but is not None and any(t.upos == "NUM" for t in behind[but + 1 : but + REACH])


def _evidence(parse: Parse, draft: Draft) -> Span:
    """The smallest stretch over the people and the trigger, kept within the sentence of the people."""
    home = parse.tokens[draft.group.head].sentence
    told = {*draft.group.tokens, draft.group.head, draft.trigger, *draft.extra}
    return parse.hull(tuple(i for i in sorted(told) if parse.tokens[i].sentence == home))


def _spans(parse: Parse, draft: Draft) -> tuple[tuple[str, Span], ...]:
    found = [("cue", parse.tokens[draft.trigger].span)]
    noun = parse.tokens[draft.group.noun]
    counted = draft.group.counted is not None and draft.group.counted.covers(noun.span)
    named = noun.upos in {"NOUN", "PROPN", "ADJ"} and not counted
    if named and draft.group.noun not in {draft.trigger, *draft.extra}:
        found.append(("victims", noun.span))
    if draft.group.counted is not None:
        found.append(("count", draft.group.counted))
    if draft.side.span is not None:
        found.append(("side", draft.side.span))
    old = outdated(parse, draft.group.counted, draft.trigger)
    if old is not None:
        found.append((OUTDATED, old))
    if toll := raising_toll(parse, draft.group.counted):
        found.append((HELD, toll))
    moved = moved_toll(parse, draft.group.counted) or said_later(parse, draft.group.counted, draft.trigger)
    if moved is not None and old is None:
        found.append((MOVED, moved))
    return (*found, *manners(parse, draft))


def _trace(parse: Parse, draft: Draft) -> tuple[Step, ...]:
    cue = parse.tokens[draft.trigger].span
    return (
        Step("status", draft.rule, cue),
        Step("count", draft.group.rule, draft.group.counted),
        Step("victims", str(draft.group.victims), parse.tokens[draft.group.noun].span),
        Step("side", draft.side.rule, draft.side.span),
    )
