"""Whether a count of losses is another's for a running total told before it, or of one deed beside it."""

from __future__ import annotations

from collections.abc import Sequence

from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.one_deed import in_a_deed
from counterclaim.extract.settle.running import of_a_day, of_the_deed_before
from counterclaim.extract.settle.telling import Telling, told_beside
from counterclaim.extract.settle.totals import HUNDREDS, added, counts_up, of_one_place, sums_below
from counterclaim.model.claim import Scope, Status
from counterclaim.model.parse import Parse
from counterclaim.model.text import Span

OF_A_DEED = "told of one deed beside a running total"
"""The rule of the scope of such losses."""


def as_rival(telling: Telling, draft: Draft, before: Sequence[Draft]) -> Draft:
    """ "That brings its dead to 58. Rebels put them at 80": after a running total another count of losses is one."""
    dated = told_beside(telling.parse, draft) is not None or of_a_day(telling.parse, draft)
    dated = dated or of_the_deed_before(telling.parse, draft)
    if draft.scope is not Scope.NEW or dated or sums_below(telling.parse, draft):
        return draft
    if draft.mention.count.high == 0 and not telling.lasted(draft):
        return draft
    total = any(d.scope is Scope.CUMULATIVE and d.mention.status is not Status.DISPLACED for d in before)
    if in_a_deed(telling.parse, telling.parse.tokens[draft.mention.trigger]):
        return draft.with_scope(Scope.NEW, OF_A_DEED) if total else draft
    large = telling.lasting or draft.mention.count.low >= HUNDREDS
    if total and large and counts_up(telling.parse, draft):
        return draft.with_scope(Scope.CUMULATIVE, "a count of losses after a running total")
    if _answers(telling.parse, draft, before[-1] if before else None):
        return draft.with_scope(Scope.CUMULATIVE, "another count beside a running total")
    if telling.lasted(draft) and counts_up(telling.parse, draft):
        return draft.with_scope(Scope.CUMULATIVE, "a count of losses without a date, in fighting of days")
    return draft


def _answers(parse: Parse, draft: Draft, last: Draft | None) -> bool:
    """ "The ministry counts 700 dead. Others say 1,000": a number alone, of another party, right after a total."""
    if last is None or last.scope is not Scope.CUMULATIVE or draft.sentence - last.sentence > 1:
        return False
    alone = draft.elided and draft.mention.status is last.mention.status and not added(parse, draft)
    trigger = parse.tokens[draft.mention.trigger]
    return alone and _speaker(draft) != _speaker(last) and not of_one_place(parse, trigger)


def _speaker(draft: Draft) -> Span | None:
    return draft.said.claimant_span if draft.said else None
