"""Over which days a figure counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from counterclaim.extract.mentions import TimeMention
from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import Scope, Step
from counterclaim.model.value import Precision, When

DAY = timedelta(days=1)
SINCE = "running total: from the first loss told to the day of the report"


def settle_times(drafts: Sequence[Draft], anchor: date | None, lead: TimeMention | None = None) -> tuple[Draft, ...]:
    """Every draft with its days.

    Its own date; for a running total the days from the first loss told, up to the day before the report where it
    was told before; for new losses without a date the day
    that the report's lead tells (`lead`), traced as carried; else None, never the day of publication.
    """
    told = [d.time.when.first for d in drafts if d.time and d.time.when and d.time.when.first and _news(d)]
    start = min(told, default=None)
    return tuple(_led(_dated(d, _days(d, start, anchor)), lead) for d in drafts)


def _led(draft: Draft, lead: TimeMention | None) -> Draft:
    """A draft of new losses without any date of its own, dated by the lead."""
    new = draft.scope in (Scope.NEW, Scope.PART) and draft.time is None and draft.when is None
    if lead is None or lead.when is None or not new:
        return draft
    return replace(draft, when=lead.when, trace=(*draft.trace, Step("when", lead.rule, lead.span)))


def _dated(draft: Draft, when: When | None) -> Draft:
    if when == (draft.time.when if draft.time else None):
        return replace(draft, when=when)
    return replace(draft, when=when, trace=(*draft.trace, Step("when", SINCE)))


def _days(draft: Draft, start: date | None, anchor: date | None) -> When | None:
    own = draft.time.when if draft.time else None
    if draft.scope is Scope.CUMULATIVE and anchor is not None:
        spell = own is not None and own.first != own.last
        first = own.first if own and own.first and spell else start
        until = anchor - DAY if draft.told_before else anchor
        last = min(own.last, until) if own and own.last else until
        return When(first, last, Precision.DAYS) if first is None or first <= last else own
    return own


def _news(draft: Draft) -> bool:
    return draft.scope is not Scope.BACKGROUND
