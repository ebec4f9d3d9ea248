"""Whether a figure counts new losses, a running total, a part of another figure, or history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from counterclaim.extract.settle.draft import Draft
from counterclaim.model.claim import Scope
from counterclaim.model.value import Precision

RECENT = timedelta(days=10)
"""News of a week is new; the days over it allow for a late report."""


def settle_scopes(drafts: Sequence[Draft], anchor: date | None) -> tuple[Draft, ...]:
    """Every draft with its scope."""
    return tuple(_scope(draft, anchor) for draft in drafts)


def _scope(draft: Draft, anchor: date | None) -> Draft:
    if draft.mention.background:
        return draft.with_scope(Scope.BACKGROUND, "words of history")
    if _long_ago(draft, anchor):
        return draft.with_scope(Scope.BACKGROUND, "dated well before the report")
    if draft.mention.cumulative:
        return draft.with_scope(Scope.CUMULATIVE, "words of a running total")
    if draft.mention.part is not None:
        return draft.with_scope(Scope.PART, "part of another figure")
    return draft.with_scope(Scope.NEW, "nothing says otherwise")


def _long_ago(draft: Draft, anchor: date | None) -> bool:
    """Whether the figure's own date ended long before the report, or is vague about years."""
    when = draft.time.when if draft.time else None
    if when is None or anchor is None or when.last is None:
        return False
    if draft.mention.cumulative and when.last >= anchor - RECENT:
        return False
    coarse = when.precision in {Precision.YEAR, Precision.YEARS}
    begun_long_ago = when.first is not None and when.first < anchor - 30 * RECENT
    return when.last < anchor - RECENT or (coarse and begun_long_ago)
